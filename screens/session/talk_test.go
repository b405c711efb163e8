package session

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestStartPauseAndGoOn(t *testing.T) {
	d := newDesk(t)
	is(t, "the first button", d.head.primary.Text(), "Start session")
	d.begin()
	is(t, "the button", d.head.primary.Text(), "Wrap up")
	d.now = d.now.Add(5*time.Minute + 3*time.Second)
	d.tap(d.head.pause)
	is(t, "the clock", d.head.clock.time.Text(), "05:03")
	is(t, "the other button", d.head.pause.Text(), "Go on")
	d.now = d.now.Add(time.Hour)
	d.tap(d.head.pause)
	is(t, "the clock after the pause", d.head.clock.time.Text(), "05:03")
	d.noFailure()
}

func TestClockTicksOnlyWhileTheSessionRuns(t *testing.T) {
	d := newDesk(t)
	asked := func() (n int) {
		for _, tick := range d.ticks {
			if tick != nil {
				n++
			}
		}
		return n
	}
	is(t, "ticks of a planned session", asked(), 0)
	d.begin()
	is(t, "ticks of a running session", asked(), 1)
	d.now = d.now.Add(time.Second)
	tick := d.ticks[len(d.ticks)-1]
	tick()
	d.settle()
	is(t, "the clock", d.head.clock.time.Text(), "00:01")
	is(t, "ticks after a tick", asked(), 1)
	d.tap(d.head.pause)
	is(t, "ticks of a paused session", asked(), 0)
	d.tap(d.head.pause)
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "ticks after leaving", asked(), 0)
	tick() // it was on its way already
	d.settle()
	is(t, "ticks after a late one", asked(), 0)
}

// pass lets minutes go by, in which the program looks on.
func (d *desk) pass(minutes int) {
	d.t.Helper()
	for range minutes {
		d.now = d.now.Add(time.Minute)
		if _, err := d.app.Beat(); err != nil {
			d.t.Fatal(err)
		}
	}
	d.Reload()
}

func TestStagesFillWithTheTime(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.pass(25)
	at := d.stages.at
	is(t, "the stage", d.view.Template.Stages[at].Name, "Explore")
	for i, p := range d.stages.parts {
		is(t, "full", p.layout.share == 1, i < at)
	}
}

func TestTheMentorSaysWhichStageItIs(t *testing.T) {
	d := newDesk(t)
	d.tap(d.stages.parts[3].press)
	is(t, "a stage before the talk", len(d.current().Session.Stages), 0)
	d.begin()
	d.stepStage(-1) // there is none before the first
	d.stepStage(1)
	d.settle()
	is(t, "the stage", d.stages.at, 1)
	d.pass(14)
	has(t, d.stages.parts[1].name.Text(), "Look back  4 min over")
	is(t, "the bar", d.stages.parts[1].fill.Fill, kit.Late)
	has(t, d.stages.prompt.Text(), "Which promises were kept")
	d.tap(d.stages.parts[4].press)
	is(t, "the stage", d.stages.at, 4)
	d.noFailure()
}

func TestAnotherTemplateAndMoreTime(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.choose(d.talkMenu(), "GROW")
	is(t, "stages", len(d.stages.parts), 4)
	d.choose(d.talkMenu(), "Extend by five minutes")
	is(t, "the length", d.head.clock.planned.Text(), "of 55 min")
	d.pass(57)
	is(t, "over", d.head.clock.planned.Text(), "2 min over")
	d.noFailure()
}

func TestAGapIsAskedAbout(t *testing.T) {
	for name, c := range map[string]struct {
		answer  func(*desk)
		elapsed time.Duration
		status  mentoring.Status
	}{
		"on":    {func(d *desk) { d.tap(d.gap.On) }, 40 * time.Minute, mentoring.Running},
		"out":   {func(d *desk) { d.tap(d.gap.Out) }, 10 * time.Minute, mentoring.Running},
		"ended": {func(d *desk) { d.tap(d.gap.Ended) }, 10 * time.Minute, mentoring.Held},
	} {
		d := newDesk(t)
		d.begin()
		d.pass(10)
		is(t, "asked too early", d.gap.Visible(), false)
		d.now = d.now.Add(30 * time.Minute)
		d.tick()
		is(t, name+": asked", d.gap.Visible(), true)
		is(t, name+": the clock stands", d.head.clock.time.Text(), "10:00")
		is(t, name+": the question", d.gap.Text(), "Session 5 with Mira was still running when Trefoil last looked on, at 12:10, 30 min ago. Did the talk go on since then?")
		is(t, name+": pause", d.head.pause.Visible(), false)
		c.answer(d)
		session := d.current().Session
		is(t, name+": elapsed", session.Elapsed(d.now), c.elapsed)
		is(t, name+": status", session.Status(), c.status)
		is(t, name+": still asked", d.gap.Visible(), false)
		is(t, name+": pause", d.head.pause.Visible(), c.status == mentoring.Running)
		is(t, name+": wrap-up", d.wrapup.isOpen(), c.status == mentoring.Held)
		d.noFailure()
	}
}

func TestWhoTalksIsCounted(t *testing.T) {
	d := newDesk(t)
	d.begin()
	is(t, "taps", d.head.turns.box.Visible(), false)
	d.choose(d.talkMenu(), "Count who is talking")
	d.count(mentoring.Mentor)
	d.togglePause()
	d.settle()
	if least := d.content.MinSize().Width; least > 960-233 {
		t.Errorf("the smallest window is too narrow by %v", least-(960-233))
	}
	d.togglePause()
	d.pass(3)
	d.count(mentoring.Mentee)
	d.pass(9)
	is(t, "taps", d.head.turns.sides.Picked(), 1)
	d.choose(d.menu.talk, "Count who is talking")
	is(t, "counted on", string(d.current().Session.Talking()), "")
	is(t, "taps when not wanted", d.head.turns.box.Visible(), false)
	if err := d.app.WrapUp(d.id, app.Wrap{}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "afterwards", d.wrapup.said.talked.Text(), "You talked 25 % of the 12 min that were counted.")
	d.noFailure()
}

func TestACancelledSessionSaysSo(t *testing.T) {
	d := newDesk(t, func(w *datatest.World) {
		w.Session.Off = mentoring.Cancellation{Day: mentoring.DateOf(atNoon).AddDays(-1), Reason: "Mira was ill"}
	})
	is(t, "the line", d.head.context.Text(), "Session 5 with Mira Okafor, today. Cancelled on 22 Nov: Mira was ill")
	is(t, "the clock", d.head.clock.planned.Text(), "")
	is(t, "the button", d.head.primary.Text(), "Plan again")
	d.tap(d.head.primary)
	is(t, "the status", d.current().Session.Status(), mentoring.Planned)
	is(t, "the button then", d.head.primary.Text(), "Start session")
	d.noFailure()
}

// A talk that ended unseen is wrapped up like any other.
func TestATalkThatEndedUnseenIsWrappedUp(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.pass(40)
	d.now = d.now.Add(3 * time.Hour)
	d.tick()
	d.tap(d.gap.Ended)
	is(t, "the next session is asked for", d.wrapup.ahead.next.Visible(), true)
	proposed := d.current().Propose
	d.wrapup.finish()
	d.settle()
	view := d.current()
	is(t, "planned on", view.Next.Day, proposed)
	is(t, "elapsed", view.Session.Elapsed(d.now), 40*time.Minute)
	d.wrapup.open()
	is(t, "asked again", d.wrapup.ahead.next.Visible(), false)
	d.noFailure()
}

// A question about the time can't be answered from two metres.
func TestAGapLeavesTheTalkView(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.far.open()
	d.now = d.now.Add(time.Hour)
	d.tick()
	d.settle()
	is(t, "the question", d.gap.Visible(), true)
	is(t, "near", d.near.Visible(), true)
	d.tap(d.gap.Out)
	is(t, "the clock", d.head.clock.time.Text(), "00:00")
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "asked again", d.gap.Visible(), true)
	d.noFailure()
}

func TestTheTalkView(t *testing.T) {
	d := newDesk(t)
	d.far.open()
	is(t, "open before the talk", d.far.box.Visible(), false)
	d.begin()
	d.far.open()
	is(t, "near", d.near.Visible(), false)
	is(t, "clock", d.far.clock.Text(), "00:00")
	is(t, "stage", d.far.stage.Text(), "Arrive")
	d.typed("me: call Sales fri")
	d.press(fyne.KeyReturn)
	is(t, "made", len(d.current().Made), 1)
	point := d.current().Points[0]
	for _, o := range test.LaidOutObjects(d.far.points) {
		if press, ok := o.(*kit.Pressable); ok {
			d.tap(press)
			break
		}
	}
	is(t, "ticked", d.current().Points[0].Discussed, !point.Discussed)
	d.press(fyne.KeyEscape)
	is(t, "near", d.near.Visible(), true)
	d.far.open()
	d.pass(1)
	if err := d.app.WrapUp(d.id, app.Wrap{}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "open after the talk", d.far.box.Visible(), false)
	d.noFailure()
}

func TestTalkingPoints(t *testing.T) {
	d := newDesk(t)
	d.tap(d.points.Add.Button)
	d.typed("My own question")
	d.press(fyne.KeyReturn)
	d.typed("What did the CFO say?")
	d.points.Add.Side.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyReturn) // nothing is written
	has(t, d.points.Add.Field.Error(), "Write the point first")
	d.press(fyne.KeyEscape)
	points := d.current().Points
	is(t, "points", len(points), 3)
	is(t, "side", points[1].By, mentoring.Mentor)
	is(t, "side", points[2].By, mentoring.Mentee)

	row := d.points.Row(points[1].ID)
	d.tap(row.Check)
	is(t, "discussed", d.current().Points[1].Discussed, true)
	d.choose(row.Menu(), "Edit")
	d.typed("So: ")
	d.press(fyne.KeyReturn)
	has(t, d.current().Points[1].Text, "So: ")
	d.choose(row.Menu(), "Edit")
	d.typed("never ")
	d.press(fyne.KeyEscape, fyne.KeyReturn, fyne.KeyReturn) // ticks it, and takes that back
	is(t, "text", row.Press.AccessibilityLabel(), "Edit "+d.current().Points[1].Text)
	is(t, "the keyboard", d.window.Canvas().Focused(), fyne.Focusable(row.Check))
	d.choose(row.Menu(), "Delete")
	is(t, "points", len(d.current().Points), 2)
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "the row after undo", d.points.Row(points[1].ID) != nil, true)
	d.noFailure()
}

func TestThePointsByKey(t *testing.T) {
	d := newDesk(t)
	for _, text := range []string{"second", "third"} {
		if err := d.app.AddTalkingPoint(d.id, mentoring.Mentor, text); err != nil {
			t.Fatal(err)
		}
	}
	d.settle()
	d.points.Start()
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.points.Move(-1)
	d.settle()
	is(t, "moved up", d.current().Points[1].Text, "third")
	d.points.Move(5)
	d.settle()
	is(t, "moved to the end", d.current().Points[2].Text, "third")
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "moved back", d.current().Points[1].Text, "third")
	d.press(fyne.KeyDelete)
	is(t, "points", len(d.current().Points), 2)
	d.typed("e")
	d.typed("my ")
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyReturn)
	is(t, "ticked after the edit", d.current().Points[0].Discussed || d.current().Points[1].Discussed, true)
	d.noFailure()
}

func TestReloadLeavesAPointBeingTypedAlone(t *testing.T) {
	d := newDesk(t)
	d.tap(d.points.Add.Button)
	d.typed("half a li")
	if err := d.app.AddTalkingPoint(d.id, mentoring.Mentee, "from elsewhere"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d.typed("ne")
	is(t, "the entry", d.points.Add.Entry.Text, "half a line")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "points after leaving", len(d.current().Points), 3)
}

func TestQuestionTurns(t *testing.T) {
	d := newDesk(t)
	first := d.question.text.Text()
	d.tap(d.question.next)
	if d.question.text.Text() == first {
		t.Error("the question is the same")
	}
	second := d.question.text.Text()
	d.Reload()
	is(t, "the question after a reload", d.question.text.Text(), second)
	d.tap(d.question.asked)
	if d.question.text.Text() == second || len(d.current().Session.Asked) != 1 {
		t.Errorf("asked %v, and still shown %q", d.current().Session.Asked, d.question.text.Text())
	}
}

func TestCheckIn(t *testing.T) {
	d := newDesk(t)
	row := d.goals.rows[d.world.Goal.ID]
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	is(t, "the words", row.words.Text(), mentoring.Outcome(1).Name())
	d.typed("She asked")
	d.press(fyne.KeyEscape)
	is(t, "the words after Escape", row.words.Text(), d.world.CheckIn.Outcome.Name())
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Reload()
	d.typed(" first")
	d.press(fyne.KeyReturn)
	goal := d.current().Goals[0]
	is(t, "the outcome", goal.Newest.Outcome, 1)
	is(t, "the note, with what was typed before Escape", goal.Newest.Note, "She asked first")
	is(t, "the note of the next", row.note.Text, "")
	is(t, "the session", goal.Newest.SessionID, d.id)
	is(t, "asking", row.asking(), false)
	d.noFailure()
}

// A click on the scale is quickly made: without a word it is no check-in when the page
// is left, and with one it is, which can be undone.
func TestAnOutcomeWithoutWordsIsDroppedOnLeaving(t *testing.T) {
	d := newDesk(t)
	var done []string
	d.app.OnUndoable(func(did string) { done = append(done, did) })
	row := d.goals.rows[d.world.Goal.ID]
	row.pick(1)
	d.typed(" ")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "the outcome", d.current().Goals[0].Newest.ID, d.world.CheckIn.ID)
	is(t, "asking", row.asking(), false)
	is(t, "the words", row.words.Text(), d.world.CheckIn.Outcome.Name())

	row.pick(1)
	d.typed("She asked first")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "the note", d.current().Goals[0].Newest.Note, "She asked first")
	is(t, "what can be undone", strings.Join(done, ", "), "Checked in")
	d.noFailure()
}

func TestManyGoalsShowOnDemand(t *testing.T) {
	d := newDesk(t)
	for range 5 {
		datatest.Save(t, d.store, datatest.Goal(d.world.Pair.ID, func(g *mentoring.Goal) { g.Focus = false }))
	}
	d.Reload()
	shown := func() (n int) {
		for _, row := range d.goals.rows {
			if row.box.Visible() {
				n++
			}
		}
		return n
	}
	is(t, "goals at first", shown(), firstGoals)
	d.tap(d.goals.all)
	is(t, "all goals", shown(), 6)
}
