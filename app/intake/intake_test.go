package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestReadTable(t *testing.T) {
	german := []byte("Datum;Thema;Notizen\r\n9.11.2026;\xDCber Kosten;\"eine; zwei\r\ndrei\"\r\n;;\r\n16.11.2026;Kurz\r\n")
	wide := []byte{0xFF, 0xFE}
	for _, r := range "Date\tTitle\n2026-11-09\tŁ" {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for name, c := range map[string]struct {
		text []byte
		want Table
	}{
		"Excel in German": {german, Table{
			Head: []string{"Datum", "Thema", "Notizen"},
			Rows: []Row{{2, []string{"9.11.2026", "Über Kosten", "eine; zwei\ndrei"}}, {5, []string{"16.11.2026", "Kurz"}}},
		}},
		"with a mark":              {[]byte("\xEF\xBB\xBFdate,title\n2026-11-09,A\n"), Table{[]string{"date", "title"}, []Row{{2, []string{"2026-11-09", "A"}}}}},
		"with signs of a terminal": {[]byte("date,notes\r2026-11-09,a \x1b[1m\x00 5\" disk\r"), Table{[]string{"date", "notes"}, []Row{{2, []string{"2026-11-09", "a [1m 5\" disk"}}}}},
		"UTF-16, tabs":             {wide, Table{[]string{"Date", "Title"}, []Row{{2, []string{"2026-11-09", "Ł"}}}}},
	} {
		got, faults, err := ReadTable(c.text)
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" || len(faults) > 0 {
			t.Errorf("%s: %v %v %s", name, err, faults, diff)
		}
	}
	for name, text := range map[string][]byte{"nothing": nil, "a head alone": []byte("date,title\n"), "empty rows": []byte("date\n\n,\n")} {
		if _, _, err := ReadTable(text); !errors.Is(err, ErrNoTable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := ReadTable(make([]byte, MaxSize+1)); !errors.Is(err, mentoring.ErrTooLarge) {
		t.Error(err)
	}
}

func TestAnOpenQuoteSwallowsNoRowUnsaid(t *testing.T) {
	for text, want := range map[string]int{
		"date,title,notes\n2026-11-02,\"Costs,of it\n2026-11-09,\"Sales\",b\n2026-11-16,c,d\n": 1,
		"date,title,notes\n2026-11-16,c,d\n2026-11-02,\"Costs,of it\n2026-11-09,Sales,b\n":     1,
		"date,title,notes\n2026-11-16,\"c \"x\" y\",d\n":                                       1, // one line: what is meant can be seen
		"date,title,notes\n2026-11-16,\"c\nd\",d\n":                                            1,
	} {
		table, faults, err := ReadTable([]byte(text))
		if err != nil || len(table.Rows) != want {
			t.Errorf("%q: %v, %v", text, table.Rows, err)
		}
		if open := strings.Contains(text, "\"Costs"); open != (len(faults) == 1) || open && !errors.Is(faults[0], ErrQuote) {
			t.Errorf("%q: %v", text, faults)
		}
	}
}

func TestGuess(t *testing.T) {
	table := Table{Head: []string{"Fecha", " Title: ", "Notizen", "Prywatne", "Colour", "date", "Dauer"}}
	want := []Field{Date, Title, Notes, Private, Ignored, Ignored, Minutes}
	if diff := cmp.Diff(want, table.Guess(SessionFields)); diff != "" {
		t.Error(diff)
	}
	goals := Table{Head: []string{"Ziel", "Bereich", "-2", "-1", "0", "+1", "+2", "Deadline"}}
	if diff := cmp.Diff([]Field{Statement, Dimension, MuchLess, Less, Expected, More, MuchMore, Due}, goals.Guess(GoalFields)); diff != "" {
		t.Error(diff)
	}
}

func TestParseDay(t *testing.T) {
	november := mentoring.Day(2026, time.November, 9)
	for text, order := range map[string]Order{
		"2026-11-09": Unknown, "2026/11/9": Unknown, "20261109": Unknown, "2026-11-09T14:00": Unknown, "9.11.2026": Unknown, "09. 11. 2026": Unknown,
		"9/11/2026": DayFirst, "11/9/2026": MonthFirst, "9-11-2026": DayFirst, "9 Nov 2026": Unknown, "9. November 2026": Unknown,
		"November 9th, 2026": Unknown, "9 listopada 2026": Unknown, "9 noviembre 2026": Unknown, " 9.11.2026 14:00 ": Unknown,
	} {
		if got, err := ParseDay(text, order); err != nil || got != november {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for text, want := range map[string]error{
		"": mentoring.ErrDateMissing, "soon": mentoring.ErrDateInvalid, "2026-02-30": mentoring.ErrDateInvalid, "31.4.2026": mentoring.ErrDateInvalid,
		"13/13/2026": mentoring.ErrDateInvalid, "9 Foo 2026": mentoring.ErrDateInvalid, "0001-01-01": mentoring.ErrDateInvalid,
	} {
		if _, err := ParseDay(text, DayFirst); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestOrderOf(t *testing.T) {
	for _, c := range []struct {
		days []string
		want Order
		err  error
	}{
		{[]string{"2026-11-09", "9.11.2026"}, Unknown, nil},
		{[]string{"1/2/2026", "13/2/2026"}, DayFirst, nil},
		{[]string{"1/2/2026", "2/13/2026"}, MonthFirst, nil},
		{[]string{"1/2/2026", "11/9/2026"}, Unknown, ErrAmbiguous},
	} {
		if got, err := OrderOf(c.days); got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%v: %v, %v", c.days, got, err)
		}
	}
}

func TestSessions(t *testing.T) {
	table, _, err := ReadTable([]byte("Date,Title,Duration,Notes,Private,Mentee\n" +
		"2026-11-09,Budget,50 min,Shared words,Secret,Maya\nsoon,X,,,,\n2026-11-10,Y,a while,,,\n2026-11-11,Z,1:30,,,\n2026-11-12,Q,\"1,5 h\",,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	found, faults := Sessions(table, table.Guess(SessionFields), Unknown)
	want := []Session{
		{Where: "line 2", Person: "Maya", Day: mentoring.Day(2026, 11, 9), Title: "Budget", Minutes: 50, Shared: "Shared words", Private: "Secret"},
		{Where: "line 5", Day: mentoring.Day(2026, 11, 11), Title: "Z", Minutes: 90},
		{Where: "line 6", Day: mentoring.Day(2026, 11, 12), Title: "Q", Minutes: 90},
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
	if len(faults) != 2 || faults[0].Error() != "line 3: not a date" || !errors.Is(faults[1], ErrMinutes) {
		t.Errorf("%v", faults)
	}
}

func TestGoals(t *testing.T) {
	table, _, err := ReadTable([]byte("Goal;Area;Phase;Due;Weight;-2;+2\nOwn a P&L;Business savvy;2;30.9.2026;1,5;none;two\n;Technical;;;;;\nListen;;;;;;\nBad;;;soon;;;\nWorse;;;;heavy;;\n"))
	if err != nil {
		t.Fatal(err)
	}
	found, faults := Goals(table, table.Guess(GoalFields), Unknown)
	want := []Goal{
		{Where: "line 2", Goal: mentoring.Goal{
			Statement: "Own a P&L", Dimension: mentoring.Business, Phase: 2, Due: mentoring.Day(2026, 9, 30), Weight: 1.5, Outcomes: [5]string{0: "none", 4: "two"},
		}},
		{Where: "line 4", Goal: mentoring.Goal{Statement: "Listen", Dimension: mentoring.Relationship, Phase: 1, Weight: 1}},
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
	if len(faults) != 3 || !errors.Is(faults[0], mentoring.ErrStatementMissing) || !errors.Is(faults[1], mentoring.ErrDateInvalid) || !errors.Is(faults[2], ErrWeight) {
		t.Errorf("%v", faults)
	}
}

func TestReadNote(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		want       Session
	}{
		"front matter": {"1-1/Maya.md", "---\ndate: 2026-11-09\npeople: [\"[[Maya Okafor]]\", Ingrid]\ntags:\n  - one-on-one\nduration: 45\n---\n# The budget\n\nWe talked.\n\n## Private\nTired.\n\n### More\nStill private.\n\n## Next\nAsk.", Session{
			Person: "Maya Okafor", Day: mentoring.Day(2026, 11, 9), Title: "The budget", Minutes: 45,
			Shared: "We talked.\n\n## Next\nAsk.", Private: "Tired.\n\n### More\nStill private.",
		}},
		"day in the name": {"Maya/2026-11-09 Budget freeze.md", "Only words", Session{Day: mentoring.Day(2026, 11, 9), Title: "Budget freeze", Shared: "Only words"}},
		"all private":     {"20261109.md", "---\nprivate: true\nattendees:\n  - Maya\n---\nWords", Session{Person: "Maya", Day: mentoring.Day(2026, 11, 9), Private: "Words"}},
		"no end of it":    {"2026-11-09.md", "---\nnot front matter", Session{Day: mentoring.Day(2026, 11, 9), Shared: "---\nnot front matter"}},
		"Windows":         {"2026-11-09.md", "---\r\nperson: Maya\r\n---\r\n# T\r\nx\r\n", Session{Person: "Maya", Day: mentoring.Day(2026, 11, 9), Title: "T", Shared: "x"}},
	} {
		got, err := ReadNote(c.file, []byte(c.text))
		c.want.Where = c.file
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
	for text, want := range map[string]error{"no day": mentoring.ErrDateMissing, "---\ndate: soon\n---\n": mentoring.ErrDateInvalid} {
		if _, err := ReadNote("x.md", []byte(text)); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("Date,Title\n2026-11-09,A\n"))
	f.Add([]byte("Ziel;Frist\n\"x;y\n"))
	f.Add([]byte("\xFF\xFED\x00a\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		table, _, err := ReadTable(b)
		if err != nil {
			return
		}
		sessions, _ := Sessions(table, table.Guess(SessionFields), DayFirst)
		for _, s := range sessions {
			if s.Day.IsZero() || s.Minutes < 0 {
				t.Errorf("%+v", s)
			}
		}
		goals, _ := Goals(table, table.Guess(GoalFields), DayFirst)
		for _, g := range goals {
			if err := g.Goal.Check(); err != nil {
				t.Errorf("%+v: %v", g, err)
			}
		}
	})
}

func FuzzNote(f *testing.F) {
	f.Add("2026-11-09 x.md", []byte("---\ndate: 2026-11-09\n---\n# T\n## Private\nx\n## y"))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		s, err := ReadNote(name, b)
		if err == nil && s.Day.IsZero() {
			t.Errorf("%+v", s)
		}
	})
}

func BenchmarkTenThousandRows(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("Date,Title,Notes\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "2026-11-%02d,Session %d,%s\n", 1+i%28, i, strings.Repeat("words ", 40))
	}
	for b.Loop() {
		table, _, err := ReadTable(text.Bytes())
		if err != nil {
			b.Fatal(err)
		}
		if found, _ := Sessions(table, table.Guess(SessionFields), Unknown); len(found) != 10_000 {
			b.Fatal(len(found))
		}
	}
}

// Whatever stands below a heading that says so is private, however that is written.
func TestPrivateSectionsOfNotes(t *testing.T) {
	for what, c := range map[string]struct{ body, shared, private string }{
		"a block of code":       {"a\n## Private\nb\n```\n# no heading\n```\nsecret", "a", "b\n```\n# no heading\n```\nsecret"},
		"an unclosed block":     {"a\n## Private\n~~~\n# no heading\nsecret", "a", "~~~\n# no heading\nsecret"},
		"a longer fence":        {"# Private\n````\n```\n# x\n````\ns", "", "````\n```\n# x\n````\ns"},
		"the next section":      {"a\n## Private\nb\n### still\nc\n## Next\nd", "a\n## Next\nd", "b\n### still\nc"},
		"underlined":            {"a\n\nPrivate\n-------\nb\n### c\nd", "a", "b\n### c\nd"},
		"underlined twice":      {"Private notes\n=====\nb\n## c\nd", "", "b\n## c\nd"},
		"bold":                  {"a\n**Private:**\nb", "a", "b"},
		"Chinese":               {"一\n## 私密\n二", "一", "二"},
		"German":                {"a\n## Vertraulich\nb", "a", "b"},
		"a word among others":   {"Private\nequity is up", "Private\nequity is up", ""},
		"a heading that closes": {"## Private ##\nb", "", "b"},
	} {
		shared, private := parted(c.body)
		if shared != c.shared || private != c.private {
			t.Errorf("%s: shared %q, private %q", what, shared, private)
		}
	}
	s, err := ReadNote("2026-11-09.md", []byte("---\nprivate: yes\n---\nsecret"))
	if err != nil || s.Shared != "" || s.Private != "secret" {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestFieldsOfNotesAreWhole(t *testing.T) {
	s, err := ReadNote("x.md", []byte("---\ndate: 2026-11-09\ntitle: \"Hire, fire, promote\"\nsummary: First, second.\nperson: \"Okafor, Maya\"\n---\nbody"))
	if err != nil || s.Title != "Hire, fire, promote" || s.Summary != "First, second." || s.Person != "Okafor, Maya" {
		t.Errorf("%+v, %v", s, err)
	}
	for field, want := range map[string]string{
		"attendees: Maya Okafor, Daniel": "Maya Okafor", "people: [\"Okafor, Maya\", Daniel]": "Okafor, Maya",
		"with: [[Maya Okafor]]": "Maya Okafor", "people:\n  - Maya Okafor\n  - Daniel": "Maya Okafor", "person: O'Neil": "O'Neil",
	} {
		if s, err := ReadNote("x.md", []byte("---\ndate: 2026-11-09\n"+field+"\n---\nbody")); err != nil || s.Person != want {
			t.Errorf("%s: %q, %v", field, s.Person, err)
		}
	}
	s, err = ReadNote("x.md", []byte("---\nsummary: |\n  One line.\n  And another.\ndate: 2026-11-09\n---\nbody"))
	if err != nil || s.Summary != "One line.\nAnd another." || s.Day.IsZero() {
		t.Errorf("%+v, %v", s, err)
	}
}
