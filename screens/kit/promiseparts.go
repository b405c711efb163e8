package kit

import (
	"slices"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// PromiseParts are fields for what a promise may say beside its words: for whom
// it is, which goal it serves, and how likely it is kept.
type PromiseParts struct {
	To     *Entry
	Names  *Suggestions
	Goal   *Select
	Likely *Select
	OnGoal func(mentoring.Goal) // one was chosen; may be nil
	goals  []mentoring.Goal
}

const (
	noGoal   = "No goal"
	unlikely = "–" // not said
)

// NewPromiseParts returns the fields for a promise. Resized is called when they
// have become higher or lower.
func NewPromiseParts(c mentoring.Commitment, choices app.PromiseChoices, resized func()) *PromiseParts {
	p := &PromiseParts{To: NewEntry(lang.T("the CFO")), goals: choices.Goals}
	p.Names = NewSuggestions(p.To, choices.People, resized)
	p.Goal = NewSelect(GoalOptions(lang.T(noGoal), choices.Goals), func(string) { p.chosen() })
	likely := []string{unlikely}
	for percent := 0; percent <= 100; percent += forecastStep {
		likely = append(likely, lang.F("%d %%", percent))
	}
	p.Likely = NewSelect(likely, nil)
	p.Fill(c)
	return p
}

func (p *PromiseParts) chosen() {
	if at := p.Goal.SelectedIndex(); at > 0 && p.OnGoal != nil {
		p.OnGoal(p.goals[at-1])
	}
}

// offers says that a goal can be chosen; one that was deleted can't.
func (p *PromiseParts) offers(goal mentoring.ID) bool {
	return slices.ContainsFunc(p.goals, func(g mentoring.Goal) bool { return g.ID == goal })
}

// forecastStep is the step between two forecasts in percent.
const forecastStep = 10

// Fill shows what a promise says.
func (p *PromiseParts) Fill(c mentoring.Commitment) {
	p.To.SetQuietly(c.To)
	p.Goal.SetQuietly(lang.T(noGoal))
	for i, g := range p.goals {
		if g.ID == c.GoalID {
			p.Goal.SetQuietly(p.Goal.Options[i+1])
		}
	}
	p.Likely.SetQuietly(unlikely)
	if c.Forecast != nil {
		p.Likely.SetQuietly(lang.F("%d %%", *c.Forecast))
	}
}

// Read returns the promise with what the fields say. A goal that was deleted
// stays linked until another is chosen, for it may come back.
func (p *PromiseParts) Read(c mentoring.Commitment) mentoring.Commitment {
	c.To, c.Forecast = p.To.Text, nil
	if at := p.Goal.SelectedIndex(); at > 0 {
		c.GoalID = p.goals[at-1].ID
	} else if p.offers(c.GoalID) {
		c.GoalID = ""
	}
	if at := p.Likely.SelectedIndex(); at > 0 {
		percent := (at - 1) * forecastStep
		c.Forecast = &percent
	}
	return c
}

// SamePromiseParts says that two promises don't differ in what the fields say.
func SamePromiseParts(a, b mentoring.Commitment) bool {
	return a.To == b.To && a.GoalID == b.GoalID && LikelyWords(a) == LikelyWords(b)
}
