package archive_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/archive"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// everything is one record of each kind, and a sealed round.
func everything(t testing.TB) archive.World {
	t.Helper()
	of := datatest.NewWorld()
	sealed := datatest.Round(of.Pair.ID, func(r *mentoring.Round) { r.Revealed = mentoring.Date{} })
	var w archive.World
	for _, r := range append(of.Records(), sealed) {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func written(t testing.TB, w archive.World, private bool) []byte {
	t.Helper()
	text, err := archive.JSON(w, private)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestWrittenReadAndWrittenIsTheSame(t *testing.T) {
	for _, private := range []bool{true, false} {
		first := written(t, everything(t), private)
		w, err := archive.Read(bytes.NewReader(first))
		if err != nil {
			t.Fatal(err)
		}
		if second := written(t, w, private); !bytes.Equal(first, second) {
			t.Errorf("private %v: the bytes differ", private)
		}
	}
	if text := string(written(t, archive.World{}, true)); text != "{\n  \"format\": \"trefoil-export/1\"\n}\n" {
		t.Errorf("nothing is %q", text)
	}
}

func TestEveryKindIsInTheArchive(t *testing.T) {
	w := everything(t)
	if got, want := len(w.Records()), len(datatest.NewWorld().Records())+1; got != want {
		t.Errorf("%d records, want %d", got, want)
	}
}

func TestPrivateLeavesOnlyWhenAsked(t *testing.T) {
	w := everything(t)
	canaries := []string{w.Private.Notes[0].Text, w.Private.Rounds[0].Mentee.Marks[0].Example, w.Private.Answers[0].Wish, "private_"}
	plain := written(t, w, false)
	tables, err := archive.CSV(w, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range tables {
		plain = append(append(plain, f.Name...), f.Bytes...)
	}
	w.Rounds = nil // a revealed round may well say the same
	all := string(written(t, w, true))
	for _, c := range canaries {
		if c != w.Private.Rounds[0].Mentee.Marks[0].Example && bytes.Contains(plain, []byte(c)) {
			t.Errorf("%q leaves unasked", c)
		}
		if !strings.Contains(all, c) {
			t.Errorf("%q is lost", c)
		}
	}
}

func TestReadTellsWhatIsWrong(t *testing.T) {
	const head = `{"format":"trefoil-export/1",`
	person := `{"id":"p","name":"Maya"}`
	for name, c := range map[string]struct {
		text string
		want error
		says string
	}{
		"nothing":            {"", mentoring.ErrNotExport, ""},
		"another file":       {`{"name":"x"}`, mentoring.ErrNotExport, ""},
		"another version":    {`{"format":"trefoil-export/9"}`, mentoring.ErrExportVersion, ""},
		"something after":    {head[:len(head)-1] + "} x", mentoring.ErrNotExport, ""},
		"unknown list":       {head + `"cats":[]}`, mentoring.ErrListUnknown, "cats: "},
		"unknown field":      {head + `"people":[{"id":"p","name":"Maya","cat":1}]}`, mentoring.ErrFieldUnknown, `people, record 1, field "cat": `},
		"a wrong field":      {head + `"people":[{"id":"p","name":7}]}`, mentoring.ErrFieldWrong, `people, record 1, field "name": `},
		"a rule":             {head + `"people":[` + person + `,{"id":"q","name":" "}]}`, mentoring.ErrNameMissing, "people, record 2: a name is missing"},
		"no id":              {head + `"people":[{"name":"Maya"}]}`, mentoring.ErrIDMissing, "people, record 1: "},
		"an id twice":        {head + `"people":[` + person + "," + person + `]}`, mentoring.ErrIDTwice, "people, record 2: "},
		"belongs to none":    {head + `"pairs":[{"id":"a","mentee_id":"p","mentor_id":"","started":"2026-03-02"}]}`, mentoring.ErrParentMissing, "pairs, record 1: "},
		"a time that's none": {head + `"sessions":[{"id":"s","started":"yesterday"}]}`, mentoring.ErrFieldWrong, "sessions, record 1: "},
		"a list that's no":   {head + `"people":{}}`, mentoring.ErrFieldWrong, "people: "},
		"not a date":         {head + `"people":[` + person + `],"pairs":[{"id":"a","mentee_id":"p","mentor_id":"","started":"tomorrow"}]}`, nil, "pairs, record 1: "},
	} {
		_, err := archive.Read(strings.NewReader(c.text))
		if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	many := head + `"people":[` + strings.Repeat(`{"name":""},`, 100) + person + `]}`
	var faults archive.Faults
	if _, err := archive.Read(strings.NewReader(many)); !errors.As(err, &faults) || len(faults) != 20 {
		t.Errorf("%d faults", len(faults))
	}
}

func TestTablesAreSafeForSpreadsheets(t *testing.T) {
	w := everything(t)
	w.Goals[0].Statement, w.Goals[0].Why = "=HYPERLINK(\"x\")", "one, \"two\"\nthree"
	tables, err := archive.CSV(w, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range tables {
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.Bytes, []byte("\uFEFF")))).ReadAll()
		if err != nil || len(rows) < 2 || rows[0][0] == "" {
			t.Errorf("%s: %v, %v", f.Name, rows, err)
		}
		if f.Name != "csv/goals.csv" {
			continue
		}
		at := map[string]string{}
		for i, name := range rows[0] {
			at[name] = rows[1][i]
		}
		if at["statement"] != "'=HYPERLINK(\"x\")" || at["why"] != "one, \"two\"\nthree" || at["weight"] != "1.5" || at["baseline"] != "-2" {
			t.Errorf("%v", at)
		}
	}
}

func TestPackAndOpen(t *testing.T) {
	text := written(t, everything(t), true)
	files := []archive.File{{Name: archive.FileName, Bytes: text}, {Name: "Maya/Maya.md", Bytes: []byte("x")}}
	dir := t.TempDir()
	folder, zip, plain := filepath.Join(dir, "out"), filepath.Join(dir, "out.zip"), filepath.Join(dir, "a.json")
	packed, err := archive.Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := archive.Zip(files); err != nil || !bytes.Equal(packed, again) {
		t.Error("the zip differs", err)
	}
	for path, content := range map[string][]byte{zip: packed, plain: text, filepath.Join(dir, "broken.zip"): []byte("PK")} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.WriteFolder(folder, files); err != nil {
		t.Fatal(err)
	}
	if err := archive.WriteFolder(folder, files); !errors.Is(err, mentoring.ErrExists) {
		t.Error("written over what was there", err)
	}
	for _, path := range []string{folder, zip, plain} {
		f, err := archive.Open(path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if _, err := archive.Read(f); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	for _, path := range []string{dir, filepath.Join(dir, "broken.zip")} {
		if _, err := archive.Open(path); !errors.Is(err, mentoring.ErrNotExport) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".trefoil-export-*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, everything(f), true))
	f.Add([]byte(`{"format":"trefoil-export/1","people":[{"id":"p","name":"Maya"}]}`))
	f.Add([]byte(`{"format":"trefoil-export/1","goals":[null,1,[]]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		w, err := archive.Read(bytes.NewReader(text))
		if err != nil {
			if len(w.Records()) != 0 {
				t.Error("a wrong file gives records")
			}
			return
		}
		first := written(t, w, true)
		again, err := archive.Read(bytes.NewReader(first))
		if err != nil || !bytes.Equal(first, written(t, again, true)) {
			t.Errorf("read, written and read again it is another: %v", err)
		}
	})
}
