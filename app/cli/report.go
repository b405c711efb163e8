package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// MenteeFile is a mentee and the file of a document about them.
type MenteeFile struct {
	Mentee string `arg:"" help:"The mentee: the id, as printed by trefoil list, or the name."`
	File   string `arg:"" help:"The file to write; its ending says what: .pdf, .md or .html." type:"path"`
}

func (c MenteeFile) form() app.Form { return app.Form(strings.ToLower(filepath.Ext(c.File))) }

// Validate refuses a file with another ending: it would be replaced, and may
// well be the data itself.
func (c MenteeFile) Validate() error {
	if f := c.form(); f != app.PDF && f != app.Markdown && f != app.HTML {
		return errors.New("FILE must end in .pdf, .md or .html")
	}
	return nil
}

// write makes a document of the mentee and writes it.
func (c MenteeFile) write(e Env, document func(*app.Service, mentoring.ID, app.Form) (app.Document, error)) error {
	return e.writing(func(s *app.Service) error {
		pair, err := menteeCalled(s, c.Mentee)
		if err != nil {
			return err
		}
		doc, err := document(s, pair, c.form())
		if err != nil {
			return err
		}
		return app.WriteFile(c.File, doc.Bytes)
	})
}

// ExportReportCommand writes the report on the progress of one mentee.
type ExportReportCommand struct {
	MenteeFile
	Since string `help:"The day compared with, such as 2025-11-09; what happened after it is told." placeholder:"DAY"`
	Until string `help:"The day looked at, instead of today." placeholder:"DAY"`
}

// Run writes the report.
func (c ExportReportCommand) Run(e Env) error {
	var view app.View
	for _, day := range []struct {
		text string
		into *mentoring.Date
	}{{c.Since, &view.Since}, {c.Until, &view.On}} {
		if day.text == "" {
			continue
		}
		var err error
		if *day.into, err = mentoring.ParseDate(day.text); err != nil {
			return fmt.Errorf("since or until: %w", err)
		}
	}
	return c.write(e, func(s *app.Service, pair mentoring.ID, form app.Form) (app.Document, error) {
		return s.ReportDocument(pair, view, form)
	})
}

// ExportSessionsCommand writes all sessions that were held.
type ExportSessionsCommand struct{ MenteeFile }

// Run writes them into one file.
func (c ExportSessionsCommand) Run(e Env) error {
	return c.write(e, func(s *app.Service, pair mentoring.ID, form app.Form) (app.Document, error) {
		return s.SessionsDocument(pair, nil, form)
	})
}

// ExportAgreementCommand writes what a pair agreed.
type ExportAgreementCommand struct{ MenteeFile }

// Run writes the agreement.
func (c ExportAgreementCommand) Run(e Env) error {
	return c.write(e, (*app.Service).AgreementDocument)
}

// ExportCertificateCommand writes the certificate at the end of a mentoring.
type ExportCertificateCommand struct{ MenteeFile }

// Run writes the certificate.
func (c ExportCertificateCommand) Run(e Env) error {
	return c.write(e, (*app.Service).CertificateDocument)
}

// menteeCalled finds a mentee by id or by name, whose case and accents don't
// matter, and of Müller and Mueller the one that was typed. It fails with
// mentoring.ErrNotFound when there is none, and when two bear the name.
func menteeCalled(s *app.Service, name string) (pair mentoring.ID, err error) {
	var found, exact []mentoring.ID
	for _, mentee := range s.List().Mentees {
		if string(mentee.ID) == name {
			return mentee.ID, nil
		}
		if app.SameName(mentee.Name, name) {
			found = append(found, mentee.ID)
		}
		if strings.EqualFold(mentee.Name, name) {
			exact = append(exact, mentee.ID)
		}
	}
	if len(exact) == 1 {
		return exact[0], nil
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("mentee: %w", mentoring.ErrNotFound)
	case 1:
		return found[0], nil
	}
	return "", errors.New("several mentees bear this name: give the id, as printed by trefoil list")
}
