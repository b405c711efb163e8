package data

import (
	"errors"
	"os"
	"testing"

	"trefoil/app/mentoring"
)

// A folder that vanishes takes nothing with it, and is written to again when it is
// back: itself, or as on a disk that was plugged in once more, a new one with the
// same files.
func TestVanishedFolder(t *testing.T) {
	for name, back := range map[string]func(away, home string) error{
		"the same": os.Rename,
		"a copy":   func(away, home string) error { return copyCommand(away, home).Run() },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			before := savedPerson(t, s, "Mira")
			away := string(s.home) + "-away"
			if err := os.Rename(string(s.home), away); err != nil {
				t.Fatal(err)
			}
			after := mentoring.Person{ID: mentoring.NewID(), Name: "Nils"}
			for range 2 {
				if err := s.Save(after); !errors.Is(err, mentoring.ErrHomeGone) {
					t.Fatal("saved into nothing:", err)
				}
				if err := s.TryWrite(); !errors.Is(err, mentoring.ErrHomeGone) {
					t.Fatal(err)
				}
			}
			if len(s.People()) != 1 {
				t.Error("it is shown as if it were saved")
			}
			if err := back(away, string(s.home)); err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(s.TryWrite(), s.Save(after)); err != nil {
				t.Fatal(err)
			}
			s = reopenStore(t, s)
			for _, p := range []mentoring.Person{before, after} {
				if _, err := s.Person(p.ID); err != nil {
					t.Error(p.Name, err)
				}
			}
		})
	}
}

// Other data that comes into the place of what was open is not written to.
func TestVanishedFolderWithOtherData(t *testing.T) {
	other := newStore(t)
	savedPerson(t, other, "Olga")
	savedPerson(t, other, "Oleg")
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	s := newStore(t)
	savedPerson(t, s, "Mira")
	if err := errors.Join(os.Rename(string(s.home), string(s.home)+"-away"), os.Rename(string(other.home), string(s.home))); err != nil {
		t.Fatal(err)
	}
	if err := s.TryWrite(); !errors.Is(err, mentoring.ErrHomeGone) {
		t.Error(err)
	}
	if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "Nils"}); !errors.Is(err, mentoring.ErrHomeGone) {
		t.Error(err)
	}
	_ = s.Close()
	if people := openStore(t, string(s.home)).People(); len(people) != 2 {
		t.Errorf("%d people in the other data", len(people))
	}
}

func TestRoom(t *testing.T) {
	s := newStore(t)
	if free, err := s.Room(); err != nil || free <= 0 {
		t.Error(free, err)
	}
	if err := s.TryWrite(); err != nil {
		t.Error(err)
	}
}
