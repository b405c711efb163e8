package goals

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// pull says above the board that most goals are technical, while they are.
type pull struct {
	card  *kit.Card
	words *kit.Label
}

func newPull() pull {
	p := pull{words: kit.Body("").Strong()}
	remark := kit.Small(lang.T("The pull towards more knowledge. What should change for people, or for the business?"))
	p.card = kit.NewCard(container.New(kit.NewStack(2), []fyne.CanvasObject{p.words, remark}...))
	p.card.Hidden = true
	return p
}

func (p pull) show(of mentoring.Pull) {
	p.card.Hidden = !of.Strong()
	p.words.SetText(lang.F("%s.", kit.Capital(kit.PullWords(of.Technical, of.Goals))))
}
