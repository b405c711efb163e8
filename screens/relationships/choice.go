package relationships

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// choice is whom to ask, about what, and in which form.
type choice struct {
	screen       *Screen
	card         *kit.Card
	wrong        *kit.Label
	who, what    *fyne.Container
	asked        map[mentoring.ID]*kit.Check
	competencies map[mentoring.CompetencyID]*kit.Check
	order        []mentoring.CompetencyID
	lines        []app.PersonLine
	as           *kit.Segmented
	none         *kit.EmptyState
	form         *fyne.Container
}

// The kinds of document in the order of the choice.
var kinds = [...]app.Form{app.HTML, app.PDF}

const choiceWide float32 = 180 // the least width of a line to tick

func newChoice(s *Screen) *choice {
	c := &choice{
		screen: s, wrong: kit.Small("").In(kit.Danger),
		who:          container.New(kit.NewFlowGrid(choiceWide, 8)),
		what:         container.New(kit.NewStack(8)),
		asked:        make(map[mentoring.ID]*kit.Check),
		competencies: make(map[mentoring.CompetencyID]*kit.Check),
	}
	c.as = kit.NewSegmented([]string{lang.T("For a browser"), lang.T("To print (PDF)")}, 0, nil)
	c.none = kit.NewEmptyState(lang.T("Nobody is on the map yet. Add the people who see the mentee at work, then ask them."),
		kit.NewButton(lang.T("Add a person"), kit.Outlined, func() { s.endAsking(); s.startAdding() }))
	c.form = container.New(kit.NewStack(14), c.wrong,
		kit.NewField(lang.T("Who is asked"), c.who), kit.NewField(lang.T("About one to three competencies"), c.what),
		kit.NewField(lang.T("The form"), container.New(kit.NewRow(0, -1), c.as)))
	c.wrong.Hidden = true
	c.card = kit.NewCard(container.New(kit.NewStack(0), c.form, c.none))
	return c
}

// show shows who and what there is to choose from. What is ticked stays.
func (c *choice) show(people []app.PersonLine, competencies []app.CompetencyEdit) {
	c.lines = people
	c.who.Objects = nil
	asked := make(map[mentoring.ID]*kit.Check)
	for _, p := range people {
		asked[p.ID] = kit.NewCheck(c.asked[p.ID] != nil && c.asked[p.ID].On(), nil).Labeled(p.Name)
		asked[p.ID].SetDimension(mentoring.Relationship)
		c.who.Add(asked[p.ID])
	}
	c.asked = asked
	c.form.Hidden, c.none.Hidden = len(people) == 0, len(people) > 0
	c.showCompetencies(competencies)
	c.count()
}

// showCompetencies shows the competencies in use by dimension.
func (c *choice) showCompetencies(all []app.CompetencyEdit) {
	c.what.Objects, c.order = nil, nil
	checks := make(map[mentoring.CompetencyID]*kit.Check)
	for _, d := range mentoring.Dimensions {
		grid := container.New(kit.NewFlowGrid(choiceWide, 8))
		for _, e := range all {
			if id := e.Competency.ID; e.Competency.Dimension == d && !e.Retired {
				checks[id] = kit.NewCheck(c.competencies[id] != nil && c.competencies[id].On(), func(bool) { c.count() }).Labeled(e.Competency.Name)
				checks[id].SetDimension(d)
				grid.Add(checks[id])
				c.order = append(c.order, id)
			}
		}
		ink, _ := kit.DimensionColors(d)
		c.what.Add(container.New(kit.NewStack(6), kit.Small(lang.T(d.Name())).Strong().In(ink), grid))
	}
	c.competencies = checks
}

// count lets no more be ticked than a form can ask about.
func (c *choice) count() {
	full := len(c.about()) >= mentoring.MostAsked
	for _, check := range c.competencies {
		if full && !check.On() {
			check.Disable()
		} else {
			check.Enable()
		}
	}
}

// people are those ticked, in their order.
func (c *choice) people() []mentoring.ID {
	var ids []mentoring.ID
	for _, p := range c.lines {
		if c.asked[p.ID].On() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// about is what is ticked, in the order of the method.
func (c *choice) about() []mentoring.CompetencyID {
	return slices.DeleteFunc(slices.Clone(c.order), func(id mentoring.CompetencyID) bool { return !c.competencies[id].On() })
}

func (c *choice) kind() app.Form { return kinds[c.as.Picked()] }

// fault says what is still to be chosen, "" for nothing.
func (c *choice) fault() string {
	switch {
	case len(c.people()) == 0 && len(c.about()) == 0:
		return lang.T("Tick who is asked, and one to three competencies.")
	case len(c.people()) == 0:
		return lang.T("Tick who is asked.")
	case len(c.about()) == 0:
		return lang.T("Tick one to three competencies.")
	}
	return ""
}

func (c *choice) tell(fault string) {
	c.wrong.SetText(fault)
	c.wrong.Hidden = fault == ""
}

// clear takes all ticks away.
func (c *choice) clear() {
	for _, check := range c.asked {
		check.SetOn(false)
	}
	for _, check := range c.competencies {
		check.SetOn(false)
	}
	c.count()
}

// first is where the keyboard begins, nil when there is nobody to ask.
func (c *choice) first() fyne.Focusable {
	if len(c.lines) == 0 {
		return nil
	}
	return c.asked[c.lines[0].ID]
}
