package data

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"trefoil/app/mentoring"
)

// openSoon opens a home without the rest.
func openSoon(t *testing.T, home string) *Store {
	t.Helper()
	h, err := Claim(home)
	if err != nil {
		t.Fatal(err)
	}
	s, err := h.OpenSoon(mentoring.Secret{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(s.Close(), h.Close()) })
	return s
}

// pointed returns a home with three talking points of one session.
func pointed(t *testing.T) (dir string, session mentoring.Session, points []mentoring.TalkingPoint) {
	t.Helper()
	s := newStore(t)
	session = mentoring.Session{ID: savedNotes(t, s, "notes").SessionID}
	for _, text := range []string{"first", "second", "third"} {
		p := mentoring.TalkingPoint{ID: mentoring.NewID(), SessionID: session.ID, Text: text}
		points = append(points, p)
		if err := s.Save(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(s.Delete(points[1].Ref()), s.Close()); err != nil {
		t.Fatal(err)
	}
	return string(s.home), session, []mentoring.TalkingPoint{points[0], points[2]}
}

// The first page is there before the rest is, and is the same after it.
func TestOpenSoon(t *testing.T) {
	dir, session, points := pointed(t)
	s := openSoon(t, dir)
	if len(s.People()) != 1 || len(s.Pairs()) != 1 || len(s.Sessions(s.Pairs()[0].ID)) != 1 {
		t.Error("the first page is not there")
	}
	for range mostAsides {
		if got := s.TalkingPoints(session.ID); !reflect.DeepEqual(got, points) || s.loaded.Load() {
			t.Errorf("aside %v, or it waited: %t", got, s.loaded.Load())
		}
	}
	if got := s.TalkingPoints(session.ID); !reflect.DeepEqual(got, points) || !s.loaded.Load() {
		t.Errorf("of all %v, and it did not wait: %t", got, !s.loaded.Load())
	}
	if err := s.Whole(); err != nil {
		t.Error(err)
	}
	if _, err := content(s); err != nil {
		t.Error(err)
	}
}

// What is written waits until all was read, or an edit could land in damaged data.
func TestNothingIsWrittenBeforeAllIsWhole(t *testing.T) {
	dir, _, points := pointed(t)
	s := openSoon(t, dir)
	last := points[0]
	last.Text = "another"
	if err := s.Save(last); err != nil || !s.whole.Load() {
		t.Errorf("saved before all was read: %v", err)
	}
	if s.seq != s.LastWrite() || s.seq < 6 {
		t.Errorf("the last write is %d", s.seq)
	}
}

// Damage in what is read later shuts the data as damage in the first page does.
func TestOpenSoonOnDamage(t *testing.T) {
	for name, spoil := range map[string]func(s *Store){
		"a body": func(s *Store) {
			execSQL(t, s, "UPDATE talking_points SET body = cast(x'01' || zeroblob(60) AS BLOB) WHERE seq = (SELECT max(seq) FROM talking_points)")
		},
		"a note's session": func(s *Store) {
			execSQL(t, s, "PRAGMA foreign_keys = OFF")
			execSQL(t, s, "UPDATE shared_notes SET parent_id = 'another'")
		},
		"an index": func(s *Store) {
			execSQL(t, s, "PRAGMA writable_schema = ON")
			execSQL(t, s, "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'sqlite_autoindex_captures_1'")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _, points := pointed(t)
			s := openStore(t, dir)
			spoil(s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := Open(dir); !errors.Is(err, mentoring.ErrDamaged) {
				t.Errorf("opened: %v", err)
			}
			early := openSoon(t, dir)
			if err := early.Whole(); !errors.Is(err, mentoring.ErrDamaged) {
				t.Errorf("whole: %v", err)
			}
			if err := early.Save(points[0]); !errors.Is(err, mentoring.ErrDamaged) {
				t.Errorf("saved into damage: %v", err)
			}
			if err := early.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// A store that is closed before the rest was read is closed in order.
func TestCloseBeforeAllIsRead(t *testing.T) {
	dir, _, _ := pointed(t)
	s := openSoon(t, dir)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := s.Whole(); !errors.Is(err, context.Canceled) {
		t.Errorf("whole after it was closed: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*-wal")); left != nil {
		t.Error("left behind", left)
	}
}
