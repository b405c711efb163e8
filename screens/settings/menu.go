package settings

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Menu has what is far down the first page, for the menu bar: many steps of Tab away.
func (s *Screen) Menu() *fyne.Menu {
	menu := fyne.NewMenu(lang.T("Settings"))
	if s.at != 0 {
		return menu
	}
	secret := s.protection.set
	if s.protection.now.Passphrase {
		secret = s.protection.change
	}
	for _, b := range []*kit.Button{secret, s.transfer.export, s.backups.now, s.backups.choose, s.mover.show} {
		menu.Items = append(menu.Items, fyne.NewMenuItem(b.Text(), func() { s.press(b) }))
	}
	return menu
}

// press puts the keyboard on a button, which brings that into view, and presses it.
// While a form stands in its place, that has the keyboard.
func (s *Screen) press(b *kit.Button) {
	switch {
	case b.Disabled():
	case s.protection.form != nil && (b == s.protection.set || b == s.protection.change):
		s.focus(s.protection.form.first())
	default:
		s.focus(b)
		b.Tapped(nil)
	}
}
