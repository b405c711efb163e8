package app_test

import (
	"strings"
	"testing"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// papers are all documents of a pair with a session that was held, by what they
// are.
func papers(t *testing.T, language string) map[string]app.Document {
	t.Helper()
	s := serviceOn(t, datatest.New(t))
	pair, err := s.AddMentee(app.MenteeDetails{Name: "Maya Okafor", Language: language})
	must(t, err)
	held, err := s.PlanSession(pair, app.SessionPlan{Day: s.Today()})
	must(t, err)
	must(t, s.StartSession(held))
	must(t, s.WrapUp(held, app.Wrap{Summary: "Good"}))
	next, err := s.PlanSession(pair, app.SessionPlan{Day: s.Today()})
	must(t, err)
	must(t, s.SaveAgreement(pair, mentoring.Agreement{Purpose: "To see people"}))
	all := make(map[string]app.Document)
	add := func(name string) func(app.Document, error) {
		return func(doc app.Document, err error) {
			t.Helper()
			must(t, err)
			all[name] = doc
		}
	}
	add("session")(s.SessionMarkdown(held))
	add("sessions")(s.SessionsDocument(pair, nil, app.Markdown))
	add("brief")(s.BriefDocument(next, nil, app.Markdown))
	add("hour")(s.HourDocument(next, app.Markdown))
	add("report")(s.ReportDocument(pair, app.View{}, app.Markdown))
	add("agreement")(s.AgreementDocument(pair, app.Markdown))
	add("certificate")(s.CertificateDocument(pair, app.Markdown))
	return all
}

func TestDocumentsAreInTheLanguageOfThePair(t *testing.T) {
	for name, doc := range papers(t, "de") {
		if text := string(doc.Bytes); !strings.Contains(text, "24. November") || strings.Contains(text, "24 November") {
			t.Errorf("%s is not in German:\n%s", name, text)
		}
	}
	for name, doc := range papers(t, "") {
		if text := string(doc.Bytes); !strings.Contains(text, "24 November") {
			t.Errorf("%s is not in the language of the interface:\n%s", name, text)
		}
	}
	german, err := lang.Of("de")
	must(t, err)
	lang.Use(german)
	t.Cleanup(func() { lang.Use(&lang.English) })
	for language, want := range map[string]string{"": "24. November", "en": "24 November"} {
		for name, doc := range papers(t, language) {
			if text := string(doc.Bytes); !strings.Contains(text, want) {
				t.Errorf("%s of a pair with %q is not in its language:\n%s", name, language, text)
			}
		}
	}
}

// A form is in the language of the pair, and what comes back from it is read alike.
func TestAFormInAnotherLanguage(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	pair, err := s.AddMentee(app.MenteeDetails{Name: "Maya Okafor", Language: "de"})
	must(t, err)
	asked, err := s.AddStakeholder(mentoring.Stakeholder{PairID: pair, Name: "Jörg Müller"})
	must(t, err)
	form, err := s.Ask(asked, []mentoring.CompetencyID{"R1a"})
	must(t, err)
	doc, err := s.FormDocument(form, app.HTML)
	must(t, err)
	for _, want := range []string{`<html lang="de">`, "24. November 2026", `value="4"`, `data-competency="R1a"`} {
		if !strings.Contains(string(doc.Bytes), want) {
			t.Errorf("the form has no %s:\n%s", want, doc.Bytes)
		}
	}
	given := mentoring.Answers{Format: mentoring.AnswersFormat, Form: form, Day: s.Today(), Ratings: []mentoring.Rating{{Competency: "R1a", Level: 3}}}
	found, err := s.CheckAnswers(pair, []byte(given.Code()))
	must(t, err)
	must(t, s.AddAnswers(pair, found.Answers))
}
