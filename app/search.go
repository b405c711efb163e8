package app

import (
	"trefoil/app/mentoring"
)

// HitKind says what it is that was found.
type HitKind string

// What can be found.
const (
	MenteeHit       HitKind = "mentee"
	MentorHit       HitKind = "mentor"
	GoalHit         HitKind = "goal"
	SessionHit      HitKind = "session"
	PersonHit       HitKind = "person" // around the mentee
	AboutPersonHit  HitKind = "about a person"
	EvidenceHit     HitKind = "evidence"
	AmendmentHit    HitKind = "amendment" // why a goal was amended
	GoalStepHit     HitKind = "goal step" // why a goal was dropped, paused or taken up again
	RoleHit         HitKind = "role"
	WhyHit          HitKind = "why" // of a goal
	OutcomeHit      HitKind = "outcome"
	CheckInHit      HitKind = "check-in"
	SummaryHit      HitKind = "summary"
	ShiftHit        HitKind = "shift"
	CancelledHit    HitKind = "cancelled" // why a session was
	TalkingPointHit HitKind = "talking point"
	CaptureHit      HitKind = "capture"
	CommitmentHit   HitKind = "commitment"
	LettingGoHit    HitKind = "letting go"
	SharedNotesHit  HitKind = "shared notes"
	PrivateNotesHit HitKind = "private notes"
)

// Place is where something was written. What doesn't apply is empty.
type Place struct {
	PairID     mentoring.ID
	SessionID  mentoring.ID
	GoalID     mentoring.ID
	PersonID   mentoring.ID // a stakeholder
	EvidenceID mentoring.ID
	Mentee     string
	Title      string         // of the session or the goal, or the name of the person
	Day        mentoring.Date // of the session, or when it was written
}

// Hit is one text in which all that was asked for occurs.
type Hit struct {
	Kind HitKind
	Place
	text  string
	query []searchWord
}

// Private says that only the mentor reads this.
func (h Hit) Private() bool { return h.Kind == PrivateNotesHit }

// Named says that it is somebody, a goal or a session, found by its name.
func (h Hit) Named() bool { return nameOrder[h.Kind] != "" }

// SearchOptions says what to search in.
type SearchOptions struct {
	Private bool // in what only the mentor reads, too
}

// Hits is what was found: first what is called so, best match first, then what
// was written, newest first.
type Hits struct {
	Found []Hit
	More  bool // there is more than is listed
}

// mostHits is how many texts are listed at most, and how many names.
const mostHits = 200

// PrepareSearch reads all that a search goes through, so that the next one
// answers at once. It fails with mentoring.ErrDamaged when a note can't be read.
func (s *Service) PrepareSearch() error {
	_, err := s.searchable()
	return err
}

// Search finds the texts of all pairs in which each word of the query occurs,
// in whole or as a part of a word, whatever its accents and case. The name of
// the mentee may stand for some of the words. Nothing is found for an empty
// query.
func (s *Service) Search(query string, o SearchOptions) (Hits, error) {
	words := searchWords(query)
	if len(words) == 0 {
		return Hits{}, nil
	}
	index, err := s.searchable()
	if err != nil {
		return Hits{}, err
	}
	from := s.search.narrow(index, query, o)
	found := from.find(words, o)
	s.search.keep(index, query, o, found.orAll(from.texts))
	return found.hits(words), nil
}

// searchSessions says in which sessions of a pair each word of the query occurs
// somewhere: in the title, the notes of both kinds, the talking points or
// anything else that belongs to the session; and which of them would not be found
// without their private notes. For an empty query both are nil.
func (s *Service) searchSessions(pair mentoring.ID, query string) (found, private map[mentoring.ID]bool, err error) {
	words := searchWords(query)
	if len(words) == 0 {
		return nil, nil, nil
	}
	index, err := s.searchable()
	if err != nil {
		return nil, nil, err
	}
	seen, shared := make(map[mentoring.ID]uint64), make(map[mentoring.ID]uint64) // by session a bit for each word
	for _, list := range [][]*written{index.names, index.texts} {
		for _, w := range list {
			if w.place.PairID == pair && w.place.SessionID != "" {
				bits := w.bits(words)
				seen[w.place.SessionID] |= bits
				if w.kind != PrivateNotesHit {
					shared[w.place.SessionID] |= bits
				}
			}
		}
	}
	found, private = make(map[mentoring.ID]bool), make(map[mentoring.ID]bool)
	for session, bits := range seen {
		if bits == all(words) {
			found[session] = true
			private[session] = shared[session] != bits
		}
	}
	return found, private, nil
}
