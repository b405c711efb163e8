// Package goals is the screen with the goals of one mentee: where each stands,
// how it got there, what it is linked with, and the forms to write a goal, to
// amend it and to check in.
package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Goals(pair mentoring.ID) (app.Goals, error)
	AddGoal(pair mentoring.ID, g mentoring.Goal) (mentoring.ID, error)
	EditGoal(next mentoring.Goal) error
	AmendGoal(id mentoring.ID, outcomes [5]string, weight float64, reason string) error
	MoveGoal(id mentoring.ID, state mentoring.GoalState, reason string) error
	FocusGoal(id mentoring.ID, focus bool) error
	DeleteGoal(id mentoring.ID) error
	CheckIn(n app.NewCheckIn) error
	Today() mentoring.Date
}

// Screen is the goals of one pair, as a board by dimension and phase.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	addNew  bool // open with the form for a new goal

	page    *kit.PageView
	add     *kit.Button
	empty   *kit.Card
	pull    pull
	column  *fyne.Container
	scroll  *kit.Scroll
	groups  [len(mentoring.Dimensions)]*group
	settled *settled
	help    *kit.Label // what the T-score is
	lines   map[mentoring.ID]*line
	form    *form // of a new goal; nil while none is written
	slot    *fyne.Container
	goals   app.Goals
}

// New returns the screen of a pair, not filled yet. With addNew it opens with
// the form for a new goal.
func New(host kit.Host, service Service, pair mentoring.ID, addNew bool) *Screen {
	s := &Screen{
		host: host, service: service, pair: pair, addNew: addNew,
		lines: make(map[mentoring.ID]*line), slot: container.NewStack(), pull: newPull(), help: kit.Small(kit.ScoreHelp()),
	}
	s.add = kit.NewButton(lang.T("Add a goal"), kit.Primary, s.startAdding)
	s.empty = kit.NewCard(kit.NewEmptyState(lang.T(noGoals), kit.NewButton(lang.T("Write the first goal"), kit.Outlined, s.startAdding)))
	s.slot.Hidden, s.empty.Hidden, s.help.Hidden = true, true, true
	s.settled = newSettled(s)
	s.column = container.New(kit.NewStack(kit.Gap), s.slot, s.empty, s.pull.card)
	for i, d := range mentoring.Dimensions {
		s.groups[i] = newGroup(d)
		s.column.Add(s.groups[i].card)
	}
	s.column.Add(s.settled.card)
	s.column.Add(s.help)
	s.scroll = kit.NewScroll(s.column)
	s.page = kit.NewPage(lang.T("Goals"), "", []fyne.CanvasObject{s.add}, nil, s.scroll)
	return s
}

const noGoals = "A goal says what should be different one day, and what would be less and more than that. Two or three are enough."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that goals matter here, ratings, which propose a dimension and name
// the competencies, and what goals are linked with.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.GoalsChanged | app.RatingsChanged | app.MenteesChanged | app.CommitmentsChanged | app.SessionsChanged)
}

// Reload shows the goals as they are. Forms that are open are left alone.
func (s *Screen) Reload() {
	goals, err := s.service.Goals(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.show(goals)
	if s.addNew {
		s.addNew = false
		s.startAdding()
	}
}

func (s *Screen) show(goals app.Goals) {
	s.goals = goals
	s.page.SetContext(kit.AttainmentWords(goals.Attainment))
	s.pull.show(goals.Pull)
	s.help.Hidden = goals.Attainment.Checked == 0
	var active [len(mentoring.Dimensions)][]*line
	var rest []*line
	kept := make(map[mentoring.ID]*line)
	for _, g := range goals.Goals {
		l := s.line(g)
		kept[g.Goal.ID] = l
		if d := g.Goal.Dimension.Index(); g.Active() {
			active[d] = append(active[d], l)
		} else {
			rest = append(rest, l)
		}
	}
	s.lines = kept
	for i, g := range s.groups {
		g.show(active[i], len(goals.Goals) > 0)
	}
	s.settled.show(rest)
	s.arrange()
}

// line returns the line of a goal, the one that is there already if it is.
func (s *Screen) line(g app.GoalStanding) *line {
	l, ok := s.lines[g.Goal.ID]
	if !ok {
		l = newLine(s, g.Goal.ID)
	}
	l.show(g, s.service.Today())
	return l
}

// arrange shows what belongs there now: the form of a new goal, the sentence
// for when there is nothing, one button that stands out.
func (s *Screen) arrange() {
	s.slot.Hidden = s.form == nil
	s.empty.Hidden = len(s.goals.Goals) > 0 || s.form != nil
	if s.writing() {
		s.add.SetKind(kit.Outlined)
	} else {
		s.add.SetKind(kit.Primary)
	}
	s.scroll.Refit()
}
