package app

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data"
)

// sheltered returns a data folder in which something was done, and the clock of what
// is opened in it.
func sheltered(t *testing.T, do func(s *Service) error) (home Home, clock *time.Time) {
	t.Helper()
	method, err := LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	claimed, err := data.Claim(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = claimed.Close() })
	now := noon
	home = Home{Folder: FolderOf[*data.Store](claimed), Config: Config{
		Method: method, Documents: &fakeDocuments{}, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	}}
	s, err := home.Open(mentoring.Secret{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(do(s), s.Close()); err != nil {
		t.Fatal(err)
	}
	return home, &now
}

// soon opens a data folder for Today.
func soon(t *testing.T, home Home) *Service {
	t.Helper()
	s, err := home.OpenSoon(mentoring.Secret{}, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// What is shown at a glance is what the records say, on each day that was thought of.
func TestGlance(t *testing.T) {
	home, clock := sheltered(t, func(s *Service) error { return s.AddLargeSample(40) })
	for day := range glanceDays + 1 {
		*clock = noon.AddDate(0, 0, day)
		s := soon(t, home)
		if known := s.atAGlance() != nil; known != (day < glanceDays) {
			t.Errorf("day %d: known %t", day, known)
		}
		page, count := s.TodayPage(), s.TodayCount()
		changed := false
		s.Changes().Listen(func(Change) { changed = true })
		if err := s.Whole(); err != nil {
			t.Fatal(err)
		}
		if changed || s.atAGlance() != nil {
			t.Errorf("day %d: it was not what the records say", day)
		}
		if len(page.Mentees) == 0 || !reflect.DeepEqual(page, s.TodayPage()) || count != s.TodayCount() {
			t.Errorf("day %d: %+v\nis not %+v", day, page, s.TodayPage())
		}
		*clock = noon // when the glance for the next round is put away
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A glance that isn't what the records say is replaced when they are read.
func TestWrongGlance(t *testing.T) {
	home, _ := sheltered(t, (*Service).AddSample)
	s := soon(t, home)
	seen := s.glimpse.Load()
	seen.page.Mentees, seen.count = nil, seen.count+1
	var heard []Change
	s.Changes().Listen(func(c Change) { heard = append(heard, c) })
	if len(s.TodayPage().Mentees) != 0 {
		t.Error("the glance is not shown")
	}
	if err := s.Whole(); err != nil || len(heard) != 1 || heard[0] != AnyChange {
		t.Errorf("heard %v, %v", heard, err)
	}
	if len(s.TodayPage().Mentees) == 0 {
		t.Error("the glance is still shown")
	}
}

// What is closed before it was read has the same glance again, and another page than
// Today makes do without one.
func TestGlanceIsKept(t *testing.T) {
	home, clock := sheltered(t, (*Service).AddSample)
	for range 2 {
		s := soon(t, home)
		if s.atAGlance() == nil {
			t.Error("there is no glance")
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s := soon(t, home)
	if *clock = noon.AddDate(0, 0, 1); s.atAGlance() != nil { // midnight passed
		t.Error("today is as yesterday")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := home.OpenSoon(mentoring.Secret{}, false)
	if err != nil || s.atAGlance() != nil {
		t.Errorf("there is a glance for another page, %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// While a session runs, Today changes by the minute.
func TestNoGlanceOfATalk(t *testing.T) {
	home, _ := sheltered(t, func(s *Service) error {
		if err := s.AddSample(); err != nil {
			return err
		}
		sessions, err := s.Sessions(s.Mentees()[0].PairID)
		if err != nil {
			return err
		}
		return s.StartSession(sessions.Coming[0].Session.ID)
	})
	if s := soon(t, home); s.atAGlance() != nil {
		t.Error("there is a glance")
	}
}

// What is changed before all was read, by a window that is closed then, is not hidden by
// the glance of before.
func TestGlanceOfBefore(t *testing.T) {
	home, _ := sheltered(t, (*Service).AddSample)
	s := soon(t, home)
	pair := s.Mentees()[0].PairID
	if err := s.EditMentee(pair, MenteeDetails{Name: "Renamed"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s = soon(t, home); s.atAGlance() != nil || s.TodayPage().Mentees[0].Name != "Renamed" {
		t.Errorf("it shows %q", s.TodayPage().Mentees[0].Name)
	}
}
