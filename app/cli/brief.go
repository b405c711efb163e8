package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// mostQuestions is how many questions stand on a brief, as on the screen.
const mostQuestions = 3

// ExportBriefCommand writes the page before a session.
type ExportBriefCommand struct {
	ID   string `arg:"" help:"The id of the session, as printed by trefoil list."`
	File string `arg:"" help:"The file to write; its ending says what: .pdf, .md or .html." type:"path"`
	Hour bool   `help:"The page for the mentee instead: what is this hour for?"`
}

func (c ExportBriefCommand) form() app.Form { return app.Form(strings.ToLower(filepath.Ext(c.File))) }

// Validate refuses a file with another ending.
func (c ExportBriefCommand) Validate() error {
	if f := c.form(); f != app.PDF && f != app.Markdown && f != app.HTML {
		return errors.New("FILE must end in .pdf, .md or .html")
	}
	return nil
}

// Run writes the page, with the three questions that fit best.
func (c ExportBriefCommand) Run(e Env) error {
	return e.writing(func(s *app.Service) error {
		doc, err := c.document(s, mentoring.ID(c.ID))
		if err != nil {
			return err
		}
		return app.WriteFile(c.File, doc.Bytes)
	})
}

func (c ExportBriefCommand) document(s *app.Service, session mentoring.ID) (app.Document, error) {
	if c.Hour {
		return s.HourDocument(session, c.form())
	}
	p, err := s.Preparation(session)
	if err != nil {
		return app.Document{}, err
	}
	var questions []string
	for _, q := range p.Questions[:min(len(p.Questions), mostQuestions)] {
		questions = append(questions, q.Text)
	}
	return s.BriefDocument(session, questions, c.form())
}
