package goals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// group is the goals of one dimension, phase by phase.
type group struct {
	card   *kit.Card
	none   *kit.Label
	column *fyne.Container
	phases [len(mentoring.Phases)]phase
}

// phase is the goals of one phase under its name.
type phase struct {
	whole, rows *fyne.Container
	shown       []*line
}

func newGroup(d mentoring.Dimension) *group {
	ink, _ := kit.DimensionColors(d)
	g := &group{none: kit.Small(lang.T("No goal now")).Single(), column: container.New(kit.NewStack(12))}
	name := kit.Heading(lang.T(d.Name())).In(ink)
	head := container.New(kit.NewRow(10, 1), kit.NewDot(d), name, g.none)
	for i, p := range mentoring.Phases {
		rows := container.New(kit.NewStack(0))
		g.phases[i] = phase{whole: container.New(kit.NewStack(0), kit.Small(lang.T(p.Name())), rows), rows: rows}
		g.column.Add(g.phases[i].whole)
	}
	g.card = kit.NewCard(container.New(kit.NewStack(8), head, g.column))
	return g
}

// show shows the lines. While other dimensions have goals, one without says
// so; while none has, the card is hidden.
func (g *group) show(lines []*line, some bool) {
	g.none.Hidden, g.column.Hidden = len(lines) > 0, len(lines) == 0
	g.card.Hidden = !some
	changed := false
	for i, p := range mentoring.Phases {
		var of []*line
		for _, l := range lines {
			if l.standing.Goal.Phase == p {
				of = append(of, l)
			}
		}
		changed = g.phases[i].show(of) || changed
	}
	if changed {
		g.card.Refresh()
	}
}

// show shows the lines of the phase, or nothing of it when there are none. It
// says whether they are others than before.
func (p *phase) show(lines []*line) bool {
	p.whole.Hidden = len(lines) == 0
	if slices.Equal(lines, p.shown) {
		return false
	}
	p.shown = lines
	fill(p.rows, lines)
	return true
}

// fill puts lines below each other with a hairline between.
func fill(rows *fyne.Container, lines []*line) {
	rows.Objects = nil
	for i, l := range lines {
		l.rule.Hidden = i == 0
		rows.Add(l.content)
	}
}
