package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// templates is the page with the shapes that a talk can have.
type templates struct {
	screen  *Screen
	content *kit.Scroll
	add     *kit.Button
	column  *fyne.Container
	bank    []app.BankTemplate
	cards   []*templateCard
	form    *templateForm // nil while none is open
}

func newTemplates(s *Screen) *templates {
	t := &templates{screen: s, column: container.New(kit.NewStack(kit.Gap))}
	t.add = kit.NewButton(lang.T("Add a template"), kit.Primary, t.addOne)
	t.content = kit.NewScroll(t.column)
	return t
}

func (t *templates) context() string {
	return lang.T("How the time of a session is shared out.")
}

func (t *templates) reload() {
	t.bank = t.screen.service.TemplateBank()
	t.arrange()
}

// arrange shows the templates; the form stands in the place of its card, and
// first when it is of a new one.
func (t *templates) arrange() {
	t.column.Objects, t.cards = nil, nil
	if t.form != nil && t.form.was.ID == "" {
		t.column.Add(t.form.card)
	}
	found := false
	for _, each := range t.bank {
		if t.form != nil && t.form.was.ID == each.ID {
			t.column.Add(t.form.card)
			found = true
			continue
		}
		card := newTemplateCard(t, each)
		t.cards = append(t.cards, card)
		t.column.Add(card.card)
	}
	if t.form != nil && t.form.was.ID != "" && !found {
		t.form = nil
	}
	kind := kit.Primary
	if t.form != nil {
		kind = kit.Outlined
	}
	t.add.SetKind(kind)
	t.content.Refit()
}

// addOne opens the form for a new template with three even stages.
func (t *templates) addOne() {
	if t.form == nil || t.form.was.ID != "" {
		t.start(mentoring.Template{Stages: []mentoring.Stage{
			{Name: "", Share: 0.2}, {Name: "", Share: 0.6}, {Name: "", Share: 0.2},
		}})
		return
	}
	t.screen.focus(t.form.name)
}

// duplicate opens the form for a new template that begins as a copy.
func (t *templates) duplicate(of mentoring.Template) {
	t.start(mentoring.Template{Name: lang.F("%s, copy", of.Name), Stages: of.Stages})
}

func (t *templates) edit(each mentoring.Template) { t.start(each) }

// start opens a form, when what is in the one before can be kept.
func (t *templates) start(of mentoring.Template) {
	if !t.finish() {
		return
	}
	t.form = newTemplateForm(t, of)
	t.arrange()
	t.content.Reveal(t.form.card)
	t.screen.focus(t.form.name)
}

// finish keeps what was written in an open form, and says whether that went.
func (t *templates) finish() bool { return t.form == nil || !t.form.dirty() || t.form.keep() }

// close closes the form and gives the keyboard back to the card.
func (t *templates) close() {
	id := t.form.was.ID
	t.form = nil
	t.screen.Reload()
	for _, card := range t.cards {
		if card.id == id {
			t.screen.focus(card.edit)
		}
	}
}

func (t *templates) escape() bool {
	if t.form == nil {
		return false
	}
	t.form.bar.Cancel()
	return true
}

// leave keeps what was written.
func (t *templates) leave() error {
	if t.form != nil && t.form.dirty() {
		if err := t.form.save(); err != nil {
			return err
		}
	}
	t.form = nil
	return nil
}
