package app

import (
	"slices"
	"testing"

	"trefoil/app/mentoring"
)

// sampleBySession brings what was caught into sessions.
func sampleBySession(records []mentoring.Record) map[mentoring.ID][]mentoring.Capture {
	captures := make(map[mentoring.ID][]mentoring.Capture)
	for _, r := range records {
		if c, ok := r.(mentoring.Capture); ok {
			captures[c.SessionID] = append(captures[c.SessionID], c)
		}
	}
	return captures
}

func TestSampleTalks(t *testing.T) {
	method, err := LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	records := sampleRecords(t)
	captures := sampleBySession(records)
	for _, p := range sortSample(records) {
		cancelled, useful, asked, caught := 0, 0, 0, 0
		for _, s := range p.sessions {
			during := func(at mentoring.StageMark) bool { return at.At.Before(s.Started) || at.At.After(s.Ended) }
			if s.Status() == mentoring.Cancelled {
				cancelled++
			}
			if len(s.Stages) > 0 && (len(s.Stages) != len(method.Template(s.Template).Stages) || slices.ContainsFunc(s.Stages, during)) {
				t.Errorf("%s: session %d went through %+v", p.person.Name, s.Number, s.Stages)
			}
			if s.Useful.Mentee != nil {
				useful++
			}
			for _, id := range s.Asked {
				asked++
				if !slices.ContainsFunc(method.Questions, func(q mentoring.Question) bool { return q.ID == id }) {
					t.Errorf("no question %s", id)
				}
			}
			if talk := s.Talk(s.Ended); len(s.Turns) > 0 && (talk.TooEarly() || talk.MentorShare() > 0.5 || s.Talking() != "") {
				t.Errorf("%s: session %d: %+v", p.person.Name, s.Number, talk)
			}
			for _, c := range captures[s.ID] {
				caught++
				if c.At.Before(s.Started) || c.At.After(s.Ended) {
					t.Errorf("caught outside of the talk: %+v", c)
				}
			}
		}
		if useful < 5 || asked < 4 || caught < 5 || cancelled != map[string]int{"李静 Li Jing": 1}[p.person.Name] {
			t.Errorf("%s: %d useful, %d asked, %d caught, %d cancelled", p.person.Name, useful, asked, caught, cancelled)
		}
	}
}

func TestSampleLetsGo(t *testing.T) {
	gone, held := 0, 0
	for _, r := range sampleRecords(t) {
		l, ok := r.(mentoring.LettingGo)
		switch {
		case !ok:
		case l.SessionID == "":
			t.Errorf("named in no session: %+v", l)
		case l.Gone.IsZero():
			held++
		case l.Gone.Before(l.Named):
			t.Errorf("gone before it was named: %+v", l)
		default:
			gone++
		}
	}
	if gone < 8 || held < 4 {
		t.Errorf("%d gone, %d held", gone, held)
	}
}
