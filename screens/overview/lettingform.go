package overview

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// lettingForm writes what to let go of, and who takes it over.
type lettingForm struct {
	card    *letting
	before  mentoring.LettingGo
	what    *kit.Entry
	to      *kit.Entry
	field   *kit.Field
	bar     *kit.FormBar
	keep    func(mentoring.LettingGo) error
	closed  func()
	content *fyne.Container
}

func newLettingForm(card *letting, data mentoring.LettingGo) *lettingForm {
	f := &lettingForm{card: card, what: kit.NewEntry(lang.T("What to stop holding")), to: kit.NewEntry(lang.T("Handed to whom"))}
	f.field = kit.NewField("", f.what)
	f.fill(data)
	f.content = container.New(kit.NewStack(10), container.New(kit.NewColumns(8, 3, 2), f.field, f.to))
	return f
}

// fill puts something into the form, to be changed from there.
func (f *lettingForm) fill(data mentoring.LettingGo) {
	f.before = data
	f.write(data)
}

func (f *lettingForm) write(data mentoring.LettingGo) {
	f.what.SetQuietly(data.What)
	f.to.SetQuietly(data.To)
}

// end adds the buttons that end the form.
func (f *lettingForm) end(save string, keep func(mentoring.LettingGo) error, closed func()) {
	f.keep, f.closed = keep, closed
	f.bar = kit.NewFormBar(save, f.submit, closed, f.dirty)
	f.bar.OnAsk = f.card.screen.refit
	f.content.Add(f.bar)
	for _, e := range []*kit.Entry{f.what, f.to} {
		e.OnSubmitted = func(string) { f.submit() }
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
	}
	f.what.OnChanged = func(string) { f.fault("") }
}

func (f *lettingForm) dirty() bool { return f.what.Text != f.before.What || f.to.Text != f.before.To }

// submit saves. What is wrong stands below the line.
func (f *lettingForm) submit() {
	if err := f.save(); errors.Is(err, mentoring.ErrTextMissing) {
		f.card.screen.focus(f.what)
	} else {
		f.card.screen.done(err)
	}
}

func (f *lettingForm) save() error {
	next := f.before
	next.What, next.To = f.what.Text, f.to.Text
	if strings.TrimSpace(next.What) == "" {
		f.fault(lang.T("Write what to let go of first."))
		return mentoring.ErrTextMissing
	}
	return f.keep(next)
}

func (f *lettingForm) fault(text string) {
	if f.field.Error() != text {
		f.field.SetError(text)
		f.card.screen.refit()
	}
}
