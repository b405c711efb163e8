package data_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
	"trefoil/data/soak"
)

// canaries returns all texts and names of fields in the JSON of a record, but
// for ids and what is also the name of a kind, which may be read, and for what
// is so short that sealed bytes may look like it.
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
			if len(v) > 5 && len(v) != len(mentoring.NewID()) && v != string(mentoring.KindStakeholder) {
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

// Nothing that was entered can be read in any file, whatever was done with it, and
// not in what a crash or an error says.
func TestCanary(t *testing.T) {
	temp := t.TempDir()
	for _, name := range []string{"TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"} {
		t.Setenv(name, temp)
	}
	s := datatest.New(t)
	w := datatest.Everything(t, s)
	var needles [][]byte
	for _, r := range w.Records() {
		needles = append(needles, canaries(t, r)...)
	}
	if len(needles) < 100 {
		t.Fatal("only", len(needles), "needles")
	}
	needles = disguised(needles)
	w.SharedNotes.Text, w.PrivateNotes.Text, w.Goal.Statement = "", "", "another"
	datatest.Save(t, s, w.SharedNotes, w.PrivateNotes, w.Goal) // the earlier ones are history
	if err := s.Delete(w.Session.Ref()); err != nil {
		t.Fatal(err)
	}
	lookIn(t, "an error", fmt.Append(nil, refusals(s, w)), needles)
	search(t, copied(t, s), needles, 5)
	data.EverywhereOf(t, s)
	files := search(t, s.Home(), needles, 5) // with two backups
	files += search(t, temp, needles, 0)
	lookIn(t, "the output of a crash", data.CrashOutput(t, s.Home()), needles)
	files += search(t, s.Home(), needles, 7) // with a log
	soak.Say(t, "looked for %d canaries in %d files: none was found", len(needles), files)
}

// disguised returns the needles, and how they look in hexadecimal digits and in
// base 64.
func disguised(needles [][]byte) (all [][]byte) {
	for _, needle := range needles {
		all = append(all, needle, fmt.Appendf(nil, "%x", needle))
		for from := range 3 { // as it looks after 0, 2 or 1 bytes more
			text := base64.RawStdEncoding.EncodeToString(needle[min(from, len(needle)):])
			if text = text[:len(text)*3/4]; len(text) >= 8 {
				all = append(all, []byte(text))
			}
		}
	}
	return all
}

// refusals are errors of all that can be refused to a store for what it is given.
func refusals(s *data.Store, w datatest.World) error {
	odd := w.Goal
	odd.Due = mentoring.Day(123456, time.May, 1)
	orphan := w.Evidence
	orphan.PairID = mentoring.NewID()
	_, nobody := s.Person(mentoring.NewID())
	return errors.Join(s.Save(odd), s.Save(orphan), s.Save(w.TalkingPoint), s.SaveDraft(w.SharedNotes), nobody,
		s.Protect("short", ""), s.Erase(orphan.Ref(), odd.Ref(), mentoring.Ref{Kind: mentoring.KindGoal, ID: mentoring.NewID()}))
}

func lookIn(t *testing.T, what string, content []byte, needles [][]byte) {
	t.Helper()
	if len(content) == 0 {
		t.Errorf("%s is empty", what)
	}
	for _, needle := range needles {
		if len(needle) > 8 && bytes.Contains(content, needle) { // shorter ones are words of the program, too
			t.Errorf("%s holds %q", what, needle)
		}
	}
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

// search looks into all files of a folder, of which there must be so many, and
// returns how many there are.
func search(t *testing.T, dir string, needles [][]byte, want int) (files int) {
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
		files++
		return err
	})
	if err != nil || files != want {
		t.Errorf("%d files instead of %d, %v", files, want, err)
	}
	return files
}
