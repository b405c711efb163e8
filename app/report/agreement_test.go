package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func sampleAgreement() mentoring.AgreementPage {
	return mentoring.AgreementPage{
		Mentee: "Maya Okafor", Mentor: "Ingrid Solheim", Made: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC),
		Agreement: mentoring.Agreement{
			Day: mentoring.Day(2026, 3, 2), Purpose: "Grow into **director** of engineering.\n\n- people first\n- then the business",
			Confidentiality: "What is said stays between us. 李静 knows that we meet.", Cadence: "Every other Monday, 50 minutes", Ending: "After a year, or when either says so",
		},
	}
}

func sampleCertificate() mentoring.CertificatePage {
	return mentoring.CertificatePage{
		Mentee: "Zażółć Gęślą-Jaźń", Mentor: "Юлія", Day: mentoring.Day(2026, 12, 1), Since: mentoring.Day(2024, 11, 28), Sessions: 40,
		Stays: "I ask before I answer.", LetGo: "The answer desk.", Next: "A budget of my own.",
		Gone:    []mentoring.LettingGoLine{{What: "Reviewing each design", To: "Ana", Gone: mentoring.Day(2026, 6, 8)}},
		Reached: []mentoring.GoalLine{{Statement: "Finance comes to her first", Dimension: mentoring.Relationship, Outcome: 1, CheckedIn: true}},
		Made:    time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC),
	}
}

func TestAgreementAndCertificateRead(t *testing.T) {
	agreement, err := writer.AgreementPDF(sampleAgreement())
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := writer.CertificatePDF(sampleCertificate())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pdf, markdown []byte
		want          []string
	}{
		{agreement, writer.AgreementMarkdown(sampleAgreement()), []string{
			"Agreed on 2 March 2026", "What we agreed", "Maya Okafor", "What it is for", "director", "people first",
			"What stays between us", "李静", "When and how we meet", "How it ends",
		}},
		{certificate, writer.CertificateMarkdown(sampleCertificate()), []string{
			"Zażółć Gęślą-Jaźń", "40 sessions with Юлія, from 28 November 2024 to 1 December 2026", "What stays", "I ask before I answer.",
			"What was let go of", "The answer desk.", "What comes next", "Reached", "Finance comes to her first", "Truly gone", "Reviewing each design",
		}},
	} {
		text := strings.ReplaceAll(run(t, c.pdf, "pdftotext", "-layout", "FILE", "-"), "\u00a0", " ")
		markdown := strings.ReplaceAll(strings.ReplaceAll(string(c.markdown), "\u00a0", " "), `\`, "")
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("the PDF lacks %q:\n%s", want, text)
			}
			if !strings.Contains(markdown, want) {
				t.Errorf("the Markdown lacks %q:\n%s", want, markdown)
			}
		}
		if out := run(t, c.pdf, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	}
	if text := run(t, agreement, "pdftotext", "-layout", "FILE", "-"); !strings.Contains(text, "Maya Okafor, date") || !strings.Contains(text, "Ingrid Solheim, date") {
		t.Errorf("there is no place to sign:\n%s", text)
	}
	again, err := writer.CertificatePDF(sampleCertificate())
	if err != nil || !bytes.Equal(again, certificate) {
		t.Error("the bytes differ", err)
	}
}

// Whatever is written, nothing lies outside the page and all of it is set.
func TestAgreementAndCertificateHoldWhatComes(t *testing.T) {
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 600)
	a, c := sampleAgreement(), sampleCertificate()
	a.Agreement.Purpose, a.Agreement.Other, a.Mentee = long, long, strings.Repeat("x", 300)
	c.Stays, c.LetGo, c.Mentee, c.Mentor = long, long, strings.Repeat("Łukasz ", 50), strings.Repeat("y", 300)
	for range 40 {
		c.Gone, c.Reached = append(c.Gone, c.Gone[0]), append(c.Reached, c.Reached[0])
	}
	for name, lay := range map[string]func() ([]Page, error){
		"long agreement":    func() ([]Page, error) { return Layout(AgreementDocument(a), A4) },
		"long certificate":  func() ([]Page, error) { return Layout(CertificateDocument(c), A4) },
		"empty agreement":   func() ([]Page, error) { return Layout(AgreementDocument(mentoring.AgreementPage{}), A4) },
		"empty certificate": func() ([]Page, error) { return Layout(CertificateDocument(mentoring.CertificatePage{}), A4) },
		"usual certificate": func() ([]Page, error) { return Layout(CertificateDocument(sampleCertificate()), A4) },
	} {
		pages, err := lay()
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(name, "long") == (len(pages) == 1) {
			t.Errorf("%s: %d pages", name, len(pages))
		}
		for i, p := range pages {
			for _, op := range p.Ops {
				if b := op.Bounds(); b.Left < 0 || b.Top < 0 || b.Right > A4.Width || b.Bottom > A4.Height {
					t.Errorf("%s, page %d: %s", name, i+1, fmt.Sprint(op))
				}
			}
		}
	}
}
