package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

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
	w.undos.clear() // what was added before
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

// What a user does at once is on the disk at once: a failure in between would leave
// half of it.
func TestOneActionIsOneWrite(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session, number := w.plan(maya, w.in(1)), w.plan(maya, w.in(2))
	question := got(w.Preparation(session))(t).Questions[0]
	own := got(w.AddQuestion(mentoring.Question{Text: "Whom do you avoid?", Dimension: mentoring.Business, Phase: 1}))(t)
	w.ok(w.DeleteQuestion(own))
	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"bring a question back", func() error { _, err := w.Undo(); return err }},
		{"ask a question", func() error { return w.AskQuestion(session, question.ID) }},
		{"take it back", func() error { _, err := w.Undo(); return err }},
		{"delete a session", func() error { return w.DeleteSession(number) }},
		{"plan another under its number", func() error { _, err := w.PlanSession(maya, SessionPlan{Day: w.in(3)}); return err }},
		{"bring it back under the next", func() error { _, err := w.Undo(); return err }},
		{"delete it again", func() error { return w.DeleteSession(number) }},
		{"bring it back from the settings", func() error { return w.BringBack(mentoring.Ref{Kind: mentoring.KindSession, ID: number}) }},
	} {
		writes := 0
		w.store.OnWrite(func() { writes++ })
		w.ok(step.do())
		if writes != 1 {
			t.Errorf("%s: %d writes", step.name, writes)
		}
	}
	if s := got(w.store.Session(number))(t); s.Number != 3 {
		t.Errorf("it came back as session %d", s.Number)
	}
}

// A listener may make a change of its own, such as one that shows the next session.
func TestAListenerMayChangeThings(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session, other := w.plan(maya, w.in(0)), w.plan(maya, w.in(1))
	question := got(w.Preparation(session))(t).Questions[0]
	w.ok(w.StartRound(maya, []mentoring.CompetencyID{"R1a", "B1a"}))
	round, _ := w.sealedRound(maya)
	w.ok(w.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: "R1a", Level: 2}))
	steps := []func() error{
		func() error { return w.StartSession(session) },
		func() error { return w.AskQuestion(session, question.ID) },
		func() error { _, err := w.Undo(); return err },
		func() error { return w.WrapUp(session, Wrap{Title: "Done"}) },
		func() error { return w.CancelSession(other, "ill") },
		func() error {
			return w.Rate(round.ID, mentoring.Mentee, mentoring.Mark{Competency: "R1a", Level: 3})
		},
	}
	busy := false
	w.Changes().Listen(func(Change) {
		if busy {
			return
		}
		busy = true
		defer func() { busy = false }()
		w.is(w.MarkAsked(session, question.ID, true), nil)
		w.is(w.Unrate(round.ID, mentoring.Mentor, "R1a"), nil)
	})
	for i, step := range steps {
		done := make(chan error)
		go func() { done <- step() }()
		select {
		case err := <-done:
			w.ok(err)
		case <-time.After(10 * time.Second):
			t.Fatalf("step %d waits for itself", i)
		}
	}
}
