package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// amendment changes what a goal is measured by after its first check-in. The old
// words are kept under the day.
type amendment struct {
	line     *line
	goal     mentoring.Goal // as it was
	outcomes outcomeFields
	weight   weightField
	why      *kit.Entry
	bar      *kit.FormBar
	content  fyne.CanvasObject
}

// amend opens the amendment in the place of the detail.
func (l *line) amend() {
	a := &amendment{line: l, goal: l.standing.Goal, why: kit.NewEntry(lang.T("What was learned meanwhile"))}
	a.outcomes, a.weight = newOutcomeFields(a.goal.Outcomes), newWeightField(a.goal.Weight)
	a.bar = kit.NewFormBar(lang.T("Save the amendment"), a.submit, a.end, a.dirty)
	for _, e := range append(a.outcomes.entries[:], a.weight.entry, a.why) {
		e.OnEscape, e.OnDone = a.bar.Cancel, a.submit
		e.OnSubmitted = func(string) { a.submit() }
	}
	kept := kit.Small(lang.T("The check-ins so far keep the words that they were made by; the new ones count from today."))
	numbers := container.New(kit.NewColumns(14), a.weight.field, kit.NewField(lang.T("Why (optional)"), a.why))
	a.content = padded(container.New(kit.NewStack(14), a.outcomes.content, numbers, kept, a.bar))
	l.amending = a
	l.put(a.content)
	l.screen.focus(a.outcomes.entries[0])
	l.screen.scroll.Reveal(l.content)
}

func (a *amendment) dirty() bool {
	return a.outcomes.read() != a.goal.Outcomes || a.weight.changed(a.goal.Weight) || a.why.Text != ""
}

// submit saves the amendment. What is wrong with the weight is said beside it;
// another failure is told.
func (a *amendment) submit() {
	if _, err := a.weight.read(); err != nil {
		a.line.screen.scroll.Refit()
		return
	}
	if err := a.save(); err != nil {
		a.line.screen.host.Fail(err)
	}
}

// save keeps the amendment and goes back to the goal. When that fails all stays
// as it is.
func (a *amendment) save() error {
	weight, err := a.weight.read()
	if err != nil {
		return err
	}
	l := a.line
	if err := l.screen.service.AmendGoal(a.goal.ID, a.outcomes.read(), weight, a.why.Text); err != nil {
		return err
	}
	a.end()
	l.screen.Reload()
	return nil
}

func (a *amendment) end() {
	l := a.line
	l.amending = nil
	l.put(l.detail.content)
	l.screen.focus(l.press)
}
