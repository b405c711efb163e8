package data

import (
	"bufio"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

func init() { children["eraser"] = eraser }

// killDuring starts a child and kills it so long after its first line, or not at
// all when it is done by then. It returns how long it worked.
func killDuring(t *testing.T, name, home string, after time.Duration) time.Duration {
	t.Helper()
	cmd := childCommand(t, name, home)
	out, err := cmd.StdoutPipe()
	if err != nil || cmd.Start() != nil {
		t.Fatal("the child doesn't start", err)
	}
	lines := bufio.NewReader(out)
	if first, err := lines.ReadString('\n'); err != nil {
		t.Fatalf("the child said %q: %v", first, err)
	}
	begun := time.Now()
	defer time.AfterFunc(after, func() { _ = cmd.Process.Kill() }).Stop()
	if rest, _ := io.ReadAll(lines); len(rest) > 0 {
		t.Errorf("the child said %q", rest)
	}
	_ = cmd.Wait()
	return time.Since(begun)
}

// copyHome copies a closed home.
func copyHome(t testing.TB, from string) string {
	t.Helper()
	to := filepath.Join(quickDir(t), "home")
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}

// killAll does a thing to copies of a home as many times, killed at a moment
// between its begin and its end, and looks at what is left.
func killAll(t *testing.T, name, home string, times int, look func(path string)) {
	t.Helper()
	whole := killDuring(t, name, copyHome(t, home), time.Minute)
	for range times {
		path := copyHome(t, home)
		killDuring(t, name, path, time.Duration(rand.Int64N(int64(whole))))
		look(path)
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
	}
}

// eraser erases the first person.
func eraser(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	os.Stdout.WriteString("started\n")
	return s.Erase(s.People()[0].Ref())
}

func TestKillWhileErasing(t *testing.T) {
	s := newStore(t)
	gone, stays, _ := twoPairs(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	erased := 0
	times := soak.Size(20, 1000)
	killAll(t, "eraser", string(s.home), times, func(path string) {
		s := openStore(t, path)
		defer s.Close()
		left := present(s, gone)
		switch left {
		case 0:
			erased++
		case len(gone):
		default:
			t.Errorf("%d of %d records are left", left, len(gone))
		}
		if left := present(s, stays); left != len(stays) {
			t.Errorf("%d of %d records of the other pair are left", left, len(stays))
		}
		if _, err := s.Check(); err != nil {
			t.Error(err)
		}
	})
	soak.Say(t, "killed %d times while erasing: all was gone %d times, and all there %d times", times, erased, times-erased)
}

// present counts the records with these ids, deleted or not.
func present(s *Store, ids [][]byte) (n int) {
	for _, id := range ids {
		for _, k := range kinds {
			if !k.long && s.shelves[k.name].byID[mentoring.ID(id)] != nil {
				n++
			}
		}
	}
	return n
}
