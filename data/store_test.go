package data_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

// world reads what belongs to the records of a world.
func world(t *testing.T, s *data.Store, w datatest.World) datatest.World {
	t.Helper()
	var got datatest.World
	var errs [10]error
	got.Mentor, errs[0] = s.Person(w.Mentor.ID)
	got.Mentee, errs[1] = s.Person(w.Mentee.ID)
	got.Pair, errs[2] = s.Pair(w.Pair.ID)
	got.Goal, errs[3] = s.Goal(w.Goal.ID)
	got.Session, errs[4] = s.Session(w.Session.ID)
	got.TalkingPoint, errs[5] = s.TalkingPoint(w.TalkingPoint.ID)
	got.SharedNotes, errs[6] = s.SharedNotes(w.Session.ID)
	got.PrivateNotes, errs[7] = s.PrivateNotes(w.Session.ID)
	got.Capture, errs[8] = s.Capture(w.Capture.ID)
	got.LettingGo, errs[9] = s.LettingGo(w.LettingGo.ID)
	if err := errors.Join(errs[:]...); err != nil {
		t.Fatal(err)
	}
	got.Aim = only(t, s.Aims(w.Pair.ID))
	got.Assessment = only(t, s.Assessments(w.Pair.ID))
	got.CheckIn = only(t, s.CheckIns(w.Goal.ID))
	got.Commitment = only(t, s.Commitments(w.Pair.ID))
	got.Question, got.Template = only(t, s.Questions()), only(t, s.Templates())
	got.OwnCompetency, got.Round = only(t, s.OwnCompetencies(w.Pair.ID)), only(t, s.Rounds(w.Pair.ID))
	got.Evidence, got.Stakeholder = only(t, s.Evidence(w.Pair.ID)), only(t, s.Stakeholders(w.Pair.ID))
	got.Form = only(t, s.Forms(w.Stakeholder.ID))
	got.Agreement, got.Farewell = only(t, s.Agreements(w.Pair.ID)), only(t, s.Farewells(w.Pair.ID))
	return got
}

func only[T any](t *testing.T, list []T) T {
	t.Helper()
	if len(list) != 1 {
		t.Fatalf("%d records of %T, want one", len(list), list)
	}
	return list[0]
}

func TestReopen(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	if diff := cmp.Diff(w, world(t, s, w)); diff != "" {
		t.Errorf("after saving: %s", diff)
	}
	s = datatest.Reopen(t, s)
	if diff := cmp.Diff(w, world(t, s, w)); diff != "" {
		t.Errorf("after reopening: %s", diff)
	}
	if diff := cmp.Diff([]mentoring.Person{w.Mentor, w.Mentee}, s.People()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]mentoring.Pair{w.Pair}, s.Pairs()); diff != "" {
		t.Error(diff)
	}
}

func TestReadsAsReopened(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	w.Session.Started = time.Now().In(time.FixedZone("", 3600)) // with a zone and a monotonic part
	datatest.Save(t, s, w.Session)
	before, _ := s.Session(w.Session.ID)
	s = datatest.Reopen(t, s)
	after, err := s.Session(w.Session.ID)
	if err != nil || !before.Started.Equal(w.Session.Started) {
		t.Fatal(err, before.Started)
	}
	if before.Started != after.Started {
		t.Errorf("%v in memory, %v on the disk", before.Started, after.Started)
	}
}

func TestSavedRecordIsACopy(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	w.Assessment.Ratings[0].Level = 0
	if got := only(t, s.Assessments(w.Pair.ID)); got.Ratings[0].Level != 4 {
		t.Error("the caller's slice is in the store")
	}
}

func TestOrder(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	first := w.Goal
	second, third := datatest.Goal(w.Pair.ID), datatest.Goal(w.Pair.ID)
	datatest.Save(t, s, second, third)
	first.Weight = 9
	datatest.Save(t, s, first)
	for range 2 {
		if diff := cmp.Diff([]mentoring.Goal{first, second, third}, s.Goals(w.Pair.ID)); diff != "" {
			t.Error(diff)
		}
		s = datatest.Reopen(t, s)
	}
}

func TestMoveToAnotherParent(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	other := datatest.Pair(w.Mentor.ID, w.Mentee.ID)
	later := datatest.Goal(other.ID)
	datatest.Save(t, s, later, other) // the parent comes after
	w.Goal.PairID = other.ID
	datatest.Save(t, s, w.Goal)
	for range 2 {
		if diff := cmp.Diff([]mentoring.Goal{w.Goal, later}, s.Goals(other.ID)); diff != "" {
			t.Error(diff)
		}
		if got := s.Goals(w.Pair.ID); got != nil {
			t.Error("still with the first pair", got)
		}
		s = datatest.Reopen(t, s)
	}
}

func TestNotFound(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	orphan := datatest.Goal(mentoring.NewID())
	missing := mentoring.Ref{Kind: mentoring.KindGoal, ID: mentoring.NewID()}
	nowhere := mentoring.NewID()
	_, noGoal := s.Goal(nowhere)
	_, noNotes := s.SharedNotes(nowhere)
	for name, err := range map[string]error{
		"read":            noGoal,
		"notes":           noNotes,
		"save orphan":     s.Save(orphan),
		"draft of orphan": s.SaveDraft(datatest.PrivateNotes(nowhere)),
		"delete":          s.Delete(w.Goal.Ref(), missing),
		"restore":         s.Restore(missing),
		"all or none":     s.Save(datatest.Goal(w.Pair.ID), orphan),
		"unknown kind":    s.Delete(mentoring.Ref{Kind: "agreement", ID: nowhere}),
	} {
		if !errors.Is(err, mentoring.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := s.Goals(w.Pair.ID); len(got) != 1 {
		t.Errorf("%d goals: part of a failed write is there", len(got))
	}
}

func TestZeroValues(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	w.SharedNotes.Text, w.PrivateNotes.Text = "", ""
	w.Goal.Weight, w.Goal.Due, w.Goal.Why = 0, mentoring.Date{}, ""
	w.Session.At, w.Session.Pauses, w.Session.Minutes = nil, nil, 0
	w.CheckIn.Outcome, w.Commitment.History = 0, nil
	datatest.Save(t, s, w.Records()...)
	s = datatest.Reopen(t, s)
	if diff := cmp.Diff(w, world(t, s, w)); diff != "" {
		t.Error(diff)
	}
}

func TestUnreadable(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	w.Goal.Due = mentoring.Day(123456, time.May, 1) // no form of a day that reads back
	if err := s.Save(w.Goal); err == nil {
		t.Error("saved a day that can't be read back")
	}
	datatest.Reopen(t, s)
}

func TestCheckCounts(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	w.Goal.Why = "another"
	datatest.Save(t, s, w.Goal)
	if err := s.Delete(w.Aim.Ref()); err != nil {
		t.Fatal(err)
	}
	report, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	if report.Deleted != 1 || report.Revisions != 1 || report.Records[mentoring.KindPerson] != 2 || report.Records[mentoring.KindAim] != 1 || len(report.Records) != 22 {
		t.Errorf("%+v", report)
	}
}
