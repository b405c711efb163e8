package data

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// Some tests need another process. It is this test program once more, told by
// its environment which of these to be.
var children = map[string]func(home string) error{
	"opener":   func(home string) error { _, err := Open(home); return err },
	"outsider": outsider,
	"writer":   writer,
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

// writer saves without end and prints what was acknowledged: the id of a
// session and how far its notes are.
func writer(home string) error {
	fmt.Println("started")
	s, err := Open(home)
	if err != nil {
		return err
	}
	p := mentoring.Person{ID: mentoring.NewID(), Name: "Mira"}
	pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}
	if err := s.Save(p, pair); err != nil {
		return err
	}
	for {
		session := mentoring.Session{ID: mentoring.NewID(), PairID: pair.ID}
		for i := range 5 {
			notes := mentoring.PrivateNotes{SessionID: session.ID, Text: killText(i)}
			session.Number = i
			if err := s.Save(session, notes); err != nil {
				return err
			}
			fmt.Println(session.ID, i)
		}
	}
}

func killText(i int) string { return strings.Repeat(fmt.Sprintln("line", i), 300) }

func TestKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "home")
	acknowledged := make(map[mentoring.ID]int)
	for range 20 {
		if rand.IntN(3) == 0 {
			dir = filepath.Join(t.TempDir(), "home") // be killed while it is made
			clear(acknowledged)
		}
		killWriter(t, dir, rand.IntN(80), acknowledged)
		verifyKilled(t, dir, acknowledged)
	}
}

// killWriter kills a writer after so many lines, and notes what it printed.
func killWriter(t *testing.T, dir string, lines int, acknowledged map[mentoring.ID]int) {
	t.Helper()
	killChild(t, childCommand(t, "writer", dir), lines, func(line string) {
		var id mentoring.ID
		var i int
		if n, _ := fmt.Sscan(line, &id, &i); n == 2 {
			acknowledged[id] = i
		}
	})
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

func verifyKilled(t *testing.T, dir string, acknowledged map[mentoring.ID]int) {
	t.Helper()
	s := openStore(t, dir)
	defer s.Close()
	for id, i := range acknowledged {
		session, missing := s.Session(id)
		notes, damaged := s.PrivateNotes(id)
		if err := errors.Join(missing, damaged); err != nil {
			t.Fatal(err)
		}
		if session.Number < i || notes.Text != killText(session.Number) {
			t.Errorf("session %s is at %d, acknowledged %d, or its notes are another's", id, session.Number, i)
		}
	}
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
}
