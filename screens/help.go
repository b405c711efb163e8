package screens

import (
	"runtime"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/screens/help"
	"trefoil/screens/kit"
)

// showHelp shows a part of the help above the screen in view, and closes it when
// that part is shown already. There is none where the screen is given out of
// hand, nor above a question that waits for an answer.
func (s *Shell) showHelp(topic kit.Topic) {
	switch {
	case s.helping() && s.help.Topic() == topic:
		s.help.Close()
	case s.helping():
		s.help.Show(topic)
	case s.handed(), s.Window.Canvas().Overlays().Top() != nil:
	default:
		s.help = help.Open(help.Config{
			Window: s.Window, Page: pageNames[s.route.Page], Keys: s.keys(), Closed: s.name,
		}, topic)
		s.name() // the shortcuts would reach what lies behind
	}
}

// helping says that the help is shown.
func (s *Shell) helping() bool { return s.help != nil && s.help.IsOpen() }

func (s *Shell) closeHelp() {
	if s.helping() {
		s.help.Close()
	}
}

func (s *Shell) helpMenu() *fyne.Menu {
	show := func(topic kit.Topic) func() { return func() { s.showHelp(topic) } }
	return fyne.NewMenu(lang.T("Help"),
		kit.Keyed(lang.T("About this page"), 0, fyne.KeyF1, show(kit.PageHelp)),
		kit.Keyed(lang.T("Keys"), kit.Ctrl, fyne.KeySlash, show(kit.KeysHelp)),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Guide"), show(kit.GuideHelp)),
		fyne.NewMenuItem(lang.T("The method and its sources"), show(kit.MethodHelp)),
		fyne.NewMenuItem(lang.T("What is protected, and what is not"), show(kit.ProtectionHelp)),
		fyne.NewMenuItem(lang.T("When something fails"), show(kit.TroubleHelp)),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("About Trefoil"), func() { s.Go(kit.Route{Page: kit.SettingsPage, About: true}) }),
	)
}

// keys lists what keys do on the page in view: those of the menus, and those
// that stand in none.
func (s *Shell) keys() []help.Keys {
	all := []help.Keys{{Name: lang.T("Anywhere"), Lines: singleKeys()}}
	if lister, ok := s.current.(kit.KeyLister); ok {
		all = append(all, help.Keys{Name: lang.T("On this page"), Lines: lister.Keys()})
	}
	for _, menu := range s.menus() {
		keys := help.Keys{Name: menu.Label}
		for _, item := range menu.Items {
			if item.Shortcut != nil {
				keys.Lines = append(keys.Lines, [2]string{keysOf(item), item.Label})
			}
		}
		if len(keys.Lines) > 0 {
			all = append(all, keys)
		}
	}
	return all
}

// keysOf are the keys of an item of a menu; one has a second, which can't stand there.
func keysOf(item *fyne.MenuItem) string {
	if item.Label == lang.T("Full screen") {
		return lang.Commas(kit.KeyWords(item.Shortcut), "F11")
	}
	return kit.KeyWords(item.Shortcut)
}

// singleKeys are those that stand in no menu. Letters and digits are for a text
// while the keyboard is in one.
func singleKeys() [][2]string {
	done := kit.KeyWords(kit.Keyed("", kit.Ctrl, fyne.KeyReturn, nil).Shortcut)
	lines := [][2]string{
		{"?", lang.T("All keys")},
		{"N", lang.T("New session with the mentee in view")},
		{lang.T("1 to 9"), lang.T("Go to a mentee")},
		{lang.T("Tab, Shift+Tab"), lang.T("Next and previous field or button")},
		{lang.T("F6, Shift+F6"), lang.T("Next and previous card, or part of the page")},
		{lang.T("Enter, Space"), lang.T("Press it")},
		{done, lang.T("Done with this field")},
		{lang.T("Arrow down"), lang.T("In a field for a day: a calendar")},
		{lang.T("Esc"), lang.T("Cancel, or go back")},
		{lang.T("Arrows, Page Up, Page Down, Home, End"), lang.T("Scroll")},
	}
	if runtime.GOOS != "darwin" { // there the menus are not in the window
		lines = append(lines, [2]string{"Alt", lang.T("Open the menu bar")})
	}
	return lines
}
