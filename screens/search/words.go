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
	app.MentorHit:       lang.Key("Mentor"),
	app.GoalHit:         lang.Key("Goal"),
	app.SessionHit:      lang.Key("Session"),
	app.PersonHit:       lang.Key("Person"),
	app.AboutPersonHit:  lang.Key("Person"),
	app.EvidenceHit:     lang.Key("Example"),
	app.AmendmentHit:    lang.Key("Goal amended"),
	app.GoalStepHit:     lang.Key("Goal"),
	app.RoleHit:         lang.Key("Role"),
	app.WhyHit:          lang.Key("Goal"),
	app.OutcomeHit:      lang.Key("Outcome"),
	app.CheckInHit:      lang.Key("Check-in"),
	app.SummaryHit:      lang.Key("Summary"),
	app.ShiftHit:        lang.Key("Shift"),
	app.CancelledHit:    lang.Key("Cancelled"),
	app.TalkingPointHit: lang.Key("Talking point"),
	app.CaptureHit:      lang.Key("Capture"),
	app.CommitmentHit:   lang.Key("Commitment"),
	app.LettingGoHit:    lang.Key("Letting go"),
	app.SharedNotesHit:  lang.Key("Shared notes"),
	app.PrivateNotesHit: lang.Key("Private"),
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
	return lang.Commas(words...)
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
		return lang.F("Nothing found for “%s”. All words must occur in one text; accents and capitals don't matter.", mentoring.Clip(strings.TrimSpace(query), 60))
	}
}

// footWords says how to go on.
func footWords(more bool) string {
	if more {
		return lang.T("There is more than is listed. One more word finds less.")
	}
	return lang.T("Arrow keys choose, Enter opens, Escape closes. Private notes are found, too.")
}
