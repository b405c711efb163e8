package app

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AddEvidence keeps a dated example. Its words are required; without a day it
// is of today, without a side it is the mentor's.
func (s *Service) AddEvidence(e mentoring.Evidence) error {
	if _, err := s.store.Pair(e.PairID); err != nil {
		return fmt.Errorf("add evidence: %w", err)
	}
	e.ID = s.newID()
	if e.Day.IsZero() {
		e.Day = s.Today()
	}
	if e.By == "" {
		e.By = mentoring.Mentor
	}
	e.Text = strings.TrimSpace(e.Text)
	if err := s.save("add evidence", RatingsChanged, e); err != nil {
		return err
	}
	s.undos.push(lang.T("Example added"), func() error { return s.hide(RatingsChanged, e.Ref()) })
	return nil
}

// EditEvidence changes the words, the day and the links of an example.
func (s *Service) EditEvidence(next mentoring.Evidence) error {
	e, err := s.store.EvidenceItem(next.ID)
	if err != nil {
		return fmt.Errorf("edit evidence: %w", err)
	}
	next.PairID, next.SessionID = e.PairID, e.SessionID
	next.Text = strings.TrimSpace(next.Text)
	return s.save("edit evidence", RatingsChanged, next)
}

// DeleteEvidence hides an example. Undo brings it back.
func (s *Service) DeleteEvidence(id mentoring.ID) error {
	return s.delete(lang.T("Example deleted"), RatingsChanged, mentoring.Ref{Kind: mentoring.KindEvidence, ID: id})
}

// Journal is the evidence of a pair.
type Journal struct {
	Mentee       string
	Items        []JournalItem          // newest first
	Competencies []mentoring.Competency // to link with, of today
	Goals        []mentoring.Goal       // to link with
	Others       []OthersWords          // what stakeholders wrote, newest first, without names; none before three have
	Held         int                    // people whose words are held back, because fewer than three have written
}

// JournalItem is one example with what it is linked to.
type JournalItem struct {
	mentoring.Evidence
	Named  []mentoring.Competency // in the words of its day
	Serves []mentoring.Goal
}

// About says that the example is about a dimension: by a competency or a goal.
func (i JournalItem) About(d mentoring.Dimension) bool {
	return slices.ContainsFunc(i.Named, func(c mentoring.Competency) bool { return c.Dimension == d }) ||
		slices.ContainsFunc(i.Serves, func(g mentoring.Goal) bool { return g.Dimension == d })
}

// Anchor is the described behaviour that the example was given for; "" when it
// was noted by itself.
func (i JournalItem) Anchor() string {
	if i.Level < 1 || !i.Level.Valid() || len(i.Named) == 0 {
		return ""
	}
	return i.Named[0].Anchors[i.Level-1]
}

// JournalFilter says which examples are wanted. What is empty doesn't matter.
type JournalFilter struct {
	Dimension  mentoring.Dimension
	Competency mentoring.CompetencyID
	Goal       mentoring.ID
	By         mentoring.Side
}

// Matches says that an example is wanted.
func (f JournalFilter) Matches(i JournalItem) bool {
	return (f.Dimension == "" || i.About(f.Dimension)) &&
		(f.Competency == "" || slices.Contains(i.Competencies, f.Competency)) &&
		(f.Goal == "" || slices.Contains(i.Goals, f.Goal)) &&
		(f.By == "" || i.By == f.By)
}

// Only returns the examples that are wanted, newest first.
func (j Journal) Only(f JournalFilter) []JournalItem {
	var wanted []JournalItem
	for _, i := range j.Items {
		if f.Matches(i) {
			wanted = append(wanted, i)
		}
	}
	return wanted
}

// OthersWords is what one stakeholder wrote. It says neither who nor when.
type OthersWords struct {
	Example string
	Wish    string
}

// Journal returns the evidence of a pair.
func (s *Service) Journal(pair mentoring.ID) (Journal, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return Journal{}, err
	}
	j := Journal{Mentee: mentee.Name, Competencies: s.competencies(pair, s.Today()), Goals: s.goalsByDimension(pair)}
	for _, e := range s.evidenceNewestFirst(pair) {
		item := JournalItem{Evidence: e, Named: s.named(pair, e.Competencies, e.Day)}
		for _, g := range j.Goals {
			if slices.Contains(e.Goals, g.ID) {
				item.Serves = append(item.Serves, g)
			}
		}
		j.Items = append(j.Items, item)
	}
	j.Others, j.Held = othersWords(s.store.Assessments(pair))
	return j, nil
}

func (s *Service) evidenceNewestFirst(pair mentoring.ID) []mentoring.Evidence {
	all := slices.Clone(s.store.Evidence(pair))
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b mentoring.Evidence) int { return b.Day.Compare(a.Day) })
	return all
}

// named returns competencies in the words of a day. One that was retired then
// is there too: its words were used when it was linked.
func (s *Service) named(pair mentoring.ID, ids []mentoring.CompetencyID, on mentoring.Date) []mentoring.Competency {
	own := s.store.OwnCompetencies(pair)
	var found []mentoring.Competency
	for _, id := range ids {
		if at := ownAt(own, id); at >= 0 {
			found = append(found, own[at].On(on))
		} else if c, ok := s.shipped().Competency(id); ok {
			found = append(found, c)
		}
	}
	return found
}

// othersWords returns what stakeholders wrote when at least three of them have,
// in the order of the words themselves so that nobody can tell who was first.
func othersWords(assessments []mentoring.Assessment) (words []OthersWords, held int) {
	people := make(map[mentoring.ID]bool)
	for _, a := range newestAnswers(assessments) {
		if a.Example != "" || a.Wish != "" {
			people[a.StakeholderID] = true
			words = append(words, OthersWords{a.Example, a.Wish})
		}
	}
	if len(people) < 3 {
		return nil, len(people)
	}
	slices.SortFunc(words, func(a, b OthersWords) int {
		return strings.Compare(a.Example+a.Wish, b.Example+b.Wish)
	})
	return words, 0
}

// newestAnswers returns the assessments without answers to a form that was answered
// again: who corrects an answer doesn't stand by its words any more. As with levels,
// of two on one day the later one counts.
func newestAnswers(assessments []mentoring.Assessment) []mentoring.Assessment {
	newest := make(map[mentoring.ID]mentoring.Assessment)
	for _, a := range assessments {
		if before, answered := newest[a.FormID]; !answered || !a.Day.Before(before.Day) {
			newest[a.FormID] = a
		}
	}
	return slices.DeleteFunc(slices.Clone(assessments), func(a mentoring.Assessment) bool {
		return a.FormID != "" && a.ID != newest[a.FormID].ID
	})
}
