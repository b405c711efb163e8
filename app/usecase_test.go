package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestMentees(t *testing.T) {
	w := newWorld(t)
	maya, lukasz := w.mentee("  Maya \n Okafor\x07 "), w.mentee("Łukasz Wróbel")
	want := []MenteeLine{{PairID: maya, Name: "Maya Okafor"}, {PairID: lukasz, Name: "Łukasz Wróbel"}}
	if diff := cmp.Diff(want, w.Mentees()); diff != "" {
		t.Fatal(diff)
	}
	details := MenteeDetails{Name: "Maya O.", Role: "Staff engineer", CadenceDays: 21}
	w.ok(w.EditMentee(maya, details))
	if diff := cmp.Diff(details, got(w.Mentee(maya))(t)); diff != "" {
		t.Error(diff)
	}
	w.is(w.EditMentee(maya, MenteeDetails{Name: " "}), mentoring.ErrNameMissing)
	w.is(w.EditMentee("gone", details), mentoring.ErrNotFound)
	_, err := w.AddMentee(MenteeDetails{})
	w.is(err, mentoring.ErrNameMissing)

	session := w.plan(maya, w.in(1))
	w.ok(w.DeleteMentee(maya))
	if got := w.Mentees(); len(got) != 1 || len(w.store.People()) != 1 {
		t.Errorf("after deleting one: %v, people %v", got, w.store.People())
	}
	_, err = w.Session(session)
	w.is(err, mentoring.ErrNotFound)
	if did := w.undo(); did != "Maya O. deleted" {
		t.Errorf("undone: %q", did)
	}
	if len(w.Mentees()) != 2 || len(w.store.Sessions(maya)) != 1 {
		t.Error("undo didn't bring all back")
	}
}

func TestMentorName(t *testing.T) {
	w := newWorld(t)
	maya, gone := w.mentee("Maya"), w.mentee("Gone")
	w.ok(w.DeleteMentee(gone))
	if w.MentorName() != "" {
		t.Errorf("a name from nowhere: %q", w.MentorName())
	}
	w.is(w.SetMentorName(" "), mentoring.ErrNameMissing)
	w.ok(w.SetMentorName("Jonas"))
	w.ok(w.SetMentorName("Jonas Weber"))
	w.undo()
	later := w.mentee("Later")
	for _, pair := range []mentoring.ID{maya, gone, later} {
		page := got(w.SessionPage(w.plan(pair, w.in(0))))(t)
		if page.Mentor != "Jonas Weber" {
			t.Errorf("mentor of %s: %q", page.Mentee, page.Mentor)
		}
	}
}

func TestGoals(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	_, err := w.AddGoal(maya, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: " "})
	w.is(err, mentoring.ErrStatementMissing)
	_, err = w.AddGoal("gone", mentoring.Goal{})
	w.is(err, mentoring.ErrNotFound)

	business, technical := w.goal(maya, mentoring.Business), w.goal(maya, mentoring.Technical)
	goal := got(w.store.Goal(business))(t)
	goal.Outcomes[2] = "  others\nuse it "
	w.ok(w.EditGoal(goal))
	w.ok(w.CheckIn(NewCheckIn{GoalID: business, Outcome: 1, Note: "Finance called"}))
	goal.Outcomes[2] = "moved"
	w.is(w.EditGoal(goal), mentoring.ErrOutcomesLocked)
	goal = got(w.store.Goal(business))(t)
	goal.Statement = "Other words"
	w.ok(w.EditGoal(goal))
	if g := got(w.store.Goal(business))(t); g.Statement != "Other words" || g.Outcomes[2] != "others use it" {
		t.Errorf("%+v", g)
	}

	page := got(w.Goals(maya))(t)
	var order []mentoring.ID
	for _, g := range page.Goals {
		order = append(order, g.Goal.ID)
	}
	if diff := cmp.Diff([]mentoring.ID{technical, business}, order); diff != "" {
		t.Error("not by dimension:", diff)
	}
	if a := page.Attainment; a.Checked != 1 || a.Goals != 2 || a.T != 60 {
		t.Errorf("attainment %+v", a)
	}
	if s := page.Goals[1]; !s.CheckedIn || s.Newest.Outcome != 1 || s.Newest.Day != w.Today() || s.Newest.Note != "Finance called" {
		t.Errorf("standing %+v", s)
	}

	t.Run("a check-in can be taken back", func(t *testing.T) {
		w.ok(w.CheckIn(NewCheckIn{GoalID: business, Outcome: -2}))
		w.undo()
		if c := w.store.CheckIns(business); len(c) != 1 || c[0].Outcome != 1 {
			t.Errorf("%+v", c)
		}
	})
	t.Run("the history keeps both", func(t *testing.T) {
		w.days(1)
		w.ok(w.CheckIn(NewCheckIn{GoalID: business, Outcome: 2}))
		if s := got(w.Goals(maya))(t).Goals[1]; len(s.CheckIns) != 2 || s.Newest.Outcome != 2 {
			t.Errorf("%+v", s)
		}
	})
	t.Run("what no check-in can be is refused", func(t *testing.T) {
		w.is(w.CheckIn(NewCheckIn{GoalID: business, Outcome: 3}), mentoring.ErrOutOfRange)
		w.is(w.CheckIn(NewCheckIn{GoalID: "gone"}), mentoring.ErrNotFound)
	})
	t.Run("a deleted goal comes back with its check-ins", func(t *testing.T) {
		w.ok(w.DeleteGoal(business))
		if page := got(w.Goals(maya))(t); len(page.Goals) != 1 {
			t.Errorf("%+v", page.Goals)
		}
		w.undo()
		if c := w.store.CheckIns(business); len(c) != 2 {
			t.Errorf("%+v", c)
		}
	})
}

func TestCommitments(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	id := w.promise(maya, mentoring.Commitment{To: "CFO", Text: " Ask\nher ", Due: w.in(3)})
	c := got(w.store.Commitment(id))(t)
	if c.Text != "Ask her" || c.Made != w.Today() || c.By != mentoring.Mentee {
		t.Errorf("%+v", c)
	}
	w.is(w.AddCommitment(mentoring.Commitment{PairID: maya, Text: " "}), mentoring.ErrTextMissing)
	w.is(w.AddCommitment(mentoring.Commitment{PairID: "gone", Text: "x"}), mentoring.ErrNotFound)
	w.is(w.SettleCommitment(id, mentoring.Dropped, " "), mentoring.ErrReasonMissing)
	w.is(w.SettleCommitment("gone", mentoring.Kept, ""), mentoring.ErrNotFound)

	w.ok(w.SettleCommitment(id, mentoring.Dropped, "no longer needed"))
	dropped := w.Today()
	w.days(10)
	w.ok(w.SettleCommitment(id, mentoring.Kept, ""))
	w.undo()
	want := []mentoring.Settlement{
		{Day: dropped, State: mentoring.Dropped, Reason: "no longer needed"},
		{Day: w.Today(), State: mentoring.Kept},
		{Day: dropped, State: mentoring.Dropped, Reason: "no longer needed"},
	}
	c = got(w.store.Commitment(id))(t)
	if diff := cmp.Diff(want, c.History); diff != "" {
		t.Error(diff)
	}
	if got := mentoring.CredibilityOf([]mentoring.Commitment{c}); got.Settled() != 0 {
		t.Errorf("undo made of a promise dropped in time %+v", got)
	}
	w.undo()
	c.Text, c.Due, c.History, c.PairID = "Other words", w.in(9), nil, "somebody else"
	w.ok(w.EditCommitment(c))
	c = got(w.store.Commitment(id))(t)
	if c.State() != mentoring.Open || len(c.History) != 4 || c.Text != "Other words" || c.PairID != maya {
		t.Errorf("%+v", c)
	}
}
