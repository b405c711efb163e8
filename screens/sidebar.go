package screens

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/handover"
	"trefoil/screens/kit"
)

// sidebar lists the places to go: Today, the mentees with the pages of the one
// in view below its name, the search and the settings.
type sidebar struct {
	content  fyne.CanvasObject
	frame    fyne.CanvasObject // what is in it
	goTo     func(kit.Route)
	today    *kit.NavItem
	running  *kit.NavItem // the way back to the session that runs
	search   *kit.NavItem
	settings *kit.NavItem
	lock     *kit.NavItem
	add      *kit.NavItem
	list     *fyne.Container
	middle   *fyne.Container // the list and, below it, the short notes
	mentee   *kit.NavItem    // the one in view
	pages    []*kit.NavItem  // of the mentee in view, in the order of pages
	scroll   *kit.Scroll
	shown    string // what the list was made from, to leave it alone when nothing changed
	brought  string // the place that was scrolled to
}

// pages are the pages of a mentee, in their order.
var pages = []struct {
	page kit.Page
	name string
}{
	{kit.OverviewPage, lang.Key("Overview")},
	{kit.GoalsPage, lang.Key("Goals")},
	{kit.SessionsPage, lang.Key("Sessions")},
	{kit.ProgressPage, lang.Key("Progress")},
	{kit.RelationshipsPage, lang.Key("Relationships")},
	{kit.JournalPage, lang.Key("Journal")},
}

func (s *Shell) newSidebar() *sidebar {
	return newSidebar(s.Go, s.toggleSearch, s.lock, s.toasts.Aside())
}

// newSidebar returns the sidebar, empty still, with the short notes above the search.
func newSidebar(goTo func(kit.Route), search, lock func(), notes fyne.CanvasObject) *sidebar {
	b := &sidebar{goTo: goTo, list: container.New(kit.NewStack(2))}
	b.today = kit.NewNavItem(lang.T("Today"), func() { goTo(kit.Route{Page: kit.TodayPage}) })
	b.running = kit.NewNavItem("", nil)
	b.running.Hide()
	b.settings = kit.NewNavItem(lang.T("Settings"), func() { goTo(kit.Route{Page: kit.SettingsPage}) }).AsQuiet()
	b.lock = kit.NewNavItem(lang.T("Lock"), lock).AsQuiet()
	b.lock.SetRemark(withCtrl("L"))
	b.search = kit.NewNavItem(lang.T("Search"), search).AsQuiet()
	b.search.SetRemark(withCtrl("K"))
	b.add = kit.NewNavItem(lang.T("+ Add a mentee"), func() { goTo(kit.Route{Page: kit.MenteePage}) }).AsQuiet()
	b.scroll = kit.NewScroll(b.list)
	top := container.New(kit.NewStack(8), mark(), container.New(kit.NewStack(2), b.today, b.running))
	bottom := container.New(kit.NewStack(0), b.search, b.settings, b.lock)
	b.middle = container.New(under{}, container.NewStack(), b.scroll, notes)
	b.frame = kit.Framed(top, b.middle, bottom)
	inside := kit.NewBox(kit.Sunken, b.frame)
	inside.Pad = fyne.NewSize(sidebarSide, 15)
	b.content = inside
	return b
}

// mark is the mark of the program with its name.
func mark() fyne.CanvasObject {
	box := kit.NewBox("", container.New(kit.NewRow(11, 1), kit.NewLogo(24), kit.Heading("Trefoil").Single()))
	box.Pad = fyne.NewSize(10, 1)
	return box
}

// show brings the sidebar up to date with the mentees and the place in view.
func (b *sidebar) show(mentees []app.MenteeLine, waiting waiting, at kit.Route) {
	b.today.SetPicked(at.Page == kit.TodayPage)
	b.settings.SetPicked(at.Page == kit.SettingsPage || at.Page == kit.RestorePage)
	b.today.SetRemark("")
	if waiting.count > 0 {
		b.today.SetRemark(strconv.Itoa(waiting.count))
	}
	b.showRunning(waiting.running, waiting.with, at)
	adds := at.Page == kit.MenteePage && at.Pair == ""
	if state := fmt.Sprint(mentees, at.Pair); state != b.shown {
		b.shown = state
		b.list.Objects = b.lines(mentees, at.Pair)
		b.scroll.Refit()
	}
	b.add.SetPicked(adds)
	for i, item := range b.pages {
		item.SetPicked(pages[i].page == sidebarPage(at))
	}
	if place := fmt.Sprint(sidebarPage(at), at.Pair, adds); place != b.brought {
		b.brought = place
		b.bring(at, adds)
	}
}

// bring scrolls the mentee in view, with the pages, into view, and above all the page; or
// what adds a mentee.
func (b *sidebar) bring(at kit.Route, adds bool) {
	if adds {
		b.scroll.Reveal(b.add)
	}
	if len(b.pages) == 0 || at.Pair == "" {
		return
	}
	b.scroll.Reveal(b.pages[len(b.pages)-1])
	b.scroll.Reveal(b.mentee)
	for i, item := range b.pages {
		if pages[i].page == sidebarPage(at) {
			b.scroll.Reveal(item)
		}
	}
}

// showRunning offers the way back to a session that runs while another page is in view.
func (b *sidebar) showRunning(session mentoring.Session, mentee string, at kit.Route) {
	was := b.running.Hidden
	b.running.Hidden = session.ID == "" || at.Page == kit.SessionPage && at.Session == session.ID
	if b.running.Hidden != was {
		b.frame.Refresh()
	}
	if b.running.Hidden {
		return
	}
	b.running.SetText(lang.F("Session %d, %s", session.Number, mentoring.ShortName(mentee)))
	b.running.OnTapped = func() {
		b.goTo(kit.Route{Page: kit.SessionPage, Pair: session.PairID, Session: session.ID})
	}
}

func (b *sidebar) lines(mentees []app.MenteeLine, pair mentoring.ID) []fyne.CanvasObject {
	caption := kit.NewBox("", kit.Small(lang.T("Mentees")).Single())
	caption.Pad = fyne.NewSize(11, 6)
	lines := []fyne.CanvasObject{caption}
	b.pages = nil
	ended := false
	for _, m := range mentees {
		if m.Ended && !ended {
			ended = true
			past := kit.NewBox("", kit.Small(lang.T("Ended")).Single())
			past.Pad = caption.Pad
			lines = append(lines, past)
		}
		name := kit.NewNavItem(m.Name, func() { b.goTo(kit.Route{Page: kit.OverviewPage, Pair: m.PairID}) })
		lines = append(lines, name.WithAvatar(m.Name))
		if m.PairID == pair {
			b.mentee = name
			lines = append(lines, b.pagesOf(pair)...)
		}
	}
	return append(lines, b.add)
}

func (b *sidebar) pagesOf(pair mentoring.ID) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, p := range pages {
		item := kit.NewNavItem(lang.T(p.name), func() { b.goTo(kit.Route{Page: p.page, Pair: pair}) }).Indented()
		b.pages, lines = append(b.pages, item), append(lines, item)
	}
	return lines
}

// sidebarPage is the line that stands for a page: a session is one of the
// sessions, and rating is for the progress.
func sidebarPage(at kit.Route) kit.Page {
	switch at.Page {
	case kit.PreviewPage:
		return sidebarPage(handover.BackOf(at))
	case kit.SessionPage, kit.PreparePage, kit.HandoverPage:
		return kit.SessionsPage
	case kit.AssessPage, kit.CompetenciesPage:
		return kit.ProgressPage
	case kit.MenteePage, kit.AgreementPage:
		return kit.OverviewPage
	}
	return at.Page
}
