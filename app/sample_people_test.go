package app

import (
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestSampleShowsThePeopleAroundMaya(t *testing.T) {
	var people []mentoring.Stakeholder
	var promises []mentoring.Commitment
	asked, answered := make(map[mentoring.ID]mentoring.Form), 0
	for _, r := range sampleRecords(t) {
		switch r := r.(type) {
		case mentoring.Stakeholder:
			people = append(people, r)
		case mentoring.Form:
			asked[r.ID] = r
		case mentoring.Assessment:
			if f, ok := asked[r.FormID]; ok {
				answered++
				given := mentoring.Answers{Format: mentoring.AnswersFormat, Form: r.FormID, Day: r.Day, Ratings: r.Ratings, Example: r.Example, Wish: r.Wish}
				if err := f.Accept(given, sampleToday); err != nil {
					t.Errorf("answers to %s: %v", f.ID, err)
				}
			}
		case mentoring.Commitment:
			promises = append(promises, r)
		}
	}
	moved, talked := 0, 0
	for _, p := range people {
		then, wasThere := p.PlaceOn(sampleToday.AddDays(-70))
		place, placed := p.PlaceOn(sampleToday)
		if !placed || !wasThere || then.Day.Month != time.September {
			t.Errorf("%s was placed %v in September, and %v now", p.Name, wasThere, placed)
		}
		if place != then {
			moved++
		}
		if _, ok := p.LastTalk(sampleToday); ok {
			talked++
		}
	}
	if len(people) != 8 || moved != 6 || talked != 6 {
		t.Errorf("%d people, %d moved, %d talked with", len(people), moved, talked)
	}
	if len(asked) != 4 || answered != 3 {
		t.Errorf("%d forms, %d answered", len(asked), answered)
	}
	enough, early := 0, 0
	for _, r := range mentoring.ByRecipient(promises, people, mentoring.Mentee) {
		switch {
		case r.StakeholderID == "":
		case r.Credibility.TooEarly():
			early++
		default:
			enough++
		}
	}
	if enough == 0 || early == 0 {
		t.Errorf("of the recipients %d have enough promises, %d too few", enough, early)
	}
}

func TestSampleEvidenceKnowsItsGoals(t *testing.T) {
	p := samplePair{Goals: []sampleGoal{{}, {}}, sessionOn: map[mentoring.Date]mentoring.ID{sampleToday: "session"}}
	p.Goals[1].ID = "second"
	p.Evidence = []sampleEvidence{{Evidence: mentoring.Evidence{Text: "Asked", Day: sampleToday}, ForGoals: []int{2}}}
	records := p.evidence(func() mentoring.ID { return "new" })
	e, ok := records[0].(mentoring.Evidence)
	if !ok || e.ID != "new" || e.SessionID != "session" || len(e.Goals) != 1 || e.Goals[0] != "second" {
		t.Errorf("%+v", records)
	}
}
