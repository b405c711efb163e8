package app

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// competencies returns what a pair could rate on a day, in the words of that day.
func (s *Service) competencies(pair mentoring.ID, on mentoring.Date) []mentoring.Competency {
	return mentoring.CompetenciesOn(s.shipped().Competencies, s.store.OwnCompetencies(pair), on)
}

// CompetencyEdit is a competency as a pair can edit it.
type CompetencyEdit struct {
	Competency mentoring.Competency     // in the words of today
	Original   mentoring.Competency     // as it ships; zero when the pair added it
	Added      bool                     // by the pair
	Retired    bool                     // not used today
	Earlier    []mentoring.EarlierWords // oldest first
	Focus      bool                     // rated between full ratings
}

// Changed says that a competency that ships is worded by the pair.
func (c CompetencyEdit) Changed() bool { return !c.Added && c.Competency != c.Original }

// Competencies lists all competencies of a pair, retired ones too, by dimension
// and phase.
func (s *Service) Competencies(pair mentoring.ID) ([]CompetencyEdit, error) {
	p, err := s.store.Pair(pair)
	if err != nil {
		return nil, fmt.Errorf("competencies: %w", err)
	}
	edit := func(c, original mentoring.Competency) CompetencyEdit {
		return CompetencyEdit{Competency: c, Original: original, Focus: slices.Contains(p.Focus, c.ID)}
	}
	own := s.store.OwnCompetencies(pair)
	var all []CompetencyEdit
	for _, c := range s.shipped().Competencies {
		e := edit(c, c)
		if at := ownAt(own, c.ID); at >= 0 {
			e = edit(own[at].Competency, c)
			e.Retired, e.Earlier = !own[at].UsedOn(s.Today()), own[at].Earlier
		}
		all = append(all, e)
	}
	for _, o := range own {
		if _, ships := s.shipped().Competency(o.Competency.ID); !ships {
			e := edit(o.Competency, mentoring.Competency{})
			e.Added, e.Retired, e.Earlier = true, !o.UsedOn(s.Today()), o.Earlier
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b CompetencyEdit) int {
		if d := a.Competency.Dimension.Index() - b.Competency.Dimension.Index(); d != 0 {
			return d
		}
		return int(a.Competency.Phase - b.Competency.Phase)
	})
	return all, nil
}

func ownAt(own []mentoring.OwnCompetency, id mentoring.CompetencyID) int {
	return slices.IndexFunc(own, func(o mentoring.OwnCompetency) bool { return o.Competency.ID == id })
}

// SaveCompetency words a competency anew for one pair, from today on; one
// without an id is added. What was rated stays, and what is older is shown in
// the words of its time. It fails with mentoring.ErrNameMissing without a name.
func (s *Service) SaveCompetency(pair mentoring.ID, c mentoring.Competency) error {
	c.Name, c.Definition = mentoring.CleanLine(c.Name), strings.TrimSuffix(mentoring.CleanLine(c.Definition), ".")
	for i, anchor := range c.Anchors {
		c.Anchors[i] = mentoring.CleanLine(anchor)
	}
	if c.ID == "" {
		if _, err := s.store.Pair(pair); err != nil {
			return fmt.Errorf("save competency: %w", err)
		}
		c.ID = mentoring.CompetencyID(s.newID())
		o := mentoring.OwnCompetency{ID: s.newID(), PairID: pair, Competency: c, Added: s.Today()}
		return s.save("add competency", RatingsChanged, o)
	}
	return s.changeCompetency("save competency", pair, c.ID, func(o mentoring.OwnCompetency) mentoring.OwnCompetency {
		return o.Reword(s.Today(), c)
	})
}

// RetireCompetency takes a competency out of use from today on, or into use
// again. On earlier days it counts as it did. Undo takes that back.
func (s *Service) RetireCompetency(pair mentoring.ID, id mentoring.CompetencyID, retired bool) error {
	set := func(retired bool) error {
		return s.changeCompetency("retire competency", pair, id, func(o mentoring.OwnCompetency) mentoring.OwnCompetency {
			if retired {
				return o.Retire(s.Today())
			}
			return o.Revive(s.Today())
		})
	}
	if err := set(retired); err != nil {
		return err
	}
	did := lang.T("Competency in use again")
	if retired {
		did = lang.T("Competency retired")
	}
	s.undos.push(did, func() error { return set(!retired) })
	return nil
}

func (s *Service) changeCompetency(verb string, pair mentoring.ID, id mentoring.CompetencyID, change func(mentoring.OwnCompetency) mentoring.OwnCompetency) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	own := s.store.OwnCompetencies(pair)
	if at := ownAt(own, id); at >= 0 {
		return s.save(verb, RatingsChanged, change(own[at]))
	}
	ships, ok := s.shipped().Competency(id)
	if !ok {
		return fmt.Errorf("%s %s: %w", verb, id, mentoring.ErrNotFound)
	}
	return s.save(verb, RatingsChanged, change(mentoring.OwnCompetency{ID: s.newID(), PairID: pair, Competency: ships}))
}

// SetFocus chooses the competencies that a pair rates between full ratings.
// Three to five are usual; any number will do.
func (s *Service) SetFocus(pair mentoring.ID, focus []mentoring.CompetencyID) error {
	p, err := s.store.Pair(pair)
	if err != nil {
		return fmt.Errorf("set focus: %w", err)
	}
	p.Focus = focus
	return s.save("set focus", RatingsChanged, p)
}
