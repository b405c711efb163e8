package app

import (
	"cmp"
	"slices"
	"strings"

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
	PairID    mentoring.ID
	SessionID mentoring.ID
	GoalID    mentoring.ID
	Mentee    string
	Title     string         // of the session or the goal
	Day       mentoring.Date // of the session, or when it was written
}

// Hit is one text in which all that was asked for occurs.
type Hit struct {
	Kind HitKind
	Place
	text  string
	query []string
}

// Private says that only the mentor reads this.
func (h Hit) Private() bool { return h.Kind == PrivateNotesHit }

// Named says that it is a person, a goal or a session, found by its name.
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
	found := index.named(words)
	texts, more := index.written(words, o)
	return Hits{Found: append(found, texts...), More: more || len(found) == mostHits}, nil
}

// SearchSessions says in which sessions of a pair each word of the query occurs
// somewhere: in the title, the notes of both kinds, the talking points or
// anything else that belongs to the session. For an empty query it is nil.
func (s *Service) SearchSessions(pair mentoring.ID, query string) (map[mentoring.ID]bool, error) {
	words := searchWords(query)
	if len(words) == 0 {
		return nil, nil
	}
	index, err := s.searchable()
	if err != nil {
		return nil, err
	}
	seen := make(map[mentoring.ID]uint64) // by session a bit for each word
	for _, list := range [][]written{index.names, index.texts} {
		for _, w := range list {
			if w.place.PairID == pair && w.place.SessionID != "" {
				seen[w.place.SessionID] |= w.holds(words)
			}
		}
	}
	found := make(map[mentoring.ID]bool)
	for session, bits := range seen {
		if bits == all(words) {
			found[session] = true
		}
	}
	return found, nil
}

// mostWords is how many words of a query count.
const mostWords = 16

// searchWords takes a query apart, the longest word first, which is the rarest.
func searchWords(query string) []string {
	words := strings.Fields(Fold(query))
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	words = slices.Compact(words)
	return words[:min(len(words), mostWords)]
}

// all has a bit for each word.
func all(words []string) uint64 { return 1<<len(words) - 1 }

// holds returns a bit for each of the words that the text holds.
func (w *written) holds(words []string) uint64 { return bitsOf(w.folded, words) }

func bitsOf(folded string, words []string) uint64 {
	var bits uint64
	for i, word := range words {
		if strings.Contains(folded, word) {
			bits |= 1 << i
		}
	}
	return bits
}

// matches says that the text holds one of the words or more, and the name of
// the mentee the others.
func (w *written) matches(words []string, names []uint64) bool {
	var named uint64
	if w.pair >= 0 {
		named = names[w.pair]
	}
	some := false
	for i, word := range words {
		if strings.Contains(w.folded, word) {
			some = true
		} else if named>>i&1 == 0 {
			return false
		}
	}
	return some
}

// inNames says which of the words the name of each mentee holds.
func (x *searchIndex) inNames(words []string) []uint64 {
	bits := make([]uint64, len(x.pairs))
	for i, name := range x.pairs {
		bits[i] = bitsOf(name, words)
	}
	return bits
}

// named returns what is called so, best match first.
func (x *searchIndex) named(words []string) []Hit {
	names := x.inNames(words)
	var ranks [3][]Hit
	for i := range x.names {
		w := &x.names[i]
		if !w.matches(words, names) {
			continue
		}
		if r := rank(w.folded, words); len(ranks[r]) < mostHits {
			ranks[r] = append(ranks[r], w.hit(words))
		}
	}
	found := slices.Concat(ranks[:]...)
	return found[:min(len(found), mostHits)]
}

// written returns what else was written, newest first.
func (x *searchIndex) written(words []string, o SearchOptions) (found []Hit, more bool) {
	names := x.inNames(words)
	for i := range x.texts {
		w := &x.texts[i]
		if w.kind == PrivateNotesHit && !o.Private || !w.matches(words, names) {
			continue
		}
		if len(found) == mostHits {
			return found, true
		}
		found = append(found, w.hit(words))
	}
	return found, false
}

func (w *written) hit(words []string) Hit { return Hit{w.kind, *w.place, w.text, words} }

// rank says how well a name fits: 0 when it begins with one of the words, 1
// when any of its words does so, and 2 otherwise.
func rank(folded string, words []string) int {
	best := 2
	for _, word := range words {
		at := strings.Index(folded, word)
		switch {
		case at == 0:
			return 0
		case at > 0 && begins(folded, word):
			best = 1
		}
	}
	return best
}

// begins says that a word of the text begins so.
func begins(folded, word string) bool {
	for at := 0; ; {
		i := strings.Index(folded[at:], word)
		if i < 0 {
			return false
		}
		if startsWord(folded, at+i) {
			return true
		}
		at += i + len(word)
	}
}
