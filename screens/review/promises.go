package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promises lists what both sides have promised and not yet done.
type promises struct {
	card  *kit.Card
	table *kit.Table
	empty *kit.EmptyState
}

func newPromises() *promises {
	p := &promises{table: kit.NewTable(14, 1), empty: kit.NewEmptyState(lang.T("No promise is open."), nil)}
	p.card = kit.NewCardTitled(lang.T("Open promises"), nil, container.New(kit.NewStack(0), p.table, p.empty))
	return p
}

func (p *promises) show(data app.Review, today mentoring.Date) {
	p.card.SetAside(nil)
	if data.Credibility.Settled() > 0 {
		p.card.SetAside(kit.Body(keptWords(data)).Single().In(kit.Muted))
	}
	var rows []kit.TableRow
	for _, c := range data.Open {
		rows = append(rows, promiseRow(c, data, today))
	}
	p.table.Hidden, p.empty.Hidden = len(rows) == 0, len(rows) > 0
	p.table.SetRows(rows)
}

func promiseRow(c mentoring.Commitment, data app.Review, today mentoring.Date) kit.TableRow {
	who := kit.NewCapped(kit.OneLine(whoWords(c.By, data)).Strong(), whoWidth)
	words := container.New(kit.NewStack(1), kit.Body(c.Text).Sized(kit.SizeSection).Wrapped(4))
	if detail := detailWords(c); detail != "" {
		words.Add(kit.Body(detail).In(kit.Muted).Wrapped(3))
	}
	var when fyne.CanvasObject
	text, late := kit.DueWords(c, today)
	if when = kit.Body(text).Single().In(kit.Muted).Trailing(); late {
		when = kit.NewLateTag(text)
	}
	return kit.TableRow{Cells: []fyne.CanvasObject{who, words, when}}
}

// whoWidth is the most that a name takes of a row.
const whoWidth = 110
