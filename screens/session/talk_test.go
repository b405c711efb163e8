package session

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
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

func TestStagesFillWithTheTime(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.now = d.now.Add(25 * time.Minute)
	d.Reload()
	full, now := 0, ""
	for _, p := range d.stages.parts {
		if p.layout.share == 1 {
			full++
		} else if p.layout.share > 0 {
			now = p.name.Text()
		}
	}
	at, _ := d.view.Template.StageAt(0.5)
	is(t, "full stages", full, at)
	is(t, "the stage", now, d.view.Template.Stages[at].Name)
}

func TestTalkingPoints(t *testing.T) {
	d := newDesk(t)
	d.tap(d.points.Add.Button)
	d.typed("What did the CFO say?")
	d.press(fyne.KeyReturn)
	d.typed("My own question")
	d.points.Add.Side.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyReturn) // nothing is written
	has(t, d.points.Add.Field.Error(), "Write the point first")
	d.press(fyne.KeyEscape)
	points := d.current().Points
	is(t, "points", len(points), 3)
	is(t, "side", points[1].By, mentoring.Mentee)
	is(t, "side", points[2].By, mentoring.Mentor)

	row := d.points.Row(points[1].ID)
	d.tap(row.Check)
	is(t, "discussed", d.current().Points[1].Discussed, true)
	d.choose(row.Menu(), "Edit")
	d.typed("So: ")
	d.press(fyne.KeyReturn)
	has(t, d.current().Points[1].Text, "So: ")
	d.choose(row.Menu(), "Edit")
	d.typed("never ")
	d.press(fyne.KeyEscape)
	is(t, "text", row.Press.AccessibilityLabel(), "Edit "+d.current().Points[1].Text)
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
}

func TestCheckIn(t *testing.T) {
	d := newDesk(t)
	row := d.goals.rows[d.world.Goal.ID]
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	is(t, "the words", row.words.Text(), mentoring.Outcome(1).Name())
	d.press(fyne.KeyEscape)
	is(t, "the words after Escape", row.words.Text(), d.world.CheckIn.Outcome.Name())
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	row.scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Reload()
	d.typed("She asked first")
	d.press(fyne.KeyReturn)
	goal := d.current().Goals[0]
	is(t, "the outcome", goal.Newest.Outcome, 1)
	is(t, "the note", goal.Newest.Note, "She asked first")
	is(t, "the session", goal.Newest.SessionID, d.id)
	is(t, "asking", row.asking(), false)
	d.noFailure()
}

func TestManyGoalsShowOnDemand(t *testing.T) {
	d := newDesk(t)
	for range 5 {
		datatest.Save(t, d.store, datatest.Goal(d.world.Pair.ID))
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
