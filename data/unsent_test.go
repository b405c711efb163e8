package data

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestWhatIsTypedOutlivesAKill(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	file := s.home.unsent()
	there := func() bool {
		_, err := os.Stat(file)
		return err == nil
	}
	keep := func(text string) {
		t.Helper()
		if err := s.KeepUnsent([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if s.Unsent() != nil {
		t.Error("something is there at first")
	}
	const secret = "maya: shadow one call"
	keep("what came before, and is longer than what comes")
	keep(secret)
	sealed, err := os.ReadFile(file)
	info, statErr := os.Stat(file)
	if err != nil || statErr != nil || bytes.Contains(sealed, []byte("shadow")) || info.Mode().Perm() != 0o600 {
		t.Errorf("%q, %v, %v", sealed, info, err)
	}
	if got := strings.TrimRight(string(s.Unsent()), " "); got != secret {
		t.Errorf("there is %q", got)
	}
	other := newStore(t)
	if err := os.WriteFile(other.home.unsent(), sealed, 0o600); err != nil || other.Unsent() != nil {
		t.Errorf("other data opens it: %v", err)
	}
	if _, err := os.Stat(other.home.unsent()); err == nil {
		t.Error("what nothing opens stays")
	}
	keep("")
	if there() || s.Unsent() != nil {
		t.Error("it stays when all is saved")
	}
	keep(secret)
	if err := s.Erase(p.Ref()); err != nil || there() {
		t.Errorf("it outlives what is erased: %v", err)
	}
	if !s.home.isOurs(file) {
		t.Error("a move leaves it behind")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepUnsent([]byte(secret)); err != nil || there() {
		t.Errorf("it is kept when the data is shut: %v", err)
	}
}
