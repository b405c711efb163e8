package prepare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// goals says where each goal stands.
type goals struct {
	*part
	screen *Screen
}

func newGoals(s *Screen) *goals {
	return &goals{newPart(lang.T("Goals in focus"), nil, s.to(kit.GoalsPage)), s}
}

func (l *goals) show(p app.Preparation) {
	if len(p.Goals) == 0 {
		add := kit.NewLink(lang.T("Add a goal"), func() {
			l.screen.host.Go(kit.Route{Page: kit.GoalsPage, Pair: p.Session.PairID, New: true})
		})
		l.set(kit.Body(lang.T("There is no goal yet. This hour could find the first.")).In(kit.Muted), container.New(kit.NewRow(0, -1), add))
		return
	}
	var lines []fyne.CanvasObject
	for _, each := range p.Goals {
		lines = append(lines, goalLine(each, l.screen.service.Today()))
	}
	l.set(lines...)
}

func goalLine(g app.GoalStanding, today mentoring.Date) fyne.CanvasObject {
	scale := kit.NewOutcomeScale()
	scale.Disable() // it is only looked at
	scale.Set(g.Goal.Dimension, g.Newest.Outcome, g.CheckedIn)
	words := lang.T("Not checked in yet")
	if g.CheckedIn {
		words = lang.Commas(lang.T(g.Newest.Outcome.Name()), kit.MonthDay(g.Newest.Day, today))
	}
	return container.New(kit.NewStack(3), kit.Body(g.Goal.Statement), container.New(kit.NewRow(0, -1), scale), kit.Small(words))
}
