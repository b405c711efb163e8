package data

import (
	"fmt"
	"os/exec"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func init() { children["crasher"] = crasher }

// crasher has everything in memory, and crashes while something is saved.
func crasher(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	if _, err := content(s); err != nil {
		return err
	}
	if _, _, err := s.NotesSince(0); err != nil {
		return err
	}
	s.OnWrite(func() {
		var nobody *mentoring.Person
		fmt.Println(nobody.Name)
	})
	p := s.People()[0]
	p.Role += "!"
	return s.Save(p)
}

// CrashOutput crashes a program that has a home open, and returns all that it
// says then, at the most talkative.
func CrashOutput(t testing.TB, home string) []byte {
	t.Helper()
	cmd := childCommand(t, "crasher", home)
	cmd.Env = append(cmd.Env, "GOTRACEBACK=system")
	cmd.Dir = home
	out, err := cmd.CombinedOutput()
	if _, crashed := err.(*exec.ExitError); !crashed || len(out) < 500 {
		t.Fatalf("it didn't crash: %v, %s", err, out)
	}
	return out
}

// EverywhereOf does with the data of a home whatever writes files, and closes it.
func EverywhereOf(t testing.TB, s *Store) {
	t.Helper()
	first, err := s.BackUp(t.Context(), mentoring.BackupByHand, time.Now(), nil)
	if err == nil {
		err = s.Protect(long, newRecoveryKey())
	}
	if err == nil {
		err = s.RestoreBackup(t.Context(), first.Name, mentoring.Secret{}, time.Now(), nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	h, err := Claim(string(s.home))
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	if err := h.Rekey(byPassphrase(long), newRecoveryKey()); err != nil {
		t.Fatal(err)
	}
	s = unlocked(t, h, byPassphrase(long))
	if err := s.Unprotect(byPassphrase(long)); err != nil {
		t.Fatal(err)
	}
	shut(t, s)
}
