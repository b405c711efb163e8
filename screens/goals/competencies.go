package goals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// competencies chooses what a goal is about. Folded up it names what is chosen;
// open it has a box for each competency, by dimension.
type competencies struct {
	screen  *Screen
	before  []mentoring.CompetencyID // as it was, in its order
	checks  map[mentoring.CompetencyID]*kit.Check
	names   *kit.Label
	link    *kit.Link
	choice  *fyne.Container
	content fyne.CanvasObject
}

// competencyWidth is the least width of the competencies of one dimension.
const competencyWidth = 180

func newCompetencies(s *Screen, chosen []mentoring.CompetencyID) *competencies {
	a := &competencies{
		screen: s, before: chosen, checks: make(map[mentoring.CompetencyID]*kit.Check),
		names: kit.Body(""), choice: container.New(kit.NewFlowGrid(competencyWidth, 14)),
	}
	for _, d := range mentoring.Dimensions {
		a.choice.Add(a.column(d))
	}
	a.choice.Hidden = true
	a.link = kit.NewLink(lang.T("Choose competencies"), a.toggle)
	head := container.New(kit.NewFlow(8), a.names, a.link)
	a.content = kit.NewField(lang.T("Competencies that it is about"), container.New(kit.NewStack(8), head, a.choice))
	a.say()
	return a
}

func (a *competencies) column(d mentoring.Dimension) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	column := container.New(kit.NewStack(6), kit.Small(lang.T(d.Name())).In(ink))
	for _, c := range a.screen.goals.Competencies {
		if c.Dimension != d {
			continue
		}
		check := kit.NewCheck(slices.Contains(a.before, c.ID), func(bool) { a.say() }).Labeled(c.Name)
		check.SetDimension(d)
		a.checks[c.ID] = check
		column.Add(check)
	}
	return column
}

// picked returns what is chosen: what was before, in its order, also what can't
// be chosen any more; then what came to it.
func (a *competencies) picked() []mentoring.CompetencyID {
	var ids []mentoring.CompetencyID
	for _, id := range a.before {
		if check := a.checks[id]; check == nil || check.On() {
			ids = append(ids, id)
		}
	}
	for _, c := range a.screen.goals.Competencies {
		check := a.checks[c.ID] // nil when it came after the form was opened
		if check != nil && check.On() && !slices.Contains(a.before, c.ID) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// say names what is chosen.
func (a *competencies) say() {
	var names []string
	picked := a.picked()
	for _, c := range a.screen.goals.Competencies {
		if slices.Contains(picked, c.ID) {
			names = append(names, c.Name)
		}
	}
	words := lang.Commas(names...)
	if words == "" {
		words = lang.T("None chosen")
	}
	a.names.SetText(words)
	a.screen.scroll.Refit()
}

// toggle unfolds the choice, or folds it up.
func (a *competencies) toggle() {
	a.choice.Hidden = !a.choice.Hidden
	a.link.SetText(lang.T("Choose competencies"))
	if !a.choice.Hidden {
		a.link.SetText(lang.T("Done choosing"))
	}
	a.screen.scroll.Refit()
	a.screen.scroll.Reveal(a.content)
}
