package report

import "trefoil/app/mentoring"

// The words of the page that says what an hour is for.
const (
	hourTitle     = "What is this hour for?"
	hourPoints    = "What we will talk about"
	hourNoPoints  = "Nothing is on the agenda yet."
	hourPromises  = "What we promised each other"
	hourGoals     = "What you are working towards"
	hourBlank     = "What would make this hour worth it for you?"
	hourBlankness = 3 // lines to write on
)

// HourDocument is the page that says what an hour is for.
func HourDocument(page mentoring.HourPage) Document {
	w := wordingOf(page.Language)
	doc := w.sheetDocument(page.Meeting, w.T(hourTitle))
	doc.Below, doc.Footer = w.with(page.Mentee, page.Mentor), w.privacy(page.Mentee, page.Mentor)
	doc.add(w.T(hourPoints), factsOr(pointLines(page.Points), w.T(hourNoPoints))...)
	if len(page.Promises) > 0 {
		doc.add(w.T(hourPromises), w.promiseTable(unhurried(page.Promises), page.Day))
	}
	if len(page.Goals) > 0 {
		doc.add(w.T(hourGoals), w.goalTable(page.Goals))
	}
	doc.add(w.T(hourBlank), Blank(hourBlankness))
	return doc
}
