package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// trends says below the radar what moved between the two days, one line a
// dimension, and where one can't say so yet.
type trends struct {
	content *fyne.Container
	lines   [3]*kit.Label
}

func newTrends() *trends {
	t := &trends{content: container.New(kit.NewStack(2))}
	names, column := [3]*kit.Label{}, &nameWidth{}
	for i, d := range mentoring.Dimensions {
		ink, _ := kit.DimensionColors(d)
		names[i] = kit.Small(lang.T(d.Short())).Strong().In(ink).Single()
		t.lines[i] = kit.Small("")
		t.content.Add(container.New(kit.NewRow(8, 1), container.New(column, names[i]), t.lines[i]))
	}
	column.names = names[:]
	return t
}

// nameWidth gives each name the width of the widest.
type nameWidth struct{ names []*kit.Label }

// Layout places the one name.
func (*nameWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is as wide as the widest name.
func (c *nameWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	for _, name := range c.names {
		size.Width = max(size.Width, name.MinSize().Width)
	}
	return size
}

func (t *trends) show(p app.ProgressPage, today mentoring.Date) {
	t.content.Hidden = p.View.Since.IsZero()
	for i, line := range t.lines {
		line.SetText(dimensionWords(p.Trends[i], p.View.Since, today))
	}
}

// dimensionWords says how a dimension moved.
func dimensionWords(t app.DimensionTrend, since, today mentoring.Date) string {
	if !t.Known {
		return lang.F("nothing to compare with on %s", kit.MonthDay(since, today))
	}
	return trendWords(t.Trend, since, today)
}

// trendWords says a trend with its doubt: what can't be called a move isn't.
func trendWords(t mentoring.Trend, since, today mentoring.Date) string {
	day := kit.MonthDay(since, today)
	moved := lang.F("up %s since %s", figure(t.Move()), day)
	if t.Move() < 0 {
		moved = lang.F("down %s since %s", figure(-t.Move()), day)
	}
	switch {
	case mentoring.Tenth(t.Move()) == 0:
		return lang.F("as on %s", day)
	case t.Doubt == mentoring.TooFew:
		return lang.F("%s, too early to tell: fewer than three ratings", moved)
	case t.Doubt == mentoring.Disagree:
		return lang.F("%s, but views are %s apart: not a move yet", moved, figure(t.Spread))
	}
	return moved
}

// upOrDown says a difference: "up 0.9".
func upOrDown(by float64) string {
	if by < 0 {
		return lang.F("down %s", figure(-by))
	}
	return lang.F("up %s", figure(by))
}

// figure writes a level, or a difference of levels, with one decimal.
func figure(v float64) string { return lang.Decimals(mentoring.Tenth(v), 1) }
