package overview

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
)

// Menu is what can be done on the page beside what its header offers.
func (s *Screen) Menu() *fyne.Menu {
	return fyne.NewMenu(lang.T("Overview"),
		fyne.NewMenuItem(lang.T("Set the aim"), s.menuAim),
		fyne.NewMenuItem(lang.T("Add a commitment"), s.promises.startAdding),
		fyne.NewMenuItem(lang.T("Name something to let go"), s.letting.startAdding))
}

// menuAim sets the aim where there is a radar to show it in.
func (s *Screen) menuAim() {
	if aim := s.stand.aim; aim.link.Visible() && s.stand.rated.Visible() {
		aim.start()
	}
}
