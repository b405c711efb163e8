package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// menu returns the menu bar for the screen in view. Given out of hand it has none but
// what the screen itself brings: any other leads to what the mentee is not to see.
func (s *Shell) menu() *fyne.MainMenu {
	if s.handed() {
		if maker, ok := s.current.(kit.MenuMaker); ok {
			return fyne.NewMainMenu(maker.Menu())
		}
		return nil
	}
	menus := s.menus()
	if s.asking() || s.helping() { // Fyne's shortcuts would reach what lies behind
		for i, m := range menus {
			menus[i] = fyne.NewMenu(m.Label)
		}
	}
	return fyne.NewMainMenu(menus...)
}

// menus are those of the screen in view. In them stands every action that is
// about the page and not about a line of it.
func (s *Shell) menus() []*fyne.Menu {
	menus := []*fyne.Menu{s.fileMenu(), s.editMenu(), s.goMenu()}
	if menu := s.pageMenu(menus); len(menu.Items) > 0 {
		menus = append(menus, menu)
	}
	return append(menus, s.helpMenu())
}

// pageMenu is the menu of the screen in view: what it offers itself, and what is
// in the header of its page and can be chosen nowhere else.
func (s *Shell) pageMenu(others []*fyne.Menu) *fyne.Menu {
	menu := fyne.NewMenu(lang.T(pageNames[s.route.Page]))
	if maker, ok := s.current.(kit.MenuMaker); ok {
		own := maker.Menu()
		menu = fyne.NewMenu(own.Label, own.Items...)
	}
	page, ok := s.current.Content().(*kit.PageView)
	if !ok {
		return menu
	}
	known := make(map[string]bool)
	for _, m := range append(others, menu) {
		for _, item := range m.Items {
			known[item.Label] = known[item.Label] || !item.Disabled
		}
	}
	for _, item := range page.Actions() {
		if !known[item.Label] {
			menu.Items = append(menu.Items, item)
		}
	}
	return menu
}

// menuWords is what a menu bar says, to see whether it changed.
func menuWords(menus []*fyne.Menu) string {
	var words strings.Builder
	for _, m := range menus {
		words.WriteString(m.Label + "\n")
		for _, item := range m.Items {
			fmt.Fprintln(&words, item.Label, item.Disabled)
		}
	}
	return words.String()
}

func (s *Shell) fileMenu() *fyne.Menu {
	newSession := kit.Keyed(lang.T("New session"), kit.Ctrl, fyne.KeyN, func() { s.newSession() })
	newSession.Disabled = s.pairInView() == ""
	return fyne.NewMenu(lang.T("File"),
		kit.Keyed(lang.T("Add a mentee"), kit.Ctrl, fyne.KeyM, func() { s.Go(kit.Route{Page: kit.MenteePage}) }),
		newSession,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Import from files"), func() { s.Go(kit.Route{Page: kit.IntakePage}) }),
		fyne.NewMenuItem(lang.T("Restore a backup"), func() { s.Go(kit.Route{Page: kit.RestorePage}) }),
		kit.Keyed(lang.T("Settings"), kit.Ctrl, fyne.KeyComma, func() { s.Go(kit.Route{Page: kit.SettingsPage}) }),
		kit.Keyed(lang.T("Lock"), kit.Ctrl, fyne.KeyL, s.lock),
		quit(s.Close),
	)
}

func (s *Shell) editMenu() *fyne.Menu {
	undo := fyne.NewMenuItem(lang.T("Undo"), s.undoKey)
	undo.Shortcut = &fyne.ShortcutUndo{}
	back := fyne.NewMenuItem(lang.T("Bring back what was deleted"), func() { s.Go(kit.Route{Page: kit.SettingsPage, Deleted: true}) })
	return fyne.NewMenu(lang.T("Edit"), undo, back)
}

func (s *Shell) goMenu() *fyne.Menu {
	menu := fyne.NewMenu(lang.T("Go"), kit.Keyed(lang.T("Today"), kit.Ctrl, fyne.KeyT, func() { s.Go(kit.Route{Page: kit.TodayPage}) }))
	menu.Items = append(menu.Items, kit.Keyed(lang.T("Search"), kit.Ctrl, fyne.KeyK, s.toggleSearch))
	if pair := s.pairInView(); pair != "" {
		for i, p := range pages {
			page := kit.Keyed(lang.T(p.name), fyne.KeyModifierAlt, digit(i+1), func() { s.Go(kit.Route{Page: p.page, Pair: pair}) })
			menu.Items = append(menu.Items, page)
		}
		menu.Items = append(menu.Items, kit.Keyed(lang.T("Assess now"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyA, func() {
			s.Go(kit.Route{Page: kit.AssessPage, Pair: pair})
		}))
		menu.Items = append(menu.Items, fyne.NewMenuItem(lang.T("Agreement"), func() {
			s.Go(kit.Route{Page: kit.AgreementPage, Pair: pair})
		}))
		menu.Items = append(menu.Items, fyne.NewMenuItem(lang.T("Edit competencies"), func() {
			s.Go(kit.Route{Page: kit.CompetenciesPage, Pair: pair})
		}))
		menu.Items = append(menu.Items, kit.Keyed(lang.T("Hand over for review"), kit.Ctrl, fyne.KeyR, func() {
			s.Go(kit.Route{Page: kit.ReviewPage, Pair: pair})
		}))
	}
	menu.Items = append(menu.Items, kit.Keyed(lang.T("Full screen"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyF, s.fullScreen), fyne.NewMenuItemSeparator())
	for i, m := range s.Service.Mentees() {
		if i == 9 {
			break
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(fmt.Sprintf("%s (%d)", m.Name, i+1), func() {
			s.Go(kit.Route{Page: kit.OverviewPage, Pair: m.PairID})
		}))
	}
	return menu
}

func quit(do func()) *fyne.MenuItem {
	i := kit.Keyed(lang.T("Quit"), kit.Ctrl, fyne.KeyQ, do)
	i.IsQuit = true
	return i
}

func digit(n int) fyne.KeyName { return fyne.KeyName(rune('0' + n)) }

// pairInView is the pair whose page is in view, empty on the others.
func (s *Shell) pairInView() mentoring.ID { return s.route.Pair }

func (s *Shell) newSession() {
	if pair := s.pairInView(); pair != "" {
		s.Go(kit.Route{Page: kit.SessionsPage, Pair: pair, New: true})
	}
}

// meant says that a letter was meant for a text on the screen in view: a key that led
// away from there would take the words after it along.
func (s *Shell) meant(r rune) bool {
	taker, ok := s.current.(kit.RuneTaker)
	return ok && taker.TakeRune(r) || kit.Writing(s.current.Content())
}

// undoKey takes back what was typed while the keyboard is in a text, and what
// was done otherwise. A line that waits for its first word is no text yet.
func (s *Shell) undoKey() {
	focused := s.Window.Canvas().Focused()
	line, ok := focused.(interface{ Blank() bool })
	waits := ok && line.Blank()
	if text, ok := focused.(interface{ Undo() }); ok && !waits {
		text.Undo()
		return
	}
	s.undo()
}

// takeKeys answers to the keys that no widget took: Escape, and the single
// keys while the keyboard is in no text.
func (s *Shell) takeKeys() {
	s.Window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if s.helping() {
			s.help.TakeKey(key.Name)
			return
		}
		if s.asking() {
			if key.Name == fyne.KeyEscape {
				s.leaveDialog()
			}
			return
		}
		if taker, ok := s.current.(kit.KeyTaker); ok && taker.TakeKey(key.Name) {
			return
		}
		switch {
		case key.Name == fyne.KeyF11 && !s.handed():
			s.fullScreen()
			return
		case kit.ScrollByKey(s.view, key.Name):
			return
		case key.Name == fyne.KeyF1:
			s.showHelp(kit.PageHelp)
			return
		case key.Name == fyne.KeyF6:
			kit.NextArea(s.Window.Canvas())
			return
		case key.Name != fyne.KeyEscape:
			return
		case s.full:
			s.fullScreen()
			return
		}
		if s.route.Page == kit.ReviewPage || !s.toasts.Dismiss() { // the review shows no notes
			s.Back()
		}
	})
	s.Window.Canvas().SetOnTypedRune(func(r rune) {
		mentees := s.Service.Mentees()
		switch {
		case s.handed(), s.asking():
		case r == '?':
			s.showHelp(kit.KeysHelp)
		case s.helping(), s.meant(r):
		case r == 'n' || r == 'N':
			s.newSession()
		case r >= '1' && r <= '9' && int(r-'1') < len(mentees):
			s.Go(kit.Route{Page: kit.OverviewPage, Pair: mentees[r-'1'].PairID})
		}
	})
}
