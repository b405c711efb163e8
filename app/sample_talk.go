package app

import (
	"time"

	"trefoil/app/mentoring"
)

// sampleTalk is how the talk of a sample session went. Minutes are counted from
// its start.
type sampleTalk struct {
	Course      []int // the minute in which each stage began
	MentorShare int   `json:"mentor_share"` // of the talking, in percent; 0 when it wasn't counted
	Captures    []sampleCapture
}

type sampleCapture struct {
	mentoring.Capture
	Minute int
}

// sampleRound is how long it takes in the sample until both have talked.
const sampleRound = 5 * time.Minute

// taken returns the session with the course that its talk took.
func (t sampleTalk) taken(s mentoring.Session) mentoring.Session {
	s.Seen = s.Ended
	for stage, minute := range t.Course {
		s.Stages = append(s.Stages, mentoring.StageMark{Stage: stage, At: sampleMoment(s, minute)})
	}
	if t.MentorShare == 0 {
		return s
	}
	asks := sampleRound * time.Duration(t.MentorShare) / 100
	for at := s.Started; at.Add(sampleRound).Before(s.Ended); at = at.Add(sampleRound) {
		s.Turns = append(s.Turns, mentoring.Turn{By: mentoring.Mentor, At: at}, mentoring.Turn{By: mentoring.Mentee, At: at.Add(asks)})
	}
	s.Turns = append(s.Turns, mentoring.Turn{At: s.Started.Add(s.Ended.Sub(s.Started) / sampleRound * sampleRound)})
	return s
}

// caught returns what was caught during the talk.
func (t sampleTalk) caught(s mentoring.Session, newID func() mentoring.ID) []mentoring.Record {
	var records []mentoring.Record
	for _, c := range t.Captures {
		c.ID, c.SessionID, c.At = newID(), s.ID, sampleMoment(s, c.Minute)
		records = append(records, c.Capture)
	}
	return records
}

func sampleMoment(s mentoring.Session, minute int) time.Time {
	return s.Started.Add(time.Duration(minute) * time.Minute)
}
