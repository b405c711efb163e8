//go:build unix

// Package faultvfs is a file layer for SQLite that tests put below the store: it
// passes everything on to the real one, notes what was done to the files of a
// folder, and lets calls fail. From what was noted it makes the files as they
// would be after the power went off at any moment.
//
// It is chosen with the vfs parameter of a data source name. Only tests import
// it.
package faultvfs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Kind is a kind of call.
type Kind string

// The kinds of call that are noted and can fail.
const (
	Open     Kind = "open"
	Read     Kind = "read" // can fail, isn't noted
	Write    Kind = "write"
	Truncate Kind = "truncate"
	Sync     Kind = "sync"
	Delete   Kind = "delete"
)

// SQLite's result codes for a failed call.
const (
	Full       = 13
	CantOpen   = 14
	IORead     = 10 | 1<<8
	IOWrite    = 10 | 3<<8
	IOSync     = 10 | 4<<8
	IOTruncate = 10 | 6<<8
	IODelete   = 10 | 10<<8
)

// Op is one call that went through.
type Op struct {
	Kind   Kind
	Name   string // of the file, without its folder
	Offset int64  // of a write
	Data   []byte // of a write
	Size   int64  // of a truncate, in bytes
}

// Disk is a folder whose files can fail and whose calls are noted.
type Disk struct {
	dir  string
	mu   sync.Mutex
	rec  *Recording
	fail func(Kind) int
}

var disks struct {
	mu  sync.Mutex
	all map[string]*Disk
}

// New puts the layer below all databases that are opened in a folder from now
// on, by whoever asks For their path.
func New(dir string) *Disk {
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		panic(err)
	}
	disks.mu.Lock()
	defer disks.mu.Unlock()
	if disks.all == nil {
		disks.all = make(map[string]*Disk)
		register()
	}
	d := &Disk{dir: dir}
	disks.all[dir] = d
	return d
}

// Close takes the layer away again, from databases that are opened from now on.
func (d *Disk) Close() {
	disks.mu.Lock()
	defer disks.mu.Unlock()
	delete(disks.all, d.dir)
}

// For returns the name of the layer for a file of a Disk, and "" for others.
func For(path string) string {
	if diskOf(path) == nil {
		return ""
	}
	return name
}

func diskOf(path string) *Disk {
	disks.mu.Lock()
	defer disks.mu.Unlock()
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil
	}
	return disks.all[dir]
}

// Record notes all calls from now on, over the files as they are: these must be
// closed, and count as safe on the disk.
func (d *Disk) Record() (*Recording, error) {
	r := &Recording{disk: d, begin: make(map[string][]byte)}
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !strings.HasPrefix(e.Name(), "trefoil.db") {
			continue
		}
		if r.begin[e.Name()], err = os.ReadFile(filepath.Join(d.dir, e.Name())); err != nil {
			return nil, err
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.rec = r
	return r, nil
}

// Fail asks f before each call: a call for which it returns a result code other
// than 0 fails with it. A write that fails has written its first half. nil ends
// it.
func (d *Disk) Fail(f func(Kind) int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fail = f
}

// FailOnce has the n-th call of a kind from now on fail, the first being 1, and
// all after it, too, with always. fired says whether it came to that.
func (d *Disk) FailOnce(kind Kind, n, code int, always bool) (fired func() bool) {
	seen := 0
	d.Fail(func(k Kind) int {
		if k == kind {
			seen++
		}
		if k == kind && (seen == n || always && seen > n) {
			return code
		}
		return 0
	})
	return func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return seen >= n
	}
}

// Calm runs f while nothing fails and nothing is counted.
func (d *Disk) Calm(f func()) {
	d.mu.Lock()
	fail := d.fail
	d.fail = nil
	d.mu.Unlock()
	f()
	d.Fail(fail)
}

func (d *Disk) verdict(kind Kind) int {
	if d == nil {
		return 0
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fail == nil {
		return 0
	}
	return d.fail(kind)
}

func (d *Disk) note(op func() Op) {
	if d == nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rec != nil {
		d.rec.ops = append(d.rec.ops, op())
	}
}

func (o Op) String() string {
	return fmt.Sprintf("%s %s %d+%d %d", o.Kind, o.Name, o.Offset, len(o.Data), o.Size)
}
