package app

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// fakeSheets writes all that a page holds.
type fakeSheets struct{}

func (fakeSheets) BriefPDF(page mentoring.BriefPage) ([]byte, error) { return json.Marshal(page) }
func (fakeSheets) BriefMarkdown(page mentoring.BriefPage) []byte     { return []byte("# " + page.Mentee) }
func (fakeSheets) BriefFileName(m mentoring.Meeting, ending string) string {
	return m.Mentee + " brief" + ending
}
func (fakeSheets) HourPDF(page mentoring.HourPage) ([]byte, error) { return json.Marshal(page) }
func (fakeSheets) HourMarkdown(page mentoring.HourPage) []byte     { return []byte("# " + page.Mentee) }
func (fakeSheets) HourFileName(m mentoring.Meeting, ending string) string {
	return m.Mentee + " hour" + ending
}

// prepared is a session ahead, after one with everything in it.
func (w *world) prepared() (pair, next mentoring.ID) {
	w.t.Helper()
	maya := w.mentee("Maya Okafor")
	w.ok(w.SetMentorName("Ingrid Solheim"))
	first := w.plan(maya, w.Today())
	w.ok(w.StartSession(first))
	w.ok(w.SavePrivateNotes(first, canary))
	w.ok(w.SaveSharedNotes(first, "They spoke of the freeze."))
	w.FinishNotes(first)
	w.ok(w.store.Save(
		mentoring.Capture{ID: w.newID(), SessionID: first, Kind: mentoring.Quote, Text: "Be useful"},
		mentoring.Capture{ID: w.newID(), SessionID: first, Kind: mentoring.PlainCapture, Text: "Only a note"},
	))
	w.goal(maya, mentoring.Business)
	w.promise(maya, mentoring.Commitment{SessionID: first, By: mentoring.Mentor, Text: "Introduce her", To: "Maya", Due: w.in(3)})
	w.promise(maya, mentoring.Commitment{SessionID: first, Text: "One page", Due: w.in(1)})
	w.ok(w.WrapUp(first, Wrap{Title: "The freeze", Shift: mentoring.Shift{Text: "to listening"}, Next: w.in(14)}))
	session, _ := w.nextSession(maya)
	w.ok(w.AddTalkingPoint(session.ID, mentoring.Mentee, "Hiring"))
	w.ok(w.AddTalkingPoint(session.ID, mentoring.Mentor, "The board"))
	w.days(4)
	return maya, session.ID
}

func TestBriefPage(t *testing.T) {
	w := newWorld(t)
	maya, next := w.prepared()
	w.ok(w.SavePrivateNotes(next, canary))
	w.FinishNotes(next)
	page := got(w.BriefPage(next, []string{"Who relies on you?"}))(t)
	want := mentoring.LastTime{
		Number: 1, Title: "The freeze", Day: mentoring.DateOf(noon), Summary: "They spoke of the freeze.",
		Shift: mentoring.Shift{Text: "to listening"}, Caught: []mentoring.CaughtLine{{Kind: mentoring.Quote, Text: "Be useful"}},
	}
	if diff := cmp.Diff(want, page.Last); diff != "" {
		t.Error(diff)
	}
	promises := []mentoring.OpenPromise{
		{CommitmentLine: mentoring.CommitmentLine{Who: "Maya", What: "One page", Due: w.in(-3)}, DaysLate: 3},
		{CommitmentLine: mentoring.CommitmentLine{Who: "Ingrid", What: "Introduce her", Whom: "Maya", Due: w.in(-1)}, DaysLate: 1},
	}
	if diff := cmp.Diff(promises, page.Promises); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]mentoring.PointLine{{Who: "Maya", Text: "Hiring"}, {Who: "Ingrid", Text: "The board"}}, page.Points); diff != "" {
		t.Error(diff)
	}
	if page.Mentee != "Maya Okafor" || page.Mentor != "Ingrid Solheim" || len(page.Goals) != 1 || len(page.Questions) != 1 || page.Day != w.in(10) {
		t.Errorf("%+v", page)
	}
	first := w.mentee("New")
	page = got(w.BriefPage(w.plan(first, w.in(1)), nil))(t)
	if !page.Last.Day.IsZero() || len(page.Promises)+len(page.Goals)+len(page.Points) != 0 {
		t.Errorf("of somebody new: %+v", page)
	}
	w.ok(w.DeleteMentee(maya))
	_, err := w.BriefPage(next, nil)
	w.is(err, mentoring.ErrNotFound)
	_, err = w.HourDocument(next, PDF)
	w.is(err, mentoring.ErrNotFound)
}

func TestSheetsKeepWhatIsPrivate(t *testing.T) {
	w := newWorld(t)
	_, next := w.prepared()
	w.ok(w.SavePrivateNotes(next, canary))
	w.FinishNotes(next)
	question := "Whom do you avoid?"
	for _, c := range []struct {
		name string
		doc  Document
		says bool // the mentor's question
	}{
		{"Maya Okafor brief.pdf", got(w.BriefDocument(next, []string{question}, PDF))(t), true},
		{"Maya Okafor brief.md", got(w.BriefDocument(next, []string{question}, Markdown))(t), false},
		{"Maya Okafor hour.pdf", got(w.HourDocument(next, PDF))(t), false},
		{"Maya Okafor hour.md", got(w.HourDocument(next, Markdown))(t), false},
	} {
		text := string(c.doc.Bytes)
		if c.doc.Name != c.name || !strings.Contains(text, "Maya") || strings.Contains(text, canary) || strings.Contains(text, question) != c.says {
			t.Errorf("%s (%s): %s", c.doc.Name, c.name, text)
		}
	}
}
