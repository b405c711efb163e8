package sessions

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// newMenu is what the screen adds to the menu bar.
func newMenu(s *Screen) *fyne.Menu {
	find := kit.Keyed(lang.T("Search the sessions"), kit.Ctrl, fyne.KeyF, func() { s.focus(s.filter.query) })
	log := kit.Keyed(lang.T("Log a session"), fyne.KeyModifierAlt, fyne.KeyL, s.logSession)
	export := kit.Keyed(lang.T("Export the sessions in view as PDF"), kit.Ctrl, fyne.KeyE, func() { s.export(app.PDF) })
	return fyne.NewMenu(lang.T("Sessions"), find, log, fyne.NewMenuItemSeparator(), export,
		fyne.NewMenuItem(lang.T("Export the sessions in view as Markdown"), func() { s.export(app.Markdown) }),
		fyne.NewMenuItem(lang.T("Export the sessions in view as HTML"), func() { s.export(app.HTML) }))
}

// export makes one file of the sessions in view that were held, and asks where
// to put it.
func (s *Screen) export(form app.Form) {
	var held []mentoring.ID
	for _, line := range s.those(s.all.Past) {
		if line.Session.Status() == mentoring.Held {
			held = append(held, line.Session.ID)
		}
	}
	if len(held) == 0 {
		s.host.Say(lang.T("No session in view was held yet, so there is nothing to export."))
		return
	}
	var doc app.Document
	s.host.Background(func() (err error) {
		doc, err = s.service.SessionsDocument(s.pair, held, form)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Save(doc)
	})
}

// Menu is what the screen adds to the menu bar.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// do tells the user when something failed.
func (s *Screen) do(err error) {
	if err != nil {
		s.host.Fail(err)
	}
}

// actions is what can be done with a session.
func (s *Screen) actions(line app.SessionLine) []*fyne.MenuItem {
	session := line.Session
	id := session.ID
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Open"), func() { s.visit(id) })}
	add := func(text string, do func()) { items = append(items, fyne.NewMenuItem(text, do)) }
	switch session.Status() {
	case mentoring.Planned:
		add(lang.T("Prepare"), func() { s.host.Go(kit.Route{Page: kit.PreparePage, Pair: s.pair, Session: id}) })
		add(lang.T("Move or edit (M)"), func() { s.edit(line) })
		if !session.Day.After(s.service.Today()) {
			add(lang.T("It took place (L)"), func() { s.do(s.service.LogPlanned(id)) })
		}
		add(lang.T("Cancel… (C)"), func() { s.cancel(line) })
	case mentoring.Cancelled:
		add(lang.T("Plan again"), func() { s.do(s.service.PlanAgain(id)) })
	case mentoring.Held:
		add(lang.T("Hand over the page"), func() { s.host.Go(kit.Route{Page: kit.HandoverPage, Pair: s.pair, Session: id}) })
		add(lang.T("Move or edit (M)"), func() { s.edit(line) })
	default:
		add(lang.T("Move or edit (M)"), func() { s.edit(line) })
	}
	items = append(items, fyne.NewMenuItemSeparator())
	add(lang.T("Delete"), func() { s.delete(id) })
	return items
}

// letter does with a session what a key stands for.
func (s *Screen) letter(line app.SessionLine, key rune) bool {
	planned := line.Session.Status() == mentoring.Planned
	switch {
	case key == 'm' && line.Session.Status() != mentoring.Cancelled:
		s.edit(line)
	case key == 'c' && planned:
		s.cancel(line)
	case key == 'l' && planned && !line.Session.Day.After(s.service.Today()):
		s.do(s.service.LogPlanned(line.Session.ID))
	default:
		return false
	}
	return true
}
