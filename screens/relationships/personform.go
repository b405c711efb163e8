package relationships

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// personForm adds a person or changes one. Only the name is required.
type personForm struct {
	screen  *Screen
	before  mentoring.Stakeholder // without an id it is a new one
	entries [fieldCount]*kit.Entry
	name    *kit.Field
	bar     *kit.FormBar
	content *fyne.Container
}

// The fields of the form.
const (
	nameField = iota
	roleField
	needsField
	bringsField
	fieldCount
)

func newPersonForm(s *Screen, p mentoring.Stakeholder) *personForm {
	f := &personForm{screen: s, before: p}
	f.entries = [fieldCount]*kit.Entry{
		kit.NewEntry(lang.T("Name, or what everybody calls them")), kit.NewEntry(lang.T("Head of Sales")),
		kit.NewMultiEntry(lang.T("A number they can defend")), kit.NewMultiEntry(lang.T("One page, in their terms")),
	}
	save := lang.T("Save")
	if p.ID == "" {
		save = lang.T("Add the person")
	}
	f.bar = kit.NewFormBar(save, f.submit, f.close, f.dirty)
	f.bar.OnAsk = func() { s.side.Refit() }
	for i, e := range f.entries {
		e.SetQuietly(f.text(i))
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
		if !e.MultiLine {
			e.OnSubmitted = func(string) { f.submit() }
		} else {
			e.SetMinRowsVisible(2)
			e.OnChanged = func(string) { s.side.Refit() }
		}
	}
	f.entries[nameField].OnChanged = func(string) { f.fault("") }
	f.build()
	return f
}

func (f *personForm) build() {
	f.name = kit.NewField(lang.T("Name"), f.entries[nameField])
	title := lang.T("A new person")
	if f.before.ID != "" {
		title = f.before.Name
	}
	f.content = container.New(kit.NewStack(12), kit.Heading(title), f.name,
		kit.NewField(lang.T("Role"), f.entries[roleField]),
		kit.NewField(lang.T("What they need"), f.entries[needsField]),
		kit.NewField(lang.F("What %s brings", mentoring.ShortName(f.screen.data.Mentee)), f.entries[bringsField]), f.bar)
}

// text is what a field held before.
func (f *personForm) text(field int) string {
	return [fieldCount]string{f.before.Name, f.before.Role, f.before.Needs, f.before.Brings}[field]
}

func (f *personForm) dirty() bool {
	for i, e := range f.entries {
		if strings.TrimSpace(e.Text) != strings.TrimSpace(f.text(i)) {
			return true
		}
	}
	return false
}

func (f *personForm) submit() { f.tell(f.save()) }

// tell says what went wrong. What is wrong with what was written stands beside the
// field already, which gets the keyboard.
func (f *personForm) tell(err error) {
	switch {
	case errors.Is(err, mentoring.ErrNameMissing):
		f.screen.focus(f.entries[nameField])
	case err != nil:
		f.screen.host.Fail(err)
	}
}

// leave saves what was written.
func (f *personForm) leave() error {
	if f.dirty() {
		return f.save()
	}
	f.close()
	return nil
}

func (f *personForm) save() error {
	p := f.before
	p.Name, p.Role = f.entries[nameField].Text, f.entries[roleField].Text
	p.Needs, p.Brings = f.entries[needsField].Text, f.entries[bringsField].Text
	if strings.TrimSpace(p.Name) == "" {
		f.fault(lang.T("A person needs a name."))
		return mentoring.ErrNameMissing
	}
	if err := f.keep(&p); err != nil {
		return err
	}
	f.close()
	f.screen.chosen = p.ID
	f.screen.Reload()
	if f.before.ID == "" {
		f.screen.focus(f.screen.person.put) // which is done next
	}
	return nil
}

func (f *personForm) keep(p *mentoring.Stakeholder) error {
	if p.ID != "" {
		return f.screen.service.EditStakeholder(*p)
	}
	id, err := f.screen.service.AddStakeholder(*p)
	p.ID = id
	return err
}

func (f *personForm) fault(text string) {
	if f.name.Error() != text {
		f.name.SetError(text)
		f.screen.side.Refit()
	}
}

// close puts the person back into the place of the form.
func (f *personForm) close() {
	p := f.screen.person
	p.form = nil
	p.card.SetContent(p.whole)
	f.screen.arrange()
	f.screen.focus(p.more)
}

// startAdding opens the form for a new person, or goes back to it.
func (s *Screen) startAdding() {
	if f := s.person.form; f != nil && f.before.ID == "" {
		s.focus(f.entries[nameField])
		return
	}
	if err := s.person.leave(); err != nil {
		s.host.Fail(err)
		return
	}
	s.person.open(mentoring.Stakeholder{PairID: s.pair}, nameField)
}

// edit opens the form of the person, with the keyboard in one of its fields.
func (p *person) edit(field int) {
	if p.talk != nil {
		if err := p.talk.leave(); err != nil {
			p.tell(err)
			return
		}
	}
	p.open(p.line.Stakeholder, field)
}

func (p *person) open(who mentoring.Stakeholder, field int) {
	p.form = newPersonForm(p.screen, who)
	p.card.SetContent(p.form.content)
	p.screen.arrange()
	p.screen.side.ScrollTo(0)
	p.screen.focus(p.form.entries[field])
}
