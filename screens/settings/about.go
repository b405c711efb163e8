package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// about is the page that says which version this is, and under which licences
// everything that is built in may be used.
type about struct {
	screen  *Screen
	content fyne.CanvasObject
	list    *licenceList
	card    *kit.Card
	text    *kit.Label
	scroll  *kit.Scroll
}

func newAbout(s *Screen) *about {
	a := &about{screen: s, text: kit.Small("").In(kit.Text)}
	a.list = newLicenceList(a)
	a.scroll = kit.NewScroll(a.text)
	a.card = kit.NewCardTitled(" ", "", a.scroll)
	a.content = container.New(kit.NewViews(kit.Gap, 2, 3), kit.NewCardTitled(lang.T("What is built in"), nil, a.list), a.card)
	return a
}

func (a *about) context() string {
	version := strings.TrimSpace("Trefoil " + a.screen.config.Version)
	return lang.F("%s. Free to use, to change and to pass on, under the MIT licence. It is made from the work of many others.", version)
}

// reload lists the licences, with that of Trefoil in view.
func (a *about) reload() {
	if len(a.list.licences) == 0 {
		a.list.show(app.Licences())
		a.show(a.list.licences[0])
	}
}

// show shows one licence.
func (a *about) show(l app.Licence) {
	a.card.SetTitle(l.Name)
	a.card.SetAside(l.Kind)
	words := l.Text
	if words == "" {
		words = lang.T("Whoever built this program put this into it, and its licence is not part of it.")
	}
	a.text.SetText(words)
	a.scroll.Refit()
	a.scroll.ScrollTo(0)
}
