package report

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

var update = flag.Bool("update", false, "write the layouts in testdata anew")

func pagesOf(t testing.TB, page mentoring.SessionPage) []Page {
	t.Helper()
	pages, err := Layout(SessionDocument(page), A4)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestLayoutsStay(t *testing.T) {
	for name, page := range map[string]mentoring.SessionPage{"short": samplePage(), "long": longPage(), "scripts": scriptsPage()} {
		var b strings.Builder
		for i, p := range pagesOf(t, page) {
			fmt.Fprintf(&b, "page %d\n%v", i+1, p)
		}
		path := filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), b.String()); diff != "" {
			t.Errorf("%s; look at the pages, then run with -update:\n%s", name, diff)
		}
	}
}

func TestPageCounts(t *testing.T) {
	many, note, titled := samplePage(), samplePage(), samplePage()
	for len(many.Commitments) < 60 {
		many.Commitments = append(many.Commitments, many.Commitments[:3]...)
	}
	note.Notes = strings.Repeat(strings.Repeat("Finance needs a number it can defend, not a plan. ", 10)+"\n\n", 30)
	titled.Title = strings.Repeat("Budget freeze ", 15)[:200]
	for _, c := range []struct {
		name string
		page mentoring.SessionPage
		want int
	}{
		{"empty", mentoring.SessionPage{}, 1},
		{"short", samplePage(), 1},
		{"3,000 words", note, 5},
		{"60 commitments", many, 4},
		{"a title of 200 characters", titled, 2},
		{"everything", longPage(), 4},
	} {
		pages := pagesOf(t, c.page)
		if len(pages) != c.want {
			t.Errorf("%s: %d pages, want %d", c.name, len(pages), c.want)
		}
		inside(t, pages)
	}
}

func TestEmptySectionsAreLeftOut(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *mentoring.SessionPage)
		want   string
	}{
		{"all", func(*mentoring.SessionPage) {}, "What we talked about, Goals discussed, Commitments, What shifted, Next time"},
		{"no notes", func(p *mentoring.SessionPage) { p.Notes = " \n" }, "Where things stand, Goals discussed, Commitments, What shifted, Next time"},
		{"no radar", func(p *mentoring.SessionPage) { p.Notes, p.Now, p.Earlier = "", mentoring.Values{}, mentoring.Values{} }, "Goals discussed, Commitments, What shifted, Next time"},
		{"a summary", func(p *mentoring.SessionPage) { *p = mentoring.SessionPage{Summary: "It was good."} }, "Summary"},
		{"nothing", func(p *mentoring.SessionPage) { *p = mentoring.SessionPage{} }, ""},
	} {
		page := samplePage()
		c.change(&page)
		var titles []string
		for _, m := range pagesOf(t, page)[0].Marks {
			titles = append(titles, m.Title)
		}
		if got := strings.Join(titles, ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTextFlowsAroundTheRadar(t *testing.T) {
	page := samplePage()
	page.Notes = strings.Repeat("Finance needs a number. ", 100)
	bottom, beside, below := 0.0, 0, 0
	ops := pagesOf(t, page)[0].Ops
	for _, op := range ops {
		if text, ok := op.(Text); ok && text.Text == "solid: today, dashed: 12 September" {
			bottom = text.At.Y
		}
	}
	for _, op := range ops {
		text, ok := op.(Text)
		if !ok || !strings.Contains(text.Text, "number. Finance") {
			continue
		}
		switch wide := text.Bounds().Right > A4.right()-radarWidth-asideGap+1; {
		case text.At.Y < bottom && wide:
			t.Errorf("%q runs into the radar", text.Text)
		case text.At.Y < bottom:
			beside++
		case wide:
			below++
		}
	}
	if beside < 5 || below < 5 {
		t.Errorf("%d lines beside and %d below", beside, below)
	}
}

func TestLongPastesAreQuick(t *testing.T) {
	for unit, size := range map[string]int{"Finance needs a number it can defend. ": 100_000, "x": 100_000, "李": 100_000, "مرحبا بالعالم ": 40_000,
		"ש": 10_000, "क्षत्रिय ": 20_000, "- a\n": 10_000, "> a\n\n": 10_000, "a\u0301": 20_000, "🧊": 20_000, "| a | b |\n|---|---|\n": 20_000, "한": 20_000} {
		page := samplePage()
		page.Notes = strings.Repeat(unit, size/len(unit))
		page.Goals[0].Statement = page.Notes
		start := time.Now()
		pages := pagesOf(t, page)
		pdfOf(t, page)
		if took := time.Since(start); took > 8*slack*time.Second {
			t.Errorf("%q repeated: %d pages took %v", unit, len(pages), took)
		}
		inside(t, pages)
	}
}

// inside fails when anything lies outside of the page.
func inside(t interface{ Errorf(string, ...any) }, pages []Page) {
	for i, page := range pages {
		for _, op := range page.Ops {
			if b := op.Bounds(); !(b.Left >= 0 && b.Top >= 0 && b.Right <= A4.Width && b.Bottom <= A4.Height) {
				t.Errorf("page %d: %v is outside: %v", i+1, b, op)
				return
			}
		}
	}
}

func TestNothingIsOutsideThePage(t *testing.T) {
	part := rapid.SampledFrom([]string{"word", " ", " ", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n- [x] ", "**", "*", "`", "\n```\n", " | ", "\n|---|---|\n",
		"\n---\n", strings.Repeat("w", 200), strings.Repeat("李", 90), "שלום", strings.Repeat("ש", 120), "مرحبا ", "क्षत्रिय", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\u202e", "﷽", "🧊", "\x00", "\xff", "\u200d", "\u0301"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 60).Draw(t, "parts"), "") })
	value := rapid.Custom(func(t *rapid.T) mentoring.Value {
		return mentoring.Value{Mean: rapid.Float64Range(-1, 6).Draw(t, "mean"), Of: rapid.IntRange(0, 2).Draw(t, "of")}
	})
	values := rapid.Custom(func(t *rapid.T) mentoring.Values {
		return mentoring.Values{value.Draw(t, "t"), value.Draw(t, "r"), value.Draw(t, "b")}
	})
	rapid.Check(t, func(t *rapid.T) {
		page := samplePage()
		page.Notes, page.Title, page.Summary = text.Draw(t, "notes"), text.Draw(t, "title"), text.Draw(t, "summary")
		page.Mentee, page.Mentor, page.Now, page.Earlier = text.Draw(t, "mentee"), text.Draw(t, "mentor"), values.Draw(t, "now"), values.Draw(t, "earlier")
		page.Goals[0].Statement, page.Commitments[0].What, page.Commitments[0].Who = text.Draw(t, "goal"), text.Draw(t, "what"), text.Draw(t, "who")
		page.Commitments[1].Whom, page.Next.Start, page.Shift.Text = text.Draw(t, "whom"), text.Draw(t, "start"), text.Draw(t, "shift")
		pages, err := Layout(SessionDocument(page), A4)
		if err != nil {
			t.Fatal(err)
		}
		inside(t, pages)
	})
}

func FuzzSessionPDF(f *testing.F) {
	f.Add(everyBlock)
	f.Add(scriptsPage().Notes)
	f.Add("- - - a\n> - > 1. x\n\n| a |\n|---|\n")
	f.Add(strings.Repeat("> ", 30) + "deep " + strings.Repeat("long", 100))
	f.Add(strings.Repeat("|a", 20) + "\n" + strings.Repeat("|-", 20) + "\n|b\n")
	f.Add("\x00\u202e\u0301\U0010FFFF\uFFFE ()\\ \u00ad\ufeff\u200f")
	f.Fuzz(func(t *testing.T, notes string) {
		page := samplePage()
		page.Notes, page.Title, page.Goals[0].Statement = notes, notes, notes
		inside(t, pagesOf(t, page))
		pdfOf(t, page)
	})
}
