package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// mentees is one card for each mentee.
type mentees struct {
	screen *Screen
	grid   *fyne.Container
	cards  map[mentoring.ID]*mentee
}

func newMentees(s *Screen) *mentees {
	return &mentees{screen: s, grid: container.New(kit.NewFlowGrid(cardLeast, kit.Gap))}
}

// cardLeast is the least width of a card: three stand side by side in a window
// as first opened, two in the smallest one.
const cardLeast = 300

func (m *mentees) show(page app.TodayPage) {
	kept := make(map[mentoring.ID]*mentee)
	m.grid.Objects = nil
	for _, data := range page.Mentees {
		card, ok := m.cards[data.PairID]
		if !ok {
			card = newMentee(m.screen, data.PairID)
		}
		card.show(data, page.Day)
		kept[data.PairID] = card
		m.grid.Objects = append(m.grid.Objects, card.button)
	}
	m.cards = kept
}

// mentee is the card of one of them. It leads to the overview.
type mentee struct {
	button *kit.CardButton
	radar  *kit.Radar
	name   *kit.Label
	role   *kit.Label
	next   *kit.Label
	change *kit.Label
}

func newMentee(s *Screen, pair mentoring.ID) *mentee {
	m := &mentee{
		radar: kit.NewCompactRadar(), name: kit.Heading("").Wrapped(2), role: kit.Small("").Wrapped(2),
		next: kit.Small("").In(kit.Text).Ellipsis(), change: kit.Small("").Ellipsis(),
	}
	lines := container.New(kit.NewStack(5),
		container.New(kit.NewStack(1), m.name, m.role),
		container.New(kit.NewStack(0), m.next, m.change))
	row := container.New(kit.NewRow(16, 1), m.radar, lines)
	m.button = kit.NewCardButton("", row, func() { s.host.Go(kit.Route{Page: kit.OverviewPage, Pair: pair}) })
	return m
}

func (m *mentee) show(data app.MenteeCard, today mentoring.Date) {
	m.button.SetName(data.Name)
	m.radar.Set(kit.RadarData{Now: data.Picture.Now.Values})
	m.name.SetText(data.Name)
	m.role.SetText(data.Role)
	m.role.Hidden = data.Role == ""
	m.next.SetText(nextWords(data.Next, today))
	m.change.SetText(changeWords(data.Picture, today))
}
