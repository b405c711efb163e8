package goals

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// form writes a goal: what cannot be left out, and below it what can.
type form struct {
	goal    mentoring.Goal // as it was
	locked  mentoring.Date // since when the outcomes, the start and the weight are fixed; zero while they are not
	screen  *Screen
	content *fyne.Container
	bar     *kit.FormBar
	ends    ends

	statement      *kit.Entry
	statementField *kit.Field
	dimension      *kit.Segmented
	phase          *kit.Segmented

	more         *kit.Link
	offer        *fyne.Container // that button, and what there is more
	optional     *fyne.Container
	why          *kit.Entry
	baseline     *kit.Select
	outcomes     outcomeFields // without entries when locked
	weight       weightField
	due          *kit.DateField
	past         *kit.Label
	competencies *competencies
}

// newForm returns the form of a goal, filled. What is locked since a day is only
// shown.
func newForm(s *Screen, g mentoring.Goal, locked mentoring.Date) *form {
	f := &form{screen: s, goal: g, locked: locked}
	f.content = container.New(kit.NewStack(14), f.required(), f.rest())
	f.optional.Hidden = !hasMore(g)
	f.offer.Hidden = !f.optional.Hidden
	return f
}

// ends are how a form can end.
type ends struct {
	text   string // what the button that saves says
	keep   func(mentoring.Goal) error
	cancel func()
	fail   func(error)
}

// done adds the buttons that end the form.
func (f *form) done(e ends) {
	f.ends = e
	f.bar = kit.NewFormBar(e.text, f.submit, e.cancel, f.dirty)
	f.content.Add(f.bar)
	for _, entry := range f.entries() {
		entry.OnEscape, entry.OnDone = f.bar.Cancel, f.submit
	}
	f.statement.OnSubmitted = func(string) { f.submit() }
}

// submit saves the goal. When something is wrong with what was written it says
// so beside the field; another failure is told. All stays as it is then.
func (f *form) submit() {
	g, err := f.read()
	if err != nil {
		f.screen.scroll.Refit()
		return
	}
	if err := f.ends.keep(g); err != nil {
		f.ends.fail(err)
	}
}

// save keeps the goal, or returns why not.
func (f *form) save() error {
	g, err := f.read()
	if err != nil {
		return err
	}
	return f.ends.keep(g)
}

func (f *form) required() fyne.CanvasObject {
	f.statement = entry1(lang.T("What should be different one day"), f.goal.Statement)
	f.statementField = kit.NewField(lang.T("The goal, in one sentence"), f.statement)
	f.statement.OnChanged = func(string) { f.statementField.SetError("") }
	var dimensions, phases []string
	for _, d := range mentoring.Dimensions {
		dimensions = append(dimensions, lang.T(d.Short()))
	}
	for _, p := range mentoring.Phases {
		phases = append(phases, lang.T(p.Name()))
	}
	f.dimension = kit.NewSegmented(dimensions, f.goal.Dimension.Index(), nil).Folding()
	f.phase = kit.NewSegmented(phases, int(f.goal.Phase-mentoring.PersonalCompetence), nil).Folding()
	choices := container.New(kit.NewFlowGrid(choiceWidth, 14),
		kit.NewField(lang.T("Dimension"), f.dimension), kit.NewField(lang.T("Phase"), f.phase))
	return container.New(kit.NewStack(14), f.statementField, choices)
}

// choiceWidth is the least width of the two choices, so that they stand side
// by side where there is room and below each other where not.
const choiceWidth = 390

func entry1(placeholder, text string) *kit.Entry {
	e := kit.NewEntry(placeholder)
	e.SetQuietly(text)
	return e
}

// read returns the goal as it is written. The error says what is wrong, beside
// the field as well.
func (f *form) read() (mentoring.Goal, error) {
	g := f.goal
	g.Statement, g.Why = f.statement.Text, f.why.Text
	g.Dimension = mentoring.Dimensions[f.dimension.Picked()]
	g.Phase = mentoring.Phases[f.phase.Picked()]
	g.Competencies = f.competencies.picked()
	var weightWrong, dueWrong error
	if f.locked.IsZero() {
		g.Outcomes, g.Baseline = f.outcomes.read(), outcomePicked(f.baseline.SelectedIndex())
		g.Weight, weightWrong = f.weight.read()
	}
	g.Due, dueWrong = f.due.Date()
	if strings.TrimSpace(g.Statement) == "" {
		f.statementField.SetError(lang.T("A goal needs a statement."))
		f.screen.focus(f.statement)
		return g, mentoring.ErrStatementMissing
	}
	err := errors.Join(weightWrong, dueWrong)
	if err != nil {
		f.reveal() // what is wrong is there
	}
	return g, err
}

// dirty says that something was written that is not saved.
func (f *form) dirty() bool {
	g := f.goal
	if f.locked.IsZero() && (f.outcomes.read() != g.Outcomes || f.weight.changed(g.Weight) || f.baseline.SelectedIndex() != baselineIndex(g.Baseline)) {
		return true
	}
	return f.statement.Text != g.Statement || f.why.Text != g.Why || f.due.Differs(g.Due) ||
		f.dimension.Picked() != g.Dimension.Index() || mentoring.Phases[f.phase.Picked()] != g.Phase ||
		!slices.Equal(f.competencies.picked(), g.Competencies)
}

func (f *form) entries() []*kit.Entry {
	all := []*kit.Entry{f.statement, f.why, f.due.Entry}
	if f.locked.IsZero() {
		all = append(append(all, f.outcomes.entries[:]...), f.weight.entry)
	}
	return all
}
