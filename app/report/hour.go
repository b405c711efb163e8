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
	doc := sheetDocument(page.Meeting, hourTitle)
	doc.Below, doc.Footer = with(page.Mentee, page.Mentor), privacy(page.Mentee, page.Mentor)
	doc.add(hourPoints, factsOr(pointLines(page.Points), hourNoPoints)...)
	if len(page.Promises) > 0 {
		doc.add(hourPromises, promiseTable(unhurried(page.Promises), page.Day))
	}
	if len(page.Goals) > 0 {
		doc.add(hourGoals, goalTable(page.Goals))
	}
	doc.add(hourBlank, Blank(hourBlankness))
	return doc
}
