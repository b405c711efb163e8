package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/assets"
)

// sampleMentor is the mentor of all pairs of the sample.
const sampleMentor = "Ingrid Solheim"

// samplePairs names the files of the pairs, in the order in which they show.
var samplePairs = [...]string{"maya", "lukasz", "li-jing"}

// samplePair is one file of the sample. It is written in the form of the open
// export, with two differences: ids are missing, and a day is told from today
// on, as {-14}, or {day 53} within a text.
type samplePair struct {
	Person      mentoring.Person
	Pair        mentoring.Pair
	Aims        []mentoring.Aim
	Goals       []sampleGoal
	People      []samplePerson `json:"stakeholders"`
	Assessments []sampleAssessment
	Sessions    []sampleSession
	Commitments []samplePromise
	LettingsGo  []mentoring.LettingGo `json:"lettings_go"`
	Agreements  []mentoring.Agreement
	Evidence    []sampleEvidence
	method      mentoring.Method
	sessionOn   map[mentoring.Date]mentoring.ID
}

type sampleGoal struct {
	mentoring.Goal
	CheckIns []mentoring.CheckIn `json:"check_ins"`
}

// samplePromise tells the goal that it serves by its place in the list of goals,
// from 1 on; 0 is none.
type samplePromise struct {
	mentoring.Commitment
	ForGoal int `json:"for_goal"`
}

// sampleAssessment gives the levels as digits in the order of the competencies,
// with - for one that wasn't rated, and the stakeholder who gave them by name.
type sampleAssessment struct {
	mentoring.Assessment
	Levels      string
	Stakeholder string
}

// sampleSession has its notes as lines. One with shared notes was held, one
// without is still to come or was cancelled.
type sampleSession struct {
	mentoring.Session
	sampleTalk
	Points  []mentoring.TalkingPoint
	Notes   []string
	Private []string
}

// SampleRecords returns the sample in the language of the interface: three pairs with
// two years of sessions, so that somebody who tries the program out sees what it is
// like in use. All days lie around today. Parents come before their children, and the
// same today and the same ids give the same records. An error means that the program
// was built wrongly.
func SampleRecords(today mentoring.Date, newID func() mentoring.ID) ([]mentoring.Record, error) {
	mentor := mentoring.Person{ID: newID(), Name: sampleMentor}
	records := []mentoring.Record{mentor}
	for _, name := range samplePairs {
		p, err := readSamplePair(name, today)
		if err != nil {
			return nil, fmt.Errorf("read sample %s: %w", name, err)
		}
		records = append(records, p.records(mentor.ID, newID)...)
	}
	return records, nil
}

func readSamplePair(name string, today mentoring.Date) (samplePair, error) {
	var p samplePair
	text, err := fs.ReadFile(assets.Sample(), name+".json")
	if err != nil {
		return p, err
	}
	if text, err = inWords(lang.Current(), text); err != nil {
		return p, err
	}
	if p.method, err = LoadMethod(); err != nil {
		return p, err
	}
	return p, json.Unmarshal(sampleDays(text, today), &p)
}

var sampleDay = regexp.MustCompile(`\{(day )?(-?\d+)\}`)

// sampleDays puts calendar days in the place of the days told from today on.
func sampleDays(text []byte, today mentoring.Date) []byte {
	return sampleDay.ReplaceAllFunc(text, func(found []byte) []byte {
		parts := sampleDay.FindSubmatch(found)
		n, _ := strconv.Atoi(string(parts[2])) // digits, as the pattern says
		day := today.AddDays(n)
		if len(parts[1]) > 0 {
			return []byte(lang.Date(day, "2 January"))
		}
		return []byte(day.String())
	})
}

// records gives the pair its ids and returns all that belongs to it.
func (p *samplePair) records(mentor mentoring.ID, newID func() mentoring.ID) []mentoring.Record {
	p.Person.ID, p.Pair.ID = newID(), newID()
	p.Pair.MenteeID, p.Pair.MentorID = p.Person.ID, mentor
	records := []mentoring.Record{p.Person, p.Pair}
	for _, a := range p.Aims {
		a.ID, a.PairID = newID(), p.Pair.ID
		records = append(records, a)
	}
	records = append(records, p.ratings(newID)...)
	records = append(records, p.sessions(newID)...)
	for i := range p.Goals {
		g := &p.Goals[i]
		g.ID, g.PairID = newID(), p.Pair.ID
		records = append(records, g.Goal)
		for _, c := range g.CheckIns {
			c.ID, c.GoalID, c.SessionID = newID(), g.ID, p.sessionOn[c.Day]
			records = append(records, c)
		}
	}
	for _, c := range p.Commitments {
		c.ID, c.PairID, c.SessionID = newID(), p.Pair.ID, p.sessionOn[c.Made]
		if c.ForGoal > 0 {
			c.GoalID = p.Goals[c.ForGoal-1].ID
		}
		records = append(records, c.Commitment)
	}
	for _, a := range p.Agreements {
		a.ID, a.PairID = newID(), p.Pair.ID
		records = append(records, a)
	}
	for _, l := range p.LettingsGo {
		l.ID, l.PairID, l.SessionID = newID(), p.Pair.ID, p.sessionOn[l.Named]
		records = append(records, l)
	}
	return append(records, p.evidence(newID)...)
}

// sessions numbers the sessions and returns them with their notes and talking
// points. A point that says the same as one that the session before didn't
// reach was carried over from there.
func (p *samplePair) sessions(newID func() mentoring.ID) []mentoring.Record {
	var records []mentoring.Record
	var missed map[string]mentoring.ID
	p.sessionOn = make(map[mentoring.Date]mentoring.ID)
	for i, s := range p.Sessions {
		s.ID, s.PairID, s.Number = newID(), p.Pair.ID, i+1
		p.sessionOn[s.Day] = s.ID
		if len(s.Notes) > 0 {
			s.Session = s.taken(sampleHeld(s.Session))
		}
		records = append(append(records, s.Session), s.caught(s.Session, newID)...)
		if len(s.Notes) > 0 {
			records = append(records, mentoring.SharedNotes{SessionID: s.ID, Text: strings.Join(s.Notes, "\n")})
		}
		if len(s.Private) > 0 {
			records = append(records, mentoring.PrivateNotes{SessionID: s.ID, Text: strings.Join(s.Private, "\n")})
		}
		next := make(map[string]mentoring.ID)
		for _, t := range s.Points {
			t.ID, t.SessionID, t.CarriedFrom = newID(), s.ID, missed[t.Text]
			if !t.Discussed {
				next[t.Text] = t.ID
			}
			records = append(records, t)
		}
		if s.Status() == mentoring.Held {
			missed = next
		}
	}
	return records
}

// sampleHeld gives a session the moments between which it took place, some
// minutes shorter or longer than planned.
func sampleHeld(s mentoring.Session) mentoring.Session {
	at := mentoring.Clock{Hour: 14}
	if s.At != nil {
		at = *s.At
	}
	s.Started = s.Day.At(at, time.UTC)
	s.Ended = s.Started.Add(time.Duration(s.Minutes+s.Number*7%11-4) * time.Minute)
	return s
}

// sampleRatings reads levels written as digits in the order of the
// competencies: by dimension, phase and letter. A - was not rated.
func sampleRatings(levels string) []mentoring.Rating {
	var ratings []mentoring.Rating
	for i, digit := range strings.ReplaceAll(levels, " ", "") {
		if digit == '-' {
			continue
		}
		id := fmt.Sprintf("%c%d%c", "TRB"[i/6], i/3%2+1, "abc"[i%3])
		ratings = append(ratings, mentoring.Rating{Competency: mentoring.CompetencyID(id), Level: mentoring.Level(digit - '0')})
	}
	return ratings
}
