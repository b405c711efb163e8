package report

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

func sampleMeeting() mentoring.Meeting {
	from, to := mentoring.Clock{Hour: 14}, mentoring.Clock{Hour: 14, Minute: 50}
	return mentoring.Meeting{
		Number: 12, Day: mentoring.Day(2026, 11, 23), From: &from, To: &to,
		Mentee: "Maya Okafor", Mentor: "Ingrid Solheim", Made: time.Date(2026, 11, 23, 9, 4, 5, 0, time.UTC),
	}
}

func sampleBrief() mentoring.BriefPage {
	session := samplePage()
	page := mentoring.BriefPage{
		Meeting: sampleMeeting(), Role: "Staff engineer, data platform at Northwind", Goals: session.Goals,
		Last: mentoring.LastTime{
			Number: 11, Title: session.Title, Day: mentoring.Day(2026, 11, 9), Shift: session.Shift,
			Summary: "The freeze ends on 15 January. Finance needs a number it can defend.",
			Caught: []mentoring.CaughtLine{
				{Kind: mentoring.Quote, Text: "I was preparing to be right. They needed me to be useful."},
				{Kind: mentoring.Insight, Text: "Three breaths of silence were enough."},
				{Kind: mentoring.OpenQuestion, Text: "Who loses if the migration slips?"},
			},
		},
		Points:    []mentoring.PointLine{{Who: "Maya", Text: "CFO: what would make Q1 a success?"}, {Who: "Ingrid", Text: "Hiring plan for the spring"}},
		Questions: []string{"Which two numbers does your work move?", "When did you last watch a customer?", "What did you turn down, and why?"},
	}
	for i, c := range session.Commitments {
		late := max(0, 2-i)
		if late > 0 {
			c.Due = page.Day.AddDays(-late)
		}
		page.Promises = append(page.Promises, mentoring.OpenPromise{CommitmentLine: c, DaysLate: late})
	}
	return page
}

func sampleHour() mentoring.HourPage {
	return mentoring.HourPage{Meeting: sampleMeeting(), Points: sampleBrief().Points, Promises: samplePage().Commitments, Goals: samplePage().Goals}
}

// fullBrief has far more than a page holds, in long words.
func fullBrief() mentoring.BriefPage {
	page := sampleBrief()
	page.Last.Summary = strings.Repeat("Finance needs a number it can defend. ", 40)
	page.Mentee, page.Role = strings.Repeat("Zażółć ", 40), strings.Repeat("gęślą ", 60)
	for i := range 50 {
		page.Promises = append(page.Promises, page.Promises[i%3])
		page.Goals = append(page.Goals, page.Goals[i%2])
		page.Points = append(page.Points, mentoring.PointLine{Who: page.Mentee, Text: fmt.Sprint(i, page.Last.Summary)})
		page.Last.Caught = append(page.Last.Caught, page.Last.Caught[i%3])
	}
	return page
}

func TestSheetLayoutsStay(t *testing.T) {
	for name, pages := range map[string]func() ([]Page, error){
		"brief": func() ([]Page, error) { return Layout(BriefDocument(sampleBrief()), A4) },
		"full":  func() ([]Page, error) { return Layout(BriefDocument(fullBrief()), A4) },
		"hour":  func() ([]Page, error) { return Layout(HourDocument(sampleHour()), A4) },
	} {
		all, err := pages()
		if err != nil || len(all) != 1 {
			t.Fatalf("%s: %d pages, %v", name, len(all), err)
		}
		inside(t, all)
		stays(t, name+".txt", all[0].String())
	}
	stays(t, "brief.md", string(writer.BriefMarkdown(sampleBrief())))
	stays(t, "hour.md", string(writer.HourMarkdown(sampleHour())))
}

func stays(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s; look at it, then run with -update:\n%s", name, diff)
	}
}

func TestASheetSaysWhatItLeavesOut(t *testing.T) {
	pdf, err := writer.BriefPDF(fullBrief())
	if err != nil {
		t.Fatal(err)
	}
	text := run(t, pdf, "pdftotext", "-layout", "FILE", "-")
	if n := strings.Count(text, " more\n"); n != 4 {
		t.Errorf("%d sections say that there is more, want 4:\n%s", n, text)
	}
	for _, want := range []string{"Last time", "Promises still open", "Goals in focus", "Talking points", "Questions to ask", "Which two numbers", "2 days late", "…"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
}

func TestWhatAnHourIsForHasNothingOfTheMentorsOwn(t *testing.T) {
	for _, field := range []string{"Questions", "Last", "Role", "Notes"} {
		if _, ok := reflect.TypeFor[mentoring.HourPage]().FieldByName(field); ok {
			t.Errorf("there is room for %s", field)
		}
	}
	pdf, err := writer.HourPDF(sampleHour())
	if err != nil {
		t.Fatal(err)
	}
	text := run(t, pdf, "pdftotext", "-layout", "FILE", "-")
	for _, want := range []string{"What is this hour for?", "Session 12, Monday 23 November 2026, 14:00 to 14:50", "CFO: what would make", "What we promised each other",
		"What you are working towards", "More than expected", "worth it for you?", "Shared by Maya Okafor and Ingrid Solheim"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
	if strings.Contains(text, "late") {
		t.Errorf("it speaks of what is late:\n%s", text)
	}
}

func TestEmptySheets(t *testing.T) {
	for name, text := range map[string]string{"brief": string(writer.BriefMarkdown(mentoring.BriefPage{})), "hour": string(writer.HourMarkdown(mentoring.HourPage{}))} {
		if strings.Contains(text, "****") || strings.Contains(text, "- \n") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
	brief, err := Layout(BriefDocument(mentoring.BriefPage{}), A4)
	if err != nil || len(brief) != 1 || len(brief[0].Marks) != 5 {
		t.Errorf("brief: %v, %v", brief, err)
	}
	hour, err := Layout(HourDocument(mentoring.HourPage{}), A4)
	if err != nil || len(hour) != 1 || len(hour[0].Marks) != 2 {
		t.Errorf("hour: %v, %v", hour, err)
	}
	for _, pdf := range []func() ([]byte, error){
		func() ([]byte, error) { return writer.BriefPDF(mentoring.BriefPage{}) },
		func() ([]byte, error) { return writer.HourPDF(mentoring.HourPage{}) },
	} {
		data, err := pdf()
		if err != nil {
			t.Fatal(err)
		}
		run(t, data, "qpdf", "--check", "FILE")
	}
}

func TestSheetsAreOnePage(t *testing.T) {
	part := rapid.SampledFrom([]string{"word", " ", " ", "\n", "**", "# ", strings.Repeat("w", 200), strings.Repeat("李", 90), "שלום", strings.Repeat("ש", 120), "مرحبا ", "क्षत्रिय", "﷽", "🧊", "\x00", "\xff"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 8).Draw(t, "parts"), "") })
	rapid.Check(t, func(t *rapid.T) {
		page := sampleBrief()
		page.Mentee, page.Mentor, page.Role, page.Title = text.Draw(t, "mentee"), text.Draw(t, "mentor"), text.Draw(t, "role"), text.Draw(t, "title")
		page.Last.Title, page.Last.Summary = text.Draw(t, "last"), text.Draw(t, "summary")
		for range rapid.IntRange(0, 6).Draw(t, "more") {
			line := mentoring.CommitmentLine{Who: text.Draw(t, "who"), What: text.Draw(t, "what"), Whom: text.Draw(t, "whom"), If: text.Draw(t, "if"), Due: page.Day}
			page.Promises = append(page.Promises, mentoring.OpenPromise{CommitmentLine: line, DaysLate: 3})
			page.Goals = append(page.Goals, mentoring.GoalLine{Statement: text.Draw(t, "goal"), Dimension: mentoring.Business})
			page.Points = append(page.Points, mentoring.PointLine{Who: text.Draw(t, "by"), Text: text.Draw(t, "point")})
			page.Questions = append(page.Questions, text.Draw(t, "question"))
		}
		hour := mentoring.HourPage{Meeting: page.Meeting, Points: page.Points, Goals: page.Goals}
		for _, p := range page.Promises {
			hour.Promises = append(hour.Promises, p.CommitmentLine)
		}
		one, err := Layout(BriefDocument(page), A4)
		other, err2 := Layout(HourDocument(hour), A4)
		if err != nil || err2 != nil || len(one) != 1 || len(other) != 1 {
			t.Fatalf("%d and %d pages, %v, %v", len(one), len(other), err, err2)
		}
		for _, pages := range [][]Page{one, other} {
			inside(t, pages)
			above(t, pages[0])
		}
	})
}

// above fails when anything but the foot lies below the margin of a page.
func above(t interface{ Errorf(string, ...any) }, page Page) {
	for _, op := range page.Ops {
		b := op.Bounds()
		if _, line := op.(Line); b.Top > (A4.bottom()+sheetFoot) && b.Top < A4.Height-45 || line && b.Bottom > (A4.bottom()+sheetFoot)+1 {
			t.Errorf("%v is below the margin", op)
		}
	}
}

func TestTypedTextIsNoMarkdown(t *testing.T) {
	for _, text := range []string{"# a", "- a", "+ a", "1. a", "12) a", "*a* _b_ `c`", "[a](b)", "<b>a</b>", "a | b", "> a", "~~a~~", "&amp; a", `a\*`, "===", "---", "1"} {
		blocks := markdown.Parse(escaped(text))
		if len(blocks) != 1 {
			t.Errorf("%q became %d blocks", text, len(blocks))
			continue
		}
		if p, ok := blocks[0].(markdown.Paragraph); !ok || p.Text.String() != text {
			t.Errorf("%q became %#v", text, blocks[0])
		}
	}
}

func TestSheetNames(t *testing.T) {
	for got, want := range map[string]string{
		BriefFileName(sampleMeeting(), ".pdf"): "2026-11-23 Maya brief.pdf",
		HourFileName(sampleMeeting(), ".md"):   "2026-11-23 Maya hour.md",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
