package report

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// sampleDocuments are those of all kinds.
func sampleDocuments() map[string]Document {
	return map[string]Document{
		"session": SessionDocument(fullPage()), "sessions": SessionsDocument([]mentoring.SessionPage{samplePage(), fullPage()}),
		"brief": BriefDocument(sampleBrief()), "hour": HourDocument(sampleHour()), "report": ReportDocument(sampleReport()),
		"agreement": AgreementDocument(sampleAgreement()), "certificate": CertificateDocument(sampleCertificate()),
		"no session": SessionDocument(mentoring.SessionPage{}), "no brief": BriefDocument(mentoring.BriefPage{}),
		"no report": ReportDocument(mentoring.ReportPage{}),
	}
}

// told lists what a document tells in every form.
func told(doc Document) []string {
	all := []string{doc.Title, doc.Meta, doc.Below, doc.Footer}
	if len(doc.Parts) > 0 {
		all = nil
	}
	for _, part := range doc.Parts {
		all = append(all, told(part)...)
	}
	for _, s := range doc.Sections {
		all = append(all, s.Title)
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case Paragraph:
				all = append(all, b.Text.String())
			case Facts:
				for _, l := range b {
					all = append(all, l.Label, l.Text)
				}
			case Table:
				for _, r := range b.Rows {
					if all = append(all, r.Cells[0].Text.String()); r.Group {
						all[len(all)-1] = r.Cells[0].Text[0].Text // the rest is told after a comma elsewhere
					}
				}
			case Radar:
				all = append(all, b.View, b.Said[0].Trend, b.Said[1].Others)
			}
		}
	}
	return all
}

var tags = regexp.MustCompile(`<style>(?s:.*)</style>|<[^>]*>`)

// bare is a text without its marks, its new lines, and the case that a sentence
// gives it.
func bare(text string) string {
	text = strings.NewReplacer("\\", "", "*", "", "#", "", "\u00A0", " ").Replace(html.UnescapeString(text))
	return strings.ToLower(strings.Join(strings.Fields(text), " "))
}

func TestEveryWriterTellsTheSame(t *testing.T) {
	for name, doc := range sampleDocuments() {
		page := tags.ReplaceAllString(documentHTML(t, doc), " ")
		pdf, err := PDF(doc, A4)
		if err != nil {
			t.Fatal(err)
		}
		for form, text := range map[string]string{"HTML": page, "Markdown": string(Markdown(doc)), "PDF": run(t, pdf, "pdftotext", "-raw", "FILE", "-")} {
			text := bare(text)
			for _, want := range told(doc) {
				if want := strings.TrimSuffix(bare(want), "."); !strings.Contains(text, want) {
					t.Errorf("the %s of a %s lacks %q", form, name, want)
				}
			}
		}
	}
}

func TestAHTMLDocumentStays(t *testing.T) {
	text := documentHTML(t, ReportDocument(sampleReport()))
	_, body, _ := strings.Cut(text, "<main>")
	stays(t, "report.html", "<main>"+body)
}
