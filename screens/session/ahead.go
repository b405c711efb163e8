package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// ahead is what a session leaves for the time after it: the promises, read
// back, the next day, and what was not talked about.
type ahead struct {
	screen   *Screen
	box      *fyne.Container
	readback *readback
	next     *kit.Card
	day      *kit.DateField
	at       *kit.TimeField
	over     *fyne.Container
	proposed string // what was filled in, "" before
}

func newAhead(s *Screen) *ahead {
	a := &ahead{screen: s, readback: newReadback(s), day: kit.NewDateField(lang.T("Day"), s.service.Today).Due(), at: kit.NewTimeField(lang.T("Time")), over: container.New(kit.NewStack(6))}
	when := container.New(kit.NewColumns(kit.Gap, 3, 2), a.day, a.at)
	hint := kit.Small(lang.T("Leave the day empty to plan the next session later."))
	a.next = kit.NewCardTitled(lang.T("Next session"), nil, container.New(kit.NewStack(12), when, hint, a.over))
	a.day.OnChanged = a.refit
	a.at.OnChanged = a.refit
	a.box = container.New(kit.NewTower(kit.Gap), a.readback.card, a.next)
	return a
}

func (a *ahead) refit() { a.screen.wrapup.panel.Refit() }

// propose fills in the day that is planned already, or the one after the usual
// time, but only once: what was changed stays.
func (a *ahead) propose(view app.SessionView) {
	if a.proposed != "" {
		return
	}
	a.day.SetDate(view.Propose)
	a.at.SetTime(view.ProposeAt)
	if view.Next.ID != "" {
		a.day.SetDate(view.Next.Day)
		a.at.SetTime(view.Next.At)
	}
	a.proposed = a.typed()
}

// typed is what stands in the fields.
func (a *ahead) typed() string { return a.day.Entry.Text + "\n" + a.at.Entry.Text }

// leave plans the next session when its day was typed and the page is left before the
// end. A day that is none holds the page, as in a form.
func (a *ahead) leave() error {
	s := a.screen
	if a.proposed == "" || a.typed() == a.proposed || a.next.Hidden {
		return nil
	}
	day, at, first := a.read()
	if first != nil {
		s.wrapup.unfold()
		s.focus(first)
		if first == fyne.Focusable(a.day.Entry) {
			return mentoring.ErrDateInvalid
		}
		return mentoring.ErrTimeInvalid
	}
	if day.IsZero() { // no session is wanted
		return nil
	}
	err := a.plan(day, at)
	if err == nil {
		a.proposed = a.typed()
	}
	return err
}

// plan moves the next session, or plans one as long as this.
func (a *ahead) plan(day mentoring.Date, at *mentoring.Clock) error {
	s := a.screen
	if next := s.view.Next; next.ID != "" {
		return s.service.EditSession(next.ID, app.SessionPlan{Title: next.Title, Day: day, At: at, Minutes: next.Minutes})
	}
	_, err := s.service.PlanSession(s.view.Session.PairID, app.SessionPlan{Day: day, At: at, Minutes: s.view.Session.Minutes})
	return err
}

func (a *ahead) show(view app.SessionView) {
	s := a.screen
	a.next.Hidden = view.Session.Status() == mentoring.Held && !s.wrapup.due
	a.readback.show(view)
	a.showOver(view.Points)
	if a.screen.wrapup.isOpen() {
		a.refit()
	}
}

// showOver lists what goes on to the next session.
func (a *ahead) showOver(points []mentoring.TalkingPoint) {
	a.over.Objects = []fyne.CanvasObject{kit.NewRule(), kit.Small(lang.T("Everything was talked about; nothing is carried over."))}
	var lines []fyne.CanvasObject
	for _, p := range points {
		if !p.Discussed {
			lines = append(lines, kit.Body(p.Text))
		}
	}
	if len(lines) > 0 {
		a.over.Objects[1] = kit.Small(lang.T("Not talked about, and carried over to the next session"))
		a.over.Objects = append(a.over.Objects, lines...)
	}
}

// read returns the next day and time, and the first field that is not right.
func (a *ahead) read() (day mentoring.Date, at *mentoring.Clock, first fyne.Focusable) {
	day, err := a.day.Date()
	if err != nil {
		return day, nil, a.day.Entry
	}
	at, err = a.at.Time()
	if err != nil {
		return day, nil, a.at.Entry
	}
	return day, at, nil
}
