package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// hasMore says that the goal has something of what can be left out.
func hasMore(g mentoring.Goal) bool {
	return g.Why != "" || g.Weight != 1 || !g.Due.IsZero() || g.Outcomes != [len(mentoring.Outcomes)]string{} ||
		g.Baseline != nil || len(g.Competencies) > 0
}

// rest is the part of the form that can be left out.
func (f *form) rest() fyne.CanvasObject {
	f.why = entry1(lang.T("What it is good for, and for whom"), f.goal.Why)
	f.due = kit.NewDateField(lang.T("Due, if there is a day"), f.screen.service.Today).Due()
	f.due.SetDate(f.goal.Due)
	f.due.OnChanged = f.showPast
	f.past = kit.Small(lang.T("That day has passed; it is kept all the same."))
	f.past.Hidden = f.goal.Due.IsZero() || !f.goal.Due.Before(f.screen.service.Today())
	due := container.New(kit.NewStack(2), f.due, f.past)
	f.competencies = newCompetencies(f.screen, f.goal.Competencies)
	f.optional = container.New(kit.NewStack(14), kit.NewField(lang.T("Why"), f.why), f.measure(due), f.competencies.content)
	f.more = kit.NewLink(lang.T("Say more"), f.showMore)
	f.offer = container.New(kit.NewFlow(8), f.more, kit.Small(lang.T("why, outcomes, due day, weight, competencies")))
	return container.New(kit.NewStack(0), f.offer, f.optional)
}

// measure is what a check-in is measured by, and beside the last of it the due
// day.
func (f *form) measure(due fyne.CanvasObject) fyne.CanvasObject {
	title := kit.Small(lang.T("What each outcome would look like")).In(kit.Text)
	if !f.locked.IsZero() {
		words := lang.F("Locked since the first check-in on %s, with the weight. Amend them from the goal.",
			dayName(f.locked, f.screen.service.Today()))
		texts := container.New(kit.NewStack(6), title, outcomeTexts(f.goal.Outcomes), kit.Small(words))
		return container.New(kit.NewStack(14), texts, container.New(kit.NewColumns(14), due, kit.NewBox("", nil)))
	}
	f.outcomes, f.weight = newOutcomeFields(f.goal.Outcomes), newWeightField(f.goal.Weight)
	f.baseline = kit.NewSelect(baselineNames(), nil)
	f.baseline.SetQuietly(f.baseline.Options[baselineIndex(f.goal.Baseline)])
	numbers := container.New(kit.NewColumns(14), kit.NewField(lang.T("Where it stands at the start"), f.baseline), f.weight.field, due)
	texts := container.New(kit.NewStack(6), title, f.outcomes.content)
	return container.New(kit.NewStack(14), texts, numbers)
}

// baselineNames are the choices for where a goal stands at the start, the first
// for no word on it.
func baselineNames() []string {
	names := []string{lang.X("baseline", "Not said")}
	for i := range mentoring.Outcomes {
		names = append(names, lang.T(outcomeAt(i).Name()))
	}
	return names
}

// baselineIndex is the place of a baseline among the choices, and outcomePicked
// what stands there, nil for no word on it.
func baselineIndex(b *mentoring.Outcome) int {
	if b == nil {
		return 0
	}
	return indexOf(*b) + 1
}

func outcomePicked(at int) *mentoring.Outcome {
	if at < 1 {
		return nil
	}
	o := outcomeAt(at - 1)
	return &o
}

// showMore opens the part that can be left out, for writing.
func (f *form) showMore() {
	f.reveal()
	f.screen.focus(f.why)
}

func (f *form) reveal() {
	f.offer.Hidden, f.optional.Hidden = true, false
	f.screen.scroll.Refit()
}

// showPast says that a day before today is kept all the same.
func (f *form) showPast() {
	day, err := f.due.Date()
	f.past.Hidden = err != nil || day.IsZero() || !day.Before(f.screen.service.Today())
	f.screen.scroll.Refit()
}
