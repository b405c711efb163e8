package report

import (
	"fmt"
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

// The headings of a report, and its words where there is nothing.
const (
	reportStand      = "Where things stand"
	reportNoStand    = "Nothing has been rated yet."
	reportAbilities  = "Abilities"
	reportGoals      = "Goals"
	reportNoGoals    = "No goal yet."
	reportCheckIns   = "Check-ins"
	reportShifts     = "What shifted"
	reportPromises   = "Promises kept"
	reportNoPromises = "No promise yet."
	reportNoLetting  = "Nothing has been named yet."
	reportEvidence   = "What was seen"
	reportNoEvidence = "No example has been noted in this time."
	reportSaid       = "What others wrote"
	tooEarly         = "too early to tell"
	noFigure         = "–"
)

// noStand says why there is no picture.
func noStand(page mentoring.ReportPage) string {
	if page.OthersPeople > 0 {
		return capital(people(page.OthersPeople)) + " answered so far: " + tooEarly + "."
	}
	return reportNoStand
}

// pictured says that there are values to draw.
func pictured(page mentoring.ReportPage) bool {
	return page.Now.Known() || page.Others.Known() || page.MentorsView.Known()
}

// levelWords explains the figures of abilities.
func levelWords() string {
	var parts []string
	for l := mentoring.Level(1); l <= mentoring.MaxLevel; l++ {
		parts = append(parts, fmt.Sprintf("%d %s", l, strings.ToLower(l.Name())))
	}
	return strings.Join(parts, ", ") + ". Others: their mean, and in brackets how many they are."
}

func reportTitle(page mentoring.ReportPage) string {
	if name := line1(page.Mentee); name != "" {
		return "Progress of " + name
	}
	return "Progress"
}

// reportMeta is the line above the title: what this is, of when and with whom.
func reportMeta(page mentoring.ReportPage) string {
	parts := []string{"Progress report"}
	if !page.Day.IsZero() {
		parts = append(parts, longDay(page.Day))
	}
	if name := line1(page.Mentor); name != "" {
		parts = append(parts, "with "+name+" (mentor)")
	}
	return strings.Join(parts, ", ")
}

// called is what somebody is called within a sentence or at a column.
func called(name, other string) string {
	const most = 20 // characters
	if name = mentoring.Clip(line1(mentoring.ShortName(name)), most); name != "" {
		return name
	}
	return other
}

func mentee(page mentoring.ReportPage) string { return called(page.Mentee, "Mentee") }
func mentor(page mentoring.ReportPage) string { return called(page.Mentor, "Mentor") }

// seer is the one through whose eyes the page looks.
func seer(page mentoring.ReportPage) string {
	switch page.Eyes {
	case mentoring.Mentor:
		return mentor(page)
	case mentoring.Other:
		return "Others"
	}
	return mentee(page)
}

// viewWords says whose ratings of which days these are: "As Maya saw it on 9
// November 2026, compared with 12 September."
func viewWords(page mentoring.ReportPage) string {
	if page.Rated.IsZero() {
		return ""
	}
	who := seer(page)
	if page.Eyes == mentoring.Other {
		who = "others"
	}
	said := fmt.Sprintf("As %s saw it on %s", who, dayWords(page.Rated))
	if !page.Since.IsZero() {
		said += ", compared with " + pastDay(page.Since, page.Rated)
	}
	return said + "."
}

func figure(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// trendWords says how a dimension moved, or why that can't be said.
func trendWords(t mentoring.TrendLine, eyes mentoring.Side) string {
	was := figure(t.Then)
	switch {
	case !t.Known:
		return ""
	case t.Doubt == mentoring.TooFew && eyes == mentoring.Other:
		return "Was " + was + ": " + tooEarly + ", from fewer than three people."
	case t.Doubt == mentoring.TooFew:
		return "Was " + was + ": " + tooEarly + ", on fewer than three ratings."
	case t.Move() == 0:
		return "As before."
	case t.Doubt == mentoring.Disagree:
		return "Was " + was + ": less of a move than the views differ."
	case t.Move() > 0:
		return "Up from " + was + "."
	}
	return "Down from " + was + "."
}

// otherViews are the other figures of a dimension: "Others 2.9, Ingrid 3.1, aim
// 3.5".
func otherViews(page mentoring.ReportPage, d int) string {
	var parts []string
	for _, v := range []struct {
		who    string
		values mentoring.Values
	}{{"others", page.Others}, {mentor(page), page.MentorsView}, {"aim", page.Aim}} {
		if v.values[d].Known() {
			parts = append(parts, v.who+" "+figure(v.values[d].Mean))
		}
	}
	return capital(strings.Join(parts, ", "))
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
