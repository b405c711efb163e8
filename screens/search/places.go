package search

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// line is one line of the list.
type line struct {
	words   func() []app.Span // looked for only when the line is drawn
	where   string
	kind    string
	private bool
	to      kit.Route
}

// place is somewhere to go by its name.
type place struct {
	name string
	kind string
	to   kit.Route
}

// How many of the places are listed at most.
const (
	mostPages    = 10
	mostMentees  = 9
	nearSessions = 5
)

// actions are what can be done anywhere.
func actions() []place {
	return []place{
		{name: lang.T("Today"), kind: lang.T(pageKind), to: kit.Route{Page: kit.TodayPage}},
		{name: lang.T("Add a mentee"), kind: lang.T(actionKind), to: kit.Route{Page: kit.MenteePage}},
		{name: lang.T("Settings"), kind: lang.T(pageKind), to: kit.Route{Page: kit.SettingsPage}},
	}
}

// pages are what there is for each mentee.
var pages = []struct {
	page kit.Page
	name string
}{
	{kit.GoalsPage, lang.Key("Goals")},
	{kit.SessionsPage, lang.Key("Sessions")},
	{kit.ProgressPage, lang.Key("Progress")},
	{kit.RelationshipsPage, lang.Key("Relationships")},
	{kit.JournalPage, lang.Key("Journal")},
	{kit.OverviewPage, lang.Key("Overview")},
	{kit.CompetenciesPage, lang.Key("Competencies")},
	{kit.AgreementPage, lang.Key("Agreement")},
}

// of returns the pages of a mentee and what can be done there.
func of(m app.MenteeLine) []place {
	var all []place
	for _, p := range pages {
		all = append(all, place{name: lang.Commas(m.Name, lang.T(p.name)), kind: lang.T(pageKind), to: kit.Route{Page: p.page, Pair: m.PairID}})
	}
	return append(all, place{
		name: lang.F("New session with %s", m.Name), kind: lang.T(actionKind),
		to: kit.Route{Page: kit.SessionsPage, Pair: m.PairID, New: true},
	}, place{
		name: lang.F("Assess now: %s", m.Name), kind: lang.T(actionKind),
		to: kit.Route{Page: kit.AssessPage, Pair: m.PairID},
	})
}

// suggestions are where to go while nothing is typed.
func (p *Panel) suggestions() []line {
	var lines []line
	mentees := p.service.Mentees()
	for _, m := range mentees[:min(len(mentees), mostMentees)] {
		to := kit.Route{Page: kit.OverviewPage, Pair: m.PairID}
		lines = append(lines, plainLine(place{name: m.Name, kind: lang.T(menteeKind), to: to}))
		if m.PairID == p.pair {
			for _, page := range of(m) {
				lines = append(lines, plainLine(page))
			}
		}
	}
	for _, h := range p.service.NearSessions(nearSessions) {
		lines = append(lines, p.hit(h))
	}
	for _, a := range actions() {
		lines = append(lines, plainLine(a))
	}
	return lines
}

func plainLine(at place) line {
	return line{words: func() []app.Span { return []app.Span{{Text: at.name}} }, kind: at.kind, to: at.to}
}

// merge puts the places that fit among the hits: after the people, and before
// what was written. What begins as it was typed comes first of all.
func (p *Panel) merge(query string, hits app.Hits) []line {
	first, others := p.places(query)
	lines := first
	rest := hits.Found
	for len(rest) > 0 && (rest[0].Kind == app.MenteeHit || rest[0].Kind == app.MentorHit) {
		lines = append(lines, p.hit(rest[0]))
		rest = rest[1:]
	}
	lines = append(lines, others...)
	for _, h := range rest {
		lines = append(lines, p.hit(h))
	}
	return lines
}

// places returns the actions that begin as it was typed, and the other places
// that fit, those of the mentee in view first.
func (p *Panel) places(query string) (first, others []line) {
	for _, a := range actions() {
		switch l, fit := fitting(a, query); fit {
		case 0:
			first = append(first, l)
		case 1:
			others = append(others, l)
		}
	}
	var mine, theirs []line
	for _, m := range p.service.Mentees() {
		for _, page := range of(m) {
			switch l, fit := fitting(page, query); {
			case fit > 1:
			case m.PairID == p.pair:
				mine = append(mine, l)
			default:
				theirs = append(theirs, l)
			}
		}
	}
	all := append(append(others, mine...), theirs...)
	return first, all[:min(len(all), mostPages)]
}

// fitting returns the line of a place with the words that were typed in it, and
// how well they fit: 0 when it begins with one of them, 1 when a word of it does
// so, and more when it isn't meant.
func fitting(at place, query string) (l line, fit int) {
	spans, fit, ok := app.MarkName(at.name, query)
	if !ok {
		fit = 2
	}
	return line{words: func() []app.Span { return spans }, kind: at.kind, to: at.to}, fit
}

// hit returns the line of something that was found.
func (p *Panel) hit(h app.Hit) line {
	return line{
		words: h.Words, where: whereWords(h, p.service.Today()), kind: lang.T(kindWords[h.Kind]),
		private: h.Private(), to: routeTo(h),
	}
}

// routeTo returns where something was written.
func routeTo(h app.Hit) kit.Route {
	switch h.Kind {
	case app.MentorHit:
		return kit.Route{Page: kit.SettingsPage}
	case app.PersonHit, app.AboutPersonHit:
		return kit.Route{Page: kit.RelationshipsPage, Pair: h.PairID, Person: h.PersonID}
	case app.EvidenceHit:
		return kit.Route{Page: kit.JournalPage, Pair: h.PairID, Evidence: h.EvidenceID}
	case app.GoalHit, app.WhyHit, app.OutcomeHit, app.CheckInHit, app.AmendmentHit, app.GoalStepHit:
		return kit.Route{Page: kit.GoalsPage, Pair: h.PairID, Goal: h.GoalID}
	}
	if h.SessionID != "" {
		return kit.Route{Page: kit.SessionPage, Pair: h.PairID, Session: h.SessionID, Private: h.Private()}
	}
	return kit.Route{Page: kit.OverviewPage, Pair: h.PairID}
}
