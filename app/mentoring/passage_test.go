package mentoring

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCutPassage(t *testing.T) {
	for _, c := range []struct {
		name, note    string
		from, to      int
		rest, passage string
	}{
		{"the one with the caret", "one\ntwo\nthree", 5, 5, "one\nthree", "two"},
		{"the caret at its start", "one\ntwo\nthree", 4, 4, "one\nthree", "two"},
		{"the caret at its end", "one\ntwo\nthree", 7, 7, "one\nthree", "two"},
		{"the first", "one\ntwo", 0, 0, "two", "one"},
		{"the last", "one\ntwo", 7, 7, "one", "two"},
		{"the only one", "one", 1, 1, "", "one"},
		{"all that are touched", "one\ntwo\nthree", 2, 5, "three", "one\ntwo"},
		{"a selection up to the next line", "one\ntwo\nthree", 0, 4, "two\nthree", "one"},
		{"an end without a line", "one\n", 0, 0, "", "one"},
		{"places outside", "one\ntwo", -3, 99, "", "one\ntwo"},
	} {
		rest, passage, _, err := CutPassage(c.note, c.from, c.to)
		if rest != c.rest || passage != c.passage || err != nil {
			t.Errorf("%s: left %q, cut %q, %v", c.name, rest, passage, err)
		}
	}
	for _, empty := range []string{"", "\n\n", "one\n \ntwo"} {
		if rest, _, _, err := CutPassage(empty, len(empty)/2, len(empty)/2); !errors.Is(err, ErrTextMissing) || rest != empty {
			t.Errorf("%q: left %q, %v", empty, rest, err)
		}
	}
}

func TestTakePassage(t *testing.T) {
	for _, c := range []struct {
		note, passage, rest string
		ok                  bool
	}{
		{"one\ntwo", "two", "one", true},
		{"two\none\ntwo\nthree", "two", "two\none\nthree", true},
		{"two", "two", "", true},
		{"two and more\ntwo", "two", "two and more", true},
		{"two and more", "two", "two and more", false},
		{"and two\ntwos", "two", "and two\ntwos", false},
		{"", "two", "", false},
	} {
		if rest, ok := TakePassage(c.note, c.passage); rest != c.rest || ok != c.ok {
			t.Errorf("%q out of %q: %q, %v", c.passage, c.note, rest, ok)
		}
	}
}

func TestPassageGoesBackWhereItStood(t *testing.T) {
	line := rapid.SampledFrom([]string{"", "one", "two", "three four", "- five"})
	lines := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(line, 0, 6).Draw(t, "lines"), "\n") })
	rapid.Check(t, func(t *rapid.T) {
		from, to := lines.Draw(t, "from"), lines.Draw(t, "to")
		place := rapid.IntRange(0, len(from)).Draw(t, "place")
		rest, passage, at, err := CutPassage(from, place, rapid.IntRange(place, len(from)).Draw(t, "end"))
		if err != nil {
			return
		}
		added := AddPassage(to, passage)
		taken, ok := TakePassage(added, passage)
		if !ok || strings.Trim(to, "\n") != strings.Trim(taken, "\n") {
			t.Fatalf("added to %q it leaves %q", to, taken)
		}
		if back := PutPassage(rest, passage, at); strings.Trim(back, "\n") != strings.Trim(from, "\n") {
			t.Fatalf("%q went back as %q", from, back)
		}
	})
}
