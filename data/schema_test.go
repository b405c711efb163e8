package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gorm.io/gorm/schema"

	"trefoil/app/mentoring"
)

// statements returns the schema of the store's database.
func statements(t *testing.T, s *Store) []string {
	t.Helper()
	var list []string
	if err := s.db.Raw("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").Scan(&list).Error; err != nil {
		t.Fatal(err)
	}
	return list
}

func TestSchema(t *testing.T) {
	var want []string
	for _, m := range migrations {
		m = regexp.MustCompile(`(?m)^--.*\n`).ReplaceAllString(m, "")
		for st := range strings.SplitSeq(m, ";") {
			if st = strings.TrimSpace(st); st != "" {
				want = append(want, st)
			}
		}
	}
	s := newStore(t)
	savedNotes(t, s, "text")
	s = reopenStore(t, s)
	if diff := cmp.Diff(want, statements(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestColumns(t *testing.T) {
	s := newStore(t)
	models := map[string]any{"revisions": revision{}, "vault": slot{}}
	for _, k := range kinds {
		models[k.table] = row{}
	}
	for table, model := range models {
		var have []string
		if err := s.db.Raw("SELECT name FROM pragma_table_info(?)", table).Scan(&have).Error; err != nil {
			t.Fatal(err)
		}
		parsed, err := schema.Parse(model, new(sync.Map), schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Sorted(slices.Values(parsed.DBNames))
		if diff := cmp.Diff(want, slices.Sorted(slices.Values(have))); diff != "" {
			t.Error(table, diff)
		}
	}
}

// Each of these has lost or laid open data; see doc.go.
var forbidden = regexp.MustCompile(`AutoMigrate|\.Migrator\(|SavePoint|RollbackTo|serializer:|gorm:"[^"]*default|Begin\(|BeginTx|\.Transaction\(`)

// The live file is only looked at by name and size.
var opensLive = regexp.MustCompile(`os\.(Open|OpenFile|ReadFile|Create)\([^)]*\.db\(\)`)

func TestForbiddenCalls(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "doc.go" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if found := forbidden.Find(text); found != nil {
			t.Errorf("%s calls %s", name, found)
		}
		if found := opensLive.Find(text); found != nil {
			t.Errorf("%s opens the live file: %s", name, found)
		}
	}
}

func TestPlaintextRefused(t *testing.T) {
	s := newStore(t)
	notes := savedNotes(t, s, "sealed")
	long := strings.Repeat("plain words ", 20)
	for _, k := range kinds {
		for name, body := range map[string]any{
			"text": long, "bytes": []byte(long), "short": []byte{1, 2}, "nothing": nil,
			"text that looks right": "\x01" + long,
		} {
			update := s.db.Table(k.table).Where("1 = 1").Update("body", body)
			updates := s.db.Table(k.table).Where("1 = 1").Updates(map[string]any{"body": body})
			insert := s.db.Table(k.table).Create(map[string]any{"seq": 99, "id": "x", "written": 99, "deleted": 0, "body": body})
			if k.table == "people" || k.table == "shared_notes" {
				if update.Error == nil || updates.Error == nil {
					t.Errorf("%s: an update with %s went through", k.table, name)
				}
			}
			if insert.Error == nil {
				t.Errorf("%s: an insert with %s went through", k.table, name)
			}
		}
	}
	for _, table := range []string{"revisions", "vault"} {
		if err := s.db.Exec("INSERT INTO " + table + " VALUES (7, 'x', 'plain words')").Error; err == nil {
			t.Errorf("%s takes plain words", table)
		}
	}
	if got, err := s.SharedNotes(notes.SessionID); err != nil || got != notes {
		t.Error(got, err)
	}
}

func TestMigrateFurther(t *testing.T) {
	s := newStore(t)
	notes := savedNotes(t, s, "text")
	rebuild := `CREATE TABLE sessions2 (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, parent_id TEXT NOT NULL REFERENCES pairs (id),
		written INTEGER NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
		INSERT INTO sessions2 SELECT * FROM sessions; DROP TABLE sessions; ALTER TABLE sessions2 RENAME TO sessions;`
	ctx := context.Background()
	broken := []string{migration1, rebuild, "DELETE FROM sessions"}
	if err := migrate(ctx, s.sql, 1, broken); !errors.Is(err, mentoring.ErrDamaged) {
		t.Error("a migration that leaves notes without a session:", err)
	}
	if err := migrate(ctx, s.sql, 1, []string{migration1, rebuild}); err != nil {
		t.Fatal(err)
	}
	if err := checkPragmas(s.sql); err != nil {
		t.Error("after migrating:", err)
	}
	var version int
	s.db.Raw("PRAGMA user_version").Scan(&version)
	if got, err := s.SharedNotes(notes.SessionID); err != nil || got != notes || version != 2 {
		t.Error(got, err, version)
	}
}
