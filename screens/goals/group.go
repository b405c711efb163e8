package goals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// group is the goals of one dimension.
type group struct {
	card  *kit.Card
	none  *kit.Label
	rows  *fyne.Container
	shown []*line
}

func newGroup(d mentoring.Dimension) *group {
	ink, _ := kit.DimensionColors(d)
	g := &group{none: kit.Small("No goal yet").Single(), rows: container.New(kit.NewStack(0))}
	name := kit.Heading(d.Name()).In(ink)
	head := container.New(kit.NewRow(10, 1), kit.NewDot(d), name, g.none)
	g.card = kit.NewCard(container.New(kit.NewStack(4), head, g.rows))
	return g
}

// show shows the lines. While other dimensions have goals, one without says
// so; while none has, the card is hidden.
func (g *group) show(lines []*line, some bool) {
	g.none.Hidden, g.rows.Hidden = len(lines) > 0, len(lines) == 0
	g.card.Hidden = !some
	if slices.Equal(lines, g.shown) {
		return
	}
	g.shown = lines
	g.rows.Objects = nil
	for i, l := range lines {
		l.rule.Hidden = i == 0
		g.rows.Add(l.content)
	}
	g.card.Refresh()
}
