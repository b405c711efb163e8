package overview

import (
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promises is the card with the commitments that are open, on both sides.
type promises struct {
	screen *Screen
	card   *kit.Card
	table  *kit.Table
	empty  *kit.EmptyState
	add    *kit.Link
	form   *form // of a new one; nil while none is written
	order  []*promise
	rows   map[mentoring.ID]*promise
}

func newPromises(s *Screen) *promises {
	p := &promises{screen: s, table: kit.NewTable(11, 1)}
	p.empty = kit.NewEmptyState(lang.T("What you promise each other stands here until it is kept."),
		kit.NewButton(lang.T("Add a commitment"), kit.Outlined, p.startAdding))
	p.add = kit.NewLink(lang.T("Add a commitment"), p.startAdding)
	p.card = kit.NewCardTitled(lang.T("Open commitments"), nil, container.New(kit.NewStack(0), p.table, p.empty))
	return p
}

func (p *promises) show(o app.Overview) {
	p.card.SetAside(nil)
	if o.Credibility.Settled() > 0 {
		p.card.SetAside(kit.KeptWords(o.Credibility))
	}
	kept := make(map[mentoring.ID]*promise)
	p.order = nil
	for _, c := range o.Open {
		row, ok := p.rows[c.ID]
		if !ok {
			row = newPromise(p)
		}
		row.show(c)
		kept[c.ID] = row
		p.order = append(p.order, row)
	}
	p.rows = kept
	p.arrange()
}

// arrange shows the rows with their forms, and below them the way to another.
func (p *promises) arrange() {
	var rows []kit.TableRow
	for _, each := range p.order {
		rows = append(rows, each.row())
	}
	none := len(rows) == 0 && p.form == nil
	switch {
	case p.form != nil:
		rows = append(rows, kit.TableRow{Below: p.form.content})
	case !none:
		rows = append(rows, kit.TableRow{Below: container.New(kit.NewFlow(0), p.add)})
	}
	p.table.Hidden, p.empty.Hidden = none, !none
	p.table.SetRows(rows)
	p.screen.refit()
}

func (p *promises) startAdding() {
	if p.form == nil {
		p.form = newForm(p.screen, mentoring.Commitment{PairID: p.screen.pair, By: mentoring.Mentee})
		p.form.end(lang.T("Add commitment"), p.screen.service.AddCommitment, p.closeForm)
		p.arrange()
	}
	p.screen.focus(p.form.what)
	p.screen.scroll.Reveal(p.form.content)
}

// closeForm leaves the keyboard where the form was opened.
func (p *promises) closeForm() {
	p.form = nil
	p.arrange()
	p.screen.focus(p.add)
}

// writing says that a form is open.
func (p *promises) writing() bool {
	if p.form != nil {
		return true
	}
	for _, each := range p.order {
		if each.form != nil {
			return true
		}
	}
	return false
}

// cancel closes one form, or asks before it does. It says whether one was
// open.
func (p *promises) cancel() bool {
	for _, each := range p.order {
		if each.form != nil {
			each.form.bar.Cancel()
			return true
		}
		if each.reason != nil {
			each.closeReason()
			return true
		}
	}
	if p.form != nil {
		p.form.bar.Cancel()
		return true
	}
	return false
}

// leave saves what was typed and not sent off.
func (p *promises) leave() error {
	for _, each := range p.order {
		if err := each.leave(); err != nil {
			return err
		}
	}
	if p.form != nil && p.form.dirty() {
		return p.form.save()
	}
	return nil
}
