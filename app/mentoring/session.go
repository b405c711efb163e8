package mentoring

import (
	"slices"
	"strings"
	"time"
)

// Status says how far a session has come.
type Status string

// The states of a session.
const (
	Planned   Status = "planned"
	Running   Status = "running"
	Held      Status = "held"
	Cancelled Status = "cancelled"
)

// Session is one meeting of a pair.
type Session struct {
	ID       ID        `json:"id"`
	PairID   ID        `json:"pair_id"`
	Number   int       `json:"number"` // counted within the pair from 1; keeps its value for good
	Title    string    `json:"title,omitempty"`
	Day      Date      `json:"day"`
	At       *Clock    `json:"at,omitempty"` // nil when no time was agreed
	Minutes  int       `json:"minutes"`      // planned length
	Template string    `json:"template,omitempty"`
	Started  time.Time `json:"started,omitzero"` // UTC
	Ended    time.Time `json:"ended,omitzero"`   // UTC
	Pauses   []Pause   `json:"pauses,omitempty"`
	Shift    Shift     `json:"shift,omitzero"`
	Summary  string    `json:"summary,omitempty"` // shared: what the session was about

	Extra  int          `json:"extra,omitempty"`    // minutes added to the planned length during the talk
	Seen   time.Time    `json:"seen,omitzero"`      // UTC: when the program last saw the talk go on
	Stages []StageMark  `json:"stages,omitempty"`   // when the talk went on to which stage, in order
	Turns  []Turn       `json:"turns,omitempty"`    // who began to talk when, in order
	Asked  []string     `json:"asked,omitempty"`    // ids of the questions of the bank that were asked
	Useful Useful       `json:"useful,omitzero"`    // what it was worth to each
	Off    Cancellation `json:"cancelled,omitzero"` // why it did not take place
}

// StageMark is the moment in which the talk went on to a stage of its template.
type StageMark struct {
	Stage int       `json:"stage"` // its place in the template, from 0
	At    time.Time `json:"at"`    // UTC
}

// Turn is the moment in which somebody began to talk. An empty side is nobody:
// a silence, or the end of counting.
type Turn struct {
	By Side      `json:"by,omitempty"`
	At time.Time `json:"at"` // UTC
}

// Useful is what a session was worth to each of the two, 0 to 10; nil where
// that was not said.
type Useful struct {
	Mentee *int `json:"mentee,omitempty"`
	Mentor *int `json:"mentor,omitempty"`
}

// Cancellation is why a planned session did not take place. Its day is zero
// while the session was not cancelled.
type Cancellation struct {
	Day    Date   `json:"day,omitzero"` // on which it was cancelled
	Reason string `json:"reason,omitempty"`
}

// DefaultMinutes is the planned length of a session when nothing was said.
const DefaultMinutes = 50

// Pause is a time in which the clock of a session stood. To is zero while it
// lasts.
type Pause struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to,omitzero"`
}

// Shift is what changed in a session, in one line.
type Shift struct {
	Kind ShiftKind `json:"kind,omitempty"`
	Text string    `json:"text,omitempty"`
}

// ShiftKind says what it was that shifted.
type ShiftKind string

// What can shift.
const (
	MindsetShift     ShiftKind = "mindset"
	BehaviourShift   ShiftKind = "behaviour"
	PerspectiveShift ShiftKind = "perspective"
)

// ShiftKinds lists what can shift, in the order in which it is offered.
var ShiftKinds = [3]ShiftKind{MindsetShift, BehaviourShift, PerspectiveShift}

// Name returns what shifted in a word, "" when that was not said.
func (k ShiftKind) Name() string {
	return word(slices.Index(ShiftKinds[:], k), "Mindset", "Behaviour", "Perspective")
}

// Ref points at the session.
func (s Session) Ref() Ref { return Ref{KindSession, s.ID} }

// Parent is the pair.
func (s Session) Parent() ID { return s.PairID }

// Check refuses a session without a day with ErrDateMissing and a planned
// length outside 0 to 1440 minutes with ErrOutOfRange.
func (s Session) Check() error {
	switch {
	case s.Day.IsZero():
		return ErrDateMissing
	case s.Minutes < 0 || s.Minutes > 24*60:
		return ErrOutOfRange
	}
	return nil
}

// Status says how far the session has come.
func (s Session) Status() Status {
	switch {
	case s.Started.IsZero() && !s.Off.Day.IsZero():
		return Cancelled
	case s.Started.IsZero():
		return Planned
	case s.Ended.IsZero():
		return Running
	default:
		return Held
	}
}

// punctual is how far from its time a session may begin without taking place at another.
const punctual = 30 * time.Minute

// Start begins the talk. A session begun on another day than planned, or more than half
// an hour from its time, takes place then, as now has it where the pair is. A session
// that was held is refused with ErrAlreadyHeld; starting a running one changes nothing.
func (s Session) Start(now time.Time) (Session, error) {
	switch s.Status() {
	case Held:
		return s, ErrAlreadyHeld
	case Planned:
		s.Started, s.Seen = now.UTC(), now.UTC()
		if today := DateOf(now); today != s.Day || s.At != nil && now.Sub(s.Day.At(*s.At, now.Location())).Abs() > punctual {
			s.Day, s.At = today, &Clock{now.Hour(), now.Minute()}
		}
	}
	return s, nil
}

// NotStarted returns the running session as it was planned before; what was written in it
// stays. One that was held meanwhile is refused with ErrAlreadyHeld.
func (s Session) NotStarted(before Session) (Session, error) {
	if s.Status() == Held {
		return s, ErrAlreadyHeld
	}
	s.Day, s.At, s.Started, s.Seen = before.Day, before.At, time.Time{}, time.Time{}
	s.Extra, s.Pauses, s.Stages, s.Turns = before.Extra, nil, nil, nil
	return s, nil
}

// Paused says that the clock stands.
func (s Session) Paused() bool {
	return len(s.Pauses) > 0 && s.Pauses[len(s.Pauses)-1].To.IsZero()
}

// TogglePause stops the clock of a running session, or lets it go on. In a gap
// that is too long for the talk to have gone on in it, the clock stood already,
// and the pause begins there. It fails with ErrNotRunning unless the session
// runs.
func (s Session) TogglePause(now time.Time) (Session, error) {
	if s.Status() != Running {
		return s, ErrNotRunning
	}
	s = s.Beat(now)
	s.Pauses = append([]Pause(nil), s.Pauses...)
	if s.Paused() {
		s.Pauses[len(s.Pauses)-1].To = now.UTC()
		s.Seen = now.UTC()
	} else {
		s.Pauses = append(s.Pauses, Pause{From: s.known(now)})
	}
	return s, nil
}

// Elapsed is how long the talk has gone on, without the pauses. It is never
// negative, whatever was done to the computer's clock. In a Gap ask for the
// moment in which it began.
func (s Session) Elapsed(now time.Time) time.Duration {
	if s.Started.IsZero() {
		return 0
	}
	return s.talked(s.Started, s.end(now))
}

// leastClocked is how long the clock of a held session must have run to be believed: it
// may have been started afterwards, to write down what was said.
const leastClocked = 10 * time.Minute

// Took returns how many minutes a held session took, with its pauses and without them, and
// of one that wasn't held as many as are planned. Where the clock hardly ran nobody knows:
// then both are 0.
func (s Session) Took() (whole, talked int) {
	elapsed := s.Elapsed(s.Ended)
	switch {
	case s.Status() != Held:
		return s.Minutes, s.Minutes
	case elapsed < leastClocked:
		return 0, 0
	}
	return int(s.Ended.Sub(s.Started).Round(time.Minute).Minutes()), int(elapsed.Round(time.Minute).Minutes())
}

// End closes the talk. In a gap that is too long for the talk to have gone on
// in it, the talk ended where the gap begins. It fails with ErrNotRunning unless
// the session runs.
func (s Session) End(now time.Time) (Session, error) {
	if s.Status() != Running {
		return s, ErrNotRunning
	}
	s = s.Beat(now)
	at := s.known(now)
	if s.Paused() {
		s.Pauses = append([]Pause(nil), s.Pauses...)
		s.Pauses[len(s.Pauses)-1].To = at
	}
	s.Ended = at
	return s, nil
}

// Compare orders sessions by day, time of day and number.
func (s Session) Compare(o Session) int {
	if c := s.Day.Compare(o.Day); c != 0 {
		return c
	}
	if c := s.minute() - o.minute(); c != 0 {
		return c
	}
	return s.Number - o.Number
}

func (s Session) minute() int {
	if s.At == nil {
		return 0
	}
	return s.At.Hour*60 + s.At.Minute
}

// TalkingPoint is one line of the agenda, from either side.
type TalkingPoint struct {
	ID          ID     `json:"id"`
	SessionID   ID     `json:"session_id"`
	By          Side   `json:"by"`
	Text        string `json:"text"`
	Discussed   bool   `json:"discussed,omitempty"`
	Rank        int    `json:"rank,omitempty"`         // place on the agenda; equal ones in the order of first saving
	CarriedFrom ID     `json:"carried_from,omitempty"` // the point of an earlier session that this one goes on with
}

// Ref points at the talking point.
func (p TalkingPoint) Ref() Ref { return Ref{KindTalkingPoint, p.ID} }

// Parent is the session.
func (p TalkingPoint) Parent() ID { return p.SessionID }

// Check refuses an empty line with ErrTextMissing.
func (p TalkingPoint) Check() error {
	if strings.TrimSpace(p.Text) == "" {
		return ErrTextMissing
	}
	return nil
}

// CarryOver returns what was not discussed, as new talking points of the next
// session. A point that already has a successor in carried is left out, so
// carrying over twice adds nothing. The originals stay as they are: that a
// point was not reached is part of that session's history.
func CarryOver(points, carried []TalkingPoint, next ID, newID func() ID) []TalkingPoint {
	done := make(map[ID]bool, len(carried))
	for _, p := range carried {
		done[p.CarriedFrom] = true
	}
	var over []TalkingPoint
	for _, p := range points {
		if p.Discussed || done[p.ID] {
			continue
		}
		over = append(over, TalkingPoint{ID: newID(), SessionID: next, By: p.By, Text: p.Text, CarriedFrom: p.ID})
	}
	return over
}

// SharedNotes are the notes of a session that both may read, in Markdown.
type SharedNotes struct {
	SessionID ID     `json:"session_id"`
	Text      string `json:"text"`
}

// Ref points at the notes, which bear the id of their session.
func (n SharedNotes) Ref() Ref { return Ref{KindSharedNotes, n.SessionID} }

// Parent is the session.
func (n SharedNotes) Parent() ID { return n.SessionID }

// PrivateNotes are the notes of a session that only the mentor reads. No
// document, hand-over or review is made from a type that could hold them.
type PrivateNotes struct {
	SessionID ID     `json:"session_id"`
	Text      string `json:"text"`
}

// Ref points at the notes, which bear the id of their session.
func (n PrivateNotes) Ref() Ref { return Ref{KindPrivateNotes, n.SessionID} }

// Parent is the session.
func (n PrivateNotes) Parent() ID { return n.SessionID }
