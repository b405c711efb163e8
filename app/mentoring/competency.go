package mentoring

import (
	"cmp"
	"slices"
	"strings"
)

// OwnCompetency is a competency as one pair words it: one that ships and was
// worded anew or retired, or one that the pair added. The id of the competency
// stays whatever its words are, so that no wording changes a number.
type OwnCompetency struct {
	ID         ID         `json:"id"`
	PairID     ID         `json:"pair_id"`
	Competency Competency `json:"competency"`     // in the words of today
	Added      Date       `json:"added,omitzero"` // since when the pair has it; zero for one that ships

	Earlier []EarlierWords `json:"earlier,omitempty"` // oldest first
	Retired []Period       `json:"retired,omitempty"` // when it was not used, oldest first
}

// EarlierWords is how a competency was worded until a day.
type EarlierWords struct {
	Until      Date      `json:"until"` // from this day on later words hold
	Name       string    `json:"name"`
	Definition string    `json:"definition"`
	Anchors    [4]string `json:"anchors"`
}

// Period is the days from one day until before another; without an end it goes on.
type Period struct {
	From Date `json:"from"`
	To   Date `json:"to,omitzero"`
}

// Holds says that a day lies in the period.
func (s Period) Holds(day Date) bool {
	return !day.Before(s.From) && (s.To.IsZero() || day.Before(s.To))
}

// Ref points at the record.
func (o OwnCompetency) Ref() Ref { return Ref{KindCompetency, o.ID} }

// Parent is the pair.
func (o OwnCompetency) Parent() ID { return o.PairID }

// Check refuses a competency without a name with ErrNameMissing, and one
// without an id, a dimension or a phase with ErrOutOfRange.
func (o OwnCompetency) Check() error {
	c := o.Competency
	switch {
	case strings.TrimSpace(c.Name) == "":
		return ErrNameMissing
	case c.ID == "", c.Dimension.Index() < 0, slices.Index(Phases[:], c.Phase) < 0:
		return ErrOutOfRange
	}
	return nil
}

// Reword gives the competency other words from a day on and keeps the old ones.
// Its id, dimension and phase stay.
func (o OwnCompetency) Reword(day Date, next Competency) OwnCompetency {
	was := o.Competency
	next.ID, next.Dimension, next.Phase = was.ID, was.Dimension, was.Phase
	if next == was {
		return o
	}
	o.Earlier = append(slices.Clone(o.Earlier), EarlierWords{day, was.Name, was.Definition, was.Anchors})
	o.Competency = next
	return o
}

// Retire takes the competency out of use from a day on. On earlier days it
// counts as it did.
func (o OwnCompetency) Retire(day Date) OwnCompetency {
	if n := len(o.Retired); n == 0 || !o.Retired[n-1].To.IsZero() {
		o.Retired = append(slices.Clone(o.Retired), Period{From: day})
	}
	return o
}

// Revive takes it into use again from a day on.
func (o OwnCompetency) Revive(day Date) OwnCompetency {
	if n := len(o.Retired); n > 0 && o.Retired[n-1].To.IsZero() {
		o.Retired = slices.Clone(o.Retired)
		o.Retired[n-1].To = day
	}
	return o
}

// UsedOn says that the pair used the competency on a day.
func (o OwnCompetency) UsedOn(day Date) bool {
	return !day.Before(o.Added) && !slices.ContainsFunc(o.Retired, func(s Period) bool { return s.Holds(day) })
}

// On is the competency in the words of a day.
func (o OwnCompetency) On(day Date) Competency {
	c := o.Competency
	for _, e := range o.Earlier {
		if day.Before(e.Until) {
			c.Name, c.Definition, c.Anchors = e.Name, e.Definition, e.Anchors
			break
		}
	}
	return c
}

// CompetenciesOn returns what a pair could rate on a day, in the words of that
// day: what ships, with the pair's own in place of or after the others of their
// dimension and phase, without what was retired.
func CompetenciesOn(shipped []Competency, own []OwnCompetency, on Date) []Competency {
	if len(own) == 0 {
		return shipped
	}
	mine := make(map[CompetencyID]OwnCompetency, len(own))
	for _, o := range own {
		mine[o.Competency.ID] = o
	}
	var all []Competency
	for _, c := range shipped {
		o, ok := mine[c.ID]
		if !ok {
			all = append(all, c)
		} else if o.UsedOn(on) {
			all = append(all, o.On(on))
		}
		delete(mine, c.ID)
	}
	for _, o := range own {
		if _, added := mine[o.Competency.ID]; added && o.UsedOn(on) {
			all = append(all, o.On(on))
		}
	}
	slices.SortStableFunc(all, func(a, b Competency) int {
		return cmp.Or(a.Dimension.Index()-b.Dimension.Index(), int(a.Phase-b.Phase))
	})
	return all
}
