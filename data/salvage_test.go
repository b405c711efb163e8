package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// damagedHome is a home with people, sessions and long notes, and its log beside
// it, as a crash leaves it. It returns the number of sessions.
func damagedHome(t testing.TB) (h home, sessions int) {
	t.Helper()
	s := newStore(t)
	for p := range 5 {
		person := savedPerson(t, s, fmt.Sprintf("Mentee %d", p))
		pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: person.ID}
		if err := s.Save(pair); err != nil {
			t.Fatal(err)
		}
		for n := range 20 {
			session := mentoring.Session{ID: mentoring.NewID(), PairID: pair.ID, Title: fmt.Sprintf("Session %d", n)}
			text := string(bytes.Repeat([]byte("words "), 10+n*n*7)) // the longest on several pages
			if err := s.Save(session, mentoring.SharedNotes{SessionID: session.ID, Text: text}); err != nil {
				t.Fatal(err)
			}
			session.Title += ", changed"
			if err := s.Save(session); err != nil {
				t.Fatal(err)
			}
			sessions++
		}
	}
	h = home(filepath.Join(t.TempDir(), "crashed"))
	if out, err := copyCommand(string(s.home), string(h)).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if info, err := os.Stat(h.db() + "-wal"); err != nil || info.Size() < damagedPage {
		t.Fatal("no log to lose", err)
	}
	return h, sessions
}

// broughtIn closes a crashed home in order, so that all is in the database file.
func broughtIn(t testing.TB, h home) {
	t.Helper()
	s, err := Open(string(h))
	if err = errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

// fingerprint is each file of a home with all its bytes.
func fingerprint(t testing.TB, h home) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir(string(h), func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		all[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// openToRead opens a home to read, and makes sure that nothing is changed by that.
func openToRead(t testing.TB, h home) (*Store, mentoring.Losses, error) {
	t.Helper()
	claim, err := Claim(string(h))
	if err != nil {
		t.Fatal(err)
	}
	defer claim.Close()
	before := fingerprint(t, h)
	s, err := claim.OpenToRead(mentoring.Secret{})
	if after := fingerprint(t, h); !reflect.DeepEqual(after, before) {
		t.Error("opening to read changed the files")
	}
	if err != nil {
		return nil, mentoring.Losses{}, err
	}
	t.Cleanup(func() { _ = s.Close() })
	losses, _ := s.Losses()
	return s, losses, nil
}

func sessionsIn(s *Store) (n int) {
	for _, pair := range s.Pairs() {
		n += len(s.Sessions(pair.ID))
	}
	return n
}

func zeroPages(h home, first, count int64) error {
	f, err := os.OpenFile(h.db(), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(make([]byte, count*damagedPage), (first-1)*damagedPage)
	return errors.Join(err, f.Close())
}

func TestOpenToReadAllKindsOfDamage(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(home) error
		whole bool  // nothing is lost
		some  bool  // something is left
		want  error // of opening to read
	}{
		"nothing":                     {func(home) error { return nil }, true, true, nil},
		"empty":                       {func(h home) error { return os.Truncate(h.db(), 0) }, false, false, mentoring.ErrNothingToRead},
		"a text":                      {func(h home) error { return os.WriteFile(h.db(), bytes.Repeat([]byte("text "), 9000), 0o600) }, false, false, mentoring.ErrNothingToRead},
		"missing":                     {func(h home) error { return os.Remove(h.db()) }, false, false, mentoring.ErrNothingToRead},
		"a folder":                    {func(h home) error { return errors.Join(os.Remove(h.db()), os.Mkdir(h.db(), 0o700)) }, false, false, mentoring.ErrNothingToRead},
		"no head":                     {func(h home) error { return overwrite(h, 0, make([]byte, 100)) }, true, true, nil},
		"broken magic":                {func(h home) error { return overwrite(h, 3, []byte("X")) }, true, true, nil},
		"first page":                  {func(h home) error { return zeroPages(h, 1, 1) }, false, true, nil},
		"ten pages":                   {func(h home) error { return zeroPages(h, 30, 10) }, false, true, nil},
		"each 2nd of the later pages": {eachSecondPage, false, true, nil},
		"cut in half":                 {func(h home) error { return os.Truncate(h.db(), sizeOf(h)/2+100) }, false, true, nil},
		"a newer one":                 {func(h home) error { return execIn(h, "PRAGMA user_version = 99") }, true, true, nil},
		"another app's":               {func(h home) error { return execIn(h, "PRAGMA application_id = 7") }, true, true, nil},
		"no table":                    {func(h home) error { return execIn(h, "DROP TABLE revisions") }, false, true, nil},
		"an index":                    {zeroPage, true, true, nil},
		"no key":                      {func(h home) error { return os.Remove(h.deviceKey()) }, false, false, mentoring.ErrNoKey},
		"random garbage":              {func(h home) error { return overwrite(h, 40*damagedPage, randomKey()) }, false, true, nil},
	} {
		t.Run(name, func(t *testing.T) {
			h, sessions := damagedHome(t)
			broughtIn(t, h)
			if err := c.spoil(h); err != nil {
				t.Fatal(err)
			}
			s, losses, err := openToRead(t, h)
			if !errors.Is(err, c.want) || (c.want == nil) != (err == nil) {
				t.Fatal(err)
			}
			if err != nil {
				return
			}
			found := sessionsIn(s)
			t.Logf("%d of %d sessions, %+v", found, sessions, losses)
			if c.some && found == 0 || c.whole && (found != sessions || losses.Any()) {
				t.Errorf("%d of %d sessions, %+v", found, sessions, losses)
			}
			if !c.whole && !losses.Any() {
				t.Error("the loss isn't told")
			}
			if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "New"}); !errors.Is(err, mentoring.ErrOpenToRead) {
				t.Error("saved:", err)
			}
		})
	}
}

func overwrite(h home, at int64, with []byte) error {
	f, err := os.OpenFile(h.db(), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(with, at)
	return errors.Join(err, f.Close())
}

func sizeOf(h home) int64 {
	info, err := os.Stat(h.db())
	if err != nil {
		return 0
	}
	return info.Size()
}

func eachSecondPage(h home) error {
	for page := int64(61); page <= sizeOf(h)/damagedPage; page += 2 {
		if err := zeroPages(h, page, 1); err != nil {
			return err
		}
	}
	return nil
}

func execIn(h home, query string) error {
	db, err := openPool(h.db(), nil)
	if err != nil {
		return err
	}
	_, err = db.Exec(query)
	return errors.Join(err, db.Close())
}

// What the log has counts, and a log that is garbage doesn't.
func TestOpenToReadWithLog(t *testing.T) {
	h, sessions := damagedHome(t)
	s, losses, err := openToRead(t, h)
	if err != nil || sessionsIn(s) != sessions || losses.Any() {
		t.Error(err, losses)
	}
	if err := os.WriteFile(h.db()+"-wal", bytes.Repeat([]byte("garbage "), 9000), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, losses, err := openToRead(t, h); err == nil {
		t.Logf("%d of %d sessions without the log", sessionsIn(s), sessions)
		if !losses.Any() {
			t.Error("the loss isn't told")
		}
	} else if !errors.Is(err, mentoring.ErrNothingToRead) {
		t.Error(err)
	}
}

// What is in the log alone can be read with the key of a backup.
func TestOpenToReadOrphanedLog(t *testing.T) {
	h, sessions := damagedHome(t)
	if err := errors.Join(os.Mkdir(h.backups(), 0o700), copyFile(context.Background(), h.db(), filepath.Join(h.backups(), "an.db")), os.Remove(h.db())); err != nil {
		t.Fatal(err)
	}
	s, losses, err := openToRead(t, h)
	if err != nil {
		t.Fatal(err)
	}
	if found := sessionsIn(s); found != sessions {
		t.Errorf("%d of %d sessions, %+v", found, sessions, losses)
	}
}

// The key is in the newest backup, too.
func TestOpenToReadWithKeyOfBackup(t *testing.T) {
	h, sessions := damagedHome(t)
	s, err := Open(string(h))
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.BackUp(context.Background(), mentoring.BackupByHand, time.Now(), nil)
	execSQL(t, s, "DELETE FROM vault")
	if err = errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	s, losses, err := openToRead(t, h)
	if err != nil || sessionsIn(s) != sessions || losses.Any() {
		t.Error(err, losses)
	}
}

// Whatever is damaged, opening to read changes nothing, ends, and shows only what
// was written.
func TestOpenToReadProperty(t *testing.T) {
	whole, _ := damagedHome(t)
	db, wal := readFile(t, whole.db()), readFile(t, whole.db()+"-wal")
	rapid.Check(t, func(r *rapid.T) {
		seed := rand.New(rand.NewSource(rapid.Int64().Draw(r, "seed")))
		_ = errors.Join(
			os.WriteFile(whole.db(), spoilt(seed, db, rapid.IntRange(0, 4).Draw(r, "database")), 0o600),
			os.WriteFile(whole.db()+"-wal", spoilt(seed, wal, rapid.IntRange(0, 4).Draw(r, "log")), 0o600),
		)
		s, _, err := openToRead(t, whole)
		if err != nil {
			if !errors.Is(err, mentoring.ErrNothingToRead) && !errors.Is(err, mentoring.ErrNoKey) {
				r.Fatal(err)
			}
			return
		}
		if _, err := s.Check(); err != nil {
			r.Error("what was read isn't whole:", err)
		}
		if err := s.Close(); err != nil {
			r.Error(err)
		}
	})
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// spoilt is a file with one kind of damage, or none.
func spoilt(seed *rand.Rand, file []byte, how int) []byte {
	file = bytes.Clone(file)
	switch how {
	case 1:
		return file[:seed.Intn(len(file))]
	case 2:
		for range 1 + seed.Intn(20) {
			file[seed.Intn(len(file))] ^= 1 << seed.Intn(8)
		}
	case 3:
		at := seed.Intn(len(file))
		clear(file[at:min(len(file), at+seed.Intn(20*damagedPage))])
	case 4:
		at := seed.Intn(len(file))
		_, _ = seed.Read(file[at:min(len(file), at+seed.Intn(5*damagedPage))])
	}
	return file
}

// A place that the disk can't read costs no more than that place.
func TestCopyPages(t *testing.T) {
	var copied bytes.Buffer
	file := bytes.Repeat([]byte{7}, 3*damagedPage+10)
	if err := copyPages(badDisk(file), &copied, int64(len(file))); err != nil {
		t.Fatal(err)
	}
	clear(file[damagedPage+100 : 2*damagedPage])
	if !bytes.Equal(copied.Bytes(), file) {
		t.Error("copied otherwise")
	}
}

// badDisk fails in the middle of the second page.
type badDisk []byte

func (b badDisk) ReadAt(p []byte, at int64) (int, error) {
	n := copy(p, b[at:])
	if at == damagedPage {
		return 100, errors.New("bad sector")
	}
	return n, nil
}
