package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// The headings of a report, and its words where there is nothing.
const (
	reportStand        = "Where things stand"
	reportNoStand      = "Nothing has been rated yet."
	reportCompetencies = "Competencies"
	reportGoals        = "Goals"
	reportNoGoals      = "No goal yet."
	reportCheckIns     = "Check-ins"
	reportShifts       = "What shifted"
	reportPromises     = "Promises kept"
	reportNoPromises   = "No promise yet."
	reportNoLetting    = "Nothing has been named yet."
	reportEvidence     = "What was seen"
	reportNoEvidence   = "No example has been noted in this time."
	reportSaid         = "What others wrote"
	tooEarly           = "too early to tell"
	noFigure           = "–"
)

// noStand says why there is no picture.
func (w wording) noStand(page mentoring.ReportPage) string {
	if n := page.OthersPeople; n > 0 {
		return w.N(n, "%d person answered so far: too early to tell.", "%d people answered so far: too early to tell.")
	}
	return w.T(reportNoStand)
}

// pictured says that there are values to draw.
func pictured(page mentoring.ReportPage) bool {
	return page.Now.Known() || page.Others.Known() || page.MentorsView.Known()
}

// levelWords explains the figures of competencies.
func (w wording) levelWords() string {
	var parts []string
	for l := mentoring.Level(1); l <= mentoring.MaxLevel; l++ {
		parts = append(parts, fmt.Sprintf("%d %s", l, w.within(l.Name())))
	}
	return w.sentences(w.list(parts...), w.T("Others: their mean, and in brackets how many they are."))
}

func (w wording) reportTitle(page mentoring.ReportPage) string {
	if name := line1(page.Mentee); name != "" {
		return w.F("Progress of %s", name)
	}
	return w.T("Progress")
}

// reportMeta is the line above the title: what this is, of when and with whom.
func (w wording) reportMeta(page mentoring.ReportPage) string {
	with := ""
	if name := line1(page.Mentor); name != "" {
		with = w.F("with %s (mentor)", name)
	}
	return w.list(w.T("Progress report"), w.longDay(page.Day), with)
}

// called is what somebody is called within a sentence or at a column.
func called(name, other string) string {
	const most = 20 // characters
	if name = mentoring.Clip(line1(mentoring.ShortName(name)), most); name != "" {
		return name
	}
	return other
}

func (w wording) mentee(page mentoring.ReportPage) string { return called(page.Mentee, w.T("Mentee")) }
func (w wording) mentor(page mentoring.ReportPage) string { return called(page.Mentor, w.T("Mentor")) }

// seer is the one through whose eyes the page looks.
func (w wording) seer(page mentoring.ReportPage) string {
	switch page.Eyes {
	case mentoring.Mentor:
		return w.mentor(page)
	case mentoring.Other:
		return w.T("Others")
	}
	return w.mentee(page)
}

// viewWords says whose ratings of which days these are: "As Maya saw it on 9
// November 2026, compared with 12 September."
func (w wording) viewWords(page mentoring.ReportPage) string {
	if page.Rated.IsZero() {
		return ""
	}
	day, since := w.dayWords(page.Rated), w.pastDay(page.Since, page.Rated)
	switch others := page.Eyes == mentoring.Other; {
	case others && since == "":
		return w.F("As others saw it on %s.", day)
	case others:
		return w.F("As others saw it on %s, compared with %s.", day, since)
	case since == "":
		return w.F("As %s saw it on %s.", w.seer(page), day)
	}
	return w.F("As %s saw it on %s, compared with %s.", w.seer(page), day, since)
}

// trendWords says how a dimension moved, or why that can't be said.
func (w wording) trendWords(t mentoring.TrendLine, eyes mentoring.Side) string {
	was := w.figure(t.Then)
	switch {
	case !t.Known:
		return ""
	case t.Doubt == mentoring.TooFew && eyes == mentoring.Other:
		return w.F("Was %s: too early to tell, from fewer than three people.", was)
	case t.Doubt == mentoring.TooFew:
		return w.F("Was %s: too early to tell, on fewer than three ratings.", was)
	case t.Move() == 0:
		return w.T("As before.")
	case t.Doubt == mentoring.Disagree:
		return w.F("Was %s: less of a move than the views differ.", was)
	case t.Move() > 0:
		return w.F("Up from %s.", was)
	}
	return w.F("Down from %s.", was)
}

// otherViews are the other figures of a dimension: "Others 2.9, Ingrid 3.1, aim
// 3.5".
func (w wording) otherViews(page mentoring.ReportPage, d int) string {
	var parts []string
	if v := page.Others[d]; v.Known() {
		parts = append(parts, w.F("others %s", w.figure(v.Mean)))
	}
	if v := page.MentorsView[d]; v.Known() {
		parts = append(parts, w.mentor(page)+" "+w.figure(v.Mean))
	}
	if v := page.Aim[d]; v.Known() {
		parts = append(parts, w.F("aim %s", w.figure(v.Mean)))
	}
	return capital(w.list(parts...))
}
