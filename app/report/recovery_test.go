package report

import (
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestRecoveryPageReads(t *testing.T) {
	page := mentoring.RecoveryPage{
		Key: "WWWW-WWWW-WWWW-WWWW-WWWW-WWWW-WWWW-WWWW-WWWM", Mentor: "Ingrid Solheim",
		Day: mentoring.Day(2026, 11, 24), Made: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
	}
	pdf, err := writer.RecoveryPDF(page)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(run(t, pdf, "pdftotext", "-layout", "FILE", "-"), "\u00a0", " ")
	for _, want := range []string{page.Key, "Ingrid Solheim", "24 November 2026", "in place of the passphrase", "where the computer is not"} {
		if !strings.Contains(text, want) { // the key on one line
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
	if info := run(t, pdf, "pdfinfo", "FILE"); strings.Contains(info, page.Key[:9]) || !strings.Contains(info, "Pages:           1\n") {
		t.Error(info)
	}
	if got := RecoveryFileName(page); got != "2026-11-24 Trefoil recovery key.pdf" {
		t.Error(got)
	}
}
