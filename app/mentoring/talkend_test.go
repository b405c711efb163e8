package mentoring

import (
	"testing"
	"time"
)

func TestNothingCountsAfterTheEnd(t *testing.T) {
	at := func(m int) time.Time { return time.Date(2026, 3, 2, 9, m, 0, 0, time.UTC) }
	two := Template{Stages: []Stage{{Share: .5}, {Share: .5}}}
	s := Session{Minutes: 60, Started: at(0), Ended: at(10),
		Stages: []StageMark{{0, at(0)}, {1, at(40)}}, Turns: []Turn{{Mentor, at(0)}, {Mentee, at(40)}}}
	stages, _ := s.Course(two, at(50))
	if stages[0].Spent != 10*time.Minute {
		t.Errorf("the first stage got %v, want 10m", stages[0].Spent)
	}
	if got := s.Talk(at(50)).Mentor; got != 10*time.Minute {
		t.Errorf("the mentor talked %v, want 10m", got)
	}
}
