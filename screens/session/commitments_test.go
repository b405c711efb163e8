package session

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestCommitments(t *testing.T) {
	d := newDesk(t)
	d.catch(mentoring.PromiseLine)()
	d.typed("One page by 4 dec")
	d.press(fyne.KeyReturn)
	d.typed("Shadow a sales call for Sales fri")
	d.commitments.line.open()
	form := d.commitments.add
	is(t, "handed over", form.what.Text+form.parts.To.Text, "Shadow a sales callSales")
	d.tap(form.details)
	d.typed("the call is moved")
	d.window.Canvas().Focus(form.due.Entry)
	form.due.Entry.SetText("")
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
	is(t, "the form is gone, and the line empty", d.commitments.add == nil && d.commitments.line.empty(), true)
	d.editsAndDeletes(made[0])
	d.noFailure()
}

func (d *desk) editsAndDeletes(c mentoring.Commitment) {
	d.t.Helper()
	row := d.commitments.rows[c.ID]
	d.choose(row.menu(), "Edit")
	d.typed(" only")
	d.press(fyne.KeyReturn)
	has(d.t, d.current().Made[0].Text, " only")
	is(d.t, "open forms", row.form == nil, true)
	d.choose(row.menu(), "Delete")
	is(d.t, "commitments", len(d.current().Made), 1)
}

func TestAnEmptyCommitmentIsToldBesideTheField(t *testing.T) {
	d := newDesk(t)
	d.catch(mentoring.PromiseLine)()
	d.typed("x")
	d.commitments.line.open()
	d.commitments.add.what.SetText("")
	d.window.Canvas().Focus(d.commitments.add.what)
	d.press(fyne.KeyReturn)
	has(t, d.commitments.add.whatField.Error(), "Write what is promised")
	is(t, "failures", len(d.failed), 0)
	d.press(fyne.KeyEscape)
	is(t, "the form is gone", d.commitments.add == nil, true)
}

func TestSettleCommitments(t *testing.T) {
	for _, c := range []struct {
		item  string
		state mentoring.Promise
		why   string
	}{
		{"", mentoring.Kept, ""}, {"Kept (K)", mentoring.Kept, ""}, {"Missed… (M)", mentoring.Missed, "the summer"},
		{"Changed… (C)", mentoring.Changed, "two pages instead"}, {"Dropped… (D)", mentoring.Dropped, "the freeze is over"},
	} {
		d := newDesk(t)
		row := d.commitments.before[d.world.Commitment.ID]
		if c.item == "" {
			d.tap(row.check)
		} else {
			d.choose(row.menu(), c.item)
		}
		if c.state == mentoring.Changed || c.state == mentoring.Dropped {
			d.press(fyne.KeyReturn)
			is(t, "the error", row.reason.Error(), kit.Words(mentoring.ErrReasonMissing))
		}
		if c.why != "" {
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

func TestPromiseSaysForWhomAndHowLikely(t *testing.T) {
	d := newDesk(t)
	who, err := d.app.AddStakeholder(mentoring.Stakeholder{PairID: d.current().Session.PairID, Name: "Head of Sales"})
	if err != nil {
		t.Fatal(err)
	}
	d.catch(mentoring.PromiseLine)()
	d.typed("Shadow a sales call")
	d.commitments.line.open()
	form := d.commitments.add
	d.window.Canvas().Focus(form.parts.To)
	d.typed("sal")
	d.tap(form.parts.Names.Offered()[0])
	is(t, "taken", form.parts.To.Text, "Head of Sales")
	d.tap(form.details)
	form.parts.Likely.SetSelected("30 %")
	d.window.Canvas().Focus(form.what)
	d.press(fyne.KeyReturn)
	made := d.current().Made[0]
	is(t, "stakeholder", made.ToID, who)
	is(t, "the words", d.commitments.rows[made.ID].words.Text(), "Mira, for Head of Sales, 30 % likely")
	d.choose(d.commitments.rows[made.ID].menu(), "Edit")
	is(t, "nothing to save yet", d.commitments.rows[made.ID].form.dirty(), false)
	d.noFailure()
}

// A reason that was typed goes along to another state.
func TestAReasonGoesAlong(t *testing.T) {
	d := newDesk(t)
	row := d.commitments.before[d.world.Commitment.ID]
	d.choose(row.menu(), "Changed… (C)")
	d.typed("the freeze")
	d.choose(row.menu(), "Dropped… (D)")
	is(t, "the reason", row.reason.Text(), "the freeze")
	d.press(fyne.KeyReturn)
	got, err := d.store.Commitment(d.world.Commitment.ID)
	is(t, "the state", got.State(), mentoring.Dropped)
	is(t, "error", err, nil)
}

// What is changed can be promised anew at once: the form has the same words, and the day
// that the reason names.
func TestAChangedPromiseIsMadeAnew(t *testing.T) {
	d := newDesk(t)
	row := d.commitments.before[d.world.Commitment.ID]
	d.choose(row.menu(), "Changed… (C)")
	d.typed("the same, by 4 jan")
	d.tap(saying[*kit.Button](row.reason, "Save and promise anew")[0])
	form := d.commitments.add
	if form == nil {
		t.Fatal("no form is open")
	}
	is(t, "the words", form.what.Text, d.world.Commitment.Text)
	day, err := form.due.Date()
	if err != nil || day.Month != time.January || day.Day != 4 {
		t.Errorf("the day is %v, %v", day, err)
	}
	d.press(fyne.KeyReturn)
	made := d.current().Made
	is(t, "promises made", len(made), 1)
	is(t, "the new one", made[0].Due, day)
	got, err := d.store.Commitment(d.world.Commitment.ID)
	is(t, "the one before", got.State(), mentoring.Changed)
	is(t, "error", err, nil)
	d.noFailure()
}

// What is sent off comes above the line, which stays in view in a small window.
func TestTheLineStaysInViewWhileItIsTypedInto(t *testing.T) {
	d := newDesk(t)
	d.window.Resize(fyne.NewSize(728, 612))
	d.catch(mentoring.PromiseLine)()
	for range 3 {
		d.typed("Send the tender with every appendix and all the figures of the last three years")
		d.press(fyne.KeyReturn)
	}
	driver := fyne.CurrentApp().Driver()
	c := d.commitments
	top := driver.AbsolutePositionForObject(c.line.entry).Y - driver.AbsolutePositionForObject(c.scroll).Y
	if top < 0 || top+c.line.entry.Size().Height > c.scroll.Size().Height {
		t.Errorf("the line is at %v of %v", top, c.scroll.Size().Height)
	}
	d.noFailure()
}
