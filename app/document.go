package app

import (
	"fmt"
	"image"
	"strings"

	"trefoil/app/mentoring"
)

// PageDocuments makes the other forms of a session's document.
type PageDocuments interface {
	SessionMarkdown(page mentoring.SessionPage) []byte
	SessionPictures(page mentoring.SessionPage, scale float64) ([]image.Image, error)
}

// Document is a finished file: a proposed name and its bytes.
type Document struct {
	Name  string
	Bytes []byte
}

// SessionDocument makes the PDF of a session. It is made from a page that has
// no room for private words.
func (s *Service) SessionDocument(id mentoring.ID) (Document, error) {
	page, err := s.SessionPage(id)
	if err != nil {
		return Document{}, err
	}
	bytes, err := s.documents.SessionPDF(page)
	if err != nil {
		return Document{}, fmt.Errorf("session pdf %s: %w", id, err)
	}
	return Document{Name: s.documents.SessionFileName(page), Bytes: bytes}, nil
}

// SessionPage gathers what a document about a session tells.
func (s *Service) SessionPage(id mentoring.ID) (mentoring.SessionPage, error) {
	session, err := s.store.Session(id)
	if err != nil {
		return mentoring.SessionPage{}, fmt.Errorf("session %s: %w", id, err)
	}
	pair, mentee, err := s.pair(session.PairID)
	if err != nil {
		return mentoring.SessionPage{}, err
	}
	s = s.papersOf(pair)
	notes, err := s.store.SharedNotes(id)
	if err != nil {
		return mentoring.SessionPage{}, fmt.Errorf("shared notes %s: %w", id, err)
	}
	page := mentoring.SessionPage{
		Language: s.language().Code, Number: session.Number, Title: session.Title, Day: session.Day, From: session.At,
		Mentee: mentee.Name, Mentor: s.mentorOf(pair), Notes: notes.Text,
		Summary: session.Summary, Shift: session.Shift, Made: s.now(),
	}
	page.Goals, page.Unchecked = s.pageGoals(session)
	if whole, _ := session.Took(); session.At != nil && whole > 0 {
		to := session.At.Add(whole)
		page.To = &to
	}
	s.pageRadar(&page, session.PairID, s.lastDay(session))
	s.pageCommitments(&page, session)
	s.pageCaught(&page, session)
	page.Useful = session.Useful
	s.pageNext(&page, session)
	return page, nil
}

// lastDay is the day on which a session ended, for it can be held later than
// planned: what was rated and checked in during the talk bears that day.
func (s *Service) lastDay(session mentoring.Session) mentoring.Date {
	day := session.Day
	switch session.Status() {
	case mentoring.Running:
		day = s.Today()
	case mentoring.Held:
		day = mentoring.DateOf(session.Ended.In(s.now().Location()))
	}
	if day.Before(session.Day) {
		return session.Day
	}
	return day
}

// pageRadar shows the standing on the day of the session, not of today: a
// document made again later tells the same.
func (s *Service) pageRadar(page *mentoring.SessionPage, pair mentoring.ID, day mentoring.Date) {
	assessments, rater := s.store.Assessments(pair), s.mainRater(pair, day)
	on := func(day mentoring.Date) mentoring.Values {
		return mentoring.StandingOn(s.competencies(pair, day), assessments, rater, day).Values
	}
	page.Now = on(day)
	if earlier, ok := mentoring.EarlierDay(mentoring.RatingDays(assessments, rater), day); ok {
		page.Earlier, page.EarlierDay = on(earlier), earlier
	}
}

// pageGoals returns the goals that were checked in during the session, as they stood on
// that day, or when none was all that the pair worked on.
func (s *Service) pageGoals(session mentoring.Session) (goals []mentoring.GoalLine, unchecked bool) {
	var worked, discussed []mentoring.GoalLine
	day := s.lastDay(session)
	for _, g := range s.goalsByDimension(session.PairID) {
		if g.Created.After(day) || g.StateOn(day) == mentoring.GoalDropped {
			continue
		}
		checkIns := s.store.CheckIns(g.ID)
		newest, ok := mentoring.NewestCheckIn(checkIns, day)
		line := mentoring.GoalLine{Statement: g.Statement, Dimension: g.Dimension, Outcome: newest.Outcome, CheckedIn: ok}
		if g.StateOn(day) == mentoring.GoalActive {
			worked = append(worked, line)
		}
		for _, c := range checkIns {
			if c.SessionID == session.ID {
				discussed = append(discussed, line)
				break
			}
		}
	}
	if len(discussed) == 0 {
		return worked, true
	}
	return discussed, false
}

func (s *Service) pageCommitments(page *mentoring.SessionPage, session mentoring.Session) {
	m := mentoring.Meeting{Mentee: page.Mentee, Mentor: page.Mentor}
	for _, c := range s.store.Commitments(session.PairID) {
		if c.SessionID == session.ID {
			page.Commitments = append(page.Commitments, s.commitmentLine(c, m))
		}
	}
}

// pageNext names the first session after this one.
func (s *Service) pageNext(page *mentoring.SessionPage, session mentoring.Session) {
	var next mentoring.Session
	for _, other := range s.store.Sessions(session.PairID) {
		if other.Status() != mentoring.Cancelled && other.Compare(session) > 0 && (next.ID == "" || other.Compare(next) < 0) {
			next = other
		}
	}
	if next.ID == "" {
		return
	}
	page.Next = mentoring.NextSession{Day: next.Day, At: next.At}
	if points := s.points(next.ID); len(points) > 0 {
		page.Next.Start = points[0].Text
	}
}

// pageCaught tells what was caught in the talk and what is to be let go of.
func (s *Service) pageCaught(page *mentoring.SessionPage, session mentoring.Session) {
	who := func(side mentoring.Side) string {
		if side == "" {
			return ""
		}
		return s.firstName(side, mentoring.Meeting{Mentee: page.Mentee, Mentor: page.Mentor})
	}
	for _, c := range s.store.Captures(session.ID) {
		page.Caught = append(page.Caught, mentoring.CaughtLine{Kind: c.Kind, Who: who(c.By), Text: c.Text})
	}
	named, _ := s.lettingGo(session)
	for _, l := range named {
		page.LettingGo = append(page.LettingGo, mentoring.LettingGoLine{What: l.What, To: l.To, Gone: l.Gone})
	}
}

// SessionMarkdown makes the same document as SessionDocument, as Markdown.
func (s *Service) SessionMarkdown(id mentoring.ID) (Document, error) {
	page, err := s.SessionPage(id)
	if err != nil {
		return Document{}, err
	}
	return Document{Name: s.sessionFileName(page, Markdown), Bytes: s.documents.SessionMarkdown(page)}, nil
}

// sessionFileName proposes a name for the document of a session in a form.
func (s *Service) sessionFileName(page mentoring.SessionPage, form Form) string {
	return strings.TrimSuffix(s.documents.SessionFileName(page), string(PDF)) + string(form)
}

// SessionPreview draws the pages of the PDF of a session as pictures, so many
// pixels to a point (1/72 inch).
func (s *Service) SessionPreview(id mentoring.ID, scale float64) ([]image.Image, error) {
	page, err := s.SessionPage(id)
	if err != nil {
		return nil, err
	}
	pictures, err := s.documents.SessionPictures(page, scale)
	if err != nil {
		return nil, fmt.Errorf("preview %s: %w", id, err)
	}
	return pictures, nil
}
