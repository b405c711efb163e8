package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// HourPDF returns the page that says what an hour is for, as a PDF.
func HourPDF(page mentoring.HourPage) ([]byte, error) {
	pages, err := HourPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeMeeting(page.Meeting, hourTitle))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of an hour: %w", err)
	}
	return data, nil
}

// The words of the page.
const (
	hourTitle     = "What is this hour for?"
	hourPoints    = "What we will talk about"
	hourNoPoints  = "Nothing is on the agenda yet."
	hourPromises  = "What we promised each other"
	hourGoals     = "What you are working towards"
	hourBlank     = "What would make this hour worth it for you?"
	hourBlankness = 3 // lines to write on
)

// HourPages lays the page that says what an hour is for out on one A4 page.
func HourPages(page mentoring.HourPage) ([]Page, error) {
	s, err := newSheet()
	if err != nil {
		return nil, err
	}
	s.header(when(page.Meeting), hourTitle, with(page.Mentee, page.Mentor))
	s.foot = blankRoom(hourBlankness)
	s.part(s.pointPart(hourPoints, hourNoPoints, page.Points))
	if len(page.Promises) > 0 {
		s.part(s.promisePart(hourPromises, unhurried(page.Promises), page.Day))
	}
	if len(page.Goals) > 0 {
		s.part(s.goalPart(hourGoals, page.Goals))
	}
	s.layout()
	s.blank(hourBlank, hourBlankness)
	s.footer(privacy(page.Mentee, page.Mentor))
	return s.pages, nil
}

// unhurried are promises without a word on how late they are: that is for the
// talk, not for a page sent ahead of it.
func unhurried(lines []mentoring.CommitmentLine) []mentoring.OpenPromise {
	promises := make([]mentoring.OpenPromise, len(lines))
	for i, l := range lines {
		promises[i] = mentoring.OpenPromise{CommitmentLine: l}
	}
	return promises
}
