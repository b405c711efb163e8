//go:build unix

package data

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"trefoil/data/faultvfs"
	"trefoil/data/soak"
)

func init() { layerOf = faultvfs.For }

// recorded is use of a store whose calls to the disk were noted.
type recorded struct {
	home     string
	rec      *faultvfs.Recording
	moments  []moment
	contents map[string]int // the moment after which the store said this first
}

// moment is when something was acknowledged: after how many calls, and what the
// store held then.
type moment struct {
	calls   int
	content string
	mark    string
	what    string
}

// record uses a store for a while. The pragma is set before, on top of the
// store's own.
func record(t *testing.T, seed uint64, acts int, pragma string) recorded {
	t.Helper()
	path := filepath.Join(quickDir(t), "home")
	s := openStore(t, path)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	disk := faultvfs.New(path)
	defer disk.Close()
	rec, err := disk.Record()
	if err != nil {
		t.Fatal(err)
	}
	s = openStore(t, path)
	execSQL(t, s, pragma)
	x := recorded{home: path, rec: rec, contents: make(map[string]int)}
	x.note(t, s, "open")
	for n := range acts {
		a := usage{seed, s}.act(n)
		if err := a.do(); err != nil {
			t.Fatal(a.name, err)
		}
		x.note(t, s, a.name)
		if n == acts/2 { // the log goes into the database and comes anew
			s = reopenStore(t, s)
			execSQL(t, s, pragma)
			x.note(t, s, "reopen")
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return x
}

func (x *recorded) note(t *testing.T, s *Store, what string) {
	t.Helper()
	c := mustContent(t, s)
	if _, known := x.contents[c]; !known {
		x.contents[c] = len(x.moments)
	}
	mark, _ := os.ReadFile(s.home.mark())
	x.moments = append(x.moments, moment{x.rec.Len(), c, string(mark), what})
}

// cut turns the power off at a random moment, and says what is wrong with what
// is there then: nothing acknowledged may be missing, and nothing half done.
func (x *recorded) cut(t *testing.T, dir string, r *rand.Rand) error {
	t.Helper()
	calls := r.IntN(x.rec.Len() + 1)
	last := 0 // acknowledged
	for i, m := range x.moments {
		if m.calls <= calls {
			last = i
		}
	}
	files := x.rec.Cut(calls, r)
	if last+1 == len(x.moments) || x.moments[last+1].what != "erase" { // which wipes the mark first
		files["trefoil.db-mark"] = []byte(x.moments[last].mark)
	}
	put(t, dir, x.home, files)
	s, err := Open(dir)
	if err != nil {
		return fmt.Errorf("corrupt: %w", err)
	}
	defer s.Close()
	if _, err := s.Check(); err != nil {
		return fmt.Errorf("corrupt: %w", err)
	}
	found, err := content(s)
	if err != nil {
		return fmt.Errorf("corrupt: %w", err)
	}
	if found == x.moments[last].content || last+1 < len(x.moments) && found == x.moments[last+1].content {
		return nil
	}
	at, known := x.contents[found]
	if !known {
		return fmt.Errorf("after call %d, %s: half of something is there", calls, x.moments[last].what)
	}
	return fmt.Errorf("after call %d: %d acknowledged, %d there", calls, last, at)
}

func TestPowerCuts(t *testing.T) {
	const each = 100
	checkpoints := []string{"PRAGMA wal_autocheckpoint = 1000", "PRAGMA wal_autocheckpoint = 20", "PRAGMA wal_autocheckpoint = 3"}
	cuts := soak.Size(2000, 50_000)
	t.Run("seeds", func(t *testing.T) {
		for batch := range cuts / each {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				seed := rand.Uint64()
				x := record(t, seed, 60, checkpoints[batch%len(checkpoints)])
				r := rand.New(rand.NewPCG(seed, 0))
				dir := filepath.Join(quickDir(t), "cut")
				for range each {
					if err := x.cut(t, dir, r); err != nil {
						t.Errorf("seed %d, %s: %v", seed, checkpoints[batch%len(checkpoints)], err)
					}
				}
			})
		}
	})
	soak.Say(t, "the power went off %d times, and nothing was lost or torn", cuts/each*each)
}

// With a weaker setting the same test finds what is lost then, so it would find
// it with the store's, too.
func TestPowerCutsFindWhatIsLost(t *testing.T) {
	x := record(t, 1, 60, "PRAGMA synchronous = NORMAL")
	r := rand.New(rand.NewPCG(1, 1))
	lost := 0
	dir := filepath.Join(quickDir(t), "cut")
	for range 40 {
		if x.cut(t, dir, r) != nil {
			lost++
		}
	}
	soak.Say(t, "with synchronous=NORMAL %d of 40 power cuts lost something", lost)
	if lost < 10 {
		t.Error("the test finds nothing")
	}
}
