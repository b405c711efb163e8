package session

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

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
	d.tap(d.points.add.button)
	d.typed("What did the CFO say?")
	d.press(fyne.KeyReturn)
	d.typed("My own question")
	d.points.add.side.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyReturn) // nothing is written
	has(t, d.points.add.field.Error(), "Write the point first")
	d.press(fyne.KeyEscape)
	points := d.current().Points
	is(t, "points", len(points), 3)
	is(t, "side", points[1].By, mentoring.Mentee)
	is(t, "side", points[2].By, mentoring.Mentor)

	row := d.points.rows[points[1].ID]
	d.tap(row.check)
	is(t, "discussed", d.current().Points[1].Discussed, true)
	d.choose(row.menu(), "Edit")
	d.typed("So: ")
	d.press(fyne.KeyReturn)
	has(t, d.current().Points[1].Text, "So: ")
	d.choose(row.menu(), "Edit")
	d.typed("never ")
	d.press(fyne.KeyEscape)
	is(t, "text", row.text.Text(), d.current().Points[1].Text)
	d.choose(row.menu(), "Delete")
	is(t, "points", len(d.current().Points), 2)
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "rows after undo", len(d.points.rows), 3)
	d.noFailure()
}

func TestReloadLeavesAPointBeingTypedAlone(t *testing.T) {
	d := newDesk(t)
	d.tap(d.points.add.button)
	d.typed("half a li")
	if err := d.app.AddTalkingPoint(d.id, mentoring.Mentee, "from elsewhere"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d.typed("ne")
	is(t, "the entry", d.points.add.entry.Text, "half a line")
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

func TestCommitments(t *testing.T) {
	d := newDesk(t)
	form := d.commitments.add
	d.promise()
	d.typed("One page for the CFO")
	d.press(fyne.KeyReturn)
	d.typed("Shadow a sales call")
	is(t, "the rest of the form", form.rest.Visible(), true)
	d.tap(form.details)
	d.typed("the call is moved")
	d.window.Canvas().Focus(form.to)
	d.typed("Sales")
	d.window.Canvas().Focus(form.due.Entry)
	d.typed("nonsense")
	d.press(fyne.KeyReturn)
	if form.due.Error() == "" {
		t.Error("no error beside the day")
	}
	form.due.Entry.SetText("")
	d.typed("tomorrow")
	form.sides.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	form.setDimension(mentoring.Business)
	d.press(fyne.KeyReturn)
	made := d.current().Made
	if len(made) != 2 {
		t.Fatalf("%d commitments, want 2", len(made))
	}
	is(t, "by", made[0].By, mentoring.Mentee)
	want := mentoring.Commitment{By: mentoring.Mentor, To: "Sales", If: "the call is moved", Dimension: mentoring.Business, Due: d.app.Today().AddDays(1)}
	got := mentoring.Commitment{By: made[1].By, To: made[1].To, If: made[1].If, Dimension: made[1].Dimension, Due: made[1].Due}
	if got.By != want.By || got.To != want.To || got.If != want.If || got.Dimension != want.Dimension || got.Due != want.Due {
		t.Errorf("got %+v, want %+v", got, want)
	}
	is(t, "the words", d.commitments.rows[made[1].ID].words.Text(), "You, by tomorrow, for Sales")
	is(t, "the emptied form", form.what.Text, "")
	d.editsAndDeletes(made[0])
	d.noFailure()
}

func (d *desk) editsAndDeletes(c mentoring.Commitment) {
	d.t.Helper()
	row := d.commitments.rows[c.ID]
	d.choose(row.menu(), "Edit")
	d.typed("Only ")
	d.press(fyne.KeyReturn)
	has(d.t, d.current().Made[0].Text, "Only ")
	is(d.t, "open forms", row.form == nil, true)
	d.choose(row.menu(), "Delete")
	is(d.t, "commitments", len(d.current().Made), 1)
}

func TestAnEmptyCommitmentIsToldBesideTheField(t *testing.T) {
	d := newDesk(t)
	d.promise()
	d.press(fyne.KeyReturn)
	has(t, d.commitments.add.whatField.Error(), "Write what is promised")
	is(t, "failures", len(d.failed), 0)
}

func TestSettleCommitments(t *testing.T) {
	for _, c := range []struct {
		item  string
		state mentoring.Promise
		why   string
	}{
		{"", mentoring.Kept, ""}, {"Kept", mentoring.Kept, ""}, {"Missed", mentoring.Missed, ""},
		{"Changed…", mentoring.Changed, "two pages instead"}, {"Dropped…", mentoring.Dropped, "the freeze is over"},
	} {
		d := newDesk(t)
		row := d.commitments.before[d.world.Commitment.ID]
		if c.item == "" {
			d.tap(row.check)
		} else {
			d.choose(row.menu(), c.item)
		}
		if c.why != "" {
			d.press(fyne.KeyReturn)
			is(t, "the error", row.field.Error(), kit.Words(mentoring.ErrReasonMissing))
			d.typed(c.why)
			d.press(fyne.KeyReturn)
		}
		got, err := d.store.Commitment(d.world.Commitment.ID)
		if err != nil {
			t.Fatal(err)
		}
		is(t, c.item, got.State(), c.state)
		is(t, "reason", got.History[len(got.History)-1].Reason, c.why)
		is(t, "open ones", len(d.commitments.before), 0)
		d.noFailure()
	}
}
