package search

import (
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

const (
	menteeKind = "Mentee"
	pageKind   = "Page"
	actionKind = "Action"
)

var kindWords = map[app.HitKind]string{
	app.MenteeHit:       menteeKind,
	app.MentorHit:       "Mentor",
	app.GoalHit:         "Goal",
	app.SessionHit:      "Session",
	app.PersonHit:       "Person",
	app.AboutPersonHit:  "Person",
	app.EvidenceHit:     "Example",
	app.AmendmentHit:    "Goal amended",
	app.GoalStepHit:     "Goal",
	app.RoleHit:         "Role",
	app.WhyHit:          "Goal",
	app.OutcomeHit:      "Outcome",
	app.CheckInHit:      "Check-in",
	app.SummaryHit:      "Summary",
	app.ShiftHit:        "Shift",
	app.CancelledHit:    "Cancelled",
	app.TalkingPointHit: "Talking point",
	app.CaptureHit:      "Capture",
	app.CommitmentHit:   "Commitment",
	app.LettingGoHit:    "Letting go",
	app.SharedNotesHit:  "Shared notes",
	app.PrivateNotesHit: "Private",
}

const placeholder = "Search what was written, or go to a mentee, a session, a page"

// whereWords says whose it is, in which session or goal, and when. A name isn't
// said twice.
func whereWords(h app.Hit, today mentoring.Date) string {
	var words []string
	if h.Kind != app.MenteeHit && h.Mentee != "" {
		words = append(words, h.Mentee)
	}
	if !h.Named() && h.Title != "" {
		words = append(words, h.Title)
	}
	if day := kit.DayWords(h.Day, today); day != "" {
		words = append(words, day)
	}
	return strings.Join(words, ", ")
}

func isBlank(query string) bool { return strings.TrimSpace(query) == "" }

// stateWords says why nothing is listed.
func stateWords(query string, ready bool) string {
	switch {
	case isBlank(query):
		return ""
	case !ready:
		return lang.T("Reading what was written")
	default:
		return "Nothing found for “" + mentoring.Clip(strings.TrimSpace(query), 60) + "”. All words must occur in one text; accents and capitals don't matter."
	}
}

// footWords says how to go on.
func footWords(more bool) string {
	if more {
		return lang.T("There is more than is listed. One more word finds less.")
	}
	return lang.T("Arrow keys choose, Enter opens, Escape closes. Private notes are found, too.")
}
