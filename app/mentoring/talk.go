package mentoring

import (
	"slices"
	"time"
)

// Length is the planned length of the talk with what was added to it.
func (s Session) Length() time.Duration { return time.Duration(s.Minutes+s.Extra) * time.Minute }

// Extend adds minutes to a talk. It fails with ErrNotRunning unless the session
// runs, and with ErrOutOfRange when it would be longer than a day.
func (s Session) Extend(minutes int) (Session, error) {
	if s.Status() != Running {
		return s, ErrNotRunning
	}
	if s.Length()+time.Duration(minutes)*time.Minute > 24*time.Hour {
		return s, ErrOutOfRange
	}
	s.Extra += minutes
	return s, nil
}

// talked is how long the talk went on between two moments, without the pauses.
// Nothing counts after the end of the session. It is never negative.
func (s Session) talked(from, to time.Time) time.Duration {
	if !s.Ended.IsZero() && to.After(s.Ended) {
		to = s.Ended // a mark set in a gap that the talk was ended before
	}
	total := to.Sub(from)
	for _, p := range s.Pauses {
		begin, end := p.From, p.To
		if end.IsZero() || end.After(to) {
			end = to
		}
		if begin.Before(from) {
			begin = from
		}
		total -= max(0, end.Sub(begin))
	}
	return max(0, total)
}

// end is until when a talk is counted.
func (s Session) end(now time.Time) time.Time {
	if !s.Ended.IsZero() {
		return s.Ended
	}
	return now
}

// GoToStage marks that the talk goes on to a stage of its template, from 0. It
// fails with ErrNotRunning unless the session runs, and with ErrOutOfRange for
// a stage that the template doesn't have.
func (s Session) GoToStage(stage int, t Template, now time.Time) (Session, error) {
	switch {
	case s.Status() != Running:
		return s, ErrNotRunning
	case stage < 0 || stage >= len(t.Stages):
		return s, ErrOutOfRange
	}
	s = s.Beat(now)
	s.Stages = append(slices.Clone(s.Stages), StageMark{stage, now.UTC()})
	return s, nil
}

// WithTemplate returns the session with another template. Where the talk was in
// the old one says nothing in the new one, so the marks go. It fails with
// ErrAlreadyHeld when the session was held: how it went stays as it was.
func (s Session) WithTemplate(id string) (Session, error) {
	if s.Status() == Held {
		return s, ErrAlreadyHeld
	}
	if s.Template != id {
		s.Template, s.Stages = id, nil
	}
	return s, nil
}

// StageTime is one stage of a talk: how much time it has got, and how much it
// was given.
type StageTime struct {
	Spent, Planned time.Duration
}

// Over is by how much a stage has gone over its share, in whole minutes; 0
// while it hasn't.
func (t StageTime) Over() int { return max(0, int((t.Spent-t.Planned)/time.Minute)) }

// Filled is which part of its time a stage has got, 0 to 1.
func (t StageTime) Filled() float64 {
	if t.Planned <= 0 {
		return 1
	}
	return min(1, float64(t.Spent)/float64(t.Planned))
}

// Course is how a talk went through the stages of its template, until now, and
// the stage that it is in; -1 before it starts and for a template without
// stages. Until the mentor says so for the first time, the talk goes on to the
// next stage when the share of one is over, and stays in the last; after that,
// only when the mentor says so.
func (s Session) Course(t Template, now time.Time) (stages []StageTime, at int) {
	stages = make([]StageTime, len(t.Stages))
	for i, stage := range t.Stages {
		stages[i].Planned = time.Duration(stage.Share * float64(s.Length()))
	}
	if s.Started.IsZero() || len(stages) == 0 {
		return stages, -1
	}
	marks := slices.DeleteFunc(slices.Clone(s.Stages), func(m StageMark) bool { return m.Stage < 0 || m.Stage >= len(stages) })
	until := s.end(now)
	if len(marks) > 0 {
		until = marks[0].At
	}
	at = pour(stages, s.talked(s.Started, until))
	for i, m := range marks {
		until = s.end(now)
		if i+1 < len(marks) {
			until = marks[i+1].At
		}
		stages[m.Stage].Spent += s.talked(m.At, until)
		at = m.Stage
	}
	return stages, at
}

// pour fills the stages one after the other, and returns the one it ends in.
func pour(stages []StageTime, left time.Duration) int {
	for i := range stages {
		if left < stages[i].Planned || i == len(stages)-1 {
			stages[i].Spent = left
			return i
		}
		stages[i].Spent = stages[i].Planned
		left -= stages[i].Planned
	}
	return len(stages) - 1
}

// Turned marks that a side begins to talk, or with an empty one that nobody is
// counted. Marking the side again that talks ends the counting. It fails with
// ErrNotRunning unless the session runs.
func (s Session) Turned(by Side, now time.Time) (Session, error) {
	if s.Status() != Running {
		return s, ErrNotRunning
	}
	s = s.Beat(now)
	if s.Talking() == by {
		if by == "" {
			return s, nil
		}
		by = ""
	}
	s.Turns = append(slices.Clone(s.Turns), Turn{by, now.UTC()})
	return s, nil
}

// Talking is the side that is being counted, empty when none is.
func (s Session) Talking() Side {
	if len(s.Turns) == 0 {
		return ""
	}
	return s.Turns[len(s.Turns)-1].By
}

// Talk is how long each side was counted to talk.
type Talk struct {
	Mentor, Mentee time.Duration
}

// Talk returns how long each side talked, as far as it was counted, without the
// pauses.
func (s Session) Talk(now time.Time) Talk {
	var t Talk
	for i, turn := range s.Turns {
		until := s.end(now)
		if i+1 < len(s.Turns) {
			until = s.Turns[i+1].At
		}
		switch turn.By {
		case Mentor:
			t.Mentor += s.talked(turn.At, until)
		case Mentee:
			t.Mentee += s.talked(turn.At, until)
		}
	}
	return t
}

// leastCounted is how much talk must have been counted to speak of a share.
const leastCounted = 5 * time.Minute

// Counted is all the time that was counted.
func (t Talk) Counted() time.Duration { return t.Mentor + t.Mentee }

// TooEarly says that less than five minutes were counted.
func (t Talk) TooEarly() bool { return t.Counted() < leastCounted }

// MentorShare is the mentor's part of the counted time, 0 to 1; 0 when nothing
// was counted.
func (t Talk) MentorShare() float64 {
	if t.Counted() == 0 {
		return 0
	}
	return float64(t.Mentor) / float64(t.Counted())
}
