package session

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

func (d *desk) bothAre(shared, private string) {
	d.t.Helper()
	is(d.t, "shared in view", d.notes.panes[sharedNotes].entry.Text, shared)
	is(d.t, "private in view", d.notes.panes[privateNotes].entry.Text, private)
	if err := d.flush(); err != nil {
		d.t.Fatal(err)
	}
	s, p, err := d.app.Notes(d.id)
	if err != nil {
		d.t.Fatal(err)
	}
	is(d.t, "shared", s.Text, shared)
	is(d.t, "private", p.Text, private)
}

func TestParagraphIsMovedAndUndone(t *testing.T) {
	d := newDesk(t)
	d.notes.pick(privateNotes)
	e := d.notes.entry()
	e.SetText("one\ntwo\nthree")
	e.moveTo(5)
	d.typed("x")
	d.choose(d.menu.menu.Items, "Move to the other notes")
	d.bothAre("shared\ntxwo", "one\nthree")
	has(t, d.tabWords(sharedNotes), ", 1 new")
	e.Undo()
	d.bothAre("shared", "one\ntxwo\nthree")
	is(t, "the tab once it was undone", d.tabWords(sharedNotes), "Shared notes")
	e.Undo()
	d.bothAre("shared", "one\ntwo\nthree")
	e.Redo()
	e.Redo()
	d.bothAre("shared\ntxwo", "one\nthree")
	has(t, d.tabWords(sharedNotes), ", 1 new")
	d.notes.pick(sharedNotes)
	is(t, "the tab once it was seen", d.tabWords(sharedNotes), "Shared notes")

	d.typed("y")
	d.notes.pick(privateNotes)
	said := ""
	d.host.Say = func(text string) { said = text }
	e.Undo()
	has(t, said, "The other notes were changed")
	d.bothAre("shared\ntxwoy", "one\nthree")

	if _, err := d.app.Undo(); err == nil {
		t.Error("a paragraph that was changed was moved back")
	}
}

func TestUndoOfTheWindowMovesBackWhatIsAsItWas(t *testing.T) {
	d := newDesk(t)
	d.tap(d.notes.pane().move)
	d.bothAre("", "private\nshared")
	d.typed("typed since")
	if _, err := d.app.Undo(); err != nil {
		t.Fatal(err)
	}
	d.typed("!") // before the window hears of it
	d.settle()
	d.bothAre("shared\ntyped since", "private")
	d.notes.entry().Undo()
	d.bothAre("shared\ntyped since", "private")
}

func TestNothingIsMovedFromAnEmptyLine(t *testing.T) {
	d := newDesk(t)
	said := ""
	d.host.Say = func(text string) { said = text }
	d.notes.entry().SetText("\nshared")
	d.notes.move()
	has(t, said, "nothing to move")
	d.bothAre("\nshared", "private")
	d.noFailure()
}

func (d *desk) tabWords(i int) string { return d.notes.tabs.Text(i) }

// secrets types into both notes, moves and undoes, as somebody does who is in a
// hurry. Each letter typed into the private notes is one that is typed nowhere
// else.
type secrets struct {
	*desk
	next  rune
	moved map[rune]bool
}

const firstSecret = '\ue000' // of the letters that no script uses

func (s *secrets) step(t *rapid.T) {
	e := s.notes.entry()
	switch rapid.IntRange(0, 13).Draw(t, "kind") {
	case 0, 1, 2:
		s.write(rapid.IntRange(1, 3).Draw(t, "letters"))
	case 3:
		s.press(fyne.KeyReturn)
	case 4:
		s.press(fyne.KeyBackspace)
	case 5:
		place := rapid.IntRange(0, len(e.Text)).Draw(t, "place")
		e.take(e.Text, place)
	case 6:
		e.choose(e.caret, before(e.Text, e.caret))
	case 7:
		s.share()
	case 8, 9:
		e.Undo()
	case 10:
		e.Redo()
	case 11:
		s.notes.pick(1 - s.notes.tabs.Picked())
	case 12:
		_ = s.flush()
	case 13:
		_, _ = s.app.Undo() // there may be nothing to undo
		if rapid.Bool().Draw(t, "typed before the window hears of it") {
			s.write(1)
		}
	}
	if rapid.Bool().Draw(t, "settled") {
		s.settle()
	}
}

func (s *secrets) write(letters int) {
	for range letters {
		letter := 'a'
		if s.notes.tabs.Picked() == privateNotes {
			letter = s.next
			s.next++
		}
		s.notes.entry().TypedRune(letter)
	}
}

func (s *secrets) share() {
	s.notes.move()
	if s.notes.tabs.Picked() == privateNotes {
		for _, r := range s.notes.panes[sharedNotes].entry.Text {
			s.moved[r] = true
		}
	}
}

// told is all that leaves the program about the session.
func (s *secrets) told(t *rapid.T) string {
	document, err := s.app.SessionDocument(s.id)
	if err != nil {
		t.Fatal(err)
	}
	page, err := s.app.SessionPage(s.id)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	return string(document.Bytes) + string(body)
}

func (s *secrets) check(t *rapid.T) {
	_, private, err := s.app.Notes(s.id)
	if err != nil {
		t.Fatal(err)
	}
	s.apart(t, s.told(t), private.Text)
	s.apart(t, s.notes.panes[sharedNotes].entry.Text, s.notes.panes[privateNotes].entry.Text)
}

// apart fails when a letter typed into the private notes is shared without
// having been moved, or is in both.
func (s *secrets) apart(t *rapid.T, shared, private string) {
	for r := firstSecret; r < s.next; r++ {
		switch {
		case !strings.ContainsRune(shared, r):
		case !s.moved[r]:
			t.Fatalf("%U was never moved and is shared", r)
		case strings.ContainsRune(private, r):
			t.Fatalf("%U is private and is shared", r)
		}
	}
}

func TestWhatIsPrivateIsNeverTold(t *testing.T) {
	d := newDesk(t)
	rapid.Check(t, func(t *rapid.T) {
		if err := d.Leave(); err != nil {
			t.Fatal(err)
		}
		for {
			if _, err := d.app.Undo(); err != nil && !strings.Contains(err.Error(), "undo:") {
				break
			}
		}
		d.app.SaveSharedNotes(d.id, "")
		d.app.SavePrivateNotes(d.id, "")
		d.reopen()
		s := &secrets{desk: d, next: firstSecret, moved: make(map[rune]bool)}
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			s.step(t)
			s.check(t)
		}
		if err := s.Leave(); err != nil {
			t.Fatal(err)
		}
		s.reopen()
		s.check(t)
	})
}

// reopen shows the session anew, in the window there is.
func (d *desk) reopen() {
	d.settle()
	d.Screen = New(d.host, d.Screen.service, d.id)
	d.head.clock.after = func(_ time.Duration, _ func()) func() { return func() {} }
	d.Reload()
	d.window.SetContent(d.Content())
	d.window.Canvas().Focus(d.Start())
}
