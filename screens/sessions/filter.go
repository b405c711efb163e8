package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// filter narrows the list down: to sessions in which words occur, or which
// had to do with a dimension, a goal or a person.
type filter struct {
	screen    *Screen
	query     *kit.Entry
	dimension *kit.Select
	goal      *kit.Select
	person    *kit.Select
	goals     []mentoring.Goal
	box       *fyne.Container
	none      *kit.EmptyState
}

// What the choices say when they want all.
const (
	allDimensions = "All dimensions"
	allGoals      = "All goals"
	allPeople     = "All people"
)

func newFilter(s *Screen) *filter {
	f := &filter{screen: s, query: kit.NewEntry(lang.T("Search the sessions"))}
	f.query.Passing = true
	f.query.OnChanged = func(string) { s.narrow() }
	f.query.OnSubmitted = func(string) { s.focus(s.list) }
	f.query.OnEscape = func() { f.clear() }
	pick := func(string) { s.narrow() }
	f.dimension, f.goal, f.person = kit.NewFilter(lang.T(allDimensions), pick), kit.NewFilter(lang.T(allGoals), pick), kit.NewFilter(lang.T(allPeople), pick)
	for _, d := range mentoring.Dimensions {
		f.dimension.Options = append(f.dimension.Options, lang.T(d.Name()))
	}
	f.none = kit.NewEmptyState(lang.T("No session is like that."), kit.NewButton(lang.T("Show all"), kit.Outlined, f.clear))
	f.box = container.New(kit.NewSplit(620, 8, 4, 4, 3, 3), f.query, f.dimension, f.goal, f.person)
	f.reset()
	return f
}

func (f *filter) reset() {
	f.query.SetQuietly("")
	f.dimension.SetQuietly(lang.T(allDimensions))
	f.goal.SetQuietly(lang.T(allGoals))
	f.person.SetQuietly(lang.T(allPeople))
}

// clear wants all again.
func (f *filter) clear() {
	f.reset()
	f.screen.narrow()
	f.screen.focus(f.screen.list)
}

// show offers the goals and the people that there are.
func (f *filter) show(page app.Sessions) {
	f.goals = page.Goals
	f.goal.Options = kit.GoalOptions(lang.T(allGoals), page.Goals)
	f.person.Options = append([]string{lang.T(allPeople)}, page.People...)
}

func (f *filter) read() app.SessionFilter {
	wanted := app.SessionFilter{Query: f.query.Text}
	if at := f.dimension.SelectedIndex(); at > 0 {
		wanted.Dimension = mentoring.Dimensions[at-1]
	}
	if at := f.goal.SelectedIndex(); at > 0 && at <= len(f.goals) {
		wanted.Goal = f.goals[at-1].ID
	}
	if f.person.SelectedIndex() > 0 {
		wanted.Person = f.person.Selected
	}
	return wanted
}
