package journal

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// add is the line on top that takes one example after the other.
type add struct {
	screen *Screen
	card   *kit.Card
	text   *kit.Entry
	field  *kit.Field
	button *kit.Button
	facts  *facts
	height float32 // of the card, to lay out anew only when it changes
}

func newAdd(s *Screen) *add {
	a := &add{screen: s, text: kit.NewEntry(lang.T("What was seen, and what came of it"))}
	a.field = kit.NewField("", a.text)
	a.button = kit.NewButton(lang.T("Add"), kit.Primary, a.send)
	a.card = kit.NewCard(nil)
	a.text.OnSubmitted = func(string) { a.send() }
	a.text.OnDone, a.text.OnEscape = a.send, a.escape
	a.text.OnChanged = func(string) { a.fault("") }
	return a
}

// show names the mentee and what can be linked, once that is known.
func (a *add) show() {
	if a.facts != nil {
		a.facts.links.paint()
		return
	}
	a.facts = newFacts(a.screen, a.resized)
	a.facts.day.Entry.OnSubmitted = func(string) { a.send() }
	a.facts.day.Entry.OnDone, a.facts.day.Entry.OnEscape = a.send, a.escape
	a.reset(mentoring.Mentor)
	line := container.New(addLayout{}, a.field, a.button)
	a.card.SetContent(container.New(kit.NewStack(10), line, a.facts.box))
}

// reset empties the facts. A new example belongs to what is in view: it is
// linked to the competency or goal that the list is narrowed down to.
func (a *add) reset(by mentoring.Side) {
	e := mentoring.Evidence{By: by}
	f := a.screen.filter.read()
	if f.Competency != "" {
		e.Competencies = []mentoring.CompetencyID{f.Competency}
	}
	if f.Goal != "" {
		e.Goals = []mentoring.ID{f.Goal}
	}
	a.facts.fill(e)
}

// resized lays the page out anew when the card needs another height.
func (a *add) resized() {
	if height := a.card.MinSize().Height; height != a.height {
		a.height = height
		a.screen.page.Refresh()
	}
}

func (a *add) fault(text string) {
	if a.field.Error() != text {
		a.field.SetError(text)
		a.resized()
	}
}

// send keeps the example and stays for the next one. What is wrong stands
// beside the field.
func (a *add) send() {
	if strings.TrimSpace(a.text.Text) == "" {
		a.fault(lang.T("Write what was seen first."))
		a.screen.focus(a.text)
		return
	}
	switch err := a.leave(); {
	case errors.Is(err, mentoring.ErrDateInvalid):
		a.screen.focus(a.facts.day.Entry)
	case a.screen.done(err):
		a.screen.scroll.ScrollTo(0)
		a.screen.focus(a.text)
	}
}

// escape lets go of the keyboard first while something is written: going back saves
// that, and half a sentence is no example yet. The text stays.
func (a *add) escape() {
	canvas := a.screen.host.Window.Canvas()
	heard := canvas.OnTypedKey()
	if strings.TrimSpace(a.text.Text) != "" || heard == nil {
		canvas.Unfocus()
		return
	}
	heard(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

// leave saves what is in the line and empties it. It is emptied before, for the
// change is announced while it is saved.
func (a *add) leave() error {
	if strings.TrimSpace(a.text.Text) == "" {
		return nil
	}
	e, err := a.facts.read(mentoring.Evidence{PairID: a.screen.pair, Text: a.text.Text})
	if err != nil {
		return err
	}
	a.text.SetQuietly("")
	a.reset(e.By)
	a.resized()
	if err = a.screen.service.AddEvidence(e); err != nil {
		a.text.SetQuietly(e.Text)
		a.facts.fill(e)
	}
	return err
}
