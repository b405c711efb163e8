// Package goals is the screen with the goals of one mentee: where each stands,
// how it got there, and the forms to write a goal and to check in.
package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Goals(pair mentoring.ID) (app.Goals, error)
	AddGoal(pair mentoring.ID, g mentoring.Goal) (mentoring.ID, error)
	EditGoal(next mentoring.Goal) error
	DeleteGoal(id mentoring.ID) error
	CheckIn(n app.NewCheckIn) error
	Today() mentoring.Date
}

// Screen is the goals of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	addNew  bool // open with the form for a new goal

	page   *kit.PageView
	add    *kit.Button
	empty  *kit.Card
	column *fyne.Container
	scroll *kit.Scroll
	groups [len(mentoring.Dimensions)]*group
	lines  map[mentoring.ID]*line
	form   *form // of a new goal; nil while none is written
	slot   *fyne.Container
	goals  app.Goals
}

// New returns the screen of a pair, not filled yet. With addNew it opens with
// the form for a new goal.
func New(host kit.Host, service Service, pair mentoring.ID, addNew bool) *Screen {
	s := &Screen{
		host: host, service: service, pair: pair, addNew: addNew,
		lines: make(map[mentoring.ID]*line), slot: container.NewStack(),
	}
	s.add = kit.NewButton("Add a goal", kit.Primary, s.startAdding)
	s.empty = kit.NewCard(kit.NewEmptyState(noGoals, kit.NewButton("Write the first goal", kit.Outlined, s.startAdding)))
	s.slot.Hidden, s.empty.Hidden = true, true
	s.column = container.New(kit.NewStack(kit.Gap), s.slot, s.empty)
	for i, d := range mentoring.Dimensions {
		s.groups[i] = newGroup(d)
		s.column.Add(s.groups[i].card)
	}
	s.scroll = kit.NewScroll(s.column)
	s.page = kit.NewPage("Goals", "", []fyne.CanvasObject{s.add}, nil, s.scroll)
	return s
}

const noGoals = "A goal says what should be different one day, and what would be less and more than that. Two or three are enough."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that goals matter here, and ratings, which propose a dimension.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.GoalsChanged | app.RatingsChanged | app.MenteesChanged)
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
	s.page.SetContext(context(goals.Attainment))
	var lines [len(mentoring.Dimensions)][]*line
	kept := make(map[mentoring.ID]*line)
	for _, g := range goals.Goals {
		l := s.line(g)
		kept[g.Goal.ID] = l
		d := g.Goal.Dimension.Index()
		lines[d] = append(lines[d], l)
	}
	s.lines = kept
	for i, g := range s.groups {
		g.show(lines[i], len(goals.Goals) > 0)
	}
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

// writing says that a form is open.
func (s *Screen) writing() bool {
	if s.form != nil {
		return true
	}
	for _, l := range s.lines {
		if l.form != nil || l.checking != nil {
			return true
		}
	}
	return false
}

// Leave saves what was written in open forms. What cannot be saved keeps the
// screen, with the reason beside the field, so that nothing is lost.
func (s *Screen) Leave() error {
	if s.form != nil && s.form.dirty() {
		if err := s.form.save(); err != nil {
			return err
		}
	}
	for _, g := range s.goals.Goals {
		if l := s.lines[g.Goal.ID]; l != nil {
			if err := l.leave(); err != nil {
				return err
			}
		}
	}
	return nil
}

// TakeKey cancels an open form with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape {
		return false
	}
	if s.form != nil {
		s.form.bar.Cancel()
		return true
	}
	for _, g := range s.goals.Goals {
		if l := s.lines[g.Goal.ID]; l != nil && l.escape() {
			return true
		}
	}
	return false
}

// Start puts the keyboard into the form for a new goal when it is open.
func (s *Screen) Start() fyne.Focusable {
	if s.form != nil {
		return s.form.statement
	}
	return nil
}
