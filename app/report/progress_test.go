package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

func reportPages(t interface {
	Helper()
	Fatal(...any)
}, page mentoring.ReportPage) []Page {
	t.Helper()
	pages, err := Layout(ReportDocument(page), A4)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func reportPDF(t testing.TB, page mentoring.ReportPage) []byte {
	t.Helper()
	pdf, err := writer.ReportPDF(page)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func TestReportLayoutsStay(t *testing.T) {
	var b strings.Builder
	for i, p := range reportPages(t, sampleReport()) {
		fmt.Fprintf(&b, "page %d\n%v", i+1, p)
	}
	stays(t, "report.txt", b.String())
	stays(t, "report.md", string(writer.ReportMarkdown(sampleReport())))
	stays(t, "report-empty.md", string(writer.ReportMarkdown(mentoring.ReportPage{Mentee: "Maya"})))
}

func TestReportReadsInOrder(t *testing.T) {
	text := run(t, reportPDF(t, sampleReport()), "pdftotext", "-layout", "FILE", "-")
	at := 0
	for _, want := range []string{
		"Progress report, Monday 23 November 2026, with Ingrid Solheim (mentor)", "Progress of Maya Okafor",
		"Where things stand", "As Maya saw it on 9 November 2026, compared with", "Was 3.0: less of a move than the views differ.", "Others 3.4, Ingrid 3.0, aim 3.4",
		"Up from 1.5.", "Was 1.2: too early to tell, on fewer than three ratings.",
		"Competencies", "Personal competence", "4.0 (3)", "not observed", "2.5 (2)", "others: too early to tell", "was 1, too", "blind spot, was 2, views differ more", "1.7 (3)", "hidden strength, down from 2",
		"1 competency is not rated yet.", "Goals", "More than expected", "Finished", "No check-in yet", "On the whole more than expected. T-score 56 (expected 50), 12 more than at the start, from 2 of 3 goals.",
		"Promises kept", "5 of 6 kept", "All together", "8 of 9 kept", "Too early to tell, with fewer than five settled: CFO 2 of 2 kept.", "Letting go", "1 October", "Not yet",
		"What was seen", "She asked the CFO", "What others wrote", "Seen: She let Sales finish.", "Wish: Come to us earlier.", "Shared by Maya Okafor and Ingrid Solheim. Private notes",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q is not where it belongs in:\n%s", want, text)
		}
		at += i
	}
}

func TestReportsAreWellFormed(t *testing.T) {
	for name, page := range map[string]mentoring.ReportPage{"empty": {}, "sample": sampleReport(), "scripts": scriptsReport()} {
		pdf := reportPDF(t, page)
		if out := run(t, pdf, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, out)
		}
		if !bytes.Equal(pdf, reportPDF(t, page)) {
			t.Errorf("%s: the bytes differ", name)
		}
	}
	text := run(t, reportPDF(t, scriptsReport()), "pdftotext", "FILE", "-")
	for _, want := range []string{"Zażółć gęślą jaźń", "李静", "Юлія", "المدير", "财务部先来找她", "שלום", "Ελλάδα"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the text:\n%s", want, text)
		}
	}
}

func TestReportPageCounts(t *testing.T) {
	for _, c := range []struct {
		name        string
		page        mentoring.ReportPage
		pages, most int
		sections    int // on the first page
	}{
		{"empty", mentoring.ReportPage{}, 1, 1, 5},
		{"sample", sampleReport(), 2, 2, 3},
		{"full", fullReport(), 100, 1000, 1}, // the contents
	} {
		start := time.Now()
		pages := reportPages(t, c.page)
		if took := time.Since(start); took > 4*slack*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
		if n := len(pages); n < c.pages || n > c.most || len(pages[0].Marks) != c.sections {
			t.Errorf("%s: %d pages, %v", c.name, n, pages[0].Marks)
		}
		inside(t, pages)
	}
	reportPDF(t, fullReport())
}

// The heads of a table stand again on each page that it goes on to.
func TestHeadsOfAReportAreRepeated(t *testing.T) {
	page := sampleReport()
	for len(page.Competencies) < 60 {
		page.Competencies = append(page.Competencies, page.Competencies[:5]...)
	}
	pages := reportPages(t, page)
	for i, p := range pages[1:4] { // after the contents
		if n := strings.Count(p.String(), `"Competency"`); n != 1 {
			t.Errorf("page %d has %d heads", i+1, n)
		}
	}
}

func TestLayersOfTheRadarAreToldApart(t *testing.T) {
	seen := make(map[string]bool)
	for _, l := range english.reportLayers(sampleReport()) {
		if look := fmt.Sprint(strokes[l.Whose].dashes); l.Label == "" || seen[look] {
			t.Errorf("%q is drawn as another: %s", l.Label, look)
		} else {
			seen[look] = true
		}
	}
	if len(seen) != 5 {
		t.Errorf("%d layers", len(seen))
	}
}

// Of one person there is no figure; of two there is one, with a word of warning.
func TestOthersInAReport(t *testing.T) {
	for n, want := range []string{"– ", "– others: too early to tell", "2.5 (2) others: too early to tell", "2.5 (3) "} {
		v := mentoring.View{Mean: 2.5, People: n}
		if got := english.othersFigure(v) + " " + english.competencyWords(mentoring.CompetencyRow{Others: v}); got != want {
			t.Errorf("of %d: %q, want %q", n, got, want)
		}
	}
	page := sampleReport()
	page.OthersPeople, page.Held = 2, 1
	text := string(writer.ReportMarkdown(page)) + run(t, reportPDF(t, page), "pdftotext", "FILE", "-")
	if n := strings.Count(text, "Others, 2 people: too early to tell"); n != 2 {
		t.Errorf("%d times in:\n%s", n, text)
	}
	if n := strings.Count(text, "What 1 person wrote is not shown before three have written."); n != 2 {
		t.Errorf("%d times in:\n%s", n, text)
	}
}

func TestReportOfAnyWords(t *testing.T) {
	part := rapid.SampledFrom([]string{"word", " ", " ", "\n", "**", "# ", strings.Repeat("w", 200), strings.Repeat("李", 90), "שלום", strings.Repeat("ש", 120), "مرحبا ", "क्षत्रिय", "﷽", "🧊", "\x00", "\xff"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 8).Draw(t, "parts"), "") })
	value := rapid.Custom(func(t *rapid.T) mentoring.Value {
		return mentoring.Value{Mean: rapid.Float64Range(-1, 6).Draw(t, "mean"), Of: rapid.IntRange(0, 4).Draw(t, "of")}
	})
	rapid.Check(t, func(t *rapid.T) {
		page := sampleReport()
		page.Mentee, page.Mentor = text.Draw(t, "mentee"), text.Draw(t, "mentor")
		page.Eyes = rapid.SampledFrom([]mentoring.Side{mentoring.Mentee, mentoring.Mentor, mentoring.Other}).Draw(t, "eyes")
		page.OthersPeople, page.Held = rapid.IntRange(0, 4).Draw(t, "people"), rapid.IntRange(0, 2).Draw(t, "held")
		for _, v := range []*mentoring.Values{&page.Now, &page.Then, &page.Others, &page.MentorsView, &page.Aim} {
			*v = mentoring.Values{value.Draw(t, "t"), value.Draw(t, "r"), value.Draw(t, "b")}
		}
		page.Competencies[0].Name, page.Goals[0].Statement, page.Promises[0].Whom = text.Draw(t, "competency"), text.Draw(t, "goal"), text.Draw(t, "whom")
		page.LettingGo[0].What, page.LettingGo[0].To = text.Draw(t, "what"), text.Draw(t, "to")
		page.Evidence[0].Text, page.Evidence[0].Who, page.Said[0].Wish = text.Draw(t, "text"), text.Draw(t, "who"), text.Draw(t, "wish")
		inside(t, reportPages(t, page))
		if md := writer.ReportMarkdown(page); !utf8.Valid(md) || strings.Contains(string(md), "\n# #") {
			t.Fatalf("%q", md)
		}
	})
}

func TestReportFileName(t *testing.T) {
	page := sampleReport()
	if got := ReportFileName(page, ".pdf"); got != "2026-11-23 Maya Okafor progress.pdf" {
		t.Error(got)
	}
	if got := ReportFileName(fullReport(), ".md"); len(got) > maxNameBytes || !strings.HasSuffix(got, " progress.md") {
		t.Error(got)
	}
}

func BenchmarkReportPDF(b *testing.B) {
	for name, page := range map[string]mentoring.ReportPage{"sample": sampleReport(), "twelve pages": dozenPages(), "far too much": fullReport()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				reportPDF(b, page)
			}
		})
	}
}

// The contents lead to where their sections stand.
func TestContentsLeadToTheirSections(t *testing.T) {
	pages := reportPages(t, fullReport())
	jumps := 0
	for _, op := range pages[0].Ops {
		j, ok := op.(Jump)
		if !ok {
			continue
		}
		jumps++
		found := false
		for _, m := range pages[j.Page-1].Marks {
			found = found || m.Y == j.Y
		}
		if !found {
			t.Errorf("nothing begins where %v leads", j)
		}
	}
	if jumps < 8 {
		t.Errorf("%d entries", jumps)
	}
	if short := reportPages(t, sampleReport()); len(short) >= contentsFrom {
		t.Errorf("a report of %d pages has contents", len(short))
	}
}
