package assess

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// choice is what is asked before a round: what to rate, and who begins.
type choice struct {
	screen *Screen
	all    []mentoring.Competency // in use today
	focus  map[mentoring.CompetencyID]bool

	what    *kit.Options
	who     *kit.Segmented
	whoSlot *fyne.Container
	begins  mentoring.Side
	mentee  string
	chooser *focusChooser
	begin   *kit.Button
	body    *kit.Scroll
}

// The places of what can be chosen to rate; the dimensions follow.
const (
	everything = iota
	inFocus
	firstDimension
)

func newChoice(s *Screen) *choice {
	c := &choice{screen: s, begins: mentoring.Mentee, whoSlot: container.NewStack()}
	options := []string{lang.T("All competencies"), lang.T("Only those in focus")}
	for _, d := range mentoring.Dimensions {
		options = append(options, lang.T(d.Name()))
	}
	c.what = kit.NewOptions(options...)
	c.what.Follows = true
	c.what.SetPickable(true)
	c.what.Mark(everything)
	c.what.OnPick = func(int) { c.showChooser() }
	c.chooser = newFocusChooser(c)
	c.begin = kit.NewButton(lang.T("Start rating"), kit.Primary, c.start)
	what := kit.NewCardTitled(lang.T("What to rate"), nil, container.New(kit.NewStack(14), c.what, c.chooser.content))
	who := kit.NewCardTitled(lang.T("Who begins"), nil, container.New(kit.NewStack(10),
		container.New(kit.NewRow(0, -1), c.whoSlot), kit.Small(lang.T(whoWords))))
	c.body = spaced(what, who, container.New(kit.NewFlow(0), kit.NewLink(lang.T("Edit the competencies"), func() {
		s.host.Go(kit.Route{Page: kit.CompetenciesPage, Pair: s.pair})
	})))
	return c
}

const whoWords = "The other one comes after, on the same keyboard, now or another day."

const sealedWords = "Each of you rates without seeing what the other gives. When both have finished, both views are revealed together."

// showChoice asks what to rate.
func (s *Screen) showChoice() {
	all, err := s.service.Competencies(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.choice.show(all)
	s.put(lang.T("Assess now"), lang.T(sealedWords), s.choice.body, s.choice.begin)
	s.choice.body.Refit()
}

func (c *choice) show(all []app.CompetencyEdit) {
	c.all, c.focus = nil, make(map[mentoring.CompetencyID]bool)
	for _, e := range all {
		if !e.Retired {
			c.all = append(c.all, e.Competency)
			c.focus[e.Competency.ID] = e.Focus
		}
	}
	texts := []string{lang.Sentences(takes(len(c.all)), lang.T("Twice a year is enough.")), c.focusWords()}
	for i := range mentoring.Dimensions {
		texts = append(texts, takes(len(c.asked(firstDimension+i))))
	}
	c.what.Set("", texts)
	c.showWho()
	c.chooser.show(c.all, c.focus)
	c.showChooser()
}

// focusWords says what is in focus.
func (c *choice) focusWords() string {
	var in []string
	for _, each := range c.all {
		if c.focus[each.ID] {
			in = append(in, each.Name)
		}
	}
	if len(in) == 0 {
		return lang.T("None is in focus yet. Pick this to choose three to five, for the ratings between two full ones.")
	}
	return lang.F("%s: %s", lang.Commas(in...), takes(len(in)))
}

// showWho makes the choice anew only when the name changed.
func (c *choice) showWho() {
	if c.who != nil && c.mentee == c.screen.names.mentee {
		return
	}
	c.mentee = c.screen.names.mentee
	sides := []mentoring.Side{mentoring.Mentee, mentoring.Mentor}
	var options []string
	for _, side := range sides {
		options = append(options, c.screen.names.rates(side))
	}
	c.who = kit.NewSegmented(options, slices.Index(sides, c.begins), func(i int) { c.begins = sides[i] })
	c.whoSlot.Objects = []fyne.CanvasObject{c.who}
}

// showChooser lets the focus be chosen where that is what is rated.
func (c *choice) showChooser() {
	c.chooser.content.Hidden = c.what.Marked() != inFocus
	c.body.Refit()
}

// asked returns what one of the options asks.
func (c *choice) asked(option int) []mentoring.CompetencyID {
	var ids []mentoring.CompetencyID
	for _, each := range c.all {
		switch {
		case option == everything,
			option == inFocus && c.focus[each.ID],
			option >= firstDimension && each.Dimension.Index() == option-firstDimension:
			ids = append(ids, each.ID)
		}
	}
	return ids
}

// start begins the round.
func (c *choice) start() {
	asked := c.asked(c.what.Marked())
	if len(asked) == 0 {
		c.screen.host.Say(lang.T("Nothing is chosen to rate. Choose at least one competency."))
		return
	}
	if err := c.screen.service.StartRound(c.screen.pair, asked); err != nil {
		c.screen.host.Fail(err)
		return
	}
	c.screen.Reload()
	if c.screen.open {
		c.screen.rate(c.begins)
	}
}
