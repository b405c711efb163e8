package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestProgressOn(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	if page := got(w.ProgressOn(maya, View{}))(t); len(page.Days) != 0 || page.View.On != w.Today() || !page.View.Since.IsZero() || len(page.Lines) != 18 {
		t.Errorf("with nothing: %+v", page.View)
	}
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(1, "T1a", "T1b", "T1c", "R1a")))
	w.days(30)
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(3, "T1a", "R1a")))
	w.days(30)
	w.ok(w.Assess(maya, mentoring.Mentee, append(w.ratings(3, "T1a", "T1b", "T1c"), w.ratings(2, "R1a")...)))
	page := got(w.ProgressOn(maya, View{}))(t)
	if page.View != (View{mentoring.Mentee, w.Today(), w.in(-60)}) || len(page.Days) != 3 || len(page.Earlier) != 1 {
		t.Errorf("%+v, %v", page.View, page.Days)
	}
	if trend := page.Trends[0]; !trend.Known || !trend.Moved() || trend.Move() != 2 {
		t.Errorf("technical: %+v", trend)
	}
	if page.Trends[1].Doubt != mentoring.TooFew || page.Trends[2].Known {
		t.Errorf("%+v", page.Trends)
	}
	// Sharp craft was rated three times, and both agree; plain translation only
	// twice; in active listening they are as far apart as it moved.
	var names []string
	for _, l := range page.Moved {
		names = append(names, l.Competency.Name)
	}
	if len(names) != 4 || names[0] != "Sharp craft" || names[1] != "Active listening" || page.Moved[2].Trend.Doubt != mentoring.TooFew {
		t.Errorf("%q, %+v", names, page.Moved)
	}
	earlier := got(w.ProgressOn(maya, View{On: w.in(-30), Eyes: mentoring.Mentor}))(t)
	if earlier.Now.Values[0].Mean != 3 || earlier.Of.Mentee.Values[0].Mean != 1 || len(earlier.Earlier) != 0 || !earlier.View.Since.IsZero() {
		t.Errorf("%+v", earlier)
	}
}

// The page of a day is that of a pair which has only rated until then.
func TestProgressOfADayKnowsNothingOfLaterOnes(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(1, "T1a", "R1a", "B1a")))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "Then", Competencies: []mentoring.CompetencyID{"T1a"}}))
	before := got(w.ProgressOn(maya, View{On: w.Today()}))(t)
	w.days(1)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(4, "T1a", "R1a", "B1a")))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "Later", Competencies: []mentoring.CompetencyID{"T1a"}}))
	after := got(w.ProgressOn(maya, View{On: w.in(-1)}))(t)
	if before.Now != after.Now || before.Lines[0].Mentee != after.Lines[0].Mentee || len(after.Lines[0].Evidence) != 1 {
		t.Errorf("%+v, then %+v", before.Now, after.Now)
	}
}
