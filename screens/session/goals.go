package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// goals shows where each goal stands, and takes what was seen of it today.
type goals struct {
	screen *Screen
	card   *kit.Card
	scroll *kit.Scroll
	column *fyne.Container
	list   *fyne.Container
	rows   map[mentoring.ID]*goal
	none   *kit.Label
	all    *kit.Link
	open   bool // all are shown
	shown  []app.GoalStanding
	on     mentoring.Date // the day on which they stand so; zero for today
}

// Of more goals than fit only the first few are shown at first, so that the
// promises below stay in view.
const (
	fittingGoals = 3
	firstGoals   = 2
)

func newGoals(s *Screen) *goals {
	g := &goals{screen: s, list: container.New(kit.NewStack(12)), rows: make(map[mentoring.ID]*goal)}
	g.none = kit.Small(lang.T("Goals show here, to check in on while you talk about them."))
	g.all = kit.NewLink("", g.toggle)
	g.column = container.New(kit.NewStack(8), g.none, g.list, container.New(kit.NewRow(0, -1), g.all))
	g.scroll = kit.NewScroll(g.column)
	g.card = kit.NewCardTitled(lang.T("Goals in focus"), nil, g.scroll)
	return g
}

func (g *goals) show(standings []app.GoalStanding, on mentoring.Date) {
	g.shown = standings
	if g.on != on {
		g.on = on
		g.card.SetAside(kit.Capital(kit.DayWords(on, g.screen.service.Today())))
	}
	kept := make(map[mentoring.ID]*goal)
	g.list.Objects = nil
	first := firstGoals
	for first < fittingGoals && first < len(standings) && standings[first].Goal.Focus {
		first++
	}
	for i, standing := range standings {
		row, ok := g.rows[standing.Goal.ID]
		if !ok {
			row = newGoal(g)
		}
		row.show(standing)
		kept[standing.Goal.ID] = row
		row.box.Hidden = len(standings) > fittingGoals && !g.open && i >= first && !row.asking()
		g.list.Add(row.box)
	}
	g.rows = kept
	g.none.Hidden = len(standings) > 0
	g.list.Hidden = len(standings) == 0
	g.all.Hidden = len(standings) <= fittingGoals
	g.all.SetText(lang.F("Show all %d goals", len(standings)))
	if g.open {
		g.all.SetText(lang.T("Show fewer"))
	}
}

func (g *goals) toggle() {
	g.open = !g.open
	g.show(g.shown, g.on)
	g.screen.refit()
}

// start puts the keyboard to the first goal.
func (g *goals) start() {
	if len(g.shown) > 0 {
		g.screen.focus(g.rows[g.shown[0].Goal.ID].scale)
	}
}

// step goes to the goal so many places below that is shown, or stays.
func (g *goals) step(from *goal, by int) bool {
	for at, standing := range g.shown {
		if next := at + by; standing.Goal.ID == from.data.Goal.ID && next >= 0 && next < len(g.shown) {
			if row := g.rows[g.shown[next].Goal.ID]; row.box.Visible() {
				g.screen.focus(row.scale)
			}
		}
	}
	return by != 0
}

// asking says that a check-in is being written.
func (g *goals) asking() bool {
	for _, row := range g.rows {
		if row.asking() {
			return true
		}
	}
	return false
}

func (g *goals) escape() bool {
	for _, row := range g.rows {
		if row.asking() {
			row.cancel()
			return true
		}
	}
	return false
}

// leave saves check-ins that were written but not sent off; the window offers to undo
// them. What was only picked is put back: a slip on the scale is no check-in.
func (g *goals) leave() error {
	for _, row := range g.rows {
		switch {
		case !row.asking():
		case strings.TrimSpace(row.note.Text) == "":
			row.putBack()
		default:
			if err := row.checkIn(); err != nil {
				return err
			}
		}
	}
	return nil
}
