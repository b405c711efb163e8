package report

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// history is a pair on a real store, with words that a report may tell and words
// that it must not.
type history struct {
	*app.Service
	t    *testing.T
	pair mentoring.ID
}

func newHistory(t *testing.T) history {
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	h := history{t: t, Service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: Writer{}, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}
	h.pair, err = h.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	h.ok(err)
	return h
}

func (h history) ok(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// fill writes a word that can be told into all that is shared, and one that
// can't into all that is not.
func (h history) fill() {
	session, err := h.PlanSession(h.pair, app.SessionPlan{Day: h.Today()})
	h.ok(err)
	h.ok(h.SavePrivateNotes(session, "geheimnote"))
	h.ok(h.SaveSharedNotes(session, "geheimshared")) // is of the session, not of the report
	h.ok(h.AddEvidence(mentoring.Evidence{PairID: h.pair, Text: "offenzażółć"}))
	h.ok(h.AddLettingGo(mentoring.LettingGo{PairID: h.pair, What: "offen李静"}))
	_, err = h.AddGoal(h.pair, mentoring.Goal{Statement: "offenЮлія", Dimension: mentoring.Business, Phase: 1})
	h.ok(err)
	h.ok(h.StartRound(h.pair, []mentoring.CompetencyID{"R1a"}))
	round, _, err := h.OpenRound(h.pair)
	h.ok(err)
	h.ok(h.Rate(round.ID, mentoring.Mentee, mentoring.Mark{Competency: "R1a", Level: 2}))
	h.ok(h.RevealRound(round.ID))
	h.ok(h.StartRound(h.pair, []mentoring.CompetencyID{"R1a"}))
	round, _, err = h.OpenRound(h.pair)
	h.ok(err)
	h.ok(h.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: "R1a", Level: 3, Example: "geheimround"}))
}

// answer adds what one more person around the mentee wrote.
func (h history) answer(name, example string) {
	who, err := h.AddStakeholder(mentoring.Stakeholder{PairID: h.pair, Name: name})
	h.ok(err)
	form, err := h.Ask(who, []mentoring.CompetencyID{"R1a"})
	h.ok(err)
	h.ok(h.AddAnswers(h.pair, mentoring.Answers{
		Format: mentoring.AnswersFormat, Form: form, Day: h.Today(), Example: example,
		Ratings: []mentoring.Rating{{Competency: "R1a", Level: 1}},
	}))
}

// exported is all that the files of the report hold: the Markdown, the PDF as it
// is read, and its streams unpacked, in the characters of a page.
func (h history) exported() string {
	h.t.Helper()
	pdf, err := h.ReportDocument(h.pair, app.View{}, app.PDF)
	h.ok(err)
	md, err := h.ReportDocument(h.pair, app.View{}, app.Markdown)
	h.ok(err)
	raw := run(h.t, pdf.Bytes, "qpdf", "--stream-data=uncompress", "--normalize-content=n", "FILE", "-")
	return run(h.t, pdf.Bytes, "pdftotext", "FILE", "-") + string(md.Bytes) + raw + strings.ReplaceAll(raw, "\x00", "")
}

func TestReportTellsNothingPrivate(t *testing.T) {
	h := newHistory(t)
	h.fill()
	h.answer("geheimDana", "geheimfirst")
	h.answer("geheimAna", "geheimsecond")
	text := h.exported()
	for _, word := range []string{"zażółć", "李静", "Юлія"} { // each is in one font
		if strings.Count(text, "offen"+word) < 2 || !strings.Contains(text, onPage(word)) {
			t.Errorf("%s can't be found", word)
		}
	}
	if i := strings.Index(text, "geheim"); i >= 0 {
		t.Errorf("it tells %q", text[i:min(len(text), i+30)])
	}
	if strings.Contains(text, onPage("geheim")) {
		t.Error("it tells something private")
	}
	h.answer("geheimCem", "third")
	for _, word := range []string{"geheimDana", "geheimAna", "geheimCem"} {
		if text := h.exported(); strings.Contains(text, word) || !strings.Contains(text, "geheimfirst") {
			t.Errorf("with three: %s", word)
		}
	}
}

// onPage is text as the streams of a PDF hold it: UTF-16, high byte first.
func onPage(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// Not even the value that a report is made of knows who gave a level.
func TestReportPageNamesNoRater(t *testing.T) {
	h := newHistory(t)
	for i, name := range []string{"Dana", "Ana", "Cem"} {
		h.answer(name, "")
		page, err := h.ReportPage(h.pair, app.View{Eyes: mentoring.Other})
		h.ok(err)
		text, err := json.Marshal(page)
		h.ok(err)
		if strings.Contains(string(text), name) {
			t.Errorf("with %d: %s", i+1, text)
		}
	}
}
