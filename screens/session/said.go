package session

import (
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// said is the card with what was written down at the end of a session that was
// held.
type said struct {
	*kit.Card
	summary *kit.Label
	shift   *kit.Label
	talked  *kit.Label
	useful  *kit.Label
	screen  *Screen
}

func newSaid(s *Screen) *said {
	d := &said{screen: s, useful: kit.Small("").Wrapped(2), summary: kit.Body("").Wrapped(8), shift: kit.Small("").Wrapped(3), talked: kit.Small("").Wrapped(2)}
	edit := kit.NewLink(lang.T("Edit wrap-up"), func() { s.wrapup.open() })
	d.Card = kit.NewCardTitled(lang.T("Wrap-up"), edit, container.New(kit.NewStack(8), d.summary, d.shift, d.useful, d.talked))
	d.Hidden = true
	return d
}

func (d *said) show(session mentoring.Session) {
	d.Hidden = session.Status() != mentoring.Held
	d.summary.SetText(session.Summary)
	d.summary.SetColor(kit.Text)
	if session.Summary == "" {
		d.summary.SetText(lang.T("No summary was written."))
		d.summary.SetColor(kit.Muted)
	}
	d.shift.SetText(kit.ShiftWords(session.Shift))
	d.shift.Hidden = d.shift.Text() == ""
	d.useful.SetText(d.screen.usefulWords(session.Useful))
	d.useful.Hidden = d.useful.Text() == ""
	d.talked.SetText(turnWords(session.Talk(session.Ended)))
	d.talked.Hidden = d.talked.Text() == ""
}
