package settings

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// questionForm writes a question, in the place of its row.
type questionForm struct {
	page      *questions
	id        string // "" for a new one
	was       mentoring.Question
	text      *kit.Entry
	textField *kit.Field
	dimension *kit.Segmented
	phase     *kit.Segmented
	closing   *kit.Check
	bar       *kit.FormBar
	content   *fyne.Container
	box       *kit.Box
}

func newQuestionForm(page *questions, q app.BankQuestion) *questionForm {
	f := &questionForm{page: page, id: q.ID, was: q.Question}
	f.text = kit.NewEntry(lang.T("What would you ask?"))
	f.text.SetQuietly(q.Text)
	f.text.CursorColumn = len([]rune(q.Text))
	f.textField = kit.NewField(lang.T("The question"), f.text)
	f.dimension = kit.NewSegmented(dimensionNames(), max(0, q.Dimension.Index()), nil).Folding()
	f.phase = kit.NewSegmented(phaseNames(), max(0, int(q.Phase-mentoring.PersonalCompetence)), nil).Folding()
	f.closing = kit.NewCheck(q.Closing, func(bool) { f.showPlace() }).Labeled(lang.T("Fits the end of any session"))
	f.bar = kit.NewFormBar(lang.T("Save"), f.submit, page.close, f.dirty)
	places := container.New(kit.NewFlowGrid(placeWidth, 14),
		kit.NewField(lang.T("Dimension"), f.dimension), kit.NewField(lang.T("Phase"), f.phase))
	more := container.New(kit.NewRow(10, -1), f.actions(q)...)
	end := container.New(kit.NewRow(10, 0), f.bar, more)
	f.bar.OnAsk = func() { more.Hidden = f.bar.Asking(); page.list.fit() }
	rows := container.New(kit.NewStack(12), f.textField, places, f.closing, end)
	if q.Uses > 0 {
		rows.Add(kit.Small(lang.N(q.Uses, "Asked in %d session.", "Asked in %d sessions.")))
	}
	f.box = kit.NewBox(kit.Background, rows)
	f.box.Border, f.box.Radius, f.box.Pad = kit.Line, 8, fyne.NewSize(14, 12)
	f.content = container.New(kit.NewStack(0), f.box)
	f.text.OnSubmitted = func(string) { f.submit() }
	f.text.OnDone, f.text.OnEscape = f.submit, f.bar.Cancel
	f.text.OnChanged = func(string) { f.textField.SetError(""); page.list.fit() }
	f.showPlace()
	return f
}

const placeWidth = 390

func dimensionNames() []string {
	var names []string
	for _, d := range mentoring.Dimensions {
		names = append(names, lang.T(d.Short()))
	}
	return names
}

func phaseNames() []string {
	return []string{lang.T(mentoring.PersonalCompetence.Name()), lang.T(mentoring.OrganizationalCapacity.Name())}
}

// actions are what else can be done with the question.
func (f *questionForm) actions(q app.BankQuestion) []fyne.CanvasObject {
	var made []fyne.CanvasObject
	add := func(text string, kind kit.ButtonKind, do func(id string) error) {
		made = append(made, kit.NewButton(text, kind, func() { f.page.act(q.ID, do) }))
	}
	service := f.page.screen.service
	switch {
	case f.id == "":
		return nil
	case q.Retired:
		add(lang.T("Bring back"), kit.Outlined, service.BringBackQuestion)
	default:
		add(lang.T("Retire"), kit.Outlined, service.RetireQuestion)
	}
	if q.Edited {
		add(lang.T("Reset to the original"), kit.Outlined, service.ResetQuestion)
	}
	if !q.Shipped && q.Uses == 0 {
		add(lang.T("Delete"), kit.Destructive, service.DeleteQuestion)
	}
	return made
}

// showPlace lets a dimension and a phase be chosen, which a closing question
// has not.
func (f *questionForm) showPlace() {
	for _, s := range []*kit.Segmented{f.dimension, f.phase} {
		if f.closing.On() {
			s.Disable()
		} else {
			s.Enable()
		}
	}
}

// height is what the form needs in a width, with some air around.
func (f *questionForm) height(width float32) float32 {
	f.content.Resize(fyne.NewSize(width, f.content.MinSize().Height))
	f.content.Layout.Layout(f.content.Objects, f.content.Size())
	return f.content.MinSize().Height + 10
}

func (f *questionForm) read() mentoring.Question {
	q := f.was
	q.Text, q.Closing = f.text.Text, f.closing.On()
	if q.Closing {
		q.Dimension, q.Phase = "", 0
		if f.was.Closing { // as it was kept
			q.Dimension, q.Phase = f.was.Dimension, f.was.Phase
		}
		return q
	}
	q.Dimension, q.Phase = mentoring.Dimensions[f.dimension.Picked()], mentoring.Phases[f.phase.Picked()]
	return q
}

func (f *questionForm) dirty() bool {
	q := f.read()
	if f.id == "" {
		return q.Text != ""
	}
	return q != f.was
}

// submit keeps the question and goes back to the list.
func (f *questionForm) submit() {
	if f.page.keep() {
		f.page.close()
	}
}

// save keeps the question, or returns why not. What is wrong with the words is
// said beside them.
func (f *questionForm) save() error {
	q := f.read()
	var err error
	if f.id == "" {
		_, err = f.page.screen.service.AddQuestion(q)
	} else {
		err = f.page.screen.service.EditQuestion(q)
	}
	if errors.Is(err, mentoring.ErrTextMissing) {
		f.textField.SetError(lang.T("A question needs words."))
		f.page.list.fit()
		f.page.screen.focus(f.text)
	}
	if err != nil {
		return fmt.Errorf("save question: %w", err)
	}
	f.was = q
	return nil
}
