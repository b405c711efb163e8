package archive_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"trefoil/app/archive"
	"trefoil/app/mentoring"
)

const head = `{"format":"trefoil-export/1",`

// A file of a few megabytes that was made to do harm takes no more memory than a good one
// of its size. What is counted is all that was asked for, however short it was held.
func TestReadTakesLittleMemoryOfAnyFile(t *testing.T) {
	const many = 1_500_000
	zeros, empty := strings.Repeat("0,", many)+"0", strings.Repeat("{},", many)+"{}"
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"no records":         {head + `"people":[` + zeros + `]}`, mentoring.ErrFieldWrong},
		"before the format":  {`{"people":[` + zeros + `],"format":"trefoil-export/1"}`, mentoring.ErrTooLarge},
		"in no list":         {head + `"cats":[` + zeros + `]}`, mentoring.ErrTooLarge},
		"in no list, deeper": {head + `"cats":{"cat":[[` + zeros + `]]}}`, mentoring.ErrTooLarge},
		"many lists":         {`{` + strings.Repeat(`"a":0,`, many) + `"format":"trefoil-export/1"}`, mentoring.ErrTooLarge},
		"in no field":        {head + `"people":[{"id":"p","cat":[` + zeros + `]}]}`, mentoring.ErrTooLarge},
		"in a field":         {head + `"forms":[{"id":"f","competencies":[` + empty + `]}]}`, mentoring.ErrTooLarge},
		"less in a field":    {head + `"forms":[{"id":"f","competencies":[` + empty[:3*40_000] + `{}]}]}`, mentoring.ErrDateMissing},
		"long":               {head + `"people":[{"id":"p","name":"` + strings.Repeat("a", 20<<20) + `"}]}`, mentoring.ErrTooLarge},
		"a long name":        {head + `"people":[{"` + strings.Repeat("a", 10<<20) + `":1}]}`, mentoring.ErrFieldUnknown},
		"blank":              {head + strings.Repeat(" ", 20<<20) + `"people":[]}`, mentoring.ErrTooLarge},
		"deep":               {head + `"cats":` + strings.Repeat("[", many) + strings.Repeat("]", many) + `}`, mentoring.ErrNotExport},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := archive.Read(strings.NewReader(c.text))
		runtime.ReadMemStats(&after)
		if took, most := after.TotalAlloc-before.TotalAlloc, uint64(20*len(c.text)+100<<20); took > most {
			t.Errorf("%s: %d MB for %d MB", name, took>>20, len(c.text)>>20)
		}
		if !errors.Is(err, c.want) || len(err.Error()) > 10_000 {
			t.Errorf("%s: %.100v", name, err)
		}
	}
}

// counted counts what was read.
type counted struct {
	io.Reader
	n int
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}

func TestReadStopsWhereNothingMoreIsTold(t *testing.T) {
	wrong := strings.Repeat(`{"name":""},`, 100_000)
	for _, list := range []string{"people", "cats"} {
		from := &counted{Reader: strings.NewReader(head + `"cat":0,"` + list + `":[` + wrong + `0],` + strings.Repeat(`"dog":0,`, 100_000) + `"x":0}`)}
		var faults archive.Faults
		if _, err := archive.Read(from); !errors.As(err, &faults) || len(faults) != archive.MostFaults {
			t.Errorf("%s: %d faults, %v", list, len(faults), err)
		}
		if list == "people" && from.n > 200_000 {
			t.Errorf("%d bytes were read", from.n)
		}
	}
	// Faults of another version are none, wherever that is said.
	if _, err := archive.Read(strings.NewReader(`{"people":[` + wrong + `0],"format":"trefoil-export/9"}`)); !errors.Is(err, mentoring.ErrExportVersion) {
		t.Error(err)
	}
}

func TestReadTakesListsInAnyOrder(t *testing.T) {
	text := string(written(t, everything(t), true))
	lists := strings.Split(strings.TrimSuffix(strings.TrimPrefix(text, "{\n"), "\n}\n"), ",\n  \"")
	var b strings.Builder
	b.WriteString("{")
	for i := len(lists) - 1; i > 0; i-- {
		b.WriteString(`"` + lists[i] + ",")
	}
	w, err := archive.Read(strings.NewReader(b.String() + lists[0] + "}"))
	if err != nil || !bytes.Equal(written(t, w, true), []byte(text)) {
		t.Error(err)
	}
}

func TestReadTakesEachListOnce(t *testing.T) {
	for _, twice := range []string{`"people":[],"people":[]}`, `"people":null,"people":[]}`, `"format":"trefoil-export/1"}`} {
		if _, err := archive.Read(strings.NewReader(head + twice)); !errors.Is(err, mentoring.ErrNotExport) {
			t.Errorf("%s: %v", twice, err)
		}
	}
	if _, err := archive.Read(strings.NewReader(head + `"people":null}`)); err != nil {
		t.Error(err)
	}
}

func TestReadTellsWhyAFileCannotBeRead(t *testing.T) {
	text := written(t, everything(t), true)
	broken := errors.New("the disk is broken")
	for _, n := range []int{0, 10, len(text) / 2, len(text)} {
		from := io.MultiReader(bytes.NewReader(text[:n]), iotest.ErrReader(broken))
		if _, err := archive.Read(from); !errors.Is(err, broken) || errors.Is(err, mentoring.ErrNotExport) {
			t.Errorf("after %d bytes: %v", n, err)
		}
		if n == len(text) {
			continue
		}
		if _, err := archive.Read(bytes.NewReader(text[:n])); !errors.Is(err, mentoring.ErrNotExport) {
			t.Errorf("cut after %d bytes: %v", n, err)
		}
	}
	if _, err := archive.Read(iotest.OneByteReader(bytes.NewReader(text))); err != nil {
		t.Error(err)
	}
}

// What belongs to a refused record is as right as that will be.
func TestReadTellsARefusedRecordOnly(t *testing.T) {
	const (
		people   = `"people":[{"id":"p","name":"Maya"}]`
		pairs    = `"pairs":[{"id":"a","mentee_id":"p","mentor_id":"","started":"2026-03-02"}]`
		goals    = `"goals":[{"id":"g","pair_id":"a","dimension":"business","phase":1,"statement":"x"}]`
		checkIns = `"check_ins":[{"id":"c","goal_id":"g","day":"2026-04-02","outcome":0}]`
		orphan   = "check_ins, record 1: what it belongs to is not in the file"
	)
	goal := func(old, wrong string) []string {
		return []string{people, pairs, strings.Replace(goals, old, wrong, 1), checkIns}
	}
	for name, c := range map[string]struct {
		sections []string
		want     string
	}{
		"a rule":           {goal(`"x"`, `" "`), "goals, record 1: a goal needs a statement"},
		"a wrong field":    {goal(`"x"`, `7`), `goals, record 1, field "statement": something else stands there than should`},
		"an unknown field": {goal(`"statement"`, `"cat":7,"statement"`), `goals, record 1, field "cat": no such field in this version`},
		"not a date":       {goal(`"id"`, `"due":"soon","id"`), "goals, record 1: parse date: not a date"},
		"no id":            {goal(`"id":"g",`, ``), "goals, record 1: the id is missing"},
		"an id of a kind":  {goal(`"g"`, `7`), `goals, record 1, field "id": something else stands there than should`},
		"children first":   {[]string{checkIns, strings.Replace(goals, `"x"`, `7`, 1), pairs, people}, `goals, record 1, field "statement": something else stands there than should`},
		"a person":         {[]string{`"people":[{"id":"p","name":" "}]`, pairs, goals, checkIns}, "people, record 1: a name is missing"},
		"a pair":           {[]string{people, strings.Replace(pairs, `"2026-03-02"`, `1`, 1), goals, checkIns}, `pairs, record 1, field "started": something else stands there than should`},
		"another":          {goal(`"g"`, `"h"`), orphan},
		"another refused":  {goal(`"g","pair_id":"a"`, `"h","pair_id":7`), `goals, record 1, field "pair_id": something else stands there than should` + "\n" + orphan},
		"no parent named":  {[]string{`"people":[{"name":"Maya"}]`, strings.Replace(pairs, `"p"`, `""`, 1)}, "people, record 1: the id is missing\npairs, record 1: what it belongs to is not in the file"},
	} {
		_, err := archive.Read(strings.NewReader(head + strings.Join(c.sections, ",") + "}"))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A record is told by its place in the file, whatever was refused before it.
func TestAnOrphanIsToldByItsPlace(t *testing.T) {
	text := head + `"pairs":[{"id":7},{"id":"a","mentee_id":"nobody","mentor_id":"","started":"2026-03-02"}]}`
	_, err := archive.Read(strings.NewReader(text))
	if err == nil || !strings.Contains(err.Error(), "pairs, record 2: what it belongs to") {
		t.Error(err)
	}
}
