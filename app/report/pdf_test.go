package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// run calls a program on a file; make test installs what is needed.
func run(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "session.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is missing; make packages installs it: %v", name, err)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func pdfOf(t testing.TB, page mentoring.SessionPage) []byte {
	t.Helper()
	pdf, err := writer.SessionPDF(page)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func TestTextOfEveryScriptCanBeFound(t *testing.T) {
	text := run(t, pdfOf(t, scriptsPage()), "pdftotext", "FILE", "-")
	for _, want := range []string{"Zażółć gęślą jaźń", "Юлія", "李静", "Ελλάδα", "שלום", "مرحبا", "हिन्दी", "नमस्ते,", "क्षत्रिय", "été", "ψυχή",
		"الاثنين", "全角ABC", "カタカ", "한국어"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the text:\n%s", want, text)
		}
	}
}

func TestTextReadsInOrder(t *testing.T) {
	text := run(t, pdfOf(t, samplePage()), "pdftotext", "FILE", "-")
	at := 0
	for _, want := range []string{"Session 12, Monday 9 November 2026, 14:00 to 14:50", "Working the budget freeze with Finance",
		"Maya Okafor with Ingrid Solheim (mentor)", "What we talked about", "Goals discussed", "Commitments", "What shifted",
		"Perspective: from solving", "Next time", "Monday 23 November 2026, 14:00. To start with: did three", "Shared by Maya Okafor and Ingrid Solheim. Private notes are not part of this document."} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q is not where it belongs in:\n%s", want, text)
		}
		at += i
	}
	for _, want := range []string{"Technical expertise 3.2", "Business 1.8", "Relationship 2.4", "solid: today, dashed: 12 September", "More than expected",
		"As expected", "Fri 4 December", "Wed 25 November", "If the CFO asks for detail, then I offer the appendix and", "1 of 1"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
}

func TestFilesAreWellFormed(t *testing.T) {
	for name, page := range map[string]mentoring.SessionPage{"empty": {}, "short": samplePage(), "long": longPage(), "scripts": scriptsPage()} {
		if out := run(t, pdfOf(t, page), "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestFilesSayWhatTheyAre(t *testing.T) {
	page := samplePage()
	page.Title = "Freeze 🧊 (final)"
	info := run(t, pdfOf(t, page), "pdfinfo", "-isodates", "FILE")
	for _, want := range []string{"Title:           Freeze 🧊 (final)", "Author:          Maya Okafor and Ingrid Solheim", "Subject:         Session 12, Monday 9 November 2026",
		"CreationDate:    2026-11-09T15:04:05", "Page size:       595.28 x 841.89 pts (A4)"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is missing in:\n%s", want, info)
		}
	}
	raw := run(t, pdfOf(t, page), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	for _, want := range []string{"/Lang (en)", "/Type /Outlines"} {
		if !strings.Contains(raw, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(raw, "/XYZ"); n != 5 {
		t.Errorf("the outline has %d entries, want one for each of 5 sections", n)
	}
}

func TestTheSamePageGivesTheSameBytes(t *testing.T) {
	for _, page := range []mentoring.SessionPage{{}, samplePage(), longPage(), scriptsPage()} {
		first := pdfOf(t, page)
		for range 3 {
			if !bytes.Equal(first, pdfOf(t, page)) {
				t.Fatal("the bytes differ")
			}
		}
	}
}

func BenchmarkSessionPDF(b *testing.B) {
	for name, page := range map[string]mentoring.SessionPage{"short": samplePage(), "four pages": longPage(), "every script": scriptsPage()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				pdfOf(b, page)
			}
		})
	}
}
