package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Steps says whether the first steps were closed, and keeps that they are.
type Steps struct {
	Closed bool
	Close  func() error
}

// steps is the card that leads a new mentor through what the rest stands on. It
// is gone when all is done, or when it was closed.
type steps struct {
	screen *Screen
	config Steps
	card   *kit.Card
	rows   *fyne.Container
	shown  app.FirstSteps
}

func newSteps(s *Screen, config Steps) *steps {
	t := &steps{screen: s, config: config, rows: container.New(kit.NewStack(10))}
	leave := kit.NewButton(lang.T("Close"), kit.Quiet, t.close).Small()
	t.card = kit.NewCardTitled(lang.T("First steps"), container.New(kit.NewRow(0, -1), leave), t.rows)
	return t
}

// beginnersMost is how many mentees somebody has at most who is new here.
const beginnersMost = 3

// visible says that there is something left to do for somebody who is new here,
// and the card wasn't closed.
func (t *steps) visible() bool {
	return !t.config.Closed && t.shown.Left() && len(t.screen.data.Mentees) <= beginnersMost
}

func (t *steps) show(now app.FirstSteps) {
	if t.shown == now {
		return // so that the keyboard stays where it is
	}
	t.shown = now
	to := func(page kit.Page, fresh bool) func() {
		return func() { t.screen.host.Go(kit.Route{Page: page, Pair: now.PairID, New: fresh}) }
	}
	name := mentoring.ShortName(now.Mentee)
	t.rows.Objects = []fyne.CanvasObject{
		step(now.Planned, lang.T("Plan the first session."), lang.T("A day is enough; the agenda can come later."), lang.T("Plan it"), to(kit.SessionsPage, true)),
		step(now.Agreed, lang.T("Agree how you work together."), lang.T("What it is for, what stays between you, and how it ends."), lang.T("Open the agreement"), to(kit.AgreementPage, false)),
		step(now.Goal, lang.T("Write down one goal."), lang.F("What %s wants to reach. The outcomes can be put into words together.", name), lang.T("Add a goal"), to(kit.GoalsPage, true)),
		step(now.Rated, lang.F("Rate where %s stands.", name), lang.T("A few competencies each, without seeing what the other gives. The radar is drawn from it."), lang.T("Assess now"), to(kit.AssessPage, false)),
	}
	t.rows.Refresh()
}

// step is one line: whether it is done, what it is, and where it is done.
func step(done bool, what, more, press string, do func()) fyne.CanvasObject {
	box := kit.NewCheck(done, nil)
	box.Disable()
	if done {
		return container.New(kit.NewRow(10, 1), box, kit.Body(what).In(kit.Muted))
	}
	return container.New(kit.NewRow(10, 1), box, kit.NewLead(what, lang.GapAfter(what)+more), kit.NewButton(press, kit.Outlined, do).Small())
}

// close takes the card away for good.
func (t *steps) close() {
	if err := t.config.Close(); err != nil {
		t.screen.host.Fail(err)
		return
	}
	t.config.Closed = true
	t.screen.show(t.screen.data)
}
