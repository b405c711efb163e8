package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// goldenHome returns a copy of the home that a released version of the schema
// left behind: one record of each kind, each of its fields filled, one earlier
// form of a goal and one deleted session.
func goldenHome(t *testing.T, version string) string {
	t.Helper()
	path := t.TempDir()
	for _, name := range []string{"trefoil.db", "device.key"} {
		b, err := os.ReadFile(filepath.Join("testdata", version, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(path, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// golden returns the records of the kept home, as they were saved.
func golden(t *testing.T, version string) []mentoring.Record {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", version, "records.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []struct {
		Kind   mentoring.Kind
		Record json.RawMessage
	}
	if err := json.Unmarshal(b, &list); err != nil {
		t.Fatal(err)
	}
	var records []mentoring.Record
	for _, l := range list {
		k, _, err := kindNamed(l.Kind)
		if err != nil {
			t.Fatal(err)
		}
		record, err := k.parse(l.Record, nil)
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, record)
	}
	return records
}

// released names the kept homes; each is of the version before the next, and the
// last of the one before this.
var released = []string{"v1", "v2"}

func TestGolden(t *testing.T) {
	fresh := statements(t, newStore(t))
	for i, version := range released {
		t.Run(version, func(t *testing.T) {
			path := goldenHome(t, version)
			s, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if diff := cmp.Diff(fresh, statements(t, s)); diff != "" {
				t.Errorf("the schema differs from that of a new database: %s", diff)
			}
			compareGolden(t, s, golden(t, version))
			report, err := s.Check()
			if err != nil || report.Deleted != 1 || report.Revisions != 1 {
				t.Errorf("%v, %v", report, err)
			}
			kept, err := probe(beforeUpdate(t, path))
			if err != nil || kept != i+1 {
				t.Errorf("the copy made before is of version %d, %v", kept, err)
			}
		})
	}
	if len(released) != len(migrations)-1 {
		t.Error("a released version has no kept home")
	}
}

// beforeUpdate is the one copy that was made before the newest migration.
func beforeUpdate(t *testing.T, home string) string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(home, "backups", "* before-update.db"))
	if err != nil || len(all) != 1 {
		t.Fatalf("copies %q, %v", all, err)
	}
	return all[0]
}

func compareGolden(t *testing.T, s *Store, records []mentoring.Record) {
	t.Helper()
	for _, want := range records {
		k, _, _ := kindNamed(want.Ref().Kind)
		e, err := s.fetchEntry(k, want.Ref().ID)
		if err != nil {
			t.Errorf("%s: %v", k.name, err)
			continue
		}
		if diff := cmp.Diff(want, e.record); diff != "" {
			t.Errorf("%s: %s", k.name, diff)
		}
	}
}

// A copy opens as a home of its own, whatever became of the original.
func TestBackupOpens(t *testing.T) {
	path := goldenHome(t, "v1")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	b, err := os.ReadFile(beforeUpdate(t, path))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(beforeUpdate(t, path)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	again := goldenHome(t, "v1")
	if err := os.WriteFile(filepath.Join(again, "trefoil.db"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err = Open(again)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if len(s.People()) != 2 {
		t.Errorf("%d people", len(s.People()))
	}
}

// A body that was damaged is copied as it is; such a copy must not count, and
// must not take the place of an earlier one. The database stays as it was.
func TestBackupIsVerified(t *testing.T) {
	path := goldenHome(t, "v1")
	db := filepath.Join(path, "trefoil.db")
	damageNotes(t, db)
	before, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, mentoring.ErrDamaged) {
		t.Errorf("opened: %v", err)
	}
	if left, err := os.ReadDir(filepath.Join(path, "backups")); err != nil || len(left) != 0 {
		t.Errorf("left in the folder of backups: %v, %v", left, err)
	}
	after, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	if version, err := probe(db); err != nil || version != 1 {
		t.Errorf("version %d, %v", version, err)
	}
	if !bytes.Equal(before, after) {
		t.Error("the database was changed")
	}
}

// damageNotes flips a bit in the sealed shared notes, which opening the store
// alone would not notice.
func damageNotes(t *testing.T, path string) {
	t.Helper()
	db, err := openPool(path, probing)
	if err != nil {
		t.Fatal(err)
	}
	var body []byte
	if err := db.QueryRow("SELECT body FROM shared_notes").Scan(&body); err != nil {
		t.Fatal(err)
	}
	body[len(body)-1] ^= 1
	if _, err := db.Exec("UPDATE shared_notes SET body = ?", body); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
