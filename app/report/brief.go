package report

import "trefoil/app/mentoring"

// The titles of the brief's sections, and the words where there is nothing.
const (
	briefPoints      = "Talking points"
	briefNoPoints    = "None yet."
	briefPromises    = "Promises still open"
	briefNoPromises  = "None is open."
	briefQuestions   = "Questions to ask"
	briefLast        = "Last time"
	briefNoLast      = "This is your first session."
	briefGoals       = "Goals in focus"
	briefNoGoals     = "No goal yet. What does success look like in half a year?"
	briefFoot        = "Brief for the mentor. Private notes are not part of this document."
	questionlessBank = "The bank has no question left to offer."
)

// BriefDocument is the mentor's page before a session.
func BriefDocument(page mentoring.BriefPage) Document {
	w := wordingOf(page.Language)
	doc := w.sheetDocument(page.Meeting, w.briefTitle(page))
	doc.Below, doc.Footer = w.whoWords(page), w.T(briefFoot)
	doc.add(w.T(briefLast), factsOr(w.lastLines(page.Last, page.Day), w.T(briefNoLast))...)
	doc.add(w.T(briefPromises), orEmpty(w.promiseTable(page.Promises, page.Day), w.T(briefNoPromises))...)
	doc.add(w.T(briefGoals), orEmpty(w.goalTable(page.Goals), w.T(briefNoGoals))...)
	doc.add(w.T(briefPoints), factsOr(pointLines(page.Points), w.T(briefNoPoints))...)
	doc.add(w.T(briefQuestions), orEmpty(single(page.Questions), w.T(questionlessBank))...)
	return doc
}

// sheetDocument is a document of one page about a session to come.
func (w wording) sheetDocument(m mentoring.Meeting, title string) Document {
	return Document{
		Language: w.Language, Title: title, Meta: w.when(m), Subject: w.when(m), Author: orElse(line1(m.Mentor), "Trefoil"), Made: undated(m.Made), OnePage: true,
	}
}

// factsOr is facts, or words that say there is nothing.
func factsOr(facts Facts, words string) []Block {
	if len(facts) == 0 {
		return empty(words)
	}
	return []Block{facts}
}

func pointLines(points []mentoring.PointLine) Facts {
	facts := make(Facts, len(points))
	for i, p := range points {
		facts[i] = Fact{line1(p.Who), line1(p.Text)}
	}
	return facts
}
