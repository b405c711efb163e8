package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestLinesOfTheTalk(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	session := w.plan(maya, w.in(0))
	read := mentoring.LineReader{Today: w.Today(), Mentee: "Maya Okafor"}
	w.ok(w.AddLine(session, read.Read("me: call  Sales for the CFO")))
	w.ok(w.AddLine(session, read.Read("quote: maya: I waited")))
	w.ok(w.AddLine(session, read.Read("#business")))
	w.is(w.AddLine(session, read.Read(" ")), mentoring.ErrTextMissing)
	w.is(w.AddLine("gone", read.Read("call")), mentoring.ErrNotFound)
	w.is(w.AddLine("gone", read.Read("! so")), mentoring.ErrNotFound)

	view := got(w.Session(session))(t)
	if len(view.Made) != 1 || view.Made[0].Text != "call Sales" || view.Made[0].By != mentoring.Mentor || view.Made[0].To != "the CFO" || view.Made[0].SessionID != session {
		t.Errorf("made: %+v", view.Made)
	}
	if len(view.Captures) != 2 || view.Captures[0].Kind != mentoring.Quote || view.Captures[0].By != mentoring.Mentee || view.Captures[1].Kind != mentoring.PlainCapture {
		t.Fatalf("captures: %+v", view.Captures)
	}
	quote := view.Captures[0]
	quote.Text, quote.By, quote.Kind, quote.SessionID = "I\nlistened", "", mentoring.Insight, "elsewhere"
	w.ok(w.EditCapture(quote))
	if now := got(w.Session(session))(t).Captures[0]; now.Text != "I listened" || now.Kind != mentoring.Insight || now.At != view.Captures[0].At {
		t.Errorf("edited: %+v", now)
	}
	w.is(w.EditCapture(mentoring.Capture{ID: "gone", Text: "x"}), mentoring.ErrNotFound)
	quote.Text = " "
	w.is(w.EditCapture(quote), mentoring.ErrTextMissing)
	w.ok(w.DeleteCapture(quote.ID))
	w.undo()
	if n := len(got(w.Session(session))(t).Captures); n != 2 {
		t.Errorf("%d captures after undo", n)
	}
}

func TestNotedPromises(t *testing.T) {
	reader := mentoring.LineReader{Today: mentoring.Day(2026, 11, 23), Mentee: "Maya Okafor"}
	notes := "# Talk\n- [ ] Maya: call the CFO by 4 jan\n- [x] done\n- [ ] insight: none\n- [ ] Write the PAGE\n"
	lines := NotedPromises(notes, reader, []mentoring.Commitment{{Text: "write the page"}})
	if len(lines) != 1 || lines[0].Text != "call the CFO" || lines[0].By != mentoring.Mentee || lines[0].Due != mentoring.Day(2027, 1, 4) {
		t.Errorf("%+v", lines)
	}
}
