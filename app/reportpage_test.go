package app

import (
	"encoding/json"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// fakeReports writes all that a page holds.
type fakeReports struct{}

func (fakeReports) ReportPDF(page mentoring.ReportPage) ([]byte, error) { return json.Marshal(page) }
func (fakeReports) ReportMarkdown(page mentoring.ReportPage) []byte     { return []byte(page.Mentee) }
func (fakeReports) ReportFileName(page mentoring.ReportPage, ending string) string {
	return page.Day.String() + ending
}

func TestReportPage(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	if page := got(w.ReportPage(maya, View{}))(t); !page.Rated.IsZero() || !page.Since.IsZero() || len(page.Competencies) != 18 || page.Day != w.Today() {
		t.Errorf("with nothing: %+v", page)
	}
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(1, "T1a", "T1b", "T1c")))
	goal := got(w.AddGoal(maya, mentoring.Goal{Statement: "Own a P&L", Dimension: mentoring.Business, Phase: 1, Weight: 1}))(t)
	dropped := got(w.AddGoal(maya, mentoring.Goal{Statement: "Left out", Dimension: mentoring.Business, Phase: 1, Weight: 1}))(t)
	w.ok(w.MoveGoal(dropped, mentoring.GoalDropped, "no use"))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "Before"}))
	promise := w.promise(maya, mentoring.Commitment{Text: "Send it", To: "CFO", By: mentoring.Mentee})
	w.ok(w.AddLettingGo(mentoring.LettingGo{PairID: maya, What: "the desk"}))
	first := w.Today()
	w.days(60)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(3, "T1a", "T1b", "T1c")))
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(3, "T1a")))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "Seen", By: mentoring.Mentee, Competencies: []mentoring.CompetencyID{"T1a"}}))
	w.ok(w.CheckIn(NewCheckIn{GoalID: goal, Outcome: 1}))
	w.days(5)
	w.ok(w.SettleCommitment(promise, mentoring.Kept, ""))
	w.ok(w.MoveGoal(goal, mentoring.GoalFinished, ""))
	w.ok(w.SetGone(w.store.LettingsGo(maya)[0].ID, true))

	page := got(w.ReportPage(maya, View{}))(t)
	if page.Rated != w.in(-5) || page.Since != first || page.Day != w.Today() || page.Now[0].Mean != 3 || page.Then[0].Mean != 1 || !page.Trends[0].Moved() || !page.MentorsView.Known() {
		t.Errorf("%+v", page)
	}
	if len(page.Goals) != 1 || page.Goals[0].State != mentoring.GoalFinished || page.Goals[0].Outcome != 1 || page.Attainment.Checked != 1 {
		t.Errorf("%+v", page.Goals)
	}
	if len(page.Promises) != 1 || page.Promises[0].Kept.Kept != 1 || page.Kept.Kept != 1 || page.LettingGo[0].Gone != w.Today() {
		t.Errorf("%+v, %+v", page.Promises, page.LettingGo)
	}
	if len(page.Evidence) != 1 || page.Evidence[0].Who != "Maya" || page.Evidence[0].Competencies[0] != "Sharp craft" {
		t.Errorf("%+v", page.Evidence)
	}
	then := got(w.ReportPage(maya, View{On: w.in(-1)}))(t)
	if then.Goals[0].State != mentoring.GoalActive || then.Promises[0].Open != 1 || then.Kept.Kept != 0 || !then.LettingGo[0].Gone.IsZero() || then.Day != w.in(-1) {
		t.Errorf("as of the day before: %+v", then)
	}
	if mentors := got(w.ReportPage(maya, View{Eyes: mentoring.Mentor}))(t); mentors.MentorsView.Known() || mentors.Now[0].Mean != 3 {
		t.Errorf("in the mentor's eyes: %+v", mentors)
	}
	if doc := got(w.ReportDocument(maya, View{}, Markdown))(t); doc.Name != w.Today().String()+".md" || string(doc.Bytes) != "Maya Okafor" {
		t.Errorf("%s: %s", doc.Name, doc.Bytes)
	}
	_, err := w.ReportDocument("gone", View{}, PDF)
	w.is(err, mentoring.ErrNotFound)
}

func TestReportNeverTellsOfOneStakeholder(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	for i, name := range []string{"Dana", "Ana", "Cem"} {
		w.ok(w.AddAnswers(maya, answersTo(w.asked(maya, name), w.Today(), mentoring.Level(i+1))))
		people := i + 1
		for _, eyes := range []mentoring.Side{mentoring.Mentee, mentoring.Other} {
			page := got(w.ReportPage(maya, View{Eyes: eyes}))(t)
			listening := page.Competencies[6]
			if shown := listening.Others.Mean != 0; shown != (people > 1) || listening.Others.People != people {
				t.Errorf("%d: %+v", people, listening)
			}
			if known := page.Others.Known() || page.Now.Known(); known != (people > 1) {
				t.Errorf("%d: %+v", people, page)
			}
			text := string(got(w.ReportDocument(maya, View{Eyes: eyes}, PDF))(t).Bytes)
			if strings.Contains(text, "canary") != (people == 3) || people < 3 && page.Held != people {
				t.Errorf("%d: %s", people, text)
			}
			if strings.Contains(text, "Dana") || strings.Contains(text, "Cem") {
				t.Errorf("%d, somebody is named: %s", people, text)
			}
		}
	}
}

func TestReportKnowsNothingOfASealedRound(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.StartRound(maya, []mentoring.CompetencyID{"T1a"}))
	round, _ := w.sealedRound(maya)
	w.ok(w.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: "T1a", Level: 2, Example: "canary"}))
	page := got(w.ReportPage(maya, View{}))(t)
	if text := got(w.ReportDocument(maya, View{}, PDF))(t); page.Competencies[0].Mentor.Rated || strings.Contains(string(text.Bytes), "canary") {
		t.Errorf("%s", text.Bytes)
	}
}
