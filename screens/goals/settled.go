package goals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// settled is what nobody works on now, folded up at the end of the board.
type settled struct {
	screen *Screen
	card   *kit.Card
	head   *kit.Pressable
	count  *kit.Label
	arrow  *widget.Icon
	rows   *fyne.Container
	shown  []*line
}

const settledName = "Finished, paused and dropped"

func newSettled(s *Screen) *settled {
	f := &settled{screen: s, count: kit.Small("").Single(), arrow: widget.NewIcon(theme.MenuDropDownIcon()), rows: container.New(kit.NewStack(0))}
	words := container.New(kit.NewRow(10, 0), kit.Heading(lang.T(settledName)), f.count, f.arrow)
	room := kit.NewBox("", words)
	room.Pad = fyne.NewSize(0, 4)
	f.head = kit.NewPressable(lang.T(settledName), room, f.toggle)
	f.card = kit.NewCard(container.New(kit.NewStack(8), f.head, f.rows))
	f.card.Hidden, f.rows.Hidden = true, true
	return f
}

// show shows the lines in the order of the name: what is finished, paused,
// dropped.
func (f *settled) show(lines []*line) {
	order := []mentoring.GoalState{mentoring.GoalFinished, mentoring.GoalPaused, mentoring.GoalDropped}
	slices.SortStableFunc(lines, func(a, b *line) int {
		return slices.Index(order, a.standing.Goal.State()) - slices.Index(order, b.standing.Goal.State())
	})
	f.card.Hidden = len(lines) == 0
	f.count.SetText(lang.N(len(lines), "%d goal", "%d goals"))
	if slices.Equal(lines, f.shown) {
		return
	}
	f.shown = lines
	fill(f.rows, lines)
	f.card.Refresh()
}

func (f *settled) toggle() { f.set(f.rows.Hidden) }

// set unfolds the lines, or folds them up.
func (f *settled) set(open bool) {
	f.rows.Hidden = !open
	if open {
		f.arrow.SetResource(theme.MenuDropUpIcon())
	} else {
		f.arrow.SetResource(theme.MenuDropDownIcon())
	}
	f.screen.arrange()
}
