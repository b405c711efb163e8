package goals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// showHistory lists the check-ins, newest first, each with the words that held
// on its day.
func (d *detail) showHistory() {
	made := d.shown.CheckIns
	if len(made) == 0 {
		d.history.Objects = []fyne.CanvasObject{kit.Small(lang.T("No check-in yet. The first one locks the words of the five outcomes."))}
		return
	}
	var rows []fyne.CanvasObject
	for i := len(made) - 1; i >= 0; i-- {
		rows = append(rows, d.entry(made[i]))
	}
	d.history.Objects = d.list(lang.Key("Check-ins"), rows, d.showHistory)
	d.history.Refresh()
}

// entry is one check-in: the outcome, when or in which session, what that meant
// then, and the note.
func (d *detail) entry(c mentoring.CheckIn) fyne.CanvasObject {
	head := container.New(kit.NewRow(8, 0), kit.Body(lang.T(c.Outcome.Name())), d.when(c))
	lines := container.New(kit.NewStack(0), head)
	if words := textOf(d.shown.Goal.OutcomesOn(c.Day), c.Outcome); words != "" {
		lines.Add(kit.Small(words))
	}
	if c.Note != "" {
		lines.Add(kit.Small(lang.F("“%s”", c.Note)).In(kit.Text))
	}
	return lines
}

// when is the day of a check-in, or the session in which it was made, which can
// be gone to.
func (d *detail) when(c mentoring.CheckIn) fyne.CanvasObject {
	at := slices.IndexFunc(d.shown.Sessions, func(s app.GoalSession) bool { return s.ID == c.SessionID })
	if at < 0 {
		return kit.Small(kit.DayWords(c.Day, d.day)).Single().Trailing()
	}
	session := d.shown.Sessions[at]
	return kit.NewLink(lang.F("Session %s", dayName(session.Day, d.day)), func() {
		s := d.line.screen
		s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.pair, Session: session.ID})
	})
}
