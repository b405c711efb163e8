package report

import (
	"strings"
	"testing"
)

func TestPaperOfAPlace(t *testing.T) {
	for locale, want := range map[string]Paper{
		"en_US.UTF-8": Letter, "en-US": Letter, "es_MX": Letter, "fr_CA@euro": Letter, "zh-Hans-US": Letter,
		"en_GB.UTF-8": A4, "de": A4, "en": A4, "C": A4, "POSIX": A4, "": A4, "pl_PL": A4, "nonsense!": A4, "C.UTF-8": A4,
	} {
		if got := PaperOf(locale); got != want {
			t.Errorf("%q: %v, want %v", locale, got, want)
		}
	}
}

// Whatever the paper, all is on it, and the file says how large it is.
func TestEveryDocumentFitsItsPaper(t *testing.T) {
	docs := sampleDocuments()
	docs["full session"], docs["full brief"], docs["full report"] = SessionDocument(longPage()), BriefDocument(fullBrief()), ReportDocument(fullReport())
	docs["scripts"] = SessionDocument(scriptsPage())
	for name, doc := range docs {
		pages, err := Layout(doc, Letter)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			for _, op := range p.Ops {
				if b := op.Bounds(); !(b.Left >= 0 && b.Top >= 0 && b.Right <= Letter.Width && b.Bottom <= Letter.Height) {
					t.Errorf("%s, page %d: %v is outside: %v", name, i+1, b, op)
				}
			}
		}
		if doc.OnePage && len(pages) != 1 {
			t.Errorf("%s: %d pages", name, len(pages))
		}
	}
	pdf, err := PDF(docs["session"], Letter)
	if err != nil {
		t.Fatal(err)
	}
	if info := run(t, pdf, "pdfinfo", "FILE"); !strings.Contains(info, "612 x 792 pts (letter)") {
		t.Error(info)
	}
	pictures, err := Writer{Paper: Letter}.pictures(docs["session"], 1)
	if err != nil || pictures[0].Bounds().Dx() != 612 || pictures[0].Bounds().Dy() != 792 {
		t.Error(pictures[0].Bounds(), err)
	}
}

func TestDaysStayTogether(t *testing.T) {
	page := samplePage()
	setter := typesetterFor(t)
	for width := 60.0; width < 200; width += 7 {
		for _, l := range setter.fixed(width, say("We meet again on "+english.longDay(page.Day)+", as before.", body)) {
			text := seenLine(l)
			if strings.HasSuffix(text, "9") || strings.HasPrefix(text, "November") || strings.HasPrefix(text, "2026") {
				t.Errorf("%g wide: a line is %q", width, text)
			}
		}
	}
}
