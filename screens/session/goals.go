package session

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// goals shows where each goal stands, and takes what was seen of it today.
type goals struct {
	screen *Screen
	card   *kit.Card
	scroll *kit.Scroll
	column *fyne.Container
	list   *fyne.Container
	rows   map[mentoring.ID]*goal
	none   *kit.Label
	all    *kit.Button
	open   bool // all are shown
	shown  []app.GoalStanding
}

// Of more goals than fit only the first few are shown at first, so that the
// promises below stay in view.
const (
	fittingGoals = 3
	firstGoals   = 2
)

func newGoals(s *Screen) *goals {
	g := &goals{screen: s, list: container.New(kit.NewStack(12)), rows: make(map[mentoring.ID]*goal)}
	g.none = kit.Small("Goals show here, to check in on while you talk about them.")
	g.all = kit.NewButton("", kit.Quiet, g.toggle).Small()
	g.column = container.New(kit.NewStack(8), g.none, g.list, leftOf(g.all))
	g.scroll = kit.NewScroll(g.column)
	g.card = kit.NewCardTitled("Goals in focus", nil, kit.WithoutShadow(g.scroll))
	return g
}

func (g *goals) show(standings []app.GoalStanding) {
	g.shown = standings
	kept := make(map[mentoring.ID]*goal)
	g.list.Objects = nil
	for i, standing := range standings {
		row, ok := g.rows[standing.Goal.ID]
		if !ok {
			row = newGoal(g)
		}
		row.show(standing)
		kept[standing.Goal.ID] = row
		row.box.Hidden = len(standings) > fittingGoals && !g.open && i >= firstGoals && !row.asking()
		g.list.Add(row.box)
	}
	g.rows = kept
	g.none.Hidden = len(standings) > 0
	g.list.Hidden = len(standings) == 0
	g.all.Hidden = len(standings) <= fittingGoals
	g.all.SetText(fmt.Sprintf("Show all %d goals", len(standings)))
	if g.open {
		g.all.SetText("Show fewer")
	}
}

func (g *goals) toggle() {
	g.open = !g.open
	g.show(g.shown)
	g.screen.refit()
}

// asking says that a check-in is being written.
func (g *goals) asking() bool {
	for _, row := range g.rows {
		if row.asking() {
			return true
		}
	}
	return false
}

func (g *goals) escape() bool {
	for _, row := range g.rows {
		if row.asking() {
			row.cancel()
			return true
		}
	}
	return false
}

// leave saves check-ins that were picked but not sent off.
func (g *goals) leave() error {
	for _, row := range g.rows {
		if row.asking() {
			if err := row.checkIn(); err != nil {
				return err
			}
		}
	}
	return nil
}

// goal is one goal with its scale. Picking on the scale asks for a line on
// what was seen; Enter saves both.
type goal struct {
	goals  *goals
	data   app.GoalStanding
	name   *kit.Label
	scale  *kit.OutcomeScale
	words  *kit.Label
	seen   *kit.Label // what was written down to be seen at this outcome
	note   *kit.Entry
	form   *fyne.Container
	picked mentoring.Outcome
	box    *fyne.Container
}

func newGoal(g *goals) *goal {
	r := &goal{goals: g, name: kit.Body("").Wrapped(3), scale: kit.NewOutcomeScale(), words: kit.Small(""), seen: kit.Small("")}
	r.scale.OnPick = r.pick
	r.scale.OnPoint = r.point
	r.note = kit.NewEntry("What did you see?")
	r.note.OnSubmitted = func(string) { r.save() }
	r.note.OnDone, r.note.OnEscape = r.save, r.cancel
	save := kit.NewButton("Check in", kit.Outlined, r.save).Small()
	cancel := kit.NewButton("Cancel", kit.Quiet, r.cancel).Small()
	r.form = container.New(kit.NewStack(6), r.seen, r.note, container.New(kit.NewRow(6, -1), save, cancel))
	r.form.Hide()
	standing := container.New(newWide(10, 76), r.scale, r.words)
	r.box = container.New(kit.NewStack(6), r.name, standing, r.form)
	return r
}

func (r *goal) asking() bool { return r.form.Visible() }

func (r *goal) show(data app.GoalStanding) {
	r.data = data
	r.name.SetText(data.Goal.Statement)
	if !r.asking() {
		r.stand()
	}
}

// stand shows where the goal stands.
func (r *goal) stand() {
	r.scale.Set(r.data.Goal.Dimension, r.data.Newest.Outcome, r.data.CheckedIn)
	r.words.SetText("Not checked in yet")
	if r.data.CheckedIn {
		r.words.SetText(r.data.Newest.Outcome.Name())
	}
}

// point names the outcome under the pointer.
func (r *goal) point(o mentoring.Outcome, over bool) {
	switch {
	case over:
		r.words.SetText(o.Name())
	case r.asking():
		r.words.SetText(r.picked.Name())
	default:
		r.stand()
	}
}

// pick asks for a line on what was seen.
func (r *goal) pick(o mentoring.Outcome) {
	r.picked = o
	r.words.SetText(o.Name())
	text := r.data.Goal.Outcomes[o-mentoring.MinOutcome]
	r.seen.Hidden = text == ""
	r.seen.SetText(text)
	r.form.Show()
	r.goals.screen.refit()
	reveal(r.goals.scroll, r.goals.column, r.box)
	r.goals.screen.focus(r.note)
}

func (r *goal) save() {
	if r.goals.screen.do(r.checkIn()) {
		r.goals.screen.focus(r.scale)
	}
}

// checkIn saves the outcome with its line. The form is closed before, for the
// change is announced while it is saved.
func (r *goal) checkIn() error {
	s, note := r.goals.screen, r.note.Text
	r.close()
	err := s.service.CheckIn(app.NewCheckIn{GoalID: r.data.Goal.ID, SessionID: s.id, Outcome: r.picked, Note: note})
	if err != nil {
		r.note.SetQuietly(note)
		r.scale.Set(r.data.Goal.Dimension, r.picked, true)
		r.pick(r.picked)
	}
	return err
}

// cancel puts the scale back.
func (r *goal) cancel() {
	r.close()
	r.stand()
	r.goals.screen.focus(r.scale)
}

func (r *goal) close() {
	r.form.Hide()
	r.note.SetQuietly("")
	r.goals.screen.refit()
}
