package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
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
	for i, d := range mentoring.Dimensions {
		ink, _ := kit.DimensionColors(d)
		name := container.New(kit.NewFixedWidth(86), kit.Small(d.Short()).Strong().In(ink).Single())
		t.lines[i] = kit.Small("")
		t.content.Add(container.New(kit.NewRow(8, 1), name, t.lines[i]))
	}
	return t
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
		return "nothing to compare with on " + kit.MonthDay(since, today)
	}
	return trendWords(t.Trend, since, today)
}

// trendWords says a trend with its doubt: what can't be called a move isn't.
func trendWords(t mentoring.Trend, since, today mentoring.Date) string {
	day := kit.MonthDay(since, today)
	moved := upOrDown(t.Move()) + " since " + day
	switch {
	case mentoring.Tenth(t.Move()) == 0:
		return "as on " + day
	case t.Doubt == mentoring.TooFew:
		return moved + ", too early to tell: fewer than three ratings"
	case t.Doubt == mentoring.Disagree:
		return moved + ", but views are " + mentoring.Figure(t.Spread) + " apart: not a move yet"
	}
	return moved
}

// upOrDown says a difference: "up 0.9".
func upOrDown(by float64) string {
	if by < 0 {
		return "down " + mentoring.Figure(-by)
	}
	return "up " + mentoring.Figure(by)
}
