package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// goals lists what the mentee works towards, with what has been reached in
// words.
type goals struct {
	card  *kit.Card
	table *kit.Table
	empty *kit.EmptyState
}

func newGoals() *goals {
	g := &goals{table: kit.NewTable(16, 0), empty: kit.NewEmptyState(lang.T("There is no goal yet."), nil)}
	g.card = kit.NewCardTitled(lang.T("Goals"), nil, container.New(kit.NewStack(0), g.table, g.empty))
	return g
}

func (g *goals) show(data app.Review) {
	var rows []kit.TableRow
	for _, each := range data.Goals {
		rows = append(rows, goalRow(each))
	}
	g.table.Hidden, g.empty.Hidden = len(rows) == 0, len(rows) > 0
	g.table.SetRows(rows)
}

func goalRow(each app.GoalStanding) kit.TableRow {
	d := each.Goal.Dimension
	scale := kit.NewOutcomeScale()
	scale.Set(d, each.Newest.Outcome, each.CheckedIn)
	scale.Disable() // it is only looked at, so the Tab key passes it by
	reached, tone := lang.T("Not looked at yet"), kit.Muted
	if each.CheckedIn {
		reached, tone = lang.T(each.Newest.Outcome.Name()), kit.Text
	}
	words := container.New(kit.NewStack(3),
		kit.Body(each.Goal.Statement).Sized(kit.SizeSection).Wrapped(4),
		container.New(kit.NewRow(8, 1), kit.NewDot(d), kit.Body(reached).In(tone)))
	return kit.TableRow{Cells: []fyne.CanvasObject{words, scale}}
}
