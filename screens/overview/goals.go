package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// goals is the card with what the mentee works towards.
type goals struct {
	screen *Screen
	card   *kit.Card
	table  *kit.Table
	empty  *kit.EmptyState
	whole  *kit.Label // how they stand together
	rows   map[mentoring.ID]*goal
}

func newGoals(s *Screen) *goals {
	g := &goals{screen: s, table: kit.NewTable(12, 0), whole: kit.Small("")}
	add := kit.NewButton(lang.T("Add a goal"), kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.GoalsPage, Pair: s.pair, New: true})
	})
	g.empty = kit.NewEmptyState(lang.T("A goal says what should be different one day, and what would be less and more than that."), add)
	g.card = kit.NewCardTitled(lang.T("Goals"), nil, container.New(kit.NewStack(0), g.table, g.empty, g.whole))
	return g
}

func (g *goals) show(o app.Overview) {
	g.whole.SetText(kit.AttainmentWords(o.Attainment))
	g.whole.Hidden = g.whole.Text() == ""
	kept := make(map[mentoring.ID]*goal)
	var rows []kit.TableRow
	for _, each := range o.Goals {
		row, ok := g.rows[each.Goal.ID]
		if !ok {
			row = newGoal()
		}
		row.show(each)
		kept[each.Goal.ID] = row
		rows = append(rows, kit.TableRow{Cells: []fyne.CanvasObject{row.words, row.tag, row.scale}})
	}
	g.rows = kept
	g.table.Hidden, g.empty.Hidden = len(rows) == 0, len(rows) > 0
	g.table.SetRows(rows)
}

// goal is one of them and where it stands.
type goal struct {
	words           *fyne.Container
	statement, note *kit.Label
	tag             *kit.Tag
	scale           *kit.OutcomeScale
}

func newGoal() *goal {
	g := &goal{statement: kit.Body("").Wrapped(5), note: kit.Small(""), tag: kit.NewDimensionTag(""), scale: kit.NewOutcomeScale()}
	g.words = container.New(kit.NewStack(0), g.statement, g.note)
	g.scale.Disable() // it is only looked at, so the Tab key passes it by
	return g
}

func (g *goal) show(data app.GoalStanding) {
	d := data.Goal.Dimension
	g.statement.SetText(data.Goal.Statement)
	g.note.SetText(goalNote(data))
	g.note.Hidden = g.note.Text() == ""
	g.tag.Set(lang.T(d.Short()), d)
	g.scale.Set(d, data.Newest.Outcome, data.CheckedIn)
}
