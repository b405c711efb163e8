package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// SessionView is all that the session screen shows, but the notes.
type SessionView struct {
	Session   mentoring.Session
	Mentee    string
	Mentor    string               // empty when the mentor gave no name
	Reader    mentoring.LineReader // reads lines as the two of them mean them
	Template  mentoring.Template
	Templates []mentoring.Template // to choose from
	Points    []mentoring.TalkingPoint
	Goals     []GoalStanding         // that the pair works on, those in focus first
	GoalsOn   mentoring.Date         // the day on which they stood so; zero for today
	Made      []mentoring.Commitment // promises made in this session
	Captures  []mentoring.Capture    // caught in this session, in the order of the talk
	LettingGo []mentoring.LettingGo  // named in this session
	Holding   []mentoring.LettingGo  // named before and not gone yet
	Open      []mentoring.Commitment // promises from before that are still open, late ones first
	Questions []mentoring.Question   // for when the talk is stuck, fitting ones first
	Propose   mentoring.Date         // for the next session
	ProposeAt *mentoring.Clock       // nil when the last one had no time
	Closing   mentoring.Question     // to ask at the end; its id is empty when there is none
	Next      mentoring.Session      // what is planned after this one; its ID is empty when nothing is
}

// Session returns what the session screen shows.
func (s *Service) Session(id mentoring.ID) (SessionView, error) {
	session, err := s.store.Session(id)
	if err != nil {
		return SessionView{}, fmt.Errorf("session %s: %w", id, err)
	}
	pair, mentee, err := s.pair(session.PairID)
	if err != nil {
		return SessionView{}, err
	}
	view := SessionView{
		Session:   session,
		Mentee:    mentee.Name,
		Mentor:    s.mentorOf(pair),
		Reader:    s.lineReader(pair, mentee),
		Captures:  s.store.Captures(id),
		Template:  s.Method().Template(session.Template).As(session),
		Templates: s.templates(session.Template),
		Points:    s.points(id),
		Questions: s.questions(session),
		Closing:   mentoring.ClosingQuestion(s.Method().Questions, session.Number),
	}
	view.Goals, view.GoalsOn = s.sessionGoals(session)
	view.Propose, view.ProposeAt = s.ProposeNext(session.PairID)
	view.LettingGo, view.Holding = s.lettingGo(session)
	if next, ok := s.nextSession(session.PairID); ok && next.ID != id {
		view.Next = next
	}
	for _, c := range s.store.Commitments(session.PairID) {
		if c.SessionID == id {
			view.Made = append(view.Made, c)
		}
	}
	for _, c := range s.openCommitments(session.PairID) {
		if c.SessionID != id {
			view.Open = append(view.Open, c)
		}
	}
	return view, nil
}

// Notes returns both notes of a session.
func (s *Service) Notes(session mentoring.ID) (mentoring.SharedNotes, mentoring.PrivateNotes, error) {
	shared, err := s.store.SharedNotes(session)
	if err != nil {
		return shared, mentoring.PrivateNotes{}, fmt.Errorf("shared notes: %w", err)
	}
	private, err := s.store.PrivateNotes(session)
	if err != nil {
		return shared, private, fmt.Errorf("private notes: %w", err)
	}
	return shared, private, nil
}

// questions returns the questions to offer in a session, fitting ones first.
func (s *Service) questions(session mentoring.Session) []mentoring.Question {
	d, p := mentoring.FocusOf(s.picture(session.PairID, s.mainRater(session.PairID, s.Today()), mentoring.Date{}).Now)
	asked := mentoring.AskedLately(s.store.Sessions(session.PairID), session)
	return mentoring.PickQuestions(s.Method().Questions, d, p, append(asked, session.Asked...), session.Number)
}

// MarkAsked keeps that a question of the bank was asked in a session, or that
// it wasn't. One that was asked is not offered again in the next five sessions.
func (s *Service) MarkAsked(session mentoring.ID, question string, asked bool) error {
	return s.changeSession("mark question", session, func(of mentoring.Session) (mentoring.Session, error) {
		of.Asked = marked(of.Asked, question, asked)
		return of, nil
	})
}
