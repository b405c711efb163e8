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

// form writes a commitment: what, who and by when, and on demand the rest.
type form struct {
	screen  *Screen
	before  mentoring.Commitment
	what    *kit.Entry
	field   *kit.Field
	who     *kit.Segmented
	due     *kit.DateField
	more    *kit.Link
	rest    *fyne.Container
	parts   *kit.PromiseParts
	kind    *kit.Select
	when    *kit.Entry
	then    *kit.Entry
	bar     *kit.FormBar
	keep    func(mentoring.Commitment) error
	closed  func()
	content *fyne.Container
}

func newForm(s *Screen, c mentoring.Commitment) *form {
	f := &form{
		screen: s, before: c, what: entry("", c.Text), due: kit.NewDateField(lang.T("By when"), s.service.Today).Due(),
		when: entry(lang.T("the invitation comes"), c.If), then: entry(lang.T("I ask for the agenda first"), c.Then),
	}
	f.parts = kit.NewPromiseParts(c, s.service.PromiseChoices(s.pair, c.GoalID), s.refit)
	f.who = kit.NewSegmented([]string{s.name(), lang.T("You")}, sideIndex(c.By), nil)
	f.field = kit.NewField(lang.T("What is promised"), f.what)
	f.due.SetDate(c.Due)
	f.due.OnChanged = s.refit
	f.kind = kit.NewSelect(dimensionNames(), nil)
	f.pickDimension(c.Dimension)
	f.parts.OnGoal = f.proposeDimension
	f.more = kit.NewLink(lang.T("For whom, goal, if-then plan"), f.reveal)
	f.build()
	f.rest.Hidden = kit.SamePromiseParts(c, mentoring.Commitment{}) && c.Dimension == "" && c.If == "" && c.Then == ""
	f.more.Hidden = !f.rest.Hidden
	return f
}

// proposeDimension takes that of the goal while none is chosen.
func (f *form) proposeDimension(g mentoring.Goal) {
	if f.dimension() == "" {
		f.pickDimension(g.Dimension)
	}
}

func entry(placeholder, text string) *kit.Entry {
	e := kit.NewEntry(placeholder)
	e.SetQuietly(text)
	return e
}

func (f *form) build() {
	f.rest = container.New(kit.NewStack(12),
		container.New(kit.NewSplit(340, 12), kit.NewField(lang.T("For whom"), f.parts.Names.Content), kit.NewField(lang.T("How likely?"), f.parts.Likely)),
		container.New(kit.NewSplit(340, 12), kit.NewField(lang.T("Which goal"), f.parts.Goal), kit.NewField(lang.T("Dimension"), f.kind)),
		container.New(kit.NewSplit(340, 12), kit.NewField(lang.X("plan", "If"), f.when), kit.NewField(lang.X("plan", "then"), f.then)))
	f.content = container.New(kit.NewStack(12), f.field,
		container.New(kit.NewSplit(340, 12), kit.NewField(lang.T("Who"), f.who), f.due),
		container.New(kit.NewFlow(0), f.more), f.rest)
}

// end adds the buttons that end the form.
func (f *form) end(save string, keep func(mentoring.Commitment) error, closed func()) {
	f.keep, f.closed = keep, closed
	f.bar = kit.NewFormBar(save, f.submit, closed, f.dirty)
	f.content.Add(f.bar)
	for _, e := range []*kit.Entry{f.what, f.due.Entry, f.parts.To, f.when, f.then} {
		e.OnSubmitted = func(string) { f.submit() }
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
	}
	f.what.OnChanged = func(string) { f.fault("") }
}

func (f *form) reveal() {
	f.rest.Hidden, f.more.Hidden = false, true
	f.screen.refit()
	f.screen.focus(f.parts.To)
	f.screen.scroll.Reveal(f.content)
}

// read returns the commitment as it is written.
func (f *form) read() (mentoring.Commitment, error) {
	c := f.parts.Read(f.before)
	var err error
	c.Text, c.If, c.Then = f.what.Text, f.when.Text, f.then.Text
	c.By = sides[f.who.Picked()]
	c.Dimension = f.dimension()
	c.Due, err = f.due.Date()
	return c, err
}

// dirty says that closing the form would lose something. Who it is of does not
// count before there is a word.
func (f *form) dirty() bool {
	c, err := f.read()
	b := f.before
	if b.ID == "" {
		b.By, b.Dimension, c.By, c.Dimension = "", "", "", ""
	}
	return err != nil || c.Text != b.Text || !kit.SamePromiseParts(c, b) || c.If != b.If || c.Then != b.Then ||
		c.By != b.By || c.Dimension != b.Dimension || c.Due != b.Due
}

// submit saves. What is wrong with what was written stands beside the field.
func (f *form) submit() {
	switch err := f.save(); {
	case errors.Is(err, mentoring.ErrTextMissing):
		f.screen.focus(f.what)
	case errors.Is(err, mentoring.ErrDateInvalid):
		f.screen.focus(f.due.Entry)
	default:
		f.screen.done(err)
	}
}

func (f *form) save() error {
	c, err := f.read()
	if strings.TrimSpace(c.Text) == "" {
		f.fault(lang.T("Write what is promised first."))
		return mentoring.ErrTextMissing
	}
	if err == nil {
		err = f.keep(c)
	}
	if err == nil {
		f.closed()
	}
	return err
}

func (f *form) fault(text string) {
	if f.field.Error() != text {
		f.field.SetError(text)
		f.screen.refit()
	}
}
