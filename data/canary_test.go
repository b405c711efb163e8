package data_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

// canaries returns all texts and names of fields in the JSON of a record, but
// for ids and what is also the name of a kind, which may be read.
func canaries(t *testing.T, record mentoring.Record) [][]byte {
	t.Helper()
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var fields any
	if err := json.Unmarshal(text, &fields); err != nil {
		t.Fatal(err)
	}
	var found [][]byte
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			if len(v) > 3 && len(v) != len(mentoring.NewID()) && v != string(mentoring.KindStakeholder) {
				found = append(found, []byte(v))
			}
		case []any:
			for _, each := range v {
				walk(each)
			}
		case map[string]any:
			for name, each := range v {
				found = append(found, []byte(`"`+name+`":`))
				walk(each)
			}
		}
	}
	walk(fields)
	return found
}

func TestCanary(t *testing.T) {
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	var needles [][]byte
	for _, r := range w.Records() {
		needles = append(needles, canaries(t, r)...)
	}
	if len(needles) < 100 {
		t.Fatal("only", len(needles), "needles")
	}
	w.SharedNotes.Text, w.PrivateNotes.Text, w.Goal.Statement = "", "", "another"
	datatest.Save(t, s, w.SharedNotes, w.PrivateNotes, w.Goal) // the earlier ones are history
	if err := s.Delete(w.Session.Ref()); err != nil {
		t.Fatal(err)
	}
	search(t, copied(t, s), needles, 5)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	search(t, s.Home(), needles, 3)
}

// copied returns a copy of the home of an open store, which another program
// makes: this one may not open the live file.
func copied(t *testing.T, s *data.Store) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if out, err := exec.Command("cp", "-r", s.Home(), to).CombinedOutput(); err != nil {
		t.Skipf("no cp to copy the live files with: %v %s", err, out)
	}
	return to
}

func search(t *testing.T, dir string, needles [][]byte, files int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		for _, needle := range needles {
			if bytes.Contains(content, needle) {
				t.Errorf("%s holds %q", d.Name(), needle)
			}
		}
		files--
		return err
	})
	if err = errors.Join(err); err != nil || files != 0 {
		t.Error(files, "files missing", err)
	}
}
