package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"math/rand/v2"
	"strings"

	"trefoil/app/mentoring"
	"trefoil/assets"
)

// Figures of the large sample.
const (
	largeBatch    = 400  // records from which on a batch is full
	largeNoteFrom = 1750 // bytes of shared notes at least, before the last sentence
	largeNoteSpan = 400
)

// largeTexts are the words that the large sample is put together from.
type largeTexts struct {
	Mentees   []mentoring.Person
	Titles    []string
	Sentences []string
	Quotes    []string
	Points    []string
	Promises  []mentoring.Commitment
	Goals     []mentoring.Goal
}

// SampleIDs returns a source of ids that look like those of the program and
// are the same each time for the same seed. They rise, as those made by the
// clock do.
func SampleIDs(seed uint64) func() mentoring.ID {
	r := rand.New(rand.NewPCG(seed, 7))
	ms := uint64(1_700_000_000_000)
	return func() mentoring.ID {
		ms++
		return mentoring.ID(fmt.Sprintf("%08x-%04x-7%03x-%04x-%012x",
			ms>>16, ms&0xffff, r.IntN(1<<12), 1<<15|r.IntN(1<<14), r.Uint64N(1<<48)))
	}
}

// LargeRecords returns as many held sessions as asked for, of 40 mentees, with
// about 2 KB of shared notes each and all that belongs to them, in batches of
// some hundred records. Parents come before their children. It is there to see
// how the program does with very much data; the same ids give the same
// records. It panics when the texts in it cannot be read, which a test rules
// out.
func LargeRecords(sessions int, today mentoring.Date, newID func() mentoring.ID) iter.Seq[[]mentoring.Record] {
	return func(yield func([]mentoring.Record) bool) {
		l := largeSample{today: today, newID: newID, random: rand.New(rand.NewPCG(40, 18))}
		text, err := fs.ReadFile(assets.Sample(), "large.json")
		if err == nil {
			err = json.Unmarshal(text, &l.texts)
		}
		if err != nil {
			panic(fmt.Errorf("read large sample: %w", err))
		}
		l.run(sessions, yield)
	}
}

// largeSample makes one large sample.
type largeSample struct {
	texts  largeTexts
	today  mentoring.Date
	newID  func() mentoring.ID
	random *rand.Rand
	batch  []mentoring.Record
}

func (l *largeSample) add(records ...mentoring.Record) { l.batch = append(l.batch, records...) }

func (l *largeSample) run(sessions int, yield func([]mentoring.Record) bool) {
	mentor := mentoring.Person{ID: l.newID(), Name: sampleMentor}
	l.add(mentor)
	n := len(l.texts.Mentees)
	for i, person := range l.texts.Mentees {
		// The remainder goes to the first mentees.
		count := (sessions + n - 1 - i) / n
		pair, goals := l.pair(person, mentor.ID, count)
		for number := 1; number <= count; number++ {
			l.session(pair, number, l.today.AddDays(-7*(count-number+1)))
			if number%4 == 0 {
				l.review(pair, goals, l.today.AddDays(-7*(count-number+1)), float64(number)/float64(count))
			}
			if len(l.batch) >= largeBatch {
				if !yield(l.batch) {
					return
				}
				l.batch = nil
			}
		}
	}
	if len(l.batch) > 0 {
		yield(l.batch)
	}
}

// pair begins a mentoring of as many weekly sessions, with three goals and the
// aims.
func (l *largeSample) pair(person mentoring.Person, mentor mentoring.ID, sessions int) (mentoring.Pair, []mentoring.ID) {
	start := l.today.AddDays(-7 * (sessions + 1))
	person.ID = l.newID()
	pair := mentoring.Pair{ID: l.newID(), MenteeID: person.ID, MentorID: mentor, Started: start, CadenceDays: 7, Sample: true}
	l.add(person, pair)
	for d, dimension := range mentoring.Dimensions {
		l.add(mentoring.Aim{ID: l.newID(), PairID: pair.ID, Day: start, Dimension: dimension, Level: 3.4 - 0.2*float64(d)})
	}
	var goals []mentoring.ID
	for _, i := range l.random.Perm(len(l.texts.Goals))[:3] {
		g := l.texts.Goals[i]
		g.ID, g.PairID, g.Created, g.Due = l.newID(), pair.ID, start, l.today.AddDays(30+l.random.IntN(200))
		l.add(g)
		goals = append(goals, g.ID)
	}
	return pair, goals
}

// session adds one held session with its notes, two talking points and a
// promise.
func (l *largeSample) session(pair mentoring.Pair, number int, day mentoring.Date) {
	at := mentoring.Clock{Hour: 9 + l.random.IntN(8)}
	s := sampleHeld(mentoring.Session{ID: l.newID(), PairID: pair.ID, Number: number, Day: day, At: &at,
		Title: l.pick(l.texts.Titles), Minutes: mentoring.DefaultMinutes, Template: "trefoil", Summary: l.pick(l.texts.Sentences)})
	l.add(s, mentoring.SharedNotes{SessionID: s.ID, Text: l.notes()})
	if number%3 == 0 {
		l.add(mentoring.PrivateNotes{SessionID: s.ID, Text: l.some(2)})
	}
	for _, side := range []mentoring.Side{mentoring.Mentee, mentoring.Mentor} {
		l.add(mentoring.TalkingPoint{ID: l.newID(), SessionID: s.ID, By: side, Text: l.pick(l.texts.Points), Discussed: l.random.IntN(5) > 0})
	}
	c := l.texts.Promises[l.random.IntN(len(l.texts.Promises))]
	c.ID, c.PairID, c.SessionID, c.By, c.Made = l.newID(), pair.ID, s.ID, mentoring.Mentee, day
	c.Due = day.AddDays(5 + l.random.IntN(10))
	if l.random.IntN(4) == 0 {
		c.By, c.To = mentoring.Mentor, ""
	}
	if c.Due.Before(l.today) {
		state := mentoring.Kept
		if l.random.IntN(8) == 0 {
			state = mentoring.Missed
		}
		c.History = []mentoring.Settlement{{Day: c.Due, State: state}}
	}
	l.add(c)
}

// review adds what a pair does every few sessions: a check-in of each goal and
// a rating of each side. They get better with the share of the time passed.
func (l *largeSample) review(pair mentoring.Pair, goals []mentoring.ID, day mentoring.Date, passed float64) {
	for _, goal := range goals {
		outcome := mentoring.Outcome(int(passed*3+l.random.Float64()*2) - 2)
		l.add(mentoring.CheckIn{ID: l.newID(), GoalID: goal, Day: day, Outcome: min(outcome, mentoring.MaxOutcome), Note: l.pick(l.texts.Sentences)})
	}
	for _, rater := range []mentoring.Side{mentoring.Mentee, mentoring.Mentor} {
		var levels strings.Builder
		for range 18 {
			fmt.Fprint(&levels, min(int(1+passed*1.5+l.random.Float64()*2), int(mentoring.MaxLevel)))
		}
		l.add(mentoring.Assessment{ID: l.newID(), PairID: pair.ID, Rater: rater, Day: day, Ratings: sampleRatings(levels.String())})
	}
}

// notes puts shared notes of about 2 KB together.
func (l *largeSample) notes() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## Look back\n\n%s\n\n## Explore\n\n%s\n\n", l.some(4), l.some(3))
	for range 3 {
		fmt.Fprintf(&b, "- %s\n", l.pick(l.texts.Sentences))
	}
	fmt.Fprintf(&b, "\n> “%s”\n\n## Commit\n\n", l.pick(l.texts.Quotes))
	for range 2 {
		fmt.Fprintf(&b, "- [ ] %s\n", l.texts.Promises[l.random.IntN(len(l.texts.Promises))].Text)
	}
	fmt.Fprintf(&b, "\n## Reflect\n\n")
	for size := largeNoteFrom + l.random.IntN(largeNoteSpan); b.Len() < size; {
		fmt.Fprintf(&b, "%s ", l.pick(l.texts.Sentences))
	}
	return strings.TrimSpace(b.String())
}

func (l *largeSample) some(n int) string {
	var picked []string
	for range n {
		picked = append(picked, l.pick(l.texts.Sentences))
	}
	return strings.Join(picked, " ")
}

func (l *largeSample) pick(from []string) string { return from[l.random.IntN(len(from))] }
