package app

import (
	"slices"
	"testing"
	"time"

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

// One whole way through: what is planned, said and left over.
func TestSessionFromPlanToWrapUp(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	first := got(w.PlanSession(maya, SessionPlan{Title: " First \t talk ", Day: w.Today(), At: &mentoring.Clock{Hour: 14}}))(t)
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentor, "The deputy"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentor, "The offsite"))
	w.is(w.AddTalkingPoint(first, mentoring.Mentor, " "), mentoring.ErrTextMissing)
	points := w.store.TalkingPoints(first)
	w.ok(w.EditTalkingPoint(points[1].ID, "Her deputy"))
	w.ok(w.SetDiscussed(points[1].ID, true))
	w.is(w.WrapUp(first, Wrap{}), mentoring.ErrNotRunning)
	w.is(w.TogglePause(first), mentoring.ErrNotRunning)

	w.ok(w.StartSession(first))
	w.minutes(10)
	w.ok(w.TogglePause(first))
	w.minutes(5)
	w.ok(w.TogglePause(first))
	w.ok(w.SaveSharedNotes(first, "# Together"))
	w.ok(w.SavePrivateNotes(first, "Tired today"))
	w.FinishNotes(first)
	w.promise(maya, mentoring.Commitment{SessionID: first, Text: "Ask", Due: w.in(7)})
	w.minutes(20)
	w.ok(w.WrapUp(first, Wrap{
		Title: "Before the offsite", Summary: "What the CFO needs ", Next: w.in(14), NextAt: &mentoring.Clock{Hour: 9},
		Shift: mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "sees\npeople"},
	}))

	view := got(w.Session(first))(t)
	s := view.Session
	if s.Status() != mentoring.Held || s.Elapsed(w.clock) != 30*time.Minute || s.Title != "Before the offsite" ||
		s.Summary != "What the CFO needs" || s.Shift.Text != "sees people" || s.Number != 1 || s.Minutes != mentoring.DefaultMinutes {
		t.Errorf("%+v", s)
	}
	if len(view.Points) != 3 || len(view.Made) != 1 || len(view.Open) != 0 || view.Mentee != "Maya Okafor" {
		t.Errorf("%+v", view)
	}
	shared, private, err := w.Notes(first)
	if err != nil || shared.Text != "# Together" || private.Text != "Tired today" {
		t.Errorf("notes %q, %q, %v", shared.Text, private.Text, err)
	}
	next := view.Next
	if next.Day != w.in(14) || next.At.String() != "09:00" || next.Number != 2 {
		t.Errorf("next: %+v", next)
	}
	if diff := cmp.Diff([]string{"The CFO", "The offsite"}, w.texts(next.ID)); diff != "" {
		t.Error("carried over:", diff)
	}
	if diff := cmp.Diff([]string{"The CFO", "Her deputy", "The offsite"}, w.texts(first)); diff != "" {
		t.Error("the originals:", diff)
	}

	t.Run("wrapping up again moves the next and carries nothing twice", func(t *testing.T) {
		w.ok(w.WrapUp(first, Wrap{Title: "Again", Next: w.in(21)}))
		after := got(w.Session(first))(t)
		if len(w.store.Sessions(maya)) != 2 || after.Next.ID != next.ID || after.Next.Day != w.in(21) || len(w.texts(next.ID)) != 2 {
			t.Errorf("%+v, %v", after.Next, w.texts(next.ID))
		}
		if after.Session.Ended != s.Ended {
			t.Error("it ended a second time")
		}
	})
	t.Run("a held session can't be started", func(t *testing.T) {
		w.is(w.StartSession(first), mentoring.ErrAlreadyHeld)
	})
	t.Run("what was discussed since isn't carried over by wrapping up again", func(t *testing.T) {
		w.days(21)
		for _, p := range w.store.TalkingPoints(next.ID) {
			w.ok(w.SetDiscussed(p.ID, true))
		}
		w.hold(next.ID)
		third := w.plan(maya, w.in(14))
		w.ok(w.WrapUp(first, Wrap{Title: "Once more"}))
		if texts := w.texts(third); len(texts) != 0 {
			t.Errorf("%v", texts)
		}
	})
}

func TestCarryOverWithoutANextDate(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.Today())
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The deputy"))
	w.hold(first)
	if n := len(w.store.Sessions(maya)); n != 1 {
		t.Fatalf("%d sessions", n)
	}
	second := w.plan(maya, w.in(7))
	if diff := cmp.Diff([]string{"The CFO", "The deputy"}, w.texts(second)); diff != "" {
		t.Error("planned later:", diff)
	}
	if third := w.plan(maya, w.in(14)); len(w.texts(third)) != 0 {
		t.Errorf("planning twice: %v", w.texts(third))
	}
	t.Run("a point that was deleted stays away", func(t *testing.T) {
		w.ok(w.DeleteTalkingPoint(w.store.TalkingPoints(second)[0].ID))
		w.days(7)
		w.hold(second)
		fourth := w.plan(maya, w.in(30))
		var all []string
		for _, s := range w.store.Sessions(maya) {
			if s.Status() == mentoring.Planned {
				all = append(all, w.texts(s.ID)...)
			}
		}
		if diff := cmp.Diff([]string{"The deputy"}, all); diff != "" {
			t.Error(fourth, diff)
		}
	})
}

func TestCarryOverAfterDeletingTheNextSession(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.Today())
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.hold(first)
	w.ok(w.DeleteSession(w.plan(maya, w.in(7))))
	if diff := cmp.Diff([]string{"The CFO"}, w.texts(w.plan(maya, w.in(8)))); diff != "" {
		t.Error(diff)
	}
}

func TestSessionNumbers(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	w.plan(maya, w.in(1))
	second := w.plan(maya, w.in(2))
	w.ok(w.DeleteSession(second))
	third := w.plan(maya, w.in(3))
	if did := w.undo(); did != "Session 2 deleted" {
		t.Errorf("undone: %q", did)
	}
	var numbers []int
	for _, s := range w.store.Sessions(maya) {
		numbers = append(numbers, s.Number)
	}
	slices.Sort(numbers)
	if diff := cmp.Diff([]int{1, 2, 3}, numbers); diff != "" {
		t.Error(diff)
	}
	if s := got(w.store.Session(third))(t); s.Number != 2 {
		t.Errorf("the number of the newer one moved: %d", s.Number)
	}
}

func TestEditSession(t *testing.T) {
	w := newWorld(t)
	id := w.plan(w.mentee("Maya"), w.in(1))
	w.ok(w.EditSession(id, SessionPlan{Title: "New", Day: w.in(2), Minutes: 30, At: &mentoring.Clock{Hour: 8}}))
	if s := got(w.store.Session(id))(t); s.Title != "New" || s.Day != w.in(2) || s.Minutes != 30 || s.At.Hour != 8 {
		t.Errorf("%+v", s)
	}
	w.is(w.EditSession(id, SessionPlan{}), mentoring.ErrDateMissing)
	w.is(w.EditSession("gone", SessionPlan{Day: w.in(1)}), mentoring.ErrNotFound)
	_, err := w.PlanSession("gone", SessionPlan{Day: w.in(1)})
	w.is(err, mentoring.ErrNotFound)
}

func TestProposeDay(t *testing.T) {
	w := newWorld(t) // a Tuesday
	for cadence, want := range map[int]int{14: 14, 7: 7, 4: 6, 5: 6, 6: 6, 0: usualCadence} {
		pair := got(w.AddMentee(MenteeDetails{Name: "Maya", CadenceDays: cadence}))(t)
		if got := w.Today().DaysUntil(w.ProposeDay(pair)); got != want {
			t.Errorf("every %d days: in %d, want %d", cadence, got, want)
		}
	}
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

func TestDeleteAndUndo(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session, goal := w.plan(maya, w.in(1)), w.goal(maya, mentoring.Business)
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The CFO"))
	point, promise := w.store.TalkingPoints(session)[0].ID, w.promise(maya, mentoring.Commitment{})
	w.ok(w.SaveSharedNotes(session, "kept"))
	tests := []struct {
		name   string
		delete func() error
		find   func() error
		did    string
		heard  Change
	}{
		{"goal", func() error { return w.DeleteGoal(goal) }, func() error { _, err := w.store.Goal(goal); return err }, "Goal deleted", GoalsChanged},
		{"talking point", func() error { return w.DeleteTalkingPoint(point) }, func() error { _, err := w.store.TalkingPoint(point); return err }, "Talking point deleted", SessionsChanged},
		{"commitment", func() error { return w.DeleteCommitment(promise) }, func() error { _, err := w.store.Commitment(promise); return err }, "Commitment deleted", CommitmentsChanged},
		{"session", func() error { return w.DeleteSession(session) }, func() error { _, err := w.store.TalkingPoint(point); return err }, "Session 1 deleted", SessionsChanged},
		{"mentee", func() error { return w.DeleteMentee(maya) }, func() error { _, err := w.store.Goal(goal); return err }, "Maya deleted", AnyChange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var told string
			w.OnUndoable(func(did string) { told = did })
			w.heard = nil
			w.ok(tt.delete())
			w.is(tt.find(), mentoring.ErrNotFound)
			if told != tt.did || len(w.heard) != 1 || !w.heard[0].Has(tt.heard) {
				t.Errorf("told %q, heard %v", told, w.heard)
			}
			if did := w.undo(); did != tt.did {
				t.Errorf("undone: %q", did)
			}
			w.ok(tt.find())
			if len(w.heard) < 2 || !w.heard[1].Has(tt.heard) {
				t.Errorf("undo announced %v", w.heard)
			}
		})
	}
	shared, _, err := w.Notes(session)
	if err != nil || shared.Text != "kept" {
		t.Errorf("the notes after all that: %q, %v", shared.Text, err)
	}
	_, err = w.Undo()
	w.is(err, ErrNothingToUndo)
}

func TestUndoCanBeTriedAgain(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	w.ok(w.DeleteMentee(maya))
	w.store.err = mentoring.ErrDiskFull
	_, err := w.Undo()
	w.is(err, mentoring.ErrDiskFull)
	w.store.err = nil
	w.undo()
	if len(w.Mentees()) != 1 {
		t.Error("not undone")
	}
}

// Every use case that writes announces what it changed once that is saved, and
// nothing when it isn't.
func TestAnnouncements(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session, other := w.plan(maya, w.in(1)), w.plan(maya, w.in(9))
	goal, promise := w.goal(maya, mentoring.Business), w.promise(maya, mentoring.Commitment{})
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The CFO"))
	point := w.store.TalkingPoints(session)[0].ID
	tests := []struct {
		name string
		do   func() error
		want Change
	}{
		{"add mentee", func() error { _, err := w.AddMentee(MenteeDetails{Name: "Li"}); return err }, MenteesChanged},
		{"edit mentee", func() error { return w.EditMentee(maya, MenteeDetails{Name: "Maya O."}) }, MenteesChanged},
		{"set mentor name", func() error { return w.SetMentorName("Jonas") }, SettingsChanged},
		{"add goal", func() error {
			_, err := w.AddGoal(maya, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: "S"})
			return err
		}, GoalsChanged},
		{"edit goal", func() error {
			g, err := w.store.Goal(goal)
			g.Why = "Because"
			return cmpErr(err, w.EditGoal(g))
		}, GoalsChanged},
		{"check in", func() error { return w.CheckIn(NewCheckIn{GoalID: goal}) }, GoalsChanged},
		{"start round", func() error { return w.StartRound(maya, []mentoring.CompetencyID{"T1a"}) }, RatingsChanged},
		{"rate", func() error {
			return w.Rate(w.round(maya).ID, mentoring.Mentor, mentoring.Mark{Competency: "T1a", Level: 2})
		}, RatingsChanged},
		{"reveal", func() error { return w.RevealRound(w.round(maya).ID) }, RatingsChanged},
		{"set aim", func() error { return w.SetAim(maya, mentoring.Business, 3) }, RatingsChanged},
		{"plan session", func() error { _, err := w.PlanSession(maya, SessionPlan{Day: w.in(5)}); return err }, SessionsChanged},
		{"edit session", func() error { return w.EditSession(session, SessionPlan{Day: w.in(3)}) }, SessionsChanged},
		{"add talking point", func() error { return w.AddTalkingPoint(session, mentoring.Mentor, "Hello") }, SessionsChanged},
		{"edit talking point", func() error { return w.EditTalkingPoint(point, "Her") }, SessionsChanged},
		{"set discussed", func() error { return w.SetDiscussed(point, true) }, SessionsChanged},
		{"start", func() error { return w.StartSession(session) }, SessionsChanged},
		{"pause", func() error { return w.TogglePause(session) }, SessionsChanged},
		{"wrap up", func() error { return w.WrapUp(session, Wrap{}) }, SessionsChanged},
		{"add commitment", func() error { return w.AddCommitment(mentoring.Commitment{PairID: maya, Text: "x"}) }, CommitmentsChanged},
		{"edit commitment", func() error { return w.EditCommitment(mentoring.Commitment{ID: promise, Text: "y"}) }, CommitmentsChanged},
		{"settle", func() error { return w.SettleCommitment(promise, mentoring.Kept, "") }, CommitmentsChanged},
		{"delete commitment", func() error { return w.DeleteCommitment(promise) }, CommitmentsChanged},
		{"delete talking point", func() error { return w.DeleteTalkingPoint(point) }, SessionsChanged},
		{"delete session", func() error { return w.DeleteSession(other) }, SessionsChanged},
		{"delete goal", func() error { return w.DeleteGoal(goal) }, GoalsChanged},
		{"delete mentee", func() error { return w.DeleteMentee(maya) }, MenteesChanged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w.store.err, w.heard = mentoring.ErrDiskFull, nil
			undoable := false
			w.OnUndoable(func(string) { undoable = true })
			w.is(tt.do(), mentoring.ErrDiskFull)
			if len(w.heard) != 0 || undoable {
				t.Errorf("failed, and announced %v, undoable %v", w.heard, undoable)
			}
			w.store.err = nil
			w.ok(tt.do())
			if len(w.heard) != 1 || !w.heard[0].Has(tt.want) {
				t.Errorf("announced %v, want %v", w.heard, tt.want)
			}
		})
	}
}

func cmpErr(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

// Who listens finds in the store what was announced.
func TestAnnouncedAfterCommit(t *testing.T) {
	w := newWorld(t)
	seen := -1
	stop := w.Changes().Listen(func(Change) { seen = len(w.Mentees()) })
	w.mentee("Maya")
	if seen != 1 {
		t.Errorf("%d mentees when it was announced", seen)
	}
	stop()
	w.mentee("Li")
	if seen != 1 {
		t.Error("heard after stopping")
	}
}

func TestDraftsAreAnnouncedWhenFinished(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.Today())
	w.heard = nil
	w.ok(w.SaveSharedNotes(session, "a"))
	w.ok(w.SaveSessionText(session, SessionTitle, "Title"))
	if len(w.heard) != 0 {
		t.Errorf("each key announced: %v", w.heard)
	}
	w.FinishNotes(session)
	if diff := cmp.Diff([]Change{SessionsChanged}, w.heard); diff != "" {
		t.Error(diff)
	}
}

// The clock of a session and its title are saved from two goroutines.
func TestDraftsDontUndoThePause(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.Today())
	w.ok(w.StartSession(session))
	done := make(chan error)
	go func() {
		var err error
		for range 40 {
			err = cmpErr(err, w.SaveSessionText(session, SessionSummary, "typed"))
			err = cmpErr(err, w.SaveSessionText(session, SessionSummary, ""))
		}
		done <- err
	}()
	for range 41 {
		w.ok(w.TogglePause(session))
	}
	w.ok(<-done)
	if s := got(w.store.Session(session))(t); len(s.Pauses) != 21 || !s.Paused() {
		t.Errorf("%d pauses of 21, paused %v", len(s.Pauses), s.Paused())
	}
}
