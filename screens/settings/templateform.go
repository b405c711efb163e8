package settings

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// templateForm writes a template, in the place of its card. The time of each
// stage is written as minutes of a session of the usual length.
type templateForm struct {
	page      *templates
	was       mentoring.Template // its ID is empty for a new one
	name      *kit.Entry
	nameField *kit.Field
	rows      []*stageRow
	column    *fyne.Container
	total     *kit.Label
	bar       *kit.FormBar
	preview   *fyne.Container
	card      *kit.Card
}

func newTemplateForm(page *templates, t mentoring.Template) *templateForm {
	f := &templateForm{page: page, was: t, column: container.New(kit.NewStack(6)), preview: container.NewStack()}
	f.name = kit.NewEntry(lang.T("What the template is called"))
	f.name.SetQuietly(t.Name)
	f.nameField = kit.NewField(lang.T("Name"), f.name)
	f.name.OnChanged = func(string) { f.nameField.SetError(""); f.fit() }
	f.total = kit.Small("")
	f.bar = kit.NewFormBar(lang.T("Save"), f.submit, page.close, f.dirty)
	f.bar.OnAsk = f.fit
	f.take(f.name)
	for _, s := range t.Stages {
		f.rows = append(f.rows, newStageRow(f, s))
	}
	add := kit.NewButton(lang.T("Add a stage"), kit.Outlined, f.addStage).Small()
	foot := container.New(kit.NewRow(12, 1), add, f.total)
	f.card = kit.NewCard(container.New(kit.NewStack(12), f.nameField, f.preview, f.column, foot, f.bar))
	f.show()
	return f
}

// take lets an entry of the form save and cancel.
func (f *templateForm) take(e *kit.Entry) {
	e.OnDone, e.OnEscape = f.submit, func() { f.bar.Cancel() }
	e.OnSubmitted = func(string) { f.submit() }
}

// show paints the rows in their order, with what their times come to.
func (f *templateForm) show() {
	f.column.Objects = []fyne.CanvasObject{stageHead()}
	for i, r := range f.rows {
		r.place(i, len(f.rows))
		f.column.Add(r.line)
	}
	f.sum()
	f.fit()
}

// sum shows the shares that the written times come to.
func (f *templateForm) sum() {
	t := f.read().Normalised()
	total := 0.0
	for _, r := range f.rows {
		total += r.minutes()
	}
	known := total >= 0 // not with a time that is none
	f.total.SetText("")
	for i, r := range f.rows {
		r.share.SetText("")
		if known {
			r.share.SetText(percentText(t.Stages[i].Share))
		}
	}
	if known {
		f.total.SetText(lang.F("%s minutes. A session of any length is shared out in this proportion.", shortNumber(total)))
		f.preview.Objects = []fyne.CanvasObject{stageBar(t.Stages, false)}
		f.preview.Refresh()
	}
}

func (f *templateForm) fit() {
	f.card.Refresh()
	f.page.content.Refit()
}

func (f *templateForm) addStage() {
	f.rows = append(f.rows, newStageRow(f, mentoring.Stage{Share: 0.1}))
	f.show()
	f.page.screen.focus(f.rows[len(f.rows)-1].name)
}

// move puts a stage so many places further.
func (f *templateForm) move(r *stageRow, by int) {
	from := slices.Index(f.rows, r)
	to := from + by
	if to < 0 || to >= len(f.rows) {
		return
	}
	f.rows[from], f.rows[to] = f.rows[to], f.rows[from]
	f.show()
	f.page.screen.focus(r.name)
}

// remove takes a stage away; the last one stays.
func (f *templateForm) remove(r *stageRow) {
	if len(f.rows) == 1 {
		return
	}
	at := slices.Index(f.rows, r)
	f.rows = slices.Delete(f.rows, at, at+1)
	f.show()
	f.page.screen.focus(f.rows[min(at, len(f.rows)-1)].name)
}

// read returns the template as it is written. Shares are in proportion to the
// minutes, or as they were when no time was changed.
func (f *templateForm) read() mentoring.Template {
	t := f.was
	t.Name, t.Stages = f.name.Text, nil
	asWere := len(f.rows) == len(f.was.Stages)
	for _, r := range f.rows {
		asWere = asWere && !r.timeChanged()
	}
	for _, r := range f.rows {
		stage := r.stage
		stage.Name, stage.Questions = r.name.Text, r.questions()
		if !asWere {
			stage.Share = r.minutes() / mentoring.DefaultMinutes
		}
		t.Stages = append(t.Stages, stage)
	}
	return t
}

func (f *templateForm) dirty() bool {
	t := f.read()
	return t.Name != f.was.Name || !mentoring.SameStages(t.Stages, f.was.Stages) || !mentoring.SameAsked(t.Stages, f.was.Stages)
}

// submit keeps the template. A copy is kept as it is, too.
func (f *templateForm) submit() {
	if f.was.ID != "" && !f.dirty() || f.keep() {
		f.page.close()
	}
}

// keep saves the template and says whether that went. What is wrong is said
// beside the field; another failure is told.
func (f *templateForm) keep() bool {
	err := f.save()
	if err != nil && !f.told() {
		f.page.screen.host.Fail(err)
	}
	return err == nil
}

// save keeps the template, or returns why not.
func (f *templateForm) save() error {
	t := f.read()
	if err := f.check(); err != nil {
		return fmt.Errorf("save template: %w", err)
	}
	if f.was.ID != "" {
		return f.page.screen.service.EditTemplate(t)
	}
	_, err := f.page.screen.service.AddTemplate(t)
	return err
}

// check says beside the fields what is wrong, and goes to the first of them.
func (f *templateForm) check() error {
	var errs []error
	wrong := func(field *kit.Field, e *kit.Entry, words string, err error) {
		field.SetError(words)
		if errs = append(errs, err); len(errs) == 1 {
			f.page.screen.focus(e)
		}
	}
	if strings.TrimSpace(f.name.Text) == "" {
		wrong(f.nameField, f.name, lang.T("A template needs a name."), mentoring.ErrNameMissing)
	}
	for _, r := range f.rows {
		switch {
		case strings.TrimSpace(r.name.Text) == "":
			wrong(r.field, r.name, lang.T("A stage needs a name."), mentoring.ErrTextMissing)
		case !(r.minutes() >= 0):
			wrong(r.field, r.time, lang.T("The time is a number of minutes, such as 10."), mentoring.ErrOutOfRange)
		}
	}
	f.fit()
	return errors.Join(errs...)
}

// told says that something is shown to be wrong beside a field.
func (f *templateForm) told() bool {
	return f.nameField.Error() != "" || slices.ContainsFunc(f.rows, func(r *stageRow) bool { return r.field.Error() != "" })
}
