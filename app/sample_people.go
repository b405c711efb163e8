package app

import (
	"trefoil/app/mentoring"
)

// samplePerson is somebody around the mentee, with the forms that were made.
type samplePerson struct {
	mentoring.Stakeholder
	Forms []sampleForm
}

// sampleForm asks about some competencies. One that was answered has the day and
// the levels, as digits in the same order.
type sampleForm struct {
	Made     mentoring.Date
	About    []mentoring.CompetencyID
	Answered mentoring.Date
	Levels   string
	Example  string
	Wish     string
}

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
		records = append(records, who.Stakeholder)
		for _, f := range who.Forms {
			records = append(records, f.records(who.Stakeholder, p.method, newID)...)
		}
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

// records are the form, in the words of the method, and what was answered.
func (f sampleForm) records(who mentoring.Stakeholder, method mentoring.Method, newID func() mentoring.ID) []mentoring.Record {
	form := mentoring.Form{ID: newID(), StakeholderID: who.ID, Made: f.Made}
	answer := mentoring.Assessment{
		ID: newID(), PairID: who.PairID, Rater: mentoring.Other, StakeholderID: who.ID, FormID: form.ID,
		Day: f.Answered, Example: f.Example, Wish: f.Wish,
	}
	for i, id := range f.About {
		c, _ := method.Competency(id)
		form.Competencies = append(form.Competencies, c)
		if !f.Answered.IsZero() {
			answer.Ratings = append(answer.Ratings, mentoring.Rating{Competency: id, Level: mentoring.Level(f.Levels[i] - '0')})
		}
	}
	if f.Answered.IsZero() {
		return []mentoring.Record{form}
	}
	return []mentoring.Record{form, answer}
}
