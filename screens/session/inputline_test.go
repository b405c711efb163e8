package session

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// said is what the reading below the line says.
func (l *inputLine) said() string {
	var words []string
	for _, p := range l.reading.shown {
		words = append(words, p.words)
	}
	return strings.Join(words, " · ")
}

func TestTheLineSaysWhatItReads(t *testing.T) {
	d := newDesk(t)
	line := d.commitments.line
	has(t, line.entry.PlaceHolder, strings.ToLower(mentoring.ShortName(d.world.Mentee.Name))+": ")
	d.catch(mentoring.PromiseLine)()
	is(t, "kinds are offered", line.kinds.Visible(), true)
	d.typed("me: call Sales fri #business for the CFO")
	is(t, "the reading", line.said(), "Promise · You · by Fri 27 Nov · Business · for the CFO")
	is(t, "kinds are offered", line.kinds.Visible(), false)
	line.reading.correct(mentoring.DuePiece, line.box)
	is(t, "without the day", line.said(), "Promise · You · Business · for the CFO")
	line.reading.correct(mentoring.OwnerPiece, line.box)
	name := mentoring.ShortName(d.world.Mentee.Name)
	is(t, "the other one's", line.said(), "Promise · "+name+" · Business · for the CFO")
	d.press(fyne.KeyReturn)
	made := d.current().Made
	if len(made) != 1 || made[0].Text != "call Sales fri" || made[0].By != mentoring.Mentee || made[0].Dimension != mentoring.Business || made[0].To != "the CFO" {
		t.Fatalf("kept %+v", made)
	}
	is(t, "what is left", line.entry.Text, "")
	d.typed("call again fri")
	has(t, line.said(), "by Fri 27 Nov") // a correction is for one line
	d.noFailure()
}

func TestACancelledFormGivesItsWordsBackToTheLine(t *testing.T) {
	d := newDesk(t)
	line := d.commitments.line
	d.catch(mentoring.PromiseLine)()
	d.typed("you: call Sales fri")
	line.open()
	d.press(fyne.KeyEscape)
	is(t, "the line", line.entry.Text, "you: call Sales fri")
	line.open()
	d.commitments.add.what.SetText("Please call Sales")
	d.press(fyne.KeyEscape)
	is(t, "the line after an edit", line.entry.Text, "Please call Sales")
	is(t, "promises", len(d.current().Made), 0)
	d.noFailure()
}

func TestAfterACatchTheLineIsForPromisesAgain(t *testing.T) {
	d := newDesk(t)
	d.catch(mentoring.InsightLine)()
	d.typed("silence works")
	d.press(fyne.KeyReturn)
	d.typed("you: call Sales fri")
	is(t, "the reading", d.commitments.line.said(), "Promise · You · by Fri 27 Nov")
	d.noFailure()
}

func TestCatchInALine(t *testing.T) {
	d := newDesk(t, func(w *datatest.World) { w.Capture.Text = "from before" })
	for _, c := range []struct {
		kind       mentoring.LineKind
		typed      string
		want, text string
	}{
		{mentoring.InsightLine, "silence works", "insight", "silence works"},
		{mentoring.QuestionLine, "who decides", "question", "who decides"},
		{mentoring.QuoteLine, "me: I waited", "quote", "I waited"},
		{mentoring.PromiseLine, "note: fri is off", "note", "fri is off"},
	} {
		d.catch(c.kind)()
		d.typed(c.typed)
		d.press(fyne.KeyReturn)
		all := d.current().Captures
		last := all[len(all)-1]
		is(t, "kind", string(last.Kind), c.want)
		is(t, "text", last.Text, c.text)
	}
	is(t, "caught", len(d.commitments.caught.list.Objects), 5)
	d.press(fyne.KeyEscape)
	is(t, "back in the notes", d.window.Canvas().Focused(), fyne.Focusable(d.notes.entry()))
	d.noFailure()
}

func TestACaptureIsEditedAndDeleted(t *testing.T) {
	d := newDesk(t, func(w *datatest.World) { w.Capture.Kind = mentoring.Insight })
	row := d.commitments.caught.rows[d.world.Capture.ID]
	d.tap(row.press)
	d.typed("So ")
	d.press(fyne.KeyReturn)
	is(t, "text", d.current().Captures[0].Text, "So "+d.world.Capture.Text)
	d.choose(row.menu(), "Make it: quote")
	is(t, "kind", d.current().Captures[0].Kind, mentoring.Quote)
	d.choose(row.menu(), "Delete")
	is(t, "captures", len(d.current().Captures), 0)
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	is(t, "captures after undo", len(d.current().Captures), 1)
	d.noFailure()
}

func TestALineNotSentOffIsKept(t *testing.T) {
	d := newDesk(t)
	d.catch(mentoring.PromiseLine)()
	d.typed("call fri")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	is(t, "made", len(d.current().Made), 1)
}

func TestPromisesAreSettledByOneKey(t *testing.T) {
	for key, want := range map[rune]mentoring.Promise{'k': mentoring.Kept, 'M': mentoring.Missed, 'c': mentoring.Changed, 'd': mentoring.Dropped} {
		d := newDesk(t)
		second := datatest.Commitment(d.world.Pair.ID, func(c *mentoring.Commitment) { c.SessionID, c.History, c.Text = "", nil, "second" })
		datatest.Save(t, d.store, second)
		d.Reload()
		d.commitments.settle()
		first := d.commitments.order[0]
		d.press(fyne.KeyDown, fyne.KeyUp)
		is(t, "focus", d.window.Canvas().Focused(), fyne.Focusable(first.check))
		first.check.TypedRune(key)
		d.settle()
		if want == mentoring.Changed || want == mentoring.Dropped {
			d.typed("since it is so")
		}
		if want != mentoring.Kept {
			d.press(fyne.KeyReturn)
		}
		settled, err := d.store.Commitment(first.data.ID)
		if err != nil {
			t.Fatal(err)
		}
		is(t, "state", settled.State(), want)
		if _, here := d.window.Canvas().Focused().(*kit.Check); !here {
			t.Error("the keyboard did not go on to the next promise")
		}
		d.noFailure()
	}
}
