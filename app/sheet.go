package app

import (
	"fmt"
	"slices"

	"trefoil/app/mentoring"
)

// Form is the kind of file of a document: the ending of its name.
type Form string

// The forms of a document.
const (
	PDF      Form = ".pdf"
	Markdown Form = ".md"
)

// SheetDocuments makes the pages that are read before a session.
type SheetDocuments interface {
	BriefPDF(page mentoring.BriefPage) ([]byte, error)
	BriefMarkdown(page mentoring.BriefPage) []byte
	BriefFileName(m mentoring.Meeting, ending string) string
	HourPDF(page mentoring.HourPage) ([]byte, error)
	HourMarkdown(page mentoring.HourPage) []byte
	HourFileName(m mentoring.Meeting, ending string) string
}

// BriefDocument makes the mentor's page before a session, with the questions
// that were chosen for it.
func (s *Service) BriefDocument(session mentoring.ID, questions []string, form Form) (Document, error) {
	page, err := s.BriefPage(session, questions)
	if err != nil {
		return Document{}, err
	}
	write := writers[mentoring.BriefPage]{s.documents.BriefPDF, s.documents.BriefHTML, s.documents.BriefMarkdown}
	text, err := write.write(page, form)
	if err != nil {
		return Document{}, fmt.Errorf("brief %s: %w", session, err)
	}
	return Document{Name: s.documents.BriefFileName(page.Meeting, string(form)), Bytes: text}, nil
}

// HourDocument makes the page that tells the mentee what a session is for. It
// is made from a page that has no room for private words, nor for what only the
// mentor is to read.
func (s *Service) HourDocument(session mentoring.ID, form Form) (Document, error) {
	page, err := s.HourPage(session)
	if err != nil {
		return Document{}, err
	}
	write := writers[mentoring.HourPage]{s.documents.HourPDF, s.documents.HourHTML, s.documents.HourMarkdown}
	text, err := write.write(page, form)
	if err != nil {
		return Document{}, fmt.Errorf("hour %s: %w", session, err)
	}
	return Document{Name: s.documents.HourFileName(page.Meeting, string(form)), Bytes: text}, nil
}

// BriefPage gathers what the mentor's page before a session tells.
func (s *Service) BriefPage(session mentoring.ID, questions []string) (mentoring.BriefPage, error) {
	papers, p, err := s.prepared(session)
	if err != nil {
		return mentoring.BriefPage{}, err
	}
	page := mentoring.BriefPage{
		Meeting: papers.meeting(p), Role: p.Mentee.Role, Goals: goalLines(p.Goals), Questions: s.questionsIn(papers, questions),
	}
	page.Points = papers.pointLines(p.Points, page.Meeting)
	for _, c := range p.Open {
		page.Promises = append(page.Promises, mentoring.OpenPromise{
			CommitmentLine: papers.commitmentLine(c, page.Meeting), DaysLate: c.DaysLate(s.Today()),
		})
	}
	if p.Last.ID == "" {
		return page, nil
	}
	page.Last = mentoring.LastTime{
		Number: p.Last.Number, Title: p.Last.Title, Day: p.Last.Day, Summary: p.LastWords, Shift: p.Last.Shift,
	}
	for _, c := range p.Caught {
		page.Last.Caught = append(page.Last.Caught, mentoring.CaughtLine{Kind: c.Kind, Text: c.Text})
	}
	return page, nil
}

// HourPage gathers what the page that is sent to the mentee before a session
// tells.
func (s *Service) HourPage(session mentoring.ID) (mentoring.HourPage, error) {
	papers, p, err := s.prepared(session)
	if err != nil {
		return mentoring.HourPage{}, err
	}
	page := mentoring.HourPage{Meeting: papers.meeting(p), Goals: goalLines(p.Goals)}
	page.Points = papers.pointLines(p.Points, page.Meeting)
	for _, c := range p.Open {
		page.Promises = append(page.Promises, papers.commitmentLine(c, page.Meeting))
	}
	return page, nil
}

// prepared is the preparation of a session, and s speaking the language of its
// documents.
func (s *Service) prepared(session mentoring.ID) (papers *Service, p Preparation, err error) {
	if p, err = s.Preparation(session); err != nil {
		return nil, p, err
	}
	pair, err := s.store.Pair(p.Session.PairID)
	if err != nil {
		return nil, p, fmt.Errorf("pair of session %s: %w", session, err)
	}
	return s.papersOf(pair), p, nil
}

// questionsIn are questions of the bank in the language of documents, each as it
// is when it has no translation.
func (s *Service) questionsIn(papers *Service, questions []string) []string {
	from, to := s.Method().Questions, papers.Method().Questions
	said := slices.Clone(questions)
	for i, text := range said {
		at := slices.IndexFunc(from, func(q mentoring.Question) bool { return q.Text == text })
		if at >= 0 {
			said[i] = to[at].Text
		}
	}
	return said
}

func (s *Service) meeting(p Preparation) mentoring.Meeting {
	m := mentoring.Meeting{
		Language: s.language().Code, Number: p.Session.Number, Title: p.Session.Title, Day: p.Session.Day, From: p.Session.At,
		Mentee: p.Mentee.Name, Made: s.now(),
	}
	if pair, err := s.store.Pair(p.Session.PairID); err == nil {
		m.Mentor = s.mentorOf(pair)
	}
	if m.From != nil {
		to := m.From.Add(p.Session.Minutes)
		m.To = &to
	}
	return m
}

func goalLines(goals []GoalStanding) []mentoring.GoalLine {
	var lines []mentoring.GoalLine
	for _, g := range goals {
		lines = append(lines, mentoring.GoalLine{
			Statement: g.Goal.Statement, Dimension: g.Goal.Dimension, Outcome: g.Newest.Outcome, CheckedIn: g.CheckedIn,
		})
	}
	return lines
}

func (s *Service) pointLines(points []mentoring.TalkingPoint, m mentoring.Meeting) []mentoring.PointLine {
	var lines []mentoring.PointLine
	for _, p := range points {
		lines = append(lines, mentoring.PointLine{Who: s.firstName(p.By, m), Text: p.Text})
	}
	return lines
}

func (s *Service) commitmentLine(c mentoring.Commitment, m mentoring.Meeting) mentoring.CommitmentLine {
	return mentoring.CommitmentLine{Who: s.firstName(c.By, m), What: c.Text, If: c.If, Then: c.Then, Whom: c.To, Due: c.Due}
}

// firstName is what one of the two is called in a document.
func (s *Service) firstName(side mentoring.Side, m mentoring.Meeting) string {
	switch {
	case side == mentoring.Mentee:
		return mentoring.ShortName(m.Mentee)
	case m.Mentor == "":
		return s.language().T("Mentor")
	}
	return mentoring.ShortName(m.Mentor)
}
