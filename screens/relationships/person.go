package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// person is the card of the person chosen: what there is to tell, or the form
// to change it.
type person struct {
	screen *Screen
	card   *kit.Card
	line   app.PersonLine
	form   *personForm // nil while nothing is changed
	talk   *talkForm   // nil while no talk is noted

	name, role, stands *kit.Label
	needs, brings      *personText
	promises, last     *kit.Label
	asked              *kit.Label
	pulse              fyne.CanvasObject // around what was asked
	put                *kit.Button
	note               *kit.Link
	more               *kit.More
	slot, whole        *fyne.Container
}

func newPerson(s *Screen) *person {
	p := &person{
		screen: s, name: kit.Heading(""), role: kit.Small(""), stands: kit.Small(""),
		promises: kit.Body(""), last: kit.Body(""), asked: kit.Body(""), slot: container.NewStack(),
	}
	p.needs = newPersonText(lang.T("What they need"), func() { p.edit(needsField) })
	p.brings = newPersonText(lang.T("What the mentee brings"), func() { p.edit(bringsField) })
	p.put = kit.NewButton(lang.T("Put on the map"), kit.Outlined, p.putOnMap).Small()
	p.note = kit.NewLink(lang.T("Note a talk"), p.noteTalk)
	p.more = kit.NewMore(p.menu)
	p.pulse = labelled(kit.Small(lang.T("Pulse")), p.asked)
	p.whole = p.view()
	p.card = kit.NewCard(p.whole)
	return p
}

func (p *person) view() *fyne.Container {
	head := container.New(kit.NewRow(8, 0), p.name, p.more)
	put := container.New(kit.NewRow(0, -1), p.put)
	top := container.New(kit.NewStack(0), head, p.role, p.stands)
	return container.New(kit.NewStack(10), top, put,
		p.needs.press, p.brings.press,
		labelled(kit.Small(lang.T("Promises")), p.promises),
		p.pulse, labelled(kit.Small(lang.T("Last talk")), container.New(kit.NewFlow(12), p.last, p.note)), p.slot)
}

// labelled is a small caption above something.
func labelled(caption *kit.Label, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(kit.NewStack(0), caption, o)
}

// personText is a text of a person that is pressed to be changed.
type personText struct {
	press   *kit.Pressable
	caption *kit.Label
	text    *kit.Label
}

const notWritten = "Not written yet"

func newPersonText(caption string, tapped func()) *personText {
	t := &personText{caption: kit.Small(caption), text: kit.Body("")}
	t.press = kit.NewPressable(caption, container.New(kit.NewStack(0), t.caption, t.text), tapped)
	return t
}

func (t *personText) show(caption, text string) {
	t.caption.SetText(caption)
	t.text.SetColor(kit.Text)
	if text == "" {
		text = lang.T(notWritten)
		t.text.SetColor(kit.Muted)
	}
	t.text.SetText(text)
	t.press.SetName(lang.F("%s: %s", caption, text))
}

// show shows the person chosen. A form that is open is left alone.
func (p *person) show() {
	line, ok := p.screen.line(p.screen.chosen)
	if !ok {
		return
	}
	today := p.screen.service.Today()
	p.line = line
	p.name.SetText(line.Name)
	p.role.SetText(line.Role)
	p.role.Hidden = line.Role == ""
	p.stands.SetText(standing(line, p.screen.data.Since, today))
	p.put.Hidden = line.Placed
	p.needs.show(lang.T("What they need"), line.Needs)
	p.brings.show(lang.F("What %s brings", mentoring.ShortName(p.screen.data.Mentee)), line.Brings)
	p.promises.SetText(promiseWords(line.Promises))
	p.last.SetText(talkWords(line, today))
	p.showPulse(line, today)
	p.card.Refresh()
}

// showPulse says whether the person was asked, and answered.
func (p *person) showPulse(line app.PersonLine, today mentoring.Date) {
	p.asked.SetText(pulseWords(line, today))
	if line.Asked.IsZero() {
		p.pulse.Hide()
	} else {
		p.pulse.Show()
	}
}

func (p *person) menu() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Edit"), func() { p.edit(nameField) }),
		fyne.NewMenuItem(lang.T("Note a talk"), p.noteTalk),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Delete"), p.delete),
	}
}

func (p *person) delete() { p.screen.done(p.screen.service.DeleteStakeholder(p.line.ID)) }

// putOnMap puts the person in the middle, to be moved from there.
func (p *person) putOnMap() {
	const middle = float64(mentoring.MaxLevel) / 2
	id := p.line.ID
	p.screen.place(id, middle, middle)
	p.screen.ShowPerson(id)
}

// writing says that a form is open.
func (p *person) writing() bool { return p.form != nil || p.talk != nil }

// closeOfGone closes the forms of somebody who was deleted: they could never be
// saved, and would keep the screen. The keyboard goes to who is shown next, or to
// where somebody is added.
func (p *person) closeOfGone() {
	gone := func(id mentoring.ID) bool { _, ok := p.screen.line(id); return !ok }
	talk := p.talk != nil && gone(p.talk.id)
	form := p.form != nil && p.form.before.ID != "" && gone(p.form.before.ID)
	if talk {
		p.talk.close()
	}
	if form {
		p.form.close()
	}
	if (talk || form) && p.screen.chosen == "" {
		p.screen.focus(p.screen.add)
	}
}

// leave saves what is being written.
func (p *person) leave() error {
	if p.talk != nil {
		if err := p.talk.leave(); err != nil {
			return err
		}
	}
	if p.form != nil {
		return p.form.leave()
	}
	return nil
}

// tell says why leave failed: the form that could not be saved is still open.
func (p *person) tell(err error) {
	switch {
	case p.talk != nil:
		p.talk.tell(err)
	case p.form != nil:
		p.form.tell(err)
	}
}

// escape cancels what is open, and says whether something was.
func (p *person) escape() bool {
	switch {
	case p.form != nil:
		p.form.bar.Cancel()
	case p.talk != nil:
		p.talk.bar.Cancel()
	default:
		return false
	}
	return true
}
