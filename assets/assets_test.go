package assets

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"image/png"
	"io/fs"
	"math"
	"os"
	"strings"
	"testing"
)

var dimensions = map[string]byte{"technical": 'T', "relationship": 'R', "business": 'B'}

// cell is one dimension in one phase.
type cell struct {
	dimension string
	phase     int
}

// load reads a file of the method and refuses fields that T doesn't know.
func load[T any](t *testing.T, name string) T {
	t.Helper()
	b, err := fs.ReadFile(Method, name)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsRune(b, '!') {
		t.Errorf("%s holds an exclamation mark", name)
	}
	var v T
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

func TestCompetencies(t *testing.T) {
	type competency struct {
		ID, Dimension, Name, Definition string
		Phase                           int
		Anchors                         []string
	}
	ids := map[string]bool{}
	cells := map[cell]int{}
	for _, c := range load[[]competency](t, "competencies.json") {
		ids[c.ID] = true
		cells[cell{c.Dimension, c.Phase}]++
		if len(c.ID) != 3 || c.ID[0] != dimensions[c.Dimension] || int(c.ID[1]-'0') != c.Phase {
			t.Errorf("%s doesn't name %s, phase %d", c.ID, c.Dimension, c.Phase)
		}
		if c.Name == "" || c.Definition == "" {
			t.Errorf("%s lacks a name or a definition", c.ID)
		}
		if len(c.Anchors) != 4 {
			t.Errorf("%s has %d anchors, want 4", c.ID, len(c.Anchors))
		}
		for i, a := range c.Anchors {
			if strings.TrimSpace(a) == "" {
				t.Errorf("%s has no anchor for level %d", c.ID, i+1)
			}
		}
	}
	if len(ids) != 18 {
		t.Errorf("%d ids, want 18", len(ids))
	}
	everyCell(t, cells, func(n int) bool { return n == 3 })
}

func TestQuestions(t *testing.T) {
	type question struct {
		ID, Dimension, Text string
		Phase               int
		Closing             bool
	}
	questions := load[[]question](t, "questions.json")
	ids, texts := map[string]bool{}, map[string]bool{}
	cells := map[cell]int{}
	closing := 0
	for _, q := range questions {
		ids[q.ID], texts[q.Text] = true, true
		if !strings.HasSuffix(q.Text, "?") {
			t.Errorf("%s isn't a question: %q", q.ID, q.Text)
		}
		if q.Closing {
			closing++
			continue
		}
		cells[cell{q.Dimension, q.Phase}]++
	}
	if n := len(questions); n < 60 || len(ids) != n || len(texts) != n {
		t.Errorf("%d questions with %d ids and %d texts; want at least 60, all different", n, len(ids), len(texts))
	}
	if closing != 1 {
		t.Errorf("%d closing questions, want 1", closing)
	}
	everyCell(t, cells, func(n int) bool { return n >= 10 })
}

// everyCell checks the count of each dimension and phase, and that there is no
// cell besides.
func everyCell(t *testing.T, counts map[cell]int, enough func(int) bool) {
	t.Helper()
	for d := range dimensions {
		for phase := 1; phase <= 2; phase++ {
			if n := counts[cell{d, phase}]; !enough(n) {
				t.Errorf("%s, phase %d: %d entries", d, phase, n)
			}
		}
	}
	if len(counts) != 6 {
		t.Errorf("entries outside the three dimensions and two phases: %v", counts)
	}
}

func TestTemplates(t *testing.T) {
	type template struct {
		ID, Name string
		Stages   []struct {
			Name      string
			Share     float64
			Questions []string
		}
	}
	want := []string{"trefoil", "grow", "clear", "oskar", "first", "third", "closing"}
	var got []string
	for _, m := range load[[]template](t, "templates.json") {
		got = append(got, m.ID)
		sum := 0.0
		for _, s := range m.Stages {
			sum += s.Share
			if s.Name == "" || s.Share <= 0 {
				t.Errorf("%s: stage %q with share %v", m.ID, s.Name, s.Share)
			}
			if n := len(s.Questions); n < 1 || n > 3 {
				t.Errorf("%s, %s: %d questions, want 1 to 3", m.ID, s.Name, n)
			}
		}
		if m.Name == "" || math.Abs(sum-1) > 1e-9 {
			t.Errorf("%s: name %q, shares sum to %v, want 1", m.ID, m.Name, sum)
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("templates are %v, want %v", got, want)
	}
}

func TestFonts(t *testing.T) {
	fonts := map[string][]byte{
		"regular": FontRegular, "bold": FontBold, "italic": FontItalic(), "bold italic": FontBoldItalic(),
		"Arabic": FontArabic(), "Arabic bold": FontArabicBold(),
		"Hebrew": FontHebrew(), "Hebrew bold": FontHebrewBold(),
		"Han": FontHan(), "Han bold": FontHanBold(), "names": FontNames, "names bold": FontNamesBold,
	}
	total := 0
	for name, font := range fonts {
		total += len(font)
		tables := tablesOf(font)
		for _, want := range []string{"cmap", "glyf", "head", "hmtx", "name", "OS/2"} {
			if !tables[want] {
				t.Errorf("%s is no TrueType font with a table %s", name, want)
			}
		}
		if tables["fvar"] {
			t.Errorf("%s is a variable font; documents need static ones", name)
		}
	}
	if total > 8_000_000 {
		t.Errorf("the fonts take %d bytes, more than 8 MB", total)
	}
}

// tablesOf names the tables of a TrueType font that lie within the file; it is
// empty for anything else.
func tablesOf(font []byte) map[string]bool {
	tables := map[string]bool{}
	if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
		return tables
	}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		offset, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		if uint64(offset)+uint64(length) <= uint64(len(font)) {
			tables[string(entry[:4])] = true
		}
	}
	return tables
}

func TestFontLicence(t *testing.T) {
	text, err := os.ReadFile("fonts/OFL.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"SIL OPEN FONT LICENSE Version 1.1",
		"Noto Sans:", "Noto Sans Arabic:", "Noto Sans Hebrew:", "Noto Sans SC:",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the licence lacks %q", want)
		}
	}
}

func TestPictures(t *testing.T) {
	icon, err := png.Decode(bytes.NewReader(Icon))
	if err != nil {
		t.Fatal(err)
	}
	if size := icon.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("the icon is %v, want 512 by 512", size)
	}
	// One point in each circle: blank ground there once went unseen.
	for _, at := range [][2]int{{256, 150}, {150, 310}, {360, 310}} {
		if r, g, b, _ := icon.At(at[0], at[1]).RGBA(); r == 0xffff && g == 0xffff && b == 0xffff {
			t.Errorf("the icon is blank at %v", at)
		}
	}
}
