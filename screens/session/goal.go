package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

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
	r.scale.OnKey = func(key fyne.KeyName) bool { return g.step(r, arrows[key]) }
	r.note = kit.NewEntry(lang.T("What did you see?"))
	r.note.OnSubmitted = func(string) { r.save() }
	r.note.OnDone, r.note.OnEscape = r.save, r.cancel
	save := kit.NewButton(lang.T("Check in"), kit.Outlined, r.save).Small()
	cancel := kit.NewButton(lang.T("Cancel"), kit.Quiet, r.cancel).Small()
	r.form = container.New(kit.NewStack(6), r.seen, r.note, container.New(kit.NewRow(6, -1), save, cancel))
	r.form.Hide()
	standing := container.New(newWide(10, r.wordWidth), r.scale, r.words)
	r.box = container.New(kit.NewStack(6), r.name, standing, r.form)
	return r
}

// wordWidth is what the names of the outcomes need, all of them: the words don't move
// when another one is pointed at.
func (r *goal) wordWidth() float32 {
	names := []string{lang.T("Not checked in yet")}
	for o := mentoring.MinOutcome; o <= mentoring.MaxOutcome; o++ {
		names = append(names, lang.T(o.Name()))
	}
	return r.words.WordWidth(names...)
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
	r.words.SetText(lang.T("Not checked in yet"))
	if r.data.CheckedIn {
		r.words.SetText(lang.T(r.data.Newest.Outcome.Name()))
	}
}

// point names the outcome under the pointer.
func (r *goal) point(o mentoring.Outcome, over bool) {
	switch {
	case over:
		r.words.SetText(lang.T(o.Name()))
	case r.asking():
		r.words.SetText(lang.T(r.picked.Name()))
	default:
		r.stand()
	}
}

// pick asks for a line on what was seen.
func (r *goal) pick(o mentoring.Outcome) {
	r.picked = o
	r.words.SetText(lang.T(o.Name()))
	text := r.data.Goal.Outcomes[o-mentoring.MinOutcome]
	r.seen.Hidden = text == ""
	r.seen.SetText(text)
	r.form.Show()
	r.goals.screen.refit()
	r.goals.screen.pile.reveal(r.goals.scroll, r.goals.column, r.box)
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
	r.note.SetQuietly("")
	err := s.service.CheckIn(app.NewCheckIn{GoalID: r.data.Goal.ID, SessionID: s.id, Outcome: r.picked, Note: note})
	if err != nil {
		r.note.SetQuietly(note)
		r.scale.Set(r.data.Goal.Dimension, r.picked, true)
		r.pick(r.picked)
	}
	return err
}

// cancel puts the scale back. What was typed stays in the note, for when the goal is
// picked again: Escape is quickly pressed.
func (r *goal) cancel() {
	r.putBack()
	r.goals.screen.focus(r.scale)
}

func (r *goal) putBack() {
	r.close()
	r.stand()
}

func (r *goal) close() {
	r.form.Hide()
	r.goals.screen.refit()
}
