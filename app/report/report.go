// Package report makes documents: a value goes in, bytes come out. It knows no
// screen and no store.
//
// A document is made in two steps. Layout places everything on pages, as lists
// of things to draw with their places in points, 1/72 inch, x to the right and
// y down from the top left corner. A writer then puts the pages into a file.
// So the same pages can be shown on a screen before they are printed.
package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// SessionPDF returns the document about a session as a PDF of A4 pages. The
// same page always gives the same bytes.
func SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	pages, err := SessionPages(page)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, describe(page))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of a session: %w", err)
	}
	return data, nil
}

// SessionPages lays the document about a session out on A4 pages.
func SessionPages(page mentoring.SessionPage) ([]Page, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out a session: %w", err)
	}
	s := session{flow: newFlow(setter), page: page}
	s.lay()
	s.footers(privacy(page.Mentee, page.Mentor))
	return s.pages, nil
}

// lay sets all of a session but the foot of its pages.
func (s *session) lay() {
	s.header()
	s.talk()
	s.caught()
	s.goals()
	s.commitments()
	s.closing()
}
