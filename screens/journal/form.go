package journal

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// form changes an example in its place.
type form struct {
	row    *row
	before mentoring.Evidence
	text   *kit.Entry
	field  *kit.Field
	facts  *facts
	bar    *kit.FormBar
	box    *fyne.Container
}

// The rows of text that are in view.
const (
	leastRows = 3
	mostRows  = 10
	runesARow = 90
)

func newForm(r *row) *form {
	s := r.list.screen
	f := &form{row: r, before: r.item.Evidence, text: kit.NewMultiEntry(lang.T("What was seen, and what came of it"))}
	f.field = kit.NewField("", f.text)
	f.text.SetQuietly(f.before.Text)
	f.text.SetMinRowsVisible(min(mostRows, max(leastRows, 1+len(f.before.Text)/runesARow)))
	f.text.OnChanged = func(string) { f.fault("") }
	f.facts = newFacts(s, s.refit)
	f.facts.fill(f.before)
	f.bar = kit.NewFormBar(lang.T("Save"), f.submit, r.close, f.dirty)
	f.bar.OnAsk = s.refit
	for _, e := range []*kit.Entry{f.text, f.facts.day.Entry} {
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
	}
	f.facts.day.Entry.OnSubmitted = func(string) { f.submit() }
	f.box = container.New(kit.NewStack(10), f.field, f.facts.box, f.bar)
	return f
}

func (f *form) read() (mentoring.Evidence, error) {
	e := f.before
	e.Text = f.text.Text
	return f.facts.read(e)
}

// dirty says that closing the form would lose something.
func (f *form) dirty() bool {
	e, err := f.read()
	b := f.before
	return err != nil || e.Text != b.Text || e.By != b.By || e.Day != b.Day ||
		!slices.Equal(e.Competencies, b.Competencies) || !slices.Equal(e.Goals, b.Goals)
}

// submit saves. What is wrong with what was written stands beside the field.
func (f *form) submit() {
	s := f.row.list.screen
	switch err := f.save(); {
	case errors.Is(err, mentoring.ErrTextMissing):
		s.focus(f.text)
	case errors.Is(err, mentoring.ErrDateInvalid), errors.Is(err, mentoring.ErrDateMissing):
		s.focus(f.facts.day.Entry)
	case s.done(err):
		s.focus(f.row.more)
	}
}

// save keeps the example and closes the form. It is closed before, for the
// change is announced while it is saved.
func (f *form) save() error {
	if strings.TrimSpace(f.text.Text) == "" {
		f.fault(lang.T("Write what was seen, or delete the example."))
		return mentoring.ErrTextMissing
	}
	e, err := f.read()
	if err == nil && e.Day.IsZero() {
		f.facts.day.SetError(lang.T("Write the day."))
		f.row.list.screen.refit()
		err = mentoring.ErrDateMissing
	}
	if err != nil {
		return err
	}
	if err = f.row.list.screen.service.EditEvidence(e); err == nil {
		f.row.close()
	}
	return err
}

func (f *form) fault(text string) {
	if f.field.Error() != text {
		f.field.SetError(text)
		f.row.list.screen.refit()
	}
}
