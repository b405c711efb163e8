package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// underway is the page of a round that is still sealed: who is how far, and how
// to go on.
type underway struct {
	screen  *Screen
	primary *kit.Button // for whom it is most likely next
	second  *kit.Button
	more    *kit.More
	asking  bool // whether to reveal early
	ask     *kit.Label
	askCard *kit.Card
	keep    *kit.Button
	cards   [2]*sideCard
	body    *kit.Scroll
}

// sideCard says how far one side is.
type sideCard struct {
	card  *kit.Card
	words *kit.Label
}

func newUnderway(s *Screen) *underway {
	u := &underway{screen: s, ask: kit.Body("")}
	u.primary = kit.NewButton("", kit.Primary, nil)
	u.second = kit.NewButton("", kit.Outlined, nil)
	u.more = kit.NewMore(u.items).Outlined()
	u.keep = kit.NewButton(lang.T("Keep sealed"), kit.Outlined, func() { u.keepSealed() })
	u.askCard = kit.NewCard(container.New(kit.NewStack(12), u.ask, container.New(kit.NewRow(10, -1),
		kit.NewButton(lang.T("Reveal now"), kit.Destructive, u.reveal), u.keep)))
	for i := range u.cards {
		c := &sideCard{words: kit.Body("")}
		c.card = kit.NewCardTitled(" ", nil, c.words)
		u.cards[i] = c
	}
	u.body = spaced(u.askCard, container.New(kit.NewSplit(420, kit.Gap), u.cards[0].card, u.cards[1].card),
		kit.Small(lang.T(sealedWords)))
	return u
}

func (u *underway) show() {
	s := u.screen
	r := s.round
	for i, side := range [2]mentoring.Side{mentoring.Mentee, mentoring.Mentor} {
		name := lang.T("You")
		if side == mentoring.Mentee {
			name = brief(s.names.mentee)
		}
		u.cards[i].card.SetTitle(name)
		u.cards[i].words.SetText(sideWords(r, side))
	}
	u.ask.SetText(s.names.earlyWords(r))
	u.askCard.Hidden = !u.asking
	first := mentoring.Mentee
	if r.Mentees.Done {
		first = mentoring.Mentor
	}
	u.offer(u.primary, first)
	u.offer(u.second, other(first))
	u.second.Hidden = r.Side(other(first)).Done
	s.put(lang.T("Rating under way"), begunWords(r, s.service.Today()), u.body, u.more, u.second, u.primary)
	u.body.Refit()
}

// offer lets a button give a side its sheet.
func (u *underway) offer(b *kit.Button, side mentoring.Side) {
	b.SetText(u.screen.names.goesOn(side, rated(u.screen.round, side) > 0))
	b.OnTapped = func() { u.screen.rate(side) }
}

// items are what is done seldom. Who is done can open the sheet again, which
// takes back that they are done as soon as they rate.
func (u *underway) items() []*fyne.MenuItem {
	s := u.screen
	var items []*fyne.MenuItem
	for _, side := range [2]mentoring.Side{mentoring.Mentee, mentoring.Mentor} {
		if s.round.Side(side).Done {
			items = append(items, fyne.NewMenuItem(s.names.changes(side), func() { s.rate(side) }))
		}
	}
	reveal := fyne.NewMenuItem(lang.T("Reveal now"), u.askToReveal)
	reveal.Disabled = rated(s.round, mentoring.Mentee)+rated(s.round, mentoring.Mentor) == 0
	return append(items, reveal, fyne.NewMenuItem(lang.T("Discard this round"), u.drop))
}

func (u *underway) askToReveal() {
	u.asking = true
	u.show()
	u.screen.focus(u.keep)
}

// keepSealed takes the question back, and says whether there was one.
func (u *underway) keepSealed() bool {
	if !u.asking {
		return false
	}
	u.asking = false
	u.show()
	u.screen.focus(u.primary)
	return true
}

func (u *underway) reveal() {
	if err := u.screen.service.RevealRound(u.screen.round.ID); err != nil {
		u.screen.host.Fail(err)
		return
	}
	u.asking = false
	u.screen.host.Go(kit.Route{Page: kit.ProgressPage, Pair: u.screen.pair})
}

func (u *underway) drop() {
	u.asking = false
	if err := u.screen.service.DropRound(u.screen.round.ID); err != nil {
		u.screen.host.Fail(err)
		return
	}
	u.screen.Reload()
	u.screen.focus(u.screen.start())
}
