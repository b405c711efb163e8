package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// HTMLDocuments makes a page for a browser of a document in Markdown.
type HTMLDocuments interface {
	HTML(text []byte, radar mentoring.RadarValues) ([]byte, error)
}

// SessionHTML makes the same document as SessionDocument, as one HTML file.
func (s *Service) SessionHTML(id mentoring.ID) (Document, error) {
	doc, err := s.SessionMarkdown(id)
	if err != nil {
		return Document{}, err
	}
	page, err := s.SessionPage(id)
	if err != nil {
		return Document{}, err
	}
	return s.asHTML(doc, mentoring.RadarValues{Now: page.Now, Earlier: page.Earlier, EarlierDay: page.EarlierDay})
}

// asHTML makes a document in Markdown into one in HTML. Its name is that of the
// one in Markdown with another ending.
func (s *Service) asHTML(doc Document, radar mentoring.RadarValues) (Document, error) {
	text, err := s.documents.HTML(doc.Bytes, radar)
	if err != nil {
		return Document{}, fmt.Errorf("html of %s: %w", doc.Name, err)
	}
	return Document{Name: doc.Name[:len(doc.Name)-len(Markdown)] + string(HTML), Bytes: text}, nil
}
