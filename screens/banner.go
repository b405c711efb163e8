package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// banner is a line above the screen in view, about what holds for all of them.
type banner struct {
	words   *kit.Label
	action  *kit.Button
	content *kit.Box
}

func newBanner() *banner {
	b := &banner{words: kit.Body(""), action: kit.NewButton("", kit.Outlined, nil).Small()}
	b.content = kit.NewBox(kit.LateTint, container.New(kit.NewRow(16, 0), b.words, b.action))
	b.content.Pad = fyne.NewSize(28, 9)
	b.content.Hide()
	return b
}

// show says something, with a button unless that has no words. Without any words
// the banner goes.
func (b *banner) show(words, button string, tapped func()) {
	b.words.SetText(words)
	b.action.SetText(button)
	b.action.OnTapped = tapped
	b.action.Hidden = button == ""
	b.content.Hidden = words == ""
	b.content.Refresh()
}
