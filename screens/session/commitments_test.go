package session

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

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
			is(t, "the error", row.reason.Error(), kit.Words(mentoring.ErrReasonMissing))
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
