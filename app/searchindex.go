package app

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// searcher keeps the index of all that was written. It lives in memory alone:
// nothing in the clear goes to the disk.
type searcher struct {
	mu    sync.Mutex
	index *searchIndex
	notes noteTexts
	last  narrowed
}

// searchIndex holds every text once, folded. It is never changed.
type searchIndex struct {
	write int64          // the last write of the store when it was made
	said  *lang.Language // of what the program calls things by itself: Session 11
	pairs []searchText   // the name of each mentee
	names []*written     // what is gone to by its name: mentees, people, goals, sessions
	texts []*written     // everything else, the newest first
}

// written is one text.
type written struct {
	kind  HitKind
	pair  int // in pairs; -1 of what belongs to none
	place *Place
	searchText
}

// noteTexts are the long texts, which the store doesn't hold in memory.
type noteTexts struct {
	upTo            int64 // the last write that is in them
	shared, private map[mentoring.ID]written
}

// searchable returns the index of all that is written now. Making it takes
// about a tenth of a second for each 5,000 sessions the first time; later only
// what was written meanwhile is read.
func (s *Service) searchable() (*searchIndex, error) {
	s.search.mu.Lock()
	defer s.search.mu.Unlock()
	write, said := s.store.LastWrite(), lang.Current()
	if is := s.search.index; is != nil && is.write == write && is.said == said {
		return s.search.index, nil
	}
	if err := s.readNotes(&s.search.notes, write); err != nil {
		return nil, err
	}
	b := indexer{service: s, notes: &s.search.notes, index: &searchIndex{write: write, said: said}}
	b.run()
	s.search.index = b.index
	return b.index, nil
}

// forget throws away all that was read, so that nothing erased stays in memory.
func (s *searcher) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index, s.notes, s.last = nil, noteTexts{}, narrowed{}
}

func (s *Service) readNotes(notes *noteTexts, upTo int64) error {
	shared, private, err := s.store.NotesSince(notes.upTo)
	if err != nil {
		return fmt.Errorf("read notes to search: %w", err)
	}
	if notes.shared == nil {
		notes.shared, notes.private = make(map[mentoring.ID]written, len(shared)), make(map[mentoring.ID]written, len(private))
	}
	for _, n := range shared {
		notes.shared[n.SessionID] = newWritten(SharedNotesHit, n.Text)
	}
	for _, n := range private {
		notes.private[n.SessionID] = newWritten(PrivateNotesHit, n.Text)
	}
	notes.upTo = upTo
	return nil
}

// indexer makes an index.
type indexer struct {
	service *Service
	notes   *noteTexts
	index   *searchIndex
}

func (b *indexer) run() {
	if name := b.service.MentorName(); name != "" {
		b.name(MentorHit, -1, &Place{}, name)
	}
	for _, pair := range b.service.store.Pairs() {
		mentee, err := b.service.store.Person(pair.MenteeID)
		if err != nil {
			continue // deleted meanwhile
		}
		b.index.pairs = append(b.index.pairs, newSearchText(mentee.Name))
		b.pair(pair, mentee)
	}
	slices.SortStableFunc(b.index.names, func(x, y *written) int {
		if x.kind != y.kind {
			return strings.Compare(nameOrder[x.kind], nameOrder[y.kind])
		}
		return y.place.Day.Compare(x.place.Day)
	})
	slices.SortStableFunc(b.index.texts, func(x, y *written) int { return y.place.Day.Compare(x.place.Day) })
}

// nameOrder says what comes first of what is found equally well.
var nameOrder = map[HitKind]string{MenteeHit: "1", MentorHit: "2", PersonHit: "3", GoalHit: "4", SessionHit: "5"}

func (b *indexer) pair(pair mentoring.Pair, mentee mentoring.Person) {
	n := len(b.index.pairs) - 1
	place := Place{PairID: pair.ID, Mentee: mentee.Name}
	b.name(MenteeHit, n, &place, mentee.Name)
	b.text(RoleHit, n, &place, mentee.Role)
	for _, g := range b.service.store.Goals(pair.ID) {
		b.goal(n, place, g)
	}
	sessions := make(map[mentoring.ID]*Place)
	for _, session := range b.service.store.Sessions(pair.ID) {
		sessions[session.ID] = b.session(n, place, session)
	}
	for _, c := range b.service.store.Commitments(pair.ID) {
		at := in(sessions[c.SessionID], place, c.Made)
		b.text(CommitmentHit, n, at, commitmentText(c))
	}
	b.around(n, place)
	for _, l := range b.service.store.LettingsGo(pair.ID) {
		b.text(LettingGoHit, n, in(sessions[l.SessionID], place, l.Named), lines(l.What, l.To))
	}
}

// around adds the people around the mentee and the examples. What somebody
// answered or rated is left out: it is not shown one by one, and nothing of a
// round that is still sealed is.
func (b *indexer) around(pair int, at Place) {
	for _, p := range b.service.store.Stakeholders(at.PairID) {
		who := at
		who.PersonID, who.Title = p.ID, p.Name
		b.name(PersonHit, pair, &who, p.Name)
		b.text(AboutPersonHit, pair, &who, lines(p.Role, p.Needs, p.Brings))
	}
	for _, e := range b.service.store.Evidence(at.PairID) {
		seen := at
		seen.EvidenceID, seen.Day = e.ID, e.Day
		b.text(EvidenceHit, pair, &seen, e.Text)
	}
}

// in is where something is that belongs to a session, or to the pair alone.
func in(session *Place, pair Place, day mentoring.Date) *Place {
	if session != nil {
		return session
	}
	return pair.on(day)
}

// on returns the place on another day.
func (p Place) on(day mentoring.Date) *Place {
	p.Day = day
	return &p
}

func commitmentText(c mentoring.Commitment) string {
	what := c.Text
	if c.To != "" {
		what = lang.F("%s, for %s", c.Text, c.To)
	}
	texts := []string{what, c.If, c.Then}
	for _, settled := range c.History {
		texts = append(texts, settled.Reason)
	}
	return lines(texts...)
}

func (b *indexer) goal(pair int, at Place, g mentoring.Goal) {
	at.GoalID, at.Title, at.Day = g.ID, g.Statement, g.Created
	b.name(GoalHit, pair, &at, g.Statement)
	b.text(WhyHit, pair, &at, g.Why)
	b.text(OutcomeHit, pair, &at, lines(g.Outcomes[:]...))
	for _, a := range g.Amendments {
		b.text(AmendmentHit, pair, at.on(a.Day), a.Reason)
	}
	for _, step := range g.History {
		b.text(GoalStepHit, pair, at.on(step.Day), step.Reason)
	}
	for _, c := range b.service.store.CheckIns(g.ID) {
		checked := at
		checked.SessionID, checked.Day = c.SessionID, c.Day
		b.text(CheckInHit, pair, &checked, c.Note)
	}
}

func (b *indexer) session(pair int, at Place, session mentoring.Session) *Place {
	at.SessionID, at.Day = session.ID, session.Day
	at.Title = sessionName(session)
	b.name(SessionHit, pair, &at, at.Title)
	b.text(SummaryHit, pair, &at, session.Summary)
	b.text(ShiftHit, pair, &at, session.Shift.Text)
	b.text(CancelledHit, pair, &at, session.Off.Reason)
	for _, p := range b.service.store.TalkingPoints(session.ID) {
		b.text(TalkingPointHit, pair, &at, p.Text)
	}
	for _, c := range b.service.store.Captures(session.ID) {
		b.text(CaptureHit, pair, &at, c.Text)
	}
	b.note(pair, &at, b.notes.shared[session.ID])
	b.note(pair, &at, b.notes.private[session.ID])
	return &at
}

// sessionName is Session 11, with its title if it has one.
func sessionName(session mentoring.Session) string {
	if session.Title != "" {
		return lang.F("Session %d: %s", session.Number, session.Title)
	}
	return lang.F("Session %d", session.Number)
}

func (b *indexer) note(pair int, at *Place, note written) {
	if note.text != "" {
		b.index.texts = append(b.index.texts, note.in(pair, at))
	}
}

func (b *indexer) name(kind HitKind, pair int, at *Place, text string) {
	b.index.names = append(b.index.names, newWritten(kind, text).in(pair, at))
}

func (b *indexer) text(kind HitKind, pair int, at *Place, text string) {
	if text != "" {
		b.index.texts = append(b.index.texts, newWritten(kind, text).in(pair, at))
	}
}

func newWritten(kind HitKind, text string) written {
	return written{kind: kind, searchText: newSearchText(text)}
}

// in returns the text at its place.
func (w written) in(pair int, at *Place) *written {
	w.pair, w.place = pair, at
	return &w
}

// lines puts texts below each other, without the empty ones.
func lines(texts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(texts), func(t string) bool { return t == "" }), "\n")
}
