package session

import (
	"fmt"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// menu is what the screen adds to the menu bar. A shortcut there works
// wherever the keyboard is, also in a text.
type menu struct {
	screen *Screen
	menu   *fyne.Menu
	start  *fyne.MenuItem
	pause  *fyne.MenuItem
	extend *fyne.MenuItem
	talk   []*fyne.MenuItem // only while the talk runs
	count  *fyne.MenuItem
	choice *fyne.MenuItem // of the template

	offered string // what the choice was made from
	wrapup  *fyne.MenuItem
	edit    *fyne.MenuItem
	page    *fyne.MenuItem
	letGo   *fyne.MenuItem
}

func newMenu(s *Screen) *menu {
	m := &menu{screen: s}
	m.start = kit.Keyed(lang.T("Start session"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyS, s.start)
	m.pause = kit.Keyed(lang.T("Pause or go on"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyO, s.togglePause)
	m.extend = kit.Keyed(lang.T("Extend by five minutes"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyE, s.extend)
	m.choice = fyne.NewMenuItem(lang.T("Template"), nil)
	m.choice.ChildMenu = fyne.NewMenu("")
	m.count = fyne.NewMenuItem(lang.T("Count who is talking"), func() { s.head.turns.toggle() })
	m.talk = []*fyne.MenuItem{
		kit.Keyed(lang.T("Next stage"), fyne.KeyModifierAlt, fyne.KeyRight, func() { s.stepStage(1) }),
		kit.Keyed(lang.T("Previous stage"), fyne.KeyModifierAlt, fyne.KeyLeft, func() { s.stepStage(-1) }),
		kit.Keyed(lang.T("Talk view"), fyne.KeyModifierAlt, fyne.KeyF, s.talking(s.far.open)),
		m.count,
		kit.Keyed(lang.T("You talk"), fyne.KeyModifierAlt, fyne.KeyJ, func() { s.count(mentoring.Mentor) }),
		kit.Keyed(lang.T("The mentee talks"), fyne.KeyModifierAlt, fyne.KeyK, func() { s.count(mentoring.Mentee) }),
		kit.Keyed(lang.T("Nobody talks"), fyne.KeyModifierAlt, fyne.KeyL, func() { s.count("") }),
	}
	m.wrapup = kit.Keyed(lang.T("Wrap up"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyW, s.wrapup.goFurther)
	m.edit = fyne.NewMenuItem(lang.T("Edit wrap-up"), func() { s.wrapup.open() })
	m.letGo = kit.Keyed(lang.T("Let go of something"), fyne.KeyModifierAlt, fyne.KeyG, s.wrapup.letGo)
	export := kit.Keyed(lang.T("Export PDF"), kit.Ctrl, fyne.KeyE, s.export)
	m.page = kit.Keyed(lang.T("Hand over the page"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyH, s.handOver)
	calendar := fyne.NewMenuItem(lang.T("Calendar file"), s.calendar)
	prepare := kit.Keyed(lang.T("Prepare"), kit.Ctrl, fyne.KeyP, func() {
		s.host.Go(kit.Route{Page: kit.PreparePage, Pair: s.view.Session.PairID, Session: s.id})
	})
	m.menu = fyne.NewMenu(lang.T("Session"), prepare, m.start, m.pause, m.extend, m.wrapup, m.letGo, m.edit, m.page, export, calendar,
		fyne.NewMenuItemSeparator(),
		kit.Keyed(lang.T("Shared notes"), kit.Ctrl, fyne.Key1, s.talking(func() { s.notes.pick(sharedNotes) })),
		kit.Keyed(lang.T("Private notes"), kit.Ctrl, fyne.Key2, s.talking(func() { s.notes.pick(privateNotes) })),
		kit.Keyed(lang.T("Find in the notes"), kit.Ctrl, fyne.KeyF, s.talking(s.notes.find)),
		kit.Keyed(lang.T("Find next"), 0, fyne.KeyF3, s.talking(func() { s.notes.findNext(1) })),
		kit.Keyed(lang.T("Redo"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyZ, s.redo),
		kit.Keyed(lang.T("Indent"), kit.Ctrl, fyne.KeyRightBracket, s.talking(func() { s.notes.format(func(e *noteEntry) { e.indent(true) }) })),
		kit.Keyed(lang.T("Outdent"), kit.Ctrl, fyne.KeyLeftBracket, s.talking(func() { s.notes.format(func(e *noteEntry) { e.indent(false) }) })),
		kit.Keyed(lang.T("Tick the box"), kit.Ctrl, fyne.KeySpace, s.talking(func() { s.notes.format((*noteEntry).tick) })),
		kit.Keyed(lang.T("Move to the other notes"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyM, s.talking(s.notes.move)),
		kit.Keyed(lang.T("Bold"), kit.Ctrl, fyne.KeyB, s.talking(func() { s.notes.format(func(e *noteEntry) { e.emphasize(boldMark) }) })),
		kit.Keyed(lang.T("Italic"), kit.Ctrl, fyne.KeyI, s.talking(func() { s.notes.format(func(e *noteEntry) { e.emphasize(italicMark) }) })),
		kit.Keyed(lang.T("Preview or write"), kit.Ctrl|fyne.KeyModifierShift, fyne.KeyP, s.talking(s.notes.togglePreview)),
		fyne.NewMenuItemSeparator(),
		kit.Keyed(lang.T("Add a talking point"), fyne.KeyModifierAlt, fyne.KeyT, s.talking(s.points.Add.Open)),
		kit.Keyed(lang.T("Talking points"), fyne.KeyModifierAlt, fyne.KeyA, s.talking(s.points.Start)),
		kit.Keyed(lang.T("Move the point up"), fyne.KeyModifierAlt, fyne.KeyUp, func() { s.points.Move(-1) }),
		kit.Keyed(lang.T("Move the point down"), fyne.KeyModifierAlt, fyne.KeyDown, func() { s.points.Move(1) }),
		kit.Keyed(lang.T("Add a promise"), fyne.KeyModifierAlt, fyne.KeyP, s.catch(mentoring.PromiseLine)),
		kit.Keyed(lang.T("Catch an insight"), fyne.KeyModifierAlt, fyne.KeyI, s.catch(mentoring.InsightLine)),
		kit.Keyed(lang.T("Catch a question"), fyne.KeyModifierAlt, fyne.KeyQ, s.catch(mentoring.QuestionLine)),
		kit.Keyed(lang.T("Catch a quote"), fyne.KeyModifierAlt, fyne.KeyU, s.catch(mentoring.QuoteLine)),
		kit.Keyed(lang.T("Check in on goals"), fyne.KeyModifierAlt, fyne.KeyC, s.talking(s.goals.start)),
		kit.Keyed(lang.T("Settle promises"), fyne.KeyModifierAlt, fyne.KeyO, s.talking(s.commitments.settle)),
		kit.Keyed(lang.T("Next open question"), fyne.KeyModifierAlt, fyne.KeyN, s.talking(s.question.turn)),
	)
	m.menu.Items = append(append(m.menu.Items, fyne.NewMenuItemSeparator(), m.choice), m.talk...)
	return m
}

// talking makes an action of the three columns go back to them first, so that
// nothing is typed or moved where nobody sees it.
func (s *Screen) talking(do func()) func() {
	return func() {
		s.far.escape()
		if s.wrapup.isOpen() {
			s.wrapup.close()
		}
		do()
	}
}

// catch returns the action that puts the keyboard into the input line that is in
// view.
func (s *Screen) catch(kind mentoring.LineKind) func() {
	near := s.talking(func() { s.commitments.begin(kind) })
	return func() {
		if s.far.box.Visible() {
			s.far.line.begin(kind)
			return
		}
		near()
	}
}

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu { return s.menu.menu }

// show offers what can be done with the session as it is.
func (m *menu) show(session mentoring.Session) {
	status, open := session.Status(), m.screen.wrapup.isOpen()
	changed := false
	allow := func(item *fyne.MenuItem, allowed bool) {
		changed = changed || item.Disabled == allowed
		item.Disabled = !allowed
	}
	allow(m.start, status == mentoring.Planned)
	allow(m.pause, status == mentoring.Running && !m.screen.gap.Visible())
	allow(m.letGo, status == mentoring.Running || status == mentoring.Held)
	allow(m.extend, status == mentoring.Running)
	changed = m.offer(session) || changed
	for _, item := range m.talk {
		allow(item, status == mentoring.Running)
	}
	allow(m.wrapup, status == mentoring.Running || open)
	words := lang.T("Wrap up")
	if open {
		_, words = m.screen.head.actions(session) // what ends it
	}
	changed = changed || m.wrapup.Label != words
	m.wrapup.Label = words
	allow(m.edit, status == mentoring.Held && !open)
	if w := m.screen.host.Window; changed && w != nil && w.MainMenu() != nil {
		w.MainMenu().Refresh()
	}
}

// offer brings the templates up to date, and whether it is counted who talks.
// It says whether that changed.
func (m *menu) offer(session mentoring.Session) (changed bool) {
	s := m.screen
	state := fmt.Sprint(session.Status(), s.head.turns.wanted, s.view.Template.ID, len(s.view.Templates))
	if m.offered == state {
		return false
	}
	m.offered = state
	m.count.Checked = s.head.turns.wanted
	m.choice.ChildMenu.Items = s.templateItems()
	m.choice.Disabled = session.Status() == mentoring.Held
	return true
}
