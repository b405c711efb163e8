package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// attention lists what somebody should look after.
type attention struct {
	screen *Screen
	card   *kit.Card
	list   *fyne.Container
	shown  []app.Attention
	away   int // for how many days the second folder for backups has been missing, as shown
	drawn  bool
}

func newAttention(s *Screen) *attention {
	a := &attention{screen: s, list: container.New(kit.NewStack(14))}
	a.card = kit.NewCardTitled(lang.T("Needs your attention"), nil, a.list)
	return a
}

func (a *attention) show(page app.TodayPage) {
	if a.drawn && same(a.shown, page.Attention) && a.away == page.BackupFolderMissing {
		return // so that the keyboard stays where it is
	}
	a.shown, a.away, a.drawn = page.Attention, page.BackupFolderMissing, true
	a.list.Objects = nil
	if a.away > 0 {
		a.list.Objects = append(a.list.Objects, a.line(awayNote(a.away)))
	}
	for _, each := range page.Attention {
		a.list.Objects = append(a.list.Objects, a.line(noteOn(each, page.Day)))
	}
	if len(a.list.Objects) == 0 {
		a.list.Objects = []fyne.CanvasObject{kit.NewEmptyState(lang.T("Nobody waits for you. Who goes quiet, or has goals out of balance, comes up here."), nil)}
	}
	a.list.Refresh()
}

func same(a, b []app.Attention) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// note is what is said of one thing, and where to look after it.
type note struct {
	name, sentence string // the name stands in the sentence, too
	remark, link   string
	to             kit.Route
	snoozable      bool         // it may wait
	wake           bool         // the link ends the waiting
	missed         mentoring.ID // the session that was not started: it can be logged or cancelled, too
}

func (a *attention) line(n note) fyne.CanvasObject {
	link := kit.NewLink(n.link, func() { a.follow(n) })
	foot := container.New(kit.NewFlow(5), kit.Small(n.remark), link)
	if n.snoozable {
		snooze := kit.NewLink(lang.T("Snooze"), nil)
		snooze.OnTapped = func() { kit.ShowMenuAt(snooze, a.snoozes(n.to.Pair)) }
		foot.Add(snooze)
	}
	if n.missed != "" {
		foot.Objects = append(foot.Objects, a.missedLinks(n.missed)...)
	}
	return container.New(kit.NewStack(0), kit.NewLeadOf(n.name, n.sentence), foot)
}

// missedLinks settles a session whose day has passed, right here. Undo takes
// each back.
func (a *attention) missedLinks(id mentoring.ID) []fyne.CanvasObject {
	s := a.screen
	try := func(err error) {
		if err != nil {
			s.host.Fail(err)
		}
	}
	return []fyne.CanvasObject{
		kit.NewLink(lang.T("Log it"), func() { try(s.service.LogPlanned(id)) }),
		kit.NewLink(lang.X("session", "Cancel"), func() { try(s.service.CancelSession(id, "")) }),
	}
}

// follow goes where a line leads, or ends the snoozing.
func (a *attention) follow(n note) {
	s := a.screen
	if !n.wake {
		s.host.Go(n.to)
		return
	}
	if err := s.service.Wake(n.to.Pair); err != nil {
		s.host.Fail(err)
	}
}

// snoozes offers until when a broken cadence may wait.
func (a *attention) snoozes(pair mentoring.ID) []*fyne.MenuItem {
	s := a.screen
	var items []*fyne.MenuItem
	for _, each := range []struct {
		words string
		days  int
	}{{lang.T("For a week"), 7}, {lang.T("For two weeks"), 14}, {lang.T("For four weeks"), 28}} {
		items = append(items, fyne.NewMenuItem(each.words, func() {
			if err := s.service.Snooze(pair, s.data.Day.AddDays(each.days)); err != nil {
				s.host.Fail(err)
			}
		}))
	}
	return items
}

func noteOn(a app.Attention, today mentoring.Date) note {
	n := note{name: mentoring.Clip(mentoring.ShortName(a.Mentee), 24), to: kit.Route{Pair: a.PairID}}
	switch a.Kind {
	case app.Quiet:
		n.sentence, n.link = quietWords(n.name, a, today)
		n.remark, n.snoozable = everyWords(a.Cadence), true
		n.to.Page, n.to.New = kit.SessionsPage, a.Next.IsZero()
	case app.Snoozed:
		n.sentence = lang.F("%s is snoozed until %s.", n.name, kit.DayAfter(a.Until, today))
		n.remark, n.link, n.wake = lang.T("The cadence is broken, and may be until then."), lang.X("cadence", "Wake"), true
	case app.PullOfExpertise:
		n.sentence = lang.F("%s: %s.", n.name, kit.PullWords(a.Count, a.Of))
		n.remark, n.link = lang.T("The pull towards more knowledge."), lang.T("Rebalance goals")
		n.to.Page = kit.GoalsPage
	case app.NoGoals:
		n.sentence = lang.F("%s has sessions, but no goal yet.", n.name)
		n.remark, n.link = lang.T("There is nothing to work towards."), lang.T("Add a goal")
		n.to.Page, n.to.New = kit.GoalsPage, true
	case app.NotStarted:
		n.sentence = notStartedWords(n.name, a.Days)
		n.remark, n.link, n.missed = lang.T("Did it take place?"), lang.X("session", "Move"), a.Session
		n.to.Page, n.to.Session = kit.SessionsPage, a.Session
	}
	return n
}

// awayNote says that the newest backups lie on this computer only.
func awayNote(days int) note {
	return note{
		name: lang.T("The second folder for backups"), sentence: awayWords(days),
		remark: lang.T("Your newest backups lie on this computer only."), link: lang.T("Look at it"), to: kit.Route{Page: kit.SettingsPage},
	}
}
