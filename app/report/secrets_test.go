package report

import (
	"strings"
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// held is a session that was held, with shared and private words, and a round
// of rating that is still sealed. It returns the session, and one to come.
func (h history) held() (session, next mentoring.ID) {
	h.fill()
	session, err := h.PlanSession(h.pair, app.SessionPlan{Day: h.Today(), Title: "offentitle"})
	h.ok(err)
	h.ok(h.AddTalkingPoint(session, mentoring.Mentee, "offenpoint"))
	h.ok(h.StartSession(session))
	h.ok(h.SaveSharedNotes(session, "# offenheading\n\noffennote"))
	h.ok(h.SavePrivateNotes(session, "geheimprivate\n\n| geheimcell |\n|---|\n| geheimrow |"))
	h.ok(h.AddCommitment(mentoring.Commitment{PairID: h.pair, SessionID: session, By: mentoring.Mentee, Text: "offenpromise", Due: h.Today()}))
	h.ok(h.WrapUp(session, app.Wrap{Summary: "offensummary"}))
	next, err = h.PlanSession(h.pair, app.SessionPlan{Day: h.Today().AddDays(14)})
	h.ok(err)
	h.ok(h.SavePrivateNotes(next, "geheimnext"))
	h.ok(h.SaveAgreement(h.pair, mentoring.Agreement{Day: h.Today(), Purpose: "offenpurpose"}))
	h.ok(h.SaveFarewell(h.pair, mentoring.Farewell{Stays: "offenstays"}))
	return session, next
}

// all are the documents of a pair in every form, by name.
func (h history) all(session, next mentoring.ID) map[string]app.Document {
	docs := make(map[string]app.Document)
	add := func(name string, doc app.Document, err error) {
		h.t.Helper()
		h.ok(err)
		docs[name] = doc
	}
	pdf, err := h.SessionDocument(session)
	add("session.pdf", pdf, err)
	md, err := h.SessionMarkdown(session)
	add("session.md", md, err)
	page, err := h.SessionHTML(session)
	add("session.html", page, err)
	for _, form := range []app.Form{app.PDF, app.Markdown, app.HTML} {
		for name, make := range map[string]func() (app.Document, error){
			"sessions":    func() (app.Document, error) { return h.SessionsDocument(h.pair, nil, form) },
			"brief":       func() (app.Document, error) { return h.BriefDocument(next, nil, form) },
			"hour":        func() (app.Document, error) { return h.HourDocument(next, form) },
			"report":      func() (app.Document, error) { return h.ReportDocument(h.pair, app.View{}, form) },
			"agreement":   func() (app.Document, error) { return h.AgreementDocument(h.pair, form) },
			"certificate": func() (app.Document, error) { return h.CertificateDocument(h.pair, form) },
		} {
			doc, err := make()
			add(name+string(form), doc, err)
		}
	}
	return docs
}

// No document in any form holds what is private, neither as it is read nor in
// its bytes, unpacked; and each holds what it is there to tell.
func TestNoDocumentTellsWhatIsPrivate(t *testing.T) {
	h := newHistory(t)
	for name, doc := range h.all(h.held()) {
		text := string(doc.Bytes)
		if strings.HasSuffix(name, ".pdf") {
			raw := run(t, doc.Bytes, "qpdf", "--stream-data=uncompress", "--normalize-content=n", "FILE", "-")
			text = run(t, doc.Bytes, "pdftotext", "FILE", "-") + raw + strings.ReplaceAll(raw, "\x00", "")
			if strings.Contains(raw, onPage("geheim")) || !strings.Contains(raw, onPage("offen")) {
				t.Errorf("%s: private or nothing on the page", name)
			}
			if out := run(t, doc.Bytes, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s: %s", name, out)
			}
		}
		if i := strings.Index(text, "geheim"); i >= 0 {
			t.Errorf("%s tells %q", name, text[i:min(len(text), i+30)])
		}
		if !strings.Contains(text, "offen") {
			t.Errorf("%s tells nothing", name)
		}
	}
}

// Whatever is typed becomes a document in every form, within its pages.
func FuzzMarkdownToPDF(f *testing.F) {
	for _, seed := range []string{everyBlock, scriptsPage().Notes, "- - - a\n> - > 1. x\n\n| a |\n|---|\n", "```\n<script>", "\x00\u202e\u0301\U0010FFFF ()\\ \u00ad\ufeff", strings.Repeat("> ", 30) + "deep"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, notes string) {
		page := sampleAgreement()
		page.Agreement.Purpose, page.Mentee = notes, notes
		doc := AgreementDocument(page)
		for _, paper := range []Paper{A4, Letter} {
			if _, err := PDF(doc, paper); err != nil {
				t.Fatal(err)
			}
		}
		pages, err := Layout(doc, A4)
		if err != nil {
			t.Fatal(err)
		}
		inside(t, pages)
		if html := documentHTML(t, doc); strings.Contains(strings.ToLower(html), "<script") {
			t.Fatal("a script is in the page")
		}
		Markdown(doc)
	})
}
