package data

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// Some tests need another process. It is this test program once more, told by
// its environment which of these to be.
var children = map[string]func(home string) error{
	"opener":   func(home string) error { _, err := Open(home); return err },
	"outsider": outsider,
}

const childVariable = "TREFOIL_TEST_CHILD"

func TestMain(m *testing.M) {
	name := os.Getenv(childVariable)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := children[name](os.Args[len(os.Args)-1]); err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func childCommand(t testing.TB, name, home string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, home)
	cmd.Env = append(os.Environ(), childVariable+"="+name)
	return cmd
}

// outsider opens the database without asking for our lock.
func outsider(path string) error {
	noWait := pragma{"busy_timeout", "0", "0"}
	db, err := openPool(home(path).db(), append([]pragma{noWait}, pragmas[1:]...))
	if err != nil {
		return err
	}
	defer db.Close()
	var n int
	if err := db.QueryRow("SELECT count(*) FROM people").Scan(&n); err != nil {
		return err
	}
	fmt.Println("ok")
	return nil
}

// refused runs a child that must end with this error.
func refused(t *testing.T, name string, s *Store, want error) {
	t.Helper()
	out, _ := childCommand(t, name, string(s.home)).CombinedOutput()
	if !strings.Contains(string(out), want.Error()) {
		t.Errorf("%s: %s", name, out)
	}
}

func TestSecondInstance(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	if again, err := Open(string(s.home)); !errors.Is(err, mentoring.ErrInUse) {
		again.Close()
		t.Error("in one process:", err)
	}
	refused(t, "opener", s, mentoring.ErrInUse)
	if _, err := reopenStore(t, s).Person(p.ID); err != nil {
		t.Error("after the first was closed:", err)
	}
}

// Opening and closing the live file anywhere in this process would drop
// SQLite's own locks on it; then the outsider gets in.
func TestSQLiteKeepsItsLocks(t *testing.T) {
	s := newStore(t)
	notes := savedNotes(t, s, "text")
	notes.Text = "another"
	_, check := s.Check()
	_, history := s.History(notes.Ref())
	_, read := s.SharedNotes(notes.SessionID)
	if err := errors.Join(s.SaveDraft(notes), s.Delete(notes.Ref()), s.Restore(notes.Ref()), check, history, read,
		s.claim.OnRaise(func() {}), Raise(string(s.home))); err != nil {
		t.Fatal(err)
	}
	s.FinishEdit(notes.Ref())
	_, _ = Open(string(s.home))
	refused(t, "outsider", s, errors.New("database is locked"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if out, err := childCommand(t, "outsider", string(s.home)).CombinedOutput(); err != nil || string(out) != "ok\n" {
		t.Errorf("the outsider can't open a closed database either: %s", out)
	}
}

// killChild kills a child after so many lines, all of which are read.
func killChild(t *testing.T, cmd *exec.Cmd, lines int, read func(line string)) {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err != nil || cmd.Start() != nil {
		t.Fatal("the child doesn't start", err)
	}
	for scan := bufio.NewScanner(out); scan.Scan(); {
		if strings.HasPrefix(scan.Text(), "failed") {
			t.Error(scan.Text())
		}
		read(scan.Text())
		if lines--; lines < 0 {
			_ = cmd.Process.Kill()
		}
	}
	_ = cmd.Wait()
}
