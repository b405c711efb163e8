package app

import (
	"trefoil/app/mentoring"
)

// sampleEvidence tells what a goal was by its place in the list of goals, from
// 1 on.
type sampleEvidence struct {
	mentoring.Evidence
	ForGoals []int `json:"for_goals"`
}

// ratings gives the people around the mentee their ids and returns them with
// all assessments, those that they gave and those of the two sides.
func (p *samplePair) ratings(newID func() mentoring.ID) []mentoring.Record {
	var records []mentoring.Record
	byName := make(map[string]mentoring.ID)
	for i := range p.People {
		who := &p.People[i]
		who.ID, who.PairID = newID(), p.Pair.ID
		byName[who.Name] = who.ID
		records = append(records, *who)
	}
	for _, a := range p.Assessments {
		a.ID, a.PairID, a.StakeholderID = newID(), p.Pair.ID, byName[a.Stakeholder]
		a.Ratings = sampleRatings(a.Levels)
		records = append(records, a.Assessment)
	}
	return records
}

// evidence links the examples with the goals that they back and the session in
// which they were noted.
func (p *samplePair) evidence(newID func() mentoring.ID) []mentoring.Record {
	var records []mentoring.Record
	for _, e := range p.Evidence {
		e.ID, e.PairID, e.SessionID = newID(), p.Pair.ID, p.sessionOn[e.Day]
		for _, n := range e.ForGoals {
			e.Goals = append(e.Goals, p.Goals[n-1].ID)
		}
		records = append(records, e.Evidence)
	}
	return records
}
