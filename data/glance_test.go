package data

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// glances opens a home soon and returns the glance that it was asked about, the store,
// and what closes it.
func glances(t *testing.T, home string, enough bool) (asked []byte, s *Store, done func()) {
	t.Helper()
	h, err := Claim(home)
	if err != nil {
		t.Fatal(err)
	}
	s, err = h.OpenSoon(mentoring.Secret{}, func(glance []byte) bool {
		asked = glance
		return enough
	})
	if err != nil {
		t.Fatal(err)
	}
	done = func() {
		if err := errors.Join(s.Close(), h.Close()); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(done)
	return asked, s, done
}

const aGlance = "what Today shows of Mira"

// withGlance returns a home with three talking points and a glance of it.
func withGlance(t *testing.T) (dir string, session mentoring.Session) {
	t.Helper()
	dir, session, _ = pointed(t)
	s := openStore(t, dir)
	s.KeepGlance([]byte(aGlance))
	shut(t, s)
	return dir, session
}

func TestGlance(t *testing.T) {
	dir, session := withGlance(t)
	file := home(dir).glance()
	sealed, err := os.ReadFile(file)
	if err != nil || len(sealed) < glanceStep || bytes.Contains(sealed, []byte("Mira")) {
		t.Fatalf("%d bytes, %v", len(sealed), err)
	}
	for _, enough := range []bool{true, false} {
		asked, s, done := glances(t, dir, enough)
		if got := strings.TrimRight(string(asked), " "); got != aGlance {
			t.Errorf("asked about %q", got)
		}
		if !s.Glanced() {
			t.Error("it is not good any more")
		}
		early := len(s.shelves[mentoring.KindSession].all)
		if early > 0 == enough || len(s.People()) != 1 || len(s.Pairs()) != 1 {
			t.Errorf("enough is %t, and %d sessions were read", enough, early)
		}
		if _, err := s.Session(session.ID); err != nil {
			t.Error(err)
		}
		if s.loaded.Load() != enough {
			t.Errorf("enough is %t, and the session was waited for: %t", enough, s.loaded.Load())
		}
		if s.Whole() != nil || len(s.TalkingPoints(session.ID)) != 2 {
			t.Error("the rest is not there")
		}
		if _, err := content(s); err != nil {
			t.Error(err)
		}
		done()
	}
}

// A glance of another state of the data would show what isn't so.
func TestNoGlance(t *testing.T) {
	for name, then := range map[string]func(t *testing.T, dir string){
		"something saved after it": func(t *testing.T, dir string) {
			s := openStore(t, dir)
			s.KeepGlance([]byte(aGlance))
			savedPerson(t, s, "Ana")
			if _, err := os.Stat(home(dir).glance()); err == nil || s.Glanced() {
				t.Error("it is still there")
			}
			shut(t, s)
		},
		"somebody erased after it": func(t *testing.T, dir string) {
			s := openStore(t, dir)
			p := savedPerson(t, s, "Ana")
			s.KeepGlance([]byte(aGlance))
			if err := s.Erase(p.Ref()); err != nil {
				t.Fatal(err)
			}
			shut(t, s)
		},
		"another database": func(t *testing.T, dir string) {
			later := time.Now().Add(time.Second)
			if err := os.Chtimes(home(dir).db(), later, later); err != nil {
				t.Fatal(err)
			}
		},
		"the log of a crash": func(t *testing.T, dir string) {
			if err := os.WriteFile(home(dir).db()+"-wal", nil, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"one of another kind": func(t *testing.T, dir string) {
			if err := os.WriteFile(home(dir).glance(), bytes.Repeat([]byte{1}, 4096), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"half of it": func(t *testing.T, dir string) {
			if err := os.Truncate(home(dir).glance(), 4096); err != nil {
				t.Fatal(err)
			}
		},
		"a key of its own": func(t *testing.T, dir string) {
			sealed, err := os.ReadFile(home(dir).glance())
			if err != nil {
				t.Fatal(err)
			}
			h, err := Claim(dir)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(h.Rekey(mentoring.Secret{}, ""), h.Close()); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(home(dir).glance()); err == nil {
				t.Error("it outlived the key")
			}
			if err := os.WriteFile(home(dir).glance(), sealed, 0o600); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, session := withGlance(t)
			then(t, dir)
			asked, s, _ := glances(t, dir, true)
			if asked != nil {
				t.Errorf("asked about %q", asked)
			}
			if _, err := s.Session(session.ID); err != nil || s.loaded.Load() {
				t.Errorf("it waited: %t, %v", s.loaded.Load(), err)
			}
		})
	}
}

// A glance outlives what changes nothing, and a passphrase that is asked for.
func TestGlanceStays(t *testing.T) {
	dir, _ := withGlance(t)
	shut(t, openStore(t, dir))
	if asked, _, done := glances(t, dir, true); asked == nil {
		t.Error("it went with a look at the data")
	} else {
		done()
	}
	s := openStore(t, dir)
	if err := s.Protect("correct horse", ""); err != nil {
		t.Fatal(err)
	}
	s.KeepGlance([]byte(aGlance))
	shut(t, s)
	h, err := Claim(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	if _, err := h.OpenSoon(mentoring.Secret{}, nil); !errors.Is(err, mentoring.ErrLocked) {
		t.Fatalf("not locked: %v", err)
	}
	var asked []byte
	s, err = h.OpenSoon(mentoring.Secret{Passphrase: "correct horse"}, func(glance []byte) bool {
		asked = glance
		return true
	})
	if err != nil || asked == nil {
		t.Errorf("it went with the question for the passphrase: %v", err)
	}
	shut(t, s)
}

// Damage behind a glance is found when all is read, and nothing is saved before.
func TestGlanceOverDamage(t *testing.T) {
	dir, session := withGlance(t)
	s := openStore(t, dir)
	execSQL(t, s, "UPDATE sessions SET body = cast(x'01' || zeroblob(60) AS BLOB)")
	s.KeepGlance([]byte(aGlance))
	shut(t, s)
	asked, s, _ := glances(t, dir, true)
	if asked == nil {
		t.Fatal("there is no glance")
	}
	if err := s.Save(session); !errors.Is(err, mentoring.ErrDamaged) {
		t.Errorf("saved into damage: %v", err)
	}
	if err := s.Whole(); !errors.Is(err, mentoring.ErrDamaged) {
		t.Errorf("whole: %v", err)
	}
}

// Where a glance can't be put away, the data is closed all the same.
func TestGlanceFails(t *testing.T) {
	dir, _ := withGlance(t)
	s := openStore(t, dir)
	s.KeepGlance([]byte(aGlance))
	if err := errors.Join(os.Remove(home(dir).glance()), os.Mkdir(home(dir).glance(), 0o700)); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	if asked, _, _ := glances(t, dir, true); asked != nil {
		t.Errorf("asked about %q", asked)
	}
}
