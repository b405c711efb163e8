package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promise is one commitment. A tick says that it was kept; the menu has the
// other ends.
type promise struct {
	card   *promises
	data   mentoring.Commitment
	check  *kit.Check
	text   *kit.Label
	detail *kit.Label
	words  *fyne.Container
	when   *kit.Label
	late   *kit.Tag
	due    *fyne.Container
	more   *kit.More
	form   *form             // while it is changed
	reason *kit.Reason       // while one is asked for
	state  mentoring.Promise // what the reason is for
}

func newPromise(card *promises) *promise {
	p := &promise{
		card: card, text: kit.Body("").Wrapped(4), detail: kit.Small("").Wrapped(3),
		when: kit.Small("").Single().Trailing(), late: kit.NewLateTag(""),
	}
	p.check = kit.NewCheck(false, p.tick)
	p.words = container.New(kit.NewStack(0), p.text, p.detail)
	p.due = container.NewStack(p.when, p.late)
	p.more = kit.NewMore(p.menu)
	return p
}

func (p *promise) show(c mentoring.Commitment) {
	p.data = c
	p.check.SetOn(false)
	p.check.SetDimension(c.Dimension)
	p.text.SetText(c.Text)
	p.detail.SetText(detailWords(c, p.screen().service.Today()))
	p.detail.Hidden = p.detail.Text() == ""
	words, late := kit.DueWords(c, p.card.screen.service.Today())
	p.when.SetText(words)
	p.late.SetText(words)
	p.when.Hidden, p.late.Hidden = late, !late
}

func (p *promise) row() kit.TableRow {
	if p.form != nil {
		return kit.TableRow{Below: p.form.content}
	}
	row := kit.TableRow{Cells: []fyne.CanvasObject{p.check, p.words, p.due, p.more}}
	if p.reason != nil {
		row.Below = p.reason
	}
	return row
}

func (p *promise) menu() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Edit"), p.edit),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Missed"), func() { p.settle(mentoring.Missed, "") }),
		fyne.NewMenuItem(lang.T("Changed…"), func() { p.ask(mentoring.Changed) }),
		fyne.NewMenuItem(lang.T("Dropped…"), func() { p.ask(mentoring.Dropped) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Delete"), func() { p.screen().done(p.screen().service.DeleteCommitment(p.data.ID)) }),
	}
}

func (p *promise) screen() *Screen { return p.card.screen }

// tick says that the promise was kept. When that can't be saved the box is put
// back.
func (p *promise) tick(on bool) {
	if on && !p.settle(mentoring.Kept, "") {
		p.check.SetOn(false)
	}
}

func (p *promise) settle(state mentoring.Promise, reason string) bool {
	return p.screen().done(p.screen().service.SettleCommitment(p.data.ID, state, reason))
}

func (p *promise) edit() {
	if p.form == nil {
		p.reason = nil
		p.form = newForm(p.screen(), p.data)
		p.form.end(lang.T("Save"), p.screen().service.EditCommitment, p.closeForm)
		p.card.arrange()
	}
	p.screen().focus(p.form.what)
	p.screen().scroll.Reveal(p.form.content)
}

// closeForm shows the promise again, with the keyboard at its menu, where the form was
// opened.
func (p *promise) closeForm() {
	p.form = nil
	p.card.arrange()
	p.screen().focus(p.more)
}

// ask opens a line for the reason.
func (p *promise) ask(state mentoring.Promise) {
	written := p.reason.Text() // for another state
	p.form, p.state = nil, state
	p.reason = kit.NewReason(state, p.data.Binds(p.screen().service.Today()), func(string) { p.screen().done(p.keepReason()) }, p.closeReason)
	p.reason.Entry.SetQuietly(written)
	p.reason.OnResized = p.screen().refit
	p.card.arrange()
	p.screen().focus(p.reason.Entry)
	p.screen().scroll.Reveal(p.reason)
}

func (p *promise) keepReason() error {
	asked := p.reason
	if asked == nil {
		return nil
	}
	p.reason = nil // a reload shows the row without it
	if err := p.screen().service.SettleCommitment(p.data.ID, p.state, asked.Text()); err != nil {
		p.reason = asked
		return err
	}
	p.card.arrange()
	return nil
}

func (p *promise) closeReason() {
	p.reason = nil
	p.card.arrange()
	p.screen().focus(p.more)
}

func (p *promise) leave() error {
	switch {
	case p.form != nil && p.form.dirty():
		return p.form.save()
	case p.reason != nil && p.reason.Text() != "":
		return p.keepReason()
	}
	return nil
}
