//go:build unix

package data

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/faultvfs"
	"trefoil/data/soak"
)

// images are the files of one home as it is found, and what it holds.
type images struct {
	name    string
	files   map[string][]byte
	flip    string // the file in which a bit flips
	content string
	home    string // whose key opens it
}

// someImages returns a home that was closed, one whose program was killed, and a
// backup put in the place of a database.
func someImages(t *testing.T) []images {
	t.Helper()
	path := filepath.Join(quickDir(t), "home")
	s := openStore(t, path)
	useFor(t, s, 0, 20)
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
	useFor(t, s, 20, 30)
	content := mustContent(t, s)
	made, err := s.BackUp(t.Context(), mentoring.BackupByHand, noon, nil)
	if err != nil {
		t.Fatal(err)
	}
	open := rec.Cut(rec.Len(), rand.New(rand.NewPCG(1, 1)))
	maps.DeleteFunc(open, func(name string, _ []byte) bool { return filepath.Ext(name) == ".new" })
	mark, readMark := os.ReadFile(s.home.mark())
	open[filepath.Base(s.home.mark())] = mark
	backup, readBackup := os.ReadFile(filepath.Join(s.home.backups(), made.Name))
	if err := errors.Join(readBackup, readMark, s.Close()); err != nil {
		t.Fatal(err)
	}
	closed, err := os.ReadFile(s.home.db())
	if err != nil {
		t.Fatal(err)
	}
	db, wal := filepath.Base(s.home.db()), filepath.Base(s.home.db())+"-wal"
	return []images{
		{"database", map[string][]byte{db: closed}, db, content, path},
		{"backup", map[string][]byte{db: backup}, db, content, path},
		{"log", open, wal, content, path},
		{"database with a log", open, db, content, path},
	}
}

// Any bit that flips is noticed when the data is opened or checked, or else
// nothing that is read is other than what was written.
func TestFlippedBitAnywhere(t *testing.T) {
	t.Parallel()
	each := soak.Size(1000, 50_000) / 4
	for _, im := range someImages(t) {
		t.Run(im.name, func(t *testing.T) {
			t.Parallel()
			var noticed atomic.Int64
			dir := filepath.Join(quickDir(t), "home")
			for range each {
				at, detected, err := im.flipOne(t, dir)
				if err != nil {
					t.Errorf("bit %d of %s: %v", at, im.flip, err)
				}
				if detected {
					noticed.Add(1)
				}
			}
			soak.Say(t, "%s: of %d flipped bits %d were noticed, the others changed nothing", im.name, each, noticed.Load())
		})
	}
}

func (im *images) flipOne(t *testing.T, dir string) (at int, detected bool, err error) {
	t.Helper()
	spoilt := slices.Clone(im.files[im.flip])
	at = rand.IntN(8 * len(spoilt))
	for rand.IntN(2) == 0 && spoilt[at/8] == 0 { // most of the file is empty
		at = rand.IntN(8 * len(spoilt))
	}
	spoilt[at/8] ^= 1 << (at % 8)
	files := maps.Clone(im.files)
	files[im.flip] = spoilt
	put(t, dir, im.home, files)
	s, err := Open(dir)
	if err != nil {
		return at, true, hasWords(err)
	}
	defer s.Close()
	if _, err := s.Check(); err != nil {
		return at, true, hasWords(err)
	}
	found, err := content(s)
	if err == nil && found != im.content {
		err = errors.New("other content is read, and nobody notices")
	}
	return at, false, err
}

// hasWords fails for an error that a screen has no words for.
func hasWords(err error) error {
	if slices.ContainsFunc(kept, func(sentinel error) bool { return errors.Is(err, sentinel) }) {
		return nil
	}
	return fmt.Errorf("no words for %w", err)
}
