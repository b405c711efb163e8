package report

import (
	"fmt"
	"strings"
	"time"

	"trefoil/app/mentoring"
)

// sampleReport has all that a report tells, also what is in doubt.
func sampleReport() mentoring.ReportPage {
	session := samplePage()
	day, since := mentoring.Day(2026, 11, 23), mentoring.Day(2026, 9, 12)
	page := mentoring.ReportPage{
		Mentee: "Maya Okafor", Mentor: "Ingrid Solheim", Day: day, Rated: session.Day, Since: since, Eyes: mentoring.Mentee,
		Now: session.Now, Then: session.Earlier, OthersPeople: 3,
		Others:       mentoring.Values{{Mean: 3.4, Of: 3}, {Mean: 1.9, Of: 3}, {}},
		MentorsView:  mentoring.Values{{Mean: 3, Of: 6}, {Mean: 2.2, Of: 6}, {Mean: 1.7, Of: 4}},
		Aim:          mentoring.Values{{Mean: 3.4, Of: 1}, {Mean: 3.2, Of: 1}, {Mean: 2.9, Of: 1}},
		Competencies: sampleCompetencies(),
		Attainment:   mentoring.Attainment{T: 56, Start: 44, Checked: 2, Goals: 3},
		Kept:         mentoring.Credibility{Kept: 8, Missed: 1},
		Promises: []mentoring.RecipientLine{
			{Whom: "Daniel", Kept: mentoring.Credibility{Kept: 5, Missed: 1}, Open: 1},
			{Whom: "CFO", Kept: mentoring.Credibility{Kept: 2}},
		},
		LettingGo: []mentoring.NamedLettingGo{
			{LettingGoLine: mentoring.LettingGoLine{What: "The chair of the design review", To: "Daniel", Gone: mentoring.Day(2026, 10, 1)}, Named: since},
			{LettingGoLine: mentoring.LettingGoLine{What: "Answering first"}, Named: day},
		},
		Sessions: 4,
		CheckIns: []mentoring.CheckInLine{
			{Goal: "Finance and Sales bring problems to Maya first", Dimension: mentoring.Relationship, Day: mentoring.Day(2026, 10, 1), Outcome: 0, Words: "Two of three"},
			{Goal: "Finance and Sales bring problems to Maya first", Dimension: mentoring.Relationship, Day: session.Day, Outcome: 1, Words: "All three.", Note: "Sales called twice"},
		},
		Shifts: []mentoring.ShiftLine{{Day: session.Day, Number: 12, Title: session.Title, Shift: session.Shift}},
		Evidence: []mentoring.EvidenceLine{
			{Day: session.Day, Who: "Ingrid", Text: "She asked the CFO what the board wants to hear, and waited.", Competencies: []string{"Active listening", "Influence"}},
			{Day: mentoring.Day(2026, 10, 5), Who: "Maya", Text: "Sales called me first."},
		},
		Said: []mentoring.OthersLine{{Example: "She let Sales finish.", Wish: "Come to us earlier."}},
		Made: time.Date(2026, 11, 23, 9, 4, 5, 0, time.UTC),
	}
	page.Trends[0] = trend(3.2, 3, mentoring.Disagree)
	page.Trends[1] = trend(2.4, 1.5, mentoring.NoDoubt)
	page.Trends[2] = trend(1.8, 1.2, mentoring.TooFew)
	for i, g := range session.Goals {
		page.Goals = append(page.Goals, mentoring.ReportGoal{GoalLine: g, State: []mentoring.GoalState{mentoring.GoalActive, mentoring.GoalFinished}[i]})
	}
	page.Goals = append(page.Goals, mentoring.ReportGoal{GoalLine: mentoring.GoalLine{Statement: "Two seniors run design reviews without her", Dimension: mentoring.Technical}})
	return page
}

func trend(now, then float64, doubt mentoring.Doubt) mentoring.TrendLine {
	return mentoring.TrendLine{Trend: mentoring.Trend{Then: then, Now: now, Doubt: doubt}, Known: true}
}

func sampleCompetencies() []mentoring.CompetencyRow {
	gave := func(l mentoring.Level) mentoring.SideLevel { return mentoring.SideLevel{Level: l, Rated: true} }
	return []mentoring.CompetencyRow{
		{Name: "Sharp craft", Dimension: mentoring.Technical, Phase: 1, Mentee: gave(4), Mentor: gave(4), Others: mentoring.View{Mean: 4, People: 3}},
		{Name: "Letting go", Dimension: mentoring.Technical, Phase: 2, Mentee: gave(2), Mentor: gave(0), Others: mentoring.View{Mean: 2.5, People: 2}, Trend: trend(2, 1, mentoring.TooFew)},
		{Name: "Active listening", Dimension: mentoring.Relationship, Phase: 1, Mentee: gave(3), Mentor: gave(2), Others: mentoring.View{Mean: 4. / 3, People: 3}, Gap: mentoring.BlindSpot, Trend: trend(3, 2, mentoring.Disagree)},
		{Name: "Influence", Dimension: mentoring.Relationship, Phase: 2, Mentee: gave(1), Others: mentoring.View{Mean: 5. / 3, People: 3}, Gap: mentoring.HiddenStrength, Trend: trend(1, 2, mentoring.NoDoubt)},
		{Name: "Partnering", Dimension: mentoring.Business, Phase: 2, Mentee: gave(2), Mentor: gave(2), Others: mentoring.View{People: 1}, Trend: trend(2, 1, mentoring.NoDoubt)},
		{Name: "Vision and change", Dimension: mentoring.Business, Phase: 2},
	}
}

// fullReport has far too much of everything, in long words.
func fullReport() mentoring.ReportPage {
	page := sampleReport()
	long := strings.Repeat("Ząż", 67)
	page.Mentee, page.Mentor = long, strings.Repeat("李静", 100)
	for i := range 40 {
		g := page.Goals[i%3]
		g.Statement = fmt.Sprint(i, " ", long)
		page.Goals = append(page.Goals, g)
		a := page.Competencies[i%5]
		a.Name = long
		page.Competencies = append(page.Competencies, a)
		page.Promises = append(page.Promises, mentoring.RecipientLine{Whom: long, Open: i})
		page.LettingGo = append(page.LettingGo, mentoring.NamedLettingGo{LettingGoLine: mentoring.LettingGoLine{What: long, To: long}})
		page.Said = append(page.Said, mentoring.OthersLine{Example: long, Wish: long})
	}
	for i := range 300 {
		e := page.Evidence[i%2]
		e.Who, e.Competencies = long, []string{long, long}
		e.Text = strings.Repeat("Finance needs a number it can defend. ", i%20*10+1)
		page.Evidence = append(page.Evidence, e)
	}
	return page
}

// scriptsReport has a name and words in every script.
func scriptsReport() mentoring.ReportPage {
	page := sampleReport()
	page.Mentee, page.Mentor = "李静", "Юлія Шевченко"
	page.Goals[0].Statement = "Zażółć gęślą jaźń"
	page.Promises[0].Whom = "المدير المالي"
	page.Evidence[0].Text = "财务部先来找她\n\nשלום עולם"
	page.Evidence[0].Competencies = []string{"Ελλάδα"}
	return page
}

// dozenPages is a report of twelve pages.
func dozenPages() mentoring.ReportPage {
	page := sampleReport()
	for i := range 124 {
		e := page.Evidence[i%2]
		e.Text = fmt.Sprint(i, " ", strings.Repeat(e.Text+" ", 3))
		page.Evidence = append(page.Evidence, e)
	}
	return page
}
