package overview

import (
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// letting is the card with what the mentee stops holding. What is gone long
// since is shown on demand.
type letting struct {
	screen *Screen
	card   *kit.Card
	table  *kit.Table
	empty  *kit.EmptyState
	add    *kit.Link
	more   *kit.Link
	all    bool         // what is gone long since shows, too
	form   *lettingForm // of something new; nil while none is written
	order  []*lettingRow
	rows   map[mentoring.ID]*lettingRow
}

// goneShown is how much of what is gone shows at first.
const goneShown = 2

func newLetting(s *Screen) *letting {
	l := &letting{screen: s, table: kit.NewTable(11, 1)}
	l.empty = kit.NewEmptyState(lang.T("Growing means to stop holding some things: a task, a decision, a habit."),
		kit.NewButton(lang.T("Name something to let go"), kit.Outlined, l.startAdding))
	l.add = kit.NewLink(lang.T("Name something to let go"), l.startAdding)
	l.more = kit.NewLink("", func() { l.all = true; l.arrange() })
	l.card = kit.NewCardTitled(lang.T("Letting go"), nil, container.New(kit.NewStack(0), l.table, l.empty))
	return l
}

func (l *letting) show(o app.Overview) {
	kept := make(map[mentoring.ID]*lettingRow)
	l.order = nil
	for _, each := range o.LettingGo {
		row, ok := l.rows[each.ID]
		if !ok {
			row = newLettingRow(l)
		}
		row.show(each)
		kept[each.ID] = row
		l.order = append(l.order, row)
	}
	l.rows = kept
	l.arrange()
}

// arrange shows the rows with their forms, and below them the way to another.
func (l *letting) arrange() {
	shown := l.shown()
	var rows []kit.TableRow
	for _, each := range l.order[:shown] {
		rows = append(rows, each.row())
	}
	none := len(rows) == 0 && l.form == nil
	l.more.Hidden = shown == len(l.order)
	l.more.SetText(lang.N(len(l.order)-shown, "%d more that is gone", "%d more that are gone"))
	switch {
	case l.form != nil:
		rows = append(rows, kit.TableRow{Below: l.form.content})
	case !none:
		rows = append(rows, kit.TableRow{Below: container.New(kit.NewFlow(14), l.add, l.more)})
	}
	l.table.Hidden, l.empty.Hidden = none, !none
	l.table.SetRows(rows)
	l.screen.refit()
}

// shown is how many of the rows show: those that are not gone, a few that are,
// and all down to one that is just being changed.
func (l *letting) shown() int {
	if l.all {
		return len(l.order)
	}
	shown := 0
	for _, each := range l.order {
		if each.data.Gone.IsZero() {
			shown++
		}
	}
	shown = min(len(l.order), shown+goneShown)
	for i, each := range l.order {
		if each.form != nil {
			shown = max(shown, i+1)
		}
	}
	return shown
}

func (l *letting) startAdding() {
	if l.form == nil {
		l.form = newLettingForm(l, mentoring.LettingGo{PairID: l.screen.pair})
		l.form.end(lang.T("Add"), l.addAnother, l.closeForm)
		l.arrange()
	}
	l.screen.focus(l.form.what)
	l.screen.scroll.Reveal(l.form.content)
}

// closeForm leaves the keyboard where the form was opened.
func (l *letting) closeForm() {
	l.form = nil
	l.arrange()
	l.screen.focus(l.add)
}

// addAnother keeps what was named and stays for the next. The line is emptied
// before, for the change is announced while it is saved.
func (l *letting) addAnother(next mentoring.LettingGo) error {
	form := l.form
	if form == nil {
		return nil
	}
	form.fill(mentoring.LettingGo{PairID: l.screen.pair})
	if err := l.screen.service.AddLettingGo(next); err != nil {
		form.write(next)
		return err
	}
	l.screen.focus(form.what)
	l.screen.scroll.Reveal(form.content)
	return nil
}

// forms are those that are open.
func (l *letting) forms() []*lettingForm {
	var open []*lettingForm
	for _, each := range l.order {
		if each.form != nil {
			open = append(open, each.form)
		}
	}
	if l.form != nil {
		open = append(open, l.form)
	}
	return open
}

// writing says that a form is open.
func (l *letting) writing() bool { return len(l.forms()) > 0 }

// cancel closes one form, or asks before it does. It says whether one was open.
func (l *letting) cancel() bool {
	open := l.forms()
	if len(open) > 0 {
		open[0].bar.Cancel()
	}
	return len(open) > 0
}

// leave saves what was typed and not sent off.
func (l *letting) leave() error {
	for _, f := range l.forms() {
		if !f.dirty() {
			continue
		}
		if err := f.save(); err != nil {
			return err
		}
	}
	return nil
}
