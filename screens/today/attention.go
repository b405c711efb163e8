package today

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// attention lists what somebody should look after.
type attention struct {
	screen *Screen
	card   *kit.Card
	list   *fyne.Container
	shown  []app.Attention
	drawn  bool
}

func newAttention(s *Screen) *attention {
	a := &attention{screen: s, list: container.New(kit.NewStack(14))}
	a.card = kit.NewCardTitled("Needs your attention", nil, a.list)
	return a
}

func (a *attention) show(page app.TodayPage) {
	if a.drawn && same(a.shown, page.Attention) {
		return // so that the keyboard stays where it is
	}
	a.shown, a.drawn = page.Attention, true
	a.list.Objects = nil
	for _, each := range page.Attention {
		a.list.Objects = append(a.list.Objects, a.line(noteOn(each)))
	}
	if len(page.Attention) == 0 {
		a.list.Objects = []fyne.CanvasObject{kit.NewEmptyState("Nobody waits for you. Who goes quiet, or has goals out of balance, comes up here.", nil)}
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
	name, sentence string // the sentence goes on after the name
	remark, link   string
	to             kit.Route
}

func (a *attention) line(n note) fyne.CanvasObject {
	link := kit.NewLink(n.link, func() { a.screen.host.Go(n.to) })
	return container.New(kit.NewStack(0),
		kit.NewLead(n.name, n.sentence),
		container.New(kit.NewFlow(5), kit.Small(n.remark), link))
}

func noteOn(a app.Attention) note {
	n := note{name: mentoring.ShortName(a.Mentee), to: kit.Route{Pair: a.PairID}}
	switch a.Kind {
	case app.Quiet:
		n.sentence = " has had no session for " + spanWords(a.Days) + "."
		n.remark, n.link = "You agreed to meet "+everyWords(a.Cadence)+".", "Plan one"
		n.to.Page, n.to.New = kit.SessionsPage, true
	case app.PullOfExpertise:
		n.sentence = fmt.Sprintf(" has %d of %d goals in technical expertise.", a.Count, a.Of)
		n.remark, n.link = "The pull towards more knowledge.", "Rebalance goals"
		n.to.Page = kit.GoalsPage
	case app.NoGoals:
		n.sentence = " has sessions, but no goal yet."
		n.remark, n.link = "There is nothing to work towards.", "Add a goal"
		n.to.Page, n.to.New = kit.GoalsPage, true
	case app.NotStarted:
		n.sentence = " has a session that was planned for " + agoWords(a.Days) + " and not started."
		n.remark, n.link = "Hold it, or move it.", "Look at it"
		n.to.Page, n.to.Session = kit.SessionPage, a.Session
	}
	return n
}

// spanWords says how long in weeks where they are long enough: 5 weeks.
func spanWords(days int) string {
	if days < 14 {
		return kit.Count(days, "day", "days")
	}
	return kit.Count(days/7, "week", "weeks")
}

func agoWords(days int) string {
	if days == 1 {
		return "yesterday"
	}
	return spanWords(days) + " ago"
}

func everyWords(days int) string {
	switch {
	case days == 7:
		return "every week"
	case days%7 == 0:
		return fmt.Sprintf("every %d weeks", days/7)
	case days == 1:
		return "every day"
	default:
		return fmt.Sprintf("every %d days", days)
	}
}
