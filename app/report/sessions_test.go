package report

import (
	"bytes"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

func TestSeveralSessionsInOneFile(t *testing.T) {
	first, second := samplePage(), longPage()
	second.Number, second.Title = 13, "Zażółć gęślą jaźń"
	both := []mentoring.SessionPage{first, second}
	pages, err := Layout(SessionsDocument(both), A4)
	if err != nil {
		t.Fatal(err)
	}
	alone := pagesOf(t, first)
	if want := len(alone) + len(pagesOf(t, second)); len(pages) != want {
		t.Errorf("%d pages, want %d", len(pages), want)
	}
	if marks := pages[0].Marks; marks[0].Title != first.Title || marks[0].Level != 0 || marks[1].Level != 1 {
		t.Errorf("%+v", marks)
	}
	pdf, err := writer.SessionsPDF(both)
	if err != nil {
		t.Fatal(err)
	}
	text := run(t, pdf, "pdftotext", "-layout", "FILE", "-")
	for _, want := range []string{first.Title, second.Title, "1 of ", "one page, three scenarios"} {
		if !strings.Contains(text, want) {
			t.Errorf("it lacks %q", want)
		}
	}
	if out := run(t, pdf, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	again, err := writer.SessionsPDF(both)
	if err != nil || !bytes.Equal(pdf, again) {
		t.Error("the bytes differ", err)
	}
	if markdown := string(writer.SessionsMarkdown(both)); strings.Count("\n"+markdown, "\n# ") != 2 {
		t.Errorf("%d headings", strings.Count("\n"+markdown, "\n# "))
	}
	if name := SessionsFileName(both, ".pdf"); name != "2026-11-09 Maya Okafor sessions.pdf" {
		t.Error(name)
	}
	if pages, err := Layout(SessionsDocument(nil), A4); err != nil || len(pages) != 1 {
		t.Errorf("none: %d pages, %v", len(pages), err)
	}
}
