package data

import "trefoil/app/mentoring"

// People returns all people.
func (s *Store) People() []mentoring.Person {
	return belonging[mentoring.Person](s, mentoring.KindPerson, "")
}

// Person returns one person.
func (s *Store) Person(id mentoring.ID) (mentoring.Person, error) {
	return one[mentoring.Person](s, mentoring.KindPerson, id)
}

// Pairs returns all pairs.
func (s *Store) Pairs() []mentoring.Pair {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return recordsOf[mentoring.Pair](s.shelves[mentoring.KindPair].all, func(e *entry) bool {
		return s.alive(mentoring.KindPair, e)
	})
}

// Pair returns one pair.
func (s *Store) Pair(id mentoring.ID) (mentoring.Pair, error) {
	return one[mentoring.Pair](s, mentoring.KindPair, id)
}

// Aims returns the aims of a pair.
func (s *Store) Aims(pair mentoring.ID) []mentoring.Aim {
	return belonging[mentoring.Aim](s, mentoring.KindAim, pair)
}

// Assessments returns the assessments of a pair.
func (s *Store) Assessments(pair mentoring.ID) []mentoring.Assessment {
	return belonging[mentoring.Assessment](s, mentoring.KindAssessment, pair)
}

// Goals returns the goals of a pair.
func (s *Store) Goals(pair mentoring.ID) []mentoring.Goal {
	return belonging[mentoring.Goal](s, mentoring.KindGoal, pair)
}

// Goal returns one goal.
func (s *Store) Goal(id mentoring.ID) (mentoring.Goal, error) {
	return one[mentoring.Goal](s, mentoring.KindGoal, id)
}

// CheckIns returns the check-ins of a goal.
func (s *Store) CheckIns(goal mentoring.ID) []mentoring.CheckIn {
	return belonging[mentoring.CheckIn](s, mentoring.KindCheckIn, goal)
}

// Sessions returns the sessions of a pair.
func (s *Store) Sessions(pair mentoring.ID) []mentoring.Session {
	return belonging[mentoring.Session](s, mentoring.KindSession, pair)
}

// Session returns one session.
func (s *Store) Session(id mentoring.ID) (mentoring.Session, error) {
	return one[mentoring.Session](s, mentoring.KindSession, id)
}

// TalkingPoints returns the talking points of a session.
func (s *Store) TalkingPoints(session mentoring.ID) []mentoring.TalkingPoint {
	return belonging[mentoring.TalkingPoint](s, mentoring.KindTalkingPoint, session)
}

// TalkingPoint returns one talking point.
func (s *Store) TalkingPoint(id mentoring.ID) (mentoring.TalkingPoint, error) {
	return one[mentoring.TalkingPoint](s, mentoring.KindTalkingPoint, id)
}

// Captures returns the lines caught in a session.
func (s *Store) Captures(session mentoring.ID) []mentoring.Capture {
	return belonging[mentoring.Capture](s, mentoring.KindCapture, session)
}

// Capture returns one line caught in a session.
func (s *Store) Capture(id mentoring.ID) (mentoring.Capture, error) {
	return one[mentoring.Capture](s, mentoring.KindCapture, id)
}

// LettingsGo returns what the mentee of a pair lets go of.
func (s *Store) LettingsGo(pair mentoring.ID) []mentoring.LettingGo {
	return belonging[mentoring.LettingGo](s, mentoring.KindLettingGo, pair)
}

// LettingGo returns one thing that a mentee lets go of.
func (s *Store) LettingGo(id mentoring.ID) (mentoring.LettingGo, error) {
	return one[mentoring.LettingGo](s, mentoring.KindLettingGo, id)
}

// Questions returns the questions that were edited or added.
func (s *Store) Questions() []mentoring.Question {
	return belonging[mentoring.Question](s, mentoring.KindQuestion, "")
}

// Templates returns the templates that were edited or added.
func (s *Store) Templates() []mentoring.Template {
	return belonging[mentoring.Template](s, mentoring.KindTemplate, "")
}

// Commitments returns the commitments of a pair.
func (s *Store) Commitments(pair mentoring.ID) []mentoring.Commitment {
	return belonging[mentoring.Commitment](s, mentoring.KindCommitment, pair)
}

// Commitment returns one commitment.
func (s *Store) Commitment(id mentoring.ID) (mentoring.Commitment, error) {
	return one[mentoring.Commitment](s, mentoring.KindCommitment, id)
}

// OwnCompetencies returns the competencies that a pair words by itself.
func (s *Store) OwnCompetencies(pair mentoring.ID) []mentoring.OwnCompetency {
	return belonging[mentoring.OwnCompetency](s, mentoring.KindCompetency, pair)
}

// Rounds returns the rounds of rating of a pair.
func (s *Store) Rounds(pair mentoring.ID) []mentoring.Round {
	return belonging[mentoring.Round](s, mentoring.KindRound, pair)
}

// Round returns one round of rating.
func (s *Store) Round(id mentoring.ID) (mentoring.Round, error) {
	return one[mentoring.Round](s, mentoring.KindRound, id)
}

// Evidence returns the evidence of a pair.
func (s *Store) Evidence(pair mentoring.ID) []mentoring.Evidence {
	return belonging[mentoring.Evidence](s, mentoring.KindEvidence, pair)
}

// EvidenceItem returns one piece of evidence.
func (s *Store) EvidenceItem(id mentoring.ID) (mentoring.Evidence, error) {
	return one[mentoring.Evidence](s, mentoring.KindEvidence, id)
}

// Stakeholders returns the people around the mentee of a pair.
func (s *Store) Stakeholders(pair mentoring.ID) []mentoring.Stakeholder {
	return belonging[mentoring.Stakeholder](s, mentoring.KindStakeholder, pair)
}

// Stakeholder returns one person around a mentee.
func (s *Store) Stakeholder(id mentoring.ID) (mentoring.Stakeholder, error) {
	return one[mentoring.Stakeholder](s, mentoring.KindStakeholder, id)
}

// Forms returns the forms that a stakeholder was asked to fill in.
func (s *Store) Forms(stakeholder mentoring.ID) []mentoring.Form {
	return belonging[mentoring.Form](s, mentoring.KindForm, stakeholder)
}

// Form returns one form.
func (s *Store) Form(id mentoring.ID) (mentoring.Form, error) {
	return one[mentoring.Form](s, mentoring.KindForm, id)
}

// Agreements returns the versions of what a pair agreed.
func (s *Store) Agreements(pair mentoring.ID) []mentoring.Agreement {
	return belonging[mentoring.Agreement](s, mentoring.KindAgreement, pair)
}

// Farewells returns what the mentee of a pair said at the end, one for each time
// that it ended.
func (s *Store) Farewells(pair mentoring.ID) []mentoring.Farewell {
	return belonging[mentoring.Farewell](s, mentoring.KindFarewell, pair)
}
