package progress

import (
	"slices"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// newMenu returns the actions of the screen with their keys.
func (s *Screen) newMenu() *fyne.Menu {
	return fyne.NewMenu(lang.T("Progress"),
		kit.Keyed(lang.T("Earlier day"), fyne.KeyModifierAlt, fyne.KeyLeft, func() { s.step(-1) }),
		kit.Keyed(lang.T("Later day"), fyne.KeyModifierAlt, fyne.KeyRight, func() { s.step(1) }),
		kit.Keyed(lang.T("First day"), fyne.KeyModifierAlt, fyne.KeyHome, func() { s.step(-len(s.shown.Days)) }),
		kit.Keyed(lang.T("Newest day"), fyne.KeyModifierAlt, fyne.KeyEnd, func() { s.step(len(s.shown.Days)) }),
		fyne.NewMenuItemSeparator(),
		kit.Keyed(lang.T("Table or picture"), fyne.KeyModifierAlt, fyne.KeyT, s.switchTable),
		kit.Keyed(lang.T("Copy the table"), fyne.KeyModifierAlt, fyne.KeyC, s.copyTable),
		fyne.NewMenuItemSeparator(),
		kit.Keyed(lang.T("Export PDF"), kit.Ctrl, fyne.KeyE, s.preview),
		fyne.NewMenuItem(lang.T("Export Markdown"), func() { s.save(app.Markdown) }),
	)
}

// Menu is the menu of the screen.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// step goes so many days with ratings on, and stops at the ends.
func (s *Screen) step(by int) {
	days := s.shown.Days
	if len(days) == 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(days, s.shown.View.On, mentoring.Date.Compare)
	s.goToDay(days[min(max(at+by, 0), len(days)-1)])
}

// copyTable copies the table, also while the picture is shown.
func (s *Screen) copyTable() {
	if len(s.shown.Days) > 0 {
		s.table.show(s.shown)
		s.table.copy()
	}
}
