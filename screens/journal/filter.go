package journal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// filter narrows the list down: to a dimension, a competency, a goal, and to who
// saw it.
type filter struct {
	screen     *Screen
	wanted     app.JournalFilter
	dimension  *kit.Select
	competency *kit.Select
	goal       *kit.Select
	who        *kit.Select
	box        *fyne.Container
	none       *kit.Card
}

// What the choices say when they want all.
const (
	allDimensions   = "All dimensions"
	allCompetencies = "All competencies"
	allGoals        = "All goals"
	bothSides       = "Seen by either"
)

var sides = [2]mentoring.Side{mentoring.Mentee, mentoring.Mentor}

func newFilter(s *Screen, wanted app.JournalFilter) *filter {
	f := &filter{screen: s, wanted: wanted}
	pick := func(string) { f.picked() }
	f.dimension, f.competency = kit.NewFilter(lang.T(allDimensions), pick), kit.NewFilter(lang.T(allCompetencies), pick)
	f.goal, f.who = kit.NewFilter(lang.T(allGoals), pick), kit.NewFilter(lang.T(bothSides), pick)
	f.none = kit.NewCard(kit.NewEmptyState(lang.T("No example is like that."), kit.NewButton(lang.T("Show all"), kit.Outlined, f.clear)))
	f.none.Hide()
	f.box = container.New(kit.NewSplit(560, 8, 4, 4, 3, 4), f.dimension, f.competency, f.goal, f.who)
	return f
}

// show offers what there is, and forgets what is wanted and isn't there.
func (f *filter) show(j app.Journal) {
	f.dimension.Options = []string{lang.T(allDimensions)}
	for _, d := range mentoring.Dimensions {
		f.dimension.Options = append(f.dimension.Options, lang.T(d.Name()))
	}
	f.competency.Options = []string{lang.T(allCompetencies)}
	for _, c := range j.Competencies {
		f.competency.Options = append(f.competency.Options, c.Name)
	}
	f.goal.Options = kit.GoalOptions(lang.T(allGoals), j.Goals)
	f.who.Options = []string{lang.T(bothSides), seenBy(mentoring.Mentee, j.Mentee), seenBy(mentoring.Mentor, "")}
	f.paint()
}

// paint shows in the choices what is wanted.
func (f *filter) paint() {
	w, data := &f.wanted, f.screen.data
	competency := slices.IndexFunc(data.Competencies, func(c mentoring.Competency) bool { return c.ID == w.Competency })
	goal := slices.IndexFunc(data.Goals, func(g mentoring.Goal) bool { return g.ID == w.Goal })
	if competency < 0 {
		w.Competency = ""
	}
	if goal < 0 {
		w.Goal = ""
	}
	f.dimension.SetQuietly(f.dimension.Options[w.Dimension.Index()+1])
	f.competency.SetQuietly(f.competency.Options[competency+1])
	f.goal.SetQuietly(f.goal.Options[goal+1])
	f.who.SetQuietly(f.who.Options[slices.Index(sides[:], w.By)+1])
}

// picked takes over what was chosen.
func (f *filter) picked() {
	data := f.screen.data
	var next app.JournalFilter
	if at := f.dimension.SelectedIndex(); at > 0 {
		next.Dimension = mentoring.Dimensions[at-1]
	}
	if at := f.competency.SelectedIndex(); at > 0 {
		next.Competency = data.Competencies[at-1].ID
	}
	if at := f.goal.SelectedIndex(); at > 0 {
		next.Goal = data.Goals[at-1].ID
	}
	if at := f.who.SelectedIndex(); at > 0 {
		next.By = sides[at-1]
	}
	f.want(next)
}

// want shows other examples. What is being written is saved before; where that
// can't be, all stays as it is, for the form to be seen and put right.
func (f *filter) want(next app.JournalFilter) {
	if !f.screen.done(f.screen.list.leave()) {
		f.paint()
		return
	}
	f.wanted = next
	f.paint()
	f.screen.list.reset()
	f.screen.narrow()
	f.screen.scroll.ScrollTo(0)
}

// clear wants all again.
func (f *filter) clear() { f.want(app.JournalFilter{}) }

func (f *filter) read() app.JournalFilter { return f.wanted }
