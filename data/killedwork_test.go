package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

func init() {
	children["maker"] = migrator
	children["migrator"] = migrator
	children["rekeyer"] = rekeyer
	children["protector"] = protector
	children["importer"] = importer
	children["copier"] = copier
}

// killedHalfway does a thing to a home, killed in the middle as many times as a
// soak asks for. Each time look says which of two states is there: all of the
// old one or all of the new.
func killedHalfway(t *testing.T, child, home string, look func(path string) (isNew bool)) {
	t.Helper()
	old, done := 0, 0
	times := soak.Size(20, 1000)
	killAll(t, child, home, times, func(path string) {
		if look(path) {
			done++
		} else {
			old++
		}
		if left, _ := filepath.Glob(filepath.Join(path, "*.new*")); left != nil {
			t.Errorf("left %q", left)
		}
	})
	soak.Say(t, "killed %d times, %s: the old state was there %d times, the new %d times, all of it", times, child, old, done)
}

func TestKillWhileMaking(t *testing.T) {
	killedHalfway(t, "maker", t.TempDir(), func(path string) bool {
		_, there := os.Stat(home(path).db())
		s := openStore(t, path)
		defer s.Close()
		if _, err := s.Check(); err != nil {
			t.Error(err)
		}
		return there == nil
	})
}

// migrator opens data, of an earlier version or none.
func migrator(home string) error {
	fmt.Println("started")
	s, err := Open(home)
	if err != nil {
		return err
	}
	return s.Close()
}

func TestKillWhileMigrating(t *testing.T) {
	path := goldenHome(t, released[0])
	people := peopled(t, path, 2000)
	killedHalfway(t, "migrator", path, func(path string) bool {
		version, err := probe(home(path).db())
		if err != nil || version != 1 && version != len(migrations) {
			t.Fatalf("version %d, %v", version, err)
		}
		s := openStore(t, path)
		defer s.Close()
		compareGolden(t, s, golden(t, released[0]))
		if _, err := s.Check(); err != nil || len(s.People()) != people {
			t.Errorf("%d people of %d, %v", len(s.People()), people, err)
		}
		verifyBackups(t, s)
		return version != 1
	})
}

// peopled puts people into data of an earlier version, and returns how many there
// are then.
func peopled(t *testing.T, path string, n int) int {
	t.Helper()
	db, err := openPool(home(path).db(), probing)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	g, err := overGORM(db)
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{home: home(path), sql: db, db: g}
	if err := s.unlock(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows := make([]row, n)
	for i := range rows {
		p := mentoring.Person{ID: mentoring.NewID(), Name: strings.Repeat("Ada ", 100)}
		e := &entry{id: p.ID, seq: int64(10_000 + i), written: int64(10_000 + i), record: p}
		rows[i] = e.row(s.sealer.seal(kinds[0].packBody(fmt.Appendf(nil, `{"id":%q,"name":%q}`, p.ID, p.Name)), e.place(kinds[0])))
	}
	var all int64
	if err := errors.Join(g.Table("people").CreateInBatches(rows, 500).Error, g.Table("people").Count(&all).Error); err != nil {
		t.Fatal(err)
	}
	return int(all)
}

func verifyBackups(t *testing.T, s *Store) {
	t.Helper()
	for _, b := range mustList(t, s) {
		if _, err := verifyCopy(t.Context(), s.home.backupPath(b.Name), s.sealer, nil); err != nil {
			t.Errorf("%s: %v", b.Name, err)
		}
	}
}

// used is a closed home with some hundred rows, and what it holds.
func used(t *testing.T) (path, holds string) {
	t.Helper()
	s := newStore(t)
	useFor(t, s, 0, 80)
	holds = mustContent(t, s)
	shut(t, s)
	return string(s.home), holds
}

// copier backs up once.
func copier(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	fmt.Println("started")
	_, err = s.BackUp(context.Background(), mentoring.BackupByHand, noon, nil)
	return err
}

func TestKillWhileBackingUp(t *testing.T) {
	path, holds := used(t)
	killedHalfway(t, "copier", path, func(path string) bool {
		s := openStore(t, path)
		defer s.Close()
		if found := mustContent(t, s); found != holds {
			t.Errorf("%s instead of %s", found, holds)
		}
		verifyBackups(t, s)
		return len(inBackups(t, s)) > 0
	})
}

// rekeyer seals everything anew.
func rekeyer(home string) error {
	h, err := Claim(home)
	if err != nil {
		return err
	}
	fmt.Println("started")
	return h.Rekey(mentoring.Secret{}, "")
}

func TestKillWhileRekeying(t *testing.T) {
	path, holds := used(t)
	before := vaultOf(t, path)
	killedHalfway(t, "rekeyer", path, func(path string) bool {
		s := openStore(t, path)
		defer s.Close()
		_, err := s.Check()
		if found := mustContent(t, s); err != nil || found != holds {
			t.Errorf("%s instead of %s, %v", found, holds, err)
		}
		shut(t, s)
		return vaultOf(t, path) != before
	})
}

func vaultOf(t *testing.T, path string) string {
	t.Helper()
	s := openStore(t, path)
	defer s.Close()
	found, err := contentsOf(t.Context(), s.sql, len(migrations))
	if err != nil {
		t.Fatal(err)
	}
	return found.vault
}

const killedPassphrase = "four words of a test"

// protector sets a passphrase.
func protector(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	fmt.Println("started")
	return s.Protect(killedPassphrase, newRecoveryKey())
}

func TestKillWhileProtecting(t *testing.T) {
	path, holds := used(t)
	s := openStore(t, path)
	backedUp(t, s, mentoring.BackupByHand)
	shut(t, s)
	killedHalfway(t, "protector", path, func(path string) bool {
		h, err := Claim(path)
		if err != nil {
			t.Fatal(err)
		}
		defer h.Close()
		s, err := h.Open(mentoring.Secret{})
		protected := errors.Is(err, mentoring.ErrLocked)
		if protected {
			s, err = h.Open(byPassphrase(killedPassphrase))
		}
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if found := mustContent(t, s); found != holds {
			t.Errorf("%s instead of %s", found, holds)
		}
		verifyBackups(t, s)
		return protected
	})
}

const toImport = "import.json"

// importer reads in an export that lies in the home.
func importer(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	service, err := serving(s)
	if err != nil {
		return err
	}
	found, err := service.CheckImportFile(filepath.Join(home, toImport))
	if err != nil {
		return err
	}
	fmt.Println("started")
	return service.Import(found)
}

func TestKillWhileImporting(t *testing.T) {
	from := newStore(t)
	service, err := serving(from)
	if err == nil {
		err = service.AddSample()
	}
	if err != nil {
		t.Fatal(err)
	}
	files, err := service.ExportAll(true)
	if err != nil {
		t.Fatal(err)
	}
	into := newStore(t)
	savedNotes(t, into, "here before")
	before := count(into)
	shut(t, into)
	if err := os.WriteFile(filepath.Join(string(into.home), toImport), files[0].Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	killedHalfway(t, "importer", string(into.home), func(path string) bool {
		s := openStore(t, path)
		defer s.Close()
		if _, err := s.Check(); err != nil {
			t.Error(err)
		}
		verifyBackups(t, s)
		here := count(s)
		if here != before && here != before+count(from) {
			t.Errorf("%d records, of %d and %d", here, before, count(from))
		}
		return here != before
	})
}

func count(s *Store) (n int) {
	for _, shelf := range s.shelves {
		n += len(shelf.all)
	}
	return n
}
