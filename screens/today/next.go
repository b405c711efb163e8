package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// next is the card of the session that comes next.
type next struct {
	screen  *Screen
	card    *kit.Card
	session mentoring.Session
	when    *kit.Label
	title   *kit.Label
	points  *kit.Label
	prepare *kit.Button
	start   *kit.Button
	planned *fyne.Container
	empty   *fyne.Container
}

func newNext(s *Screen) *next {
	n := &next{
		screen: s, when: kit.Small("").Ellipsis(), points: kit.Body("").In(kit.Muted).Wrapped(2),
		title: kit.Heading("").Wrapped(2),
	}
	n.prepare = kit.NewButton(lang.T("Prepare"), kit.Outlined, n.open)
	n.start = kit.NewButton(lang.T("Start session"), kit.Primary, n.begin)
	words := container.New(kit.NewStack(1), n.when, n.title, n.points)
	n.planned = container.New(kit.NewRow(20, 0), words, n.prepare, n.start)

	plan := kit.NewButton(lang.T("Plan a session"), kit.Primary, nil)
	plan.OnTapped = func() { s.newSession(plan) }
	none := container.New(kit.NewStack(2), kit.Heading(lang.T("No session is planned")), kit.Body(lang.T(noSession)).In(kit.Muted))
	n.empty = container.New(kit.NewRow(20, 0), none, plan)
	n.card = kit.NewCard(container.NewStack(n.planned, n.empty))
	return n
}

const noSession = "What is planned comes up here, with what to talk about."

func (n *next) show(page app.TodayPage) {
	n.session = page.Next.Session
	none := n.session.ID == ""
	n.empty.Hidden, n.planned.Hidden = !none, none
	if none {
		return
	}
	n.when.SetText(whenWords(n.session, page.Day))
	n.title.SetText(titleWords(page.Next))
	n.points.SetText(pointsWords(page.Next))
	running := n.session.Status() == mentoring.Running
	n.prepare.Hidden = running
	n.start.SetText(lang.T("Start session"))
	kit.FirstOf(n.prepare, n.start, running || n.session.Day == page.Day)
	if running {
		n.start.SetText(lang.F("Go on with session %d", n.session.Number))
	}
}

// open shows what there is to prepare from.
func (n *next) open() {
	n.screen.host.Go(kit.Route{Page: kit.PreparePage, Pair: n.session.PairID, Session: n.session.ID})
}

// begin starts the session and shows it. A running one is only shown.
func (n *next) begin() {
	session := n.session // a reload may put another one here
	if session.Status() != mentoring.Running {
		if err := n.screen.service.StartSession(session.ID); err != nil {
			n.screen.host.Fail(err)
			return
		}
	}
	n.screen.host.Go(kit.Route{Page: kit.SessionPage, Pair: session.PairID, Session: session.ID})
}
