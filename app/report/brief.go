package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// BriefPDF returns the mentor's page before a session as a PDF.
func BriefPDF(page mentoring.BriefPage) ([]byte, error) {
	pages, err := BriefPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describeMeeting(page.Meeting, briefTitle(page)))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of a brief: %w", err)
	}
	return data, nil
}

// The titles of its sections, and the words where there is nothing.
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
	leastLabel       = 60.0
	mostLabel        = 80.0
	questionlessBank = "The bank has no question left to offer."
)

// BriefPages lays the mentor's page before a session out on one A4 page.
func BriefPages(page mentoring.BriefPage) ([]Page, error) {
	s, err := newSheet()
	if err != nil {
		return nil, err
	}
	s.header(when(page.Meeting), briefTitle(page), whoWords(page))
	s.part(s.labelled(briefLast, briefNoLast, lastLines(page.Last, page.Day)))
	promises := s.promisePart(briefPromises, page.Promises, page.Day)
	promises.empty = briefNoPromises
	s.part(promises)
	goals := s.goalPart(briefGoals, page.Goals)
	goals.empty = briefNoGoals
	s.part(goals)
	s.part(s.pointPart(briefPoints, briefNoPoints, page.Points))
	s.part(s.single(briefQuestions, questionlessBank, page.Questions))
	s.layout()
	s.footer(briefFoot)
	return s.pages, nil
}
