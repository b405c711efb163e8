//go:build unix

package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"

	"trefoil/data/faultvfs"
	"trefoil/data/soak"
)

// faults are the calls that can fail, and how.
var faults = []struct {
	kind faultvfs.Kind
	code int
}{
	{faultvfs.Write, faultvfs.IOWrite}, {faultvfs.Write, faultvfs.Full},
	{faultvfs.Sync, faultvfs.IOSync}, {faultvfs.Truncate, faultvfs.IOTruncate},
	{faultvfs.Open, faultvfs.CantOpen}, {faultvfs.Delete, faultvfs.IODelete}, {faultvfs.Read, faultvfs.IORead},
}

// faultSeed is of a use that has each kind of act in it. The store is opened anew
// in the middle.
const faultSeed, faultActs, faultReopen = 119, 16, 9

// faulty is a store on a disk that fails.
type faulty struct {
	t        *testing.T
	path     string
	disk     *faultvfs.Disk
	hit      func() bool // it has failed
	s        *Store
	name     string
	want     []string // what it is to hold before each act, and at the end
	surfaced int
}

// TestEachCallFails has each call to the disk fail in turn, once or from then on:
// what was acknowledged stays, nothing is half there, and the store works on
// when the disk does.
func TestEachCallFails(t *testing.T) {
	template := newStore(t)
	if err := template.Close(); err != nil {
		t.Fatal(err)
	}
	want := faultless(t, string(template.home))
	var failed atomic.Int64
	t.Cleanup(func() {
		soak.Say(t, "each of %d calls to the disk failed, and nothing was lost or torn", failed.Load())
	})
	for _, f := range faults {
		for _, always := range []bool{false, true} {
			if f.kind == faultvfs.Write && always != (f.code == faultvfs.Full) && soak.Size(0, 1) == 0 {
				continue // an error that passes, and a disk that stays full, are enough by day
			}
			name := fmt.Sprintf("%s, code %d, always %v", f.kind, f.code, always)
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				path := filepath.Join(quickDir(t), "home")
				n, surfaced := 0, 0
				for fired := true; fired && !t.Failed(); {
					n++
					if err := errors.Join(os.RemoveAll(path), os.CopyFS(path, os.DirFS(string(template.home)))); err != nil {
						t.Fatal(err)
					}
					x := &faulty{t: t, path: path, name: fmt.Sprintf("%s: call %d", name, n), want: want, disk: faultvfs.New(path)}
					x.hit = x.disk.FailOnce(f.kind, n, f.code, always)
					x.end(x.use())
					fired = x.hit()
					surfaced += x.surfaced
				}
				if n == 1 {
					t.Error("nothing failed")
				}
				if passes := f.kind != faultvfs.Read && f.kind != faultvfs.Open; passes && !always && surfaced > 0 {
					t.Errorf("%s: a second try would have done", name)
				}
				failed.Add(int64(n - 1))
				t.Logf("%s: each of %d calls failed, surfaced %d times", name, n-1, surfaced)
			})
		}
	}
}

// faultless returns what a store holds before each act and at the end.
func faultless(t *testing.T, home string) (contents []string) {
	t.Helper()
	s := openStore(t, copyHome(t, home))
	for n := range faultActs {
		contents = append(contents, mustContent(t, s))
		if err := (usage{faultSeed, s}).act(n).do(); err != nil {
			t.Fatal(err)
		}
		if n+1 == faultReopen {
			s = reopenStore(t, s)
		}
	}
	return append(contents, mustContent(t, s))
}

// open opens the store, at the second time when the first was refused.
func (x *faulty) open() {
	s, err := Open(x.path)
	if err != nil {
		x.refused("open", err)
		x.disk.Fail(nil)
		if s, err = Open(x.path); err != nil {
			x.t.Fatalf("%s: refused to open for good: %v", x.name, err)
		}
	}
	x.s = s
	_, err = s.sql.Exec("PRAGMA wal_autocheckpoint = 8")
	if err != nil {
		x.refused("pragma", err)
	}
}

func (x *faulty) refused(what string, err error) {
	x.t.Helper()
	x.surfaced++
	if !slices.ContainsFunc(kept, func(sentinel error) bool { return errors.Is(err, sentinel) }) {
		x.t.Errorf("%s: %s: no words for %v", x.name, what, err)
	}
}

// use does all acts, or some more than it takes for the disk to fail, and
// returns how many.
func (x *faulty) use() (done int) {
	x.open()
	after := 0
	for done < faultActs && after < 4 {
		x.act(done)
		done++
		if x.hit() {
			x.same(done, "the act")
			after++
		}
		if done == faultReopen {
			x.close()
			x.open()
			x.same(done, "reopening")
		}
	}
	return done
}

// act does the n-th act, a second time when the first was refused.
func (x *faulty) act(n int) {
	a := usage{faultSeed, x.s}.act(n)
	err := a.do()
	if err == nil {
		return
	}
	x.refused(a.name, err)
	x.disk.Fail(nil) // it works again
	if a.name == "erase" && x.s.find(a.of) == nil {
		return // only the traces could not be removed
	}
	x.same(n, a.name+" was refused")
	if err := a.do(); err != nil {
		x.t.Errorf("%s: %s, on a disk that works again: %v", x.name, a.name, err)
	}
}

func (x *faulty) close() {
	if err := x.s.Close(); err != nil {
		x.refused("close", err)
	}
}

// same fails the test unless the store holds what so many acts lead to.
func (x *faulty) same(acts int, when string) {
	x.t.Helper()
	x.disk.Calm(func() {
		found, err := content(x.s)
		if want := x.want[acts]; err != nil || found != want || x.s.ChangesLost() {
			x.t.Fatalf("%s: after %s: %s instead of %s, %v", x.name, when, found, want, err)
		}
	})
}

// end closes the store, and opens it on a disk that works.
func (x *faulty) end(acts int) {
	x.close()
	x.disk.Close()
	x.disk.Fail(nil)
	x.open()
	x.same(acts, "all")
	if _, err := x.s.Check(); err != nil {
		x.t.Errorf("%s: %v", x.name, err)
	}
	if err := x.s.Close(); err != nil {
		x.t.Errorf("%s: %v", x.name, err)
	}
}
