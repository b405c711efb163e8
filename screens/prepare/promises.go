package prepare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promises are those still open, of both, late ones first. A tick says that
// one was kept.
type promises struct {
	*part
	screen *Screen
}

func newPromises(s *Screen) *promises {
	return &promises{newPart(lang.T("Promises still open"), nil, s.to(kit.OverviewPage)), s}
}

func (l *promises) show(p app.Preparation) {
	if len(p.Open) == 0 {
		l.set(kit.Body(lang.T("Nothing is open between you. What either promises in the talk stands here until it is kept.")).In(kit.Muted))
		return
	}
	var lines []fyne.CanvasObject
	for _, c := range p.Open {
		lines = append(lines, l.line(c, p.Mentee.Name))
	}
	l.set(lines...)
}

func (l *promises) line(c mentoring.Commitment, mentee string) fyne.CanvasObject {
	s := l.screen
	check := kit.NewCheck(false, nil)
	check.SetDimension(c.Dimension)
	check.OnChanged = func(on bool) {
		if on && !s.do(s.service.SettleCommitment(c.ID, mentoring.Kept, "")) {
			check.SetOn(false)
		}
	}
	due, late := kit.DueWords(c, s.service.Today())
	foot := container.New(kit.NewFlow(8))
	if late {
		foot.Add(kit.Small(due).In(kit.Late))
	}
	foot.Add(kit.Small(promiseWords(c, mentee, s.service.Today(), late)))
	return container.New(kit.NewMarked(25), check, container.New(kit.NewStack(0), kit.Body(c.Text), foot))
}

func promiseWords(c mentoring.Commitment, mentee string, today mentoring.Date, late bool) string {
	parts := []string{kit.SideWords(c.By, mentee)}
	if !c.Due.IsZero() && !late {
		parts = append(parts, lang.F("by %s", kit.DayAfter(c.Due, today)))
	}
	if c.To != "" {
		parts = append(parts, lang.F("for %s", c.To))
	}
	return lang.Commas(parts...)
}
