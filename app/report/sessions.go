package report

import (
	"bytes"
	"fmt"

	"trefoil/app/mentoring"
)

// SessionsPDF returns the documents about several sessions of one pair in one
// PDF of A4 pages, each on pages of its own and with its sections below it in
// the outline. The same pages always give the same bytes.
func SessionsPDF(pages []mentoring.SessionPage) ([]byte, error) {
	laid, err := SessionsPages(pages)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(laid, describeSessions(pages))
	if err != nil {
		return nil, fmt.Errorf("write the PDF of sessions: %w", err)
	}
	return data, nil
}

// SessionsPages lays several sessions out, one after the other.
func SessionsPages(pages []mentoring.SessionPage) ([]Page, error) {
	setter, err := newTypesetter()
	if err != nil {
		return nil, fmt.Errorf("lay out sessions: %w", err)
	}
	whole := newFlow(setter)
	whole.pages = nil
	for _, page := range pages {
		s := session{flow: newFlow(setter), page: page}
		s.lay()
		_, title := heading(page)
		whole.pages = append(whole.pages, below(title, s.pages)...)
	}
	if len(pages) == 0 {
		return []Page{{}}, nil
	}
	whole.footers(privacy(pages[0].Mentee, pages[0].Mentor))
	return whole.pages, nil
}

// below puts the marks of some pages below one of their own.
func below(title string, pages []Page) []Page {
	for i := range pages {
		for k := range pages[i].Marks {
			pages[i].Marks[k].Level = 1
		}
	}
	pages[0].Marks = append([]Mark{{Title: title, Y: marginTop}}, pages[0].Marks...)
	return pages
}

// describeSessions gives what the document says of itself.
func describeSessions(pages []mentoring.SessionPage) about {
	if len(pages) == 0 {
		return describe(mentoring.SessionPage{})
	}
	a := describe(pages[len(pages)-1])
	a.title = sessionsTitle(pages)
	return a
}

func sessionsTitle(pages []mentoring.SessionPage) string {
	return fmt.Sprintf("%d sessions with %s", len(pages), line1(pages[0].Mentee))
}

// SessionsMarkdown returns the same as Markdown, one session after the other.
func SessionsMarkdown(pages []mentoring.SessionPage) []byte {
	var all [][]byte
	for _, page := range pages {
		all = append(all, SessionMarkdown(page))
	}
	return bytes.Join(all, []byte("\n"))
}

// SessionsFileName proposes a name for the file of several sessions, with an
// ending such as ".pdf": "2026-11-09 Maya Okafor sessions.pdf". The day is that
// of the newest.
func SessionsFileName(pages []mentoring.SessionPage, ending string) string {
	if len(pages) == 0 {
		return "sessions" + ending
	}
	newest := pages[0]
	for _, p := range pages {
		if p.Day.After(newest.Day) {
			newest = p
		}
	}
	return fileName(newest.Day, newest.Mentee, "sessions"+ending)
}
