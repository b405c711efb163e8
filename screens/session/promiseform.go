package session

import (
	"errors"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promiseForm adds a commitment or changes one. Only what is promised is
// required.
type promiseForm struct {
	screen    *Screen
	data      mentoring.Commitment // without an id it is a new one
	picked    mentoring.Dimension
	closed    func() // once it is left
	what      *kit.Entry
	whatField *kit.Field
	sides     *kit.Segmented
	parts     *kit.PromiseParts
	due       *kit.DateField
	dot       *kit.Dot
	dimension *kit.Button
	details   *kit.Link
	giveBack  func() // what was typed, when it is cancelled; may be nil
	when      *kit.Entry
	then      *kit.Entry
	plan      *fyne.Container
	rest      *fyne.Container
	box       *fyne.Container
}

func newPromiseForm(s *Screen, data mentoring.Commitment) *promiseForm {
	f := &promiseForm{
		screen: s, data: data, what: kit.NewEntry(lang.T("Add a commitment")),
		sides: kit.NewSides(s.view.Mentee), due: kit.NewDateField(lang.T("By when"), s.service.Today).Due(),
		dot: kit.NewDot(data.Dimension), when: kit.NewEntry(lang.T("the invitation comes")), then: kit.NewEntry(lang.T("I ask for the agenda")),
	}
	f.parts = kit.NewPromiseParts(data, s.service.PromiseChoices(s.view.Session.PairID, data.GoalID), s.refit)
	f.parts.OnGoal = func(g mentoring.Goal) {
		if f.picked == "" {
			f.setDimension(g.Dimension)
		}
	}
	f.due.Entry.SetPlaceHolder(lang.T("fri, 4 dec"))
	f.whatField = kit.NewField("", f.what)
	f.details = kit.NewLink(lang.T("More details"), f.more)
	f.dimension = kit.NewButton("", kit.Outlined, f.chooseDimension).Small()
	f.plan = container.New(kit.NewStack(8), kit.NewField(lang.T("Which goal"), f.parts.Goal), kit.NewField(lang.T("How likely?"), f.parts.Likely), kit.NewField(lang.X("plan", "If"), f.when), kit.NewField(lang.X("plan", "then"), f.then))
	f.build()
	f.fill(data)
	f.what.OnChanged = func(string) { f.typed() }
	for _, e := range []*kit.Entry{f.what, f.parts.To, f.due.Entry, f.when, f.then} {
		e.OnSubmitted = func(string) { f.save() }
		e.OnDone, e.OnEscape = f.save, f.cancel
	}
	return f
}

func (f *promiseForm) build() {
	label := lang.T("Add")
	if f.data.ID != "" {
		label = lang.T("Save")
	}
	save := kit.NewButton(label, kit.Outlined, f.save).Small()
	cancel := kit.NewButton(lang.T("Cancel"), kit.Quiet, f.cancel).Small()
	f.due.OnChanged = f.screen.refit
	both := container.New(kit.NewSplit(230, 8), kit.NewField(lang.T("For whom"), f.parts.Names.Content), f.due)
	choice := container.New(kit.NewRow(8, -1), f.dot, f.dimension)
	f.rest = container.New(kit.NewStack(8), f.sides, both, choice, f.plan, f.details, container.New(kit.NewRow(6, -1), save, cancel))
	f.box = container.New(kit.NewStack(8), f.whatField, f.rest)
}

// fill puts a commitment into the form.
func (f *promiseForm) fill(c mentoring.Commitment) {
	f.data = c
	f.what.SetQuietly(c.Text)
	f.what.CursorColumn = utf8.RuneCountInString(c.Text)
	f.parts.Fill(c)
	f.due.SetDate(c.Due)
	f.when.SetQuietly(c.If)
	f.then.SetQuietly(c.Then)
	f.sides.SetPicked(0)
	if c.By == mentoring.Mentor {
		f.sides.SetPicked(1)
	}
	f.plan.Hidden = c.If == "" && c.Then == "" && c.GoalID == "" && c.Forecast == nil
	f.details.Hidden = !f.plan.Hidden
	f.setDimension(c.Dimension)
	f.whatField.SetError("")
}

// begin takes over what was typed in the line so far.
func (f *promiseForm) begin(c mentoring.Commitment) {
	empty := f.data
	f.fill(c)
	f.data = empty
}

// typed takes back what was said to be wrong.
func (f *promiseForm) typed() { f.whatField.SetError("") }

func (f *promiseForm) more() {
	f.plan.Show()
	f.details.Hide()
	f.screen.refit()
	f.reveal()
	f.screen.focus(f.when)
}

// reveal scrolls so far that the whole form is in view.
func (f *promiseForm) reveal() {
	if f.screen.wrapup.isOpen() {
		f.screen.wrapup.panel.Reveal(f.box)
		return
	}
	f.screen.pile.reveal(f.screen.commitments.scroll, f.screen.commitments.column, f.box)
}

func (f *promiseForm) chooseDimension() {
	items := []*fyne.MenuItem{}
	for _, d := range mentoring.Dimensions {
		items = append(items, fyne.NewMenuItem(lang.T(d.Name()), func() { f.setDimension(d) }))
	}
	kit.ShowMenuAt(f.dimension, append(items, fyne.NewMenuItem(lang.T("No dimension"), func() { f.setDimension("") })))
}

func (f *promiseForm) setDimension(d mentoring.Dimension) {
	f.picked = d
	f.dot.Set(d)
	f.dimension.SetText(lang.T("Dimension"))
	if d.Index() >= 0 {
		f.dimension.SetText(lang.T(d.Short()))
	}
	f.rest.Refresh()
}

// dirty says that something was typed.
func (f *promiseForm) dirty() bool {
	read, err := f.read()
	before := f.data
	if before.By == "" {
		before.By = mentoring.Mentee
	}
	return err != nil || read.Text != before.Text || !kit.SamePromiseParts(read, before) || read.Due != before.Due ||
		read.If != before.If || read.Then != before.Then ||
		f.data.ID != "" && (read.By != before.By || read.Dimension != before.Dimension)
}

func (f *promiseForm) read() (mentoring.Commitment, error) {
	c := f.parts.Read(f.data)
	var err error
	c.Text, c.If, c.Then = f.what.Text, f.when.Text, f.then.Text
	c.By, c.Dimension = kit.SideOf(f.sides), f.picked
	c.Due, err = f.due.Date()
	return c, err
}

// save keeps the promise.
func (f *promiseForm) save() {
	switch err := f.keep(); {
	case errors.Is(err, mentoring.ErrTextMissing):
		f.screen.focus(f.what)
	case errors.Is(err, mentoring.ErrDateInvalid):
		f.screen.focus(f.due.Entry)
	default:
		f.screen.do(err)
	}
}

// keep saves what is in the form, and empties or closes it.
func (f *promiseForm) keep() error {
	c, err := f.read()
	if err == nil && strings.TrimSpace(c.Text) == "" {
		err = mentoring.ErrTextMissing
		f.whatField.SetError(lang.T("Write what is promised first."))
		f.screen.refit()
	}
	if err != nil {
		return err
	}
	if c.ID != "" {
		if err = f.screen.service.EditCommitment(c); err == nil {
			f.close()
		}
		return err
	}
	if err = f.screen.service.AddCommitment(c); err == nil {
		f.close()
	}
	return err
}

// cancel leaves the form. The words of a new promise go back into the line that it was
// opened from.
func (f *promiseForm) cancel() {
	if f.giveBack != nil {
		f.giveBack()
	}
	f.close()
}

func (f *promiseForm) close() { f.closed() }
