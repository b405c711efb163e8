package agreement

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// earlier is the card with what was agreed before.
type earlier struct {
	card *kit.Card
	rows *fyne.Container
}

func newEarlier() *earlier {
	e := &earlier{rows: container.New(kit.NewStack(14))}
	e.card = kit.NewCardTitled(lang.T("Agreed before"), nil, e.rows)
	return e
}

func (e *earlier) show(a app.Agreed, today mentoring.Date) {
	e.rows.Objects = nil
	for _, v := range a.Earlier {
		e.rows.Add(version(v, today))
	}
	e.card.Hidden = len(a.Earlier) == 0
	e.card.Refresh()
}

// version is one earlier version, to read.
func version(a mentoring.Agreement, today mentoring.Date) fyne.CanvasObject {
	rows := container.New(kit.NewStack(4), kit.OneLine(kit.MonthDay(a.Day, today)).Strong())
	for i, text := range textsOf(a) {
		if text != "" {
			rows.Add(kit.Small(lang.T(agreementFields[i].name)))
			rows.Add(kit.Body(text))
		}
	}
	return rows
}
