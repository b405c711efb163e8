package app

import (
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

var sampleToday = mentoring.Day(2026, time.November, 23)

// sampleSorted is one pair with what belongs to it.
type sampleSorted struct {
	person      mentoring.Person
	pair        mentoring.Pair
	aims        []mentoring.Aim
	assessments []mentoring.Assessment
	sessions    []mentoring.Session
	goals       []mentoring.Goal
	checkIns    map[mentoring.ID][]mentoring.CheckIn
	points      []mentoring.TalkingPoint // of the last session
	commitments []mentoring.Commitment
	notes       map[mentoring.ID]string
	private     int
}

// sortSample brings records into pairs. It relies on all records of a pair
// following the pair, except for the mentee.
func sortSample(records []mentoring.Record) []*sampleSorted {
	var pairs []*sampleSorted
	var person mentoring.Person
	var p *sampleSorted
	for _, r := range records {
		switch r := r.(type) {
		case mentoring.Person:
			person = r
		case mentoring.Pair:
			p = &sampleSorted{person: person, pair: r, checkIns: map[mentoring.ID][]mentoring.CheckIn{}, notes: map[mentoring.ID]string{}}
			pairs = append(pairs, p)
		case mentoring.Aim:
			p.aims = append(p.aims, r)
		case mentoring.Assessment:
			p.assessments = append(p.assessments, r)
		case mentoring.Session:
			p.sessions = append(p.sessions, r)
			if r.Status() != mentoring.Cancelled {
				p.points = nil
			}
		case mentoring.Goal:
			p.goals = append(p.goals, r)
		case mentoring.CheckIn:
			p.checkIns[r.GoalID] = append(p.checkIns[r.GoalID], r)
		case mentoring.TalkingPoint:
			p.points = append(p.points, r)
		case mentoring.Commitment:
			p.commitments = append(p.commitments, r)
		case mentoring.SharedNotes:
			p.notes[r.SessionID] = r.Text
		case mentoring.PrivateNotes:
			p.private++
		}
	}
	return pairs
}

func sampleRecords(t *testing.T) []mentoring.Record {
	t.Helper()
	records, err := SampleRecords(sampleToday, SampleIDs(1))
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// checkSample holds for any sample: the records are valid and in order, and
// nothing has happened in the future.
func checkSample(t *testing.T, records []mentoring.Record) {
	t.Helper()
	seen := map[mentoring.ID]bool{"": true}
	past := func(r mentoring.Record, d mentoring.Date) {
		if d.After(sampleToday) {
			t.Errorf("%v happened in the future, on %v", r.Ref(), d)
		}
	}
	for _, r := range records {
		if c, ok := r.(interface{ Check() error }); ok && c.Check() != nil {
			t.Fatalf("%+v: %v", r, c.Check())
		}
		if !seen[r.Parent()] {
			t.Fatalf("%+v comes before its parent", r)
		}
		if s, ok := r.(mentoring.Session); ok && s.Status() == mentoring.Held && !s.Day.Before(sampleToday) {
			t.Errorf("session %d was held on %v", s.Number, s.Day)
		}
		refs := []mentoring.ID{""}
		switch r := r.(type) {
		case mentoring.Pair:
			past(r, r.Started)
			refs = append(refs, r.MentorID)
		case mentoring.Aim:
			past(r, r.Day)
		case mentoring.Stakeholder:
			for _, place := range r.Places {
				past(r, place.Day)
			}
			for _, talk := range r.Talks {
				past(r, talk.Day)
			}
		case mentoring.Assessment:
			past(r, r.Day)
			refs = append(refs, r.StakeholderID)
		case mentoring.Evidence:
			past(r, r.Day)
			refs = append(append(refs, r.SessionID), r.Goals...)
		case mentoring.Goal:
			past(r, r.Created)
		case mentoring.CheckIn:
			past(r, r.Day)
			refs = append(refs, r.SessionID)
		case mentoring.TalkingPoint:
			refs = append(refs, r.CarriedFrom)
		case mentoring.Commitment:
			past(r, r.Made)
			refs = append(refs, r.SessionID)
			for _, h := range r.History {
				past(r, h.Day)
			}
		case mentoring.LettingGo:
			past(r, r.Named)
			past(r, r.Gone)
			refs = append(refs, r.SessionID)
		}
		for _, id := range refs {
			if !seen[id] {
				t.Fatalf("%+v comes before %v", r, id)
			}
		}
		if k := r.Ref().Kind; k != mentoring.KindSharedNotes && k != mentoring.KindPrivateNotes {
			if seen[r.Ref().ID] {
				t.Fatalf("%v is there twice", r.Ref())
			}
			seen[r.Ref().ID] = true
		}
	}
	for _, p := range sortSample(records) {
		for i, s := range p.sessions {
			if s.Number != i+1 || i > 0 && !p.sessions[i-1].Day.Before(s.Day) {
				t.Errorf("%s: session %d on %v is out of order", p.person.Name, s.Number, s.Day)
			}
		}
	}
}

func TestSampleRecords(t *testing.T) {
	records := sampleRecords(t)
	checkSample(t, records)
	again := sampleRecords(t)
	if !reflect.DeepEqual(records, again) {
		t.Error("the sample differs from one time to the next")
	}
	mentor := records[0].(mentoring.Person)
	if mentor.Name != "Ingrid Solheim" || mentor.Self {
		t.Errorf("mentor is %+v", mentor)
	}
	digits, twice := regexp.MustCompile(`\{|\}`), map[string]bool{}
	for _, p := range sortSample(records) {
		if !p.pair.Sample || p.pair.MentorID != mentor.ID || p.private < 8 {
			t.Errorf("%s: %+v with %d private notes", p.person.Name, p.pair, p.private)
		}
		if age := p.sessions[0].Day.DaysUntil(sampleToday); age < 700 || age > 760 {
			t.Errorf("%s: first session %d days ago", p.person.Name, age)
		}
		for _, s := range p.sessions {
			notes := p.notes[s.ID]
			if held := s.Status() == mentoring.Held; held != (len(notes) > 200) || held == (s.Title == "") {
				t.Errorf("%s: session %d is %s, %q, notes %d", p.person.Name, s.Number, s.Status(), s.Title, len(notes))
			}
			if digits.MatchString(notes) || notes != "" && twice[notes] {
				t.Errorf("%s, session %d: %s", p.person.Name, s.Number, notes)
			}
			twice[notes] = true
		}
	}
}

func TestSampleStandings(t *testing.T) {
	method, err := LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	pairs := sortSample(sampleRecords(t))
	near := func(name string, got mentoring.Values, want [3]float64) {
		for d, v := range got {
			if !v.Known() || math.Abs(v.Mean-want[d]) > 0.15 {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
		}
	}
	on := func(p *sampleSorted, day mentoring.Date) mentoring.Standing {
		return mentoring.StandingOn(method.Competencies, p.assessments, mentoring.Mentee, day)
	}
	maya := on(pairs[0], sampleToday)
	near("now", maya.Values, [3]float64{3.2, 2.4, 1.8})
	near("personal competence", maya.Phases[0], [3]float64{3.6, 2.9, 2.2})
	near("organizational capacity", maya.Phases[1], [3]float64{2.7, 1.8, 1.4})
	near("ten weeks ago", on(pairs[0], sampleToday.AddDays(-70)).Values, [3]float64{3.0, 1.5, 1.2})
	others := func(day mentoring.Date) mentoring.Standing {
		return mentoring.OthersOn(method.Competencies, pairs[0].assessments, day)
	}
	near("in the eyes of others", others(sampleToday).Values, [3]float64{3.4, 1.9, 1.9})
	if o := others(sampleToday); o.People != 3 || o.TooEarly() {
		t.Errorf("others: %+v", o)
	}
	near("in the eyes of others, ten weeks ago", others(sampleToday.AddDays(-70)).Values, [3]float64{3.2, 1.2, 1.2})
	near("aim", mentoring.AimsOn(pairs[0].aims, sampleToday), [3]float64{3.4, 3.2, 2.9})
	for i, want := range []float64{0.55, 0.1, 0.6} {
		days := mentoring.RatingDays(pairs[i].assessments, mentoring.Mentee)
		day, _ := mentoring.EarlierDay(days, sampleToday)
		again, _ := mentoring.EarlierDay(days, days[len(days)-1])
		change, ok := mentoring.Change(on(pairs[i], day), on(pairs[i], sampleToday))
		if !ok || math.Abs(change-want) > 0.05 || again != day || day.Month != time.September {
			t.Errorf("%s changed by %.2f since %v (or %v), want %.2f", pairs[i].person.Name, change, day, again, want)
		}
	}
}

func TestSampleShowsEveryPair(t *testing.T) {
	for i, want := range []struct {
		name              string
		held              int
		last              int // days ago
		next              int // days ahead, -1 for none
		goals, technical  int // all, and those of them in technical expertise
		checked           int
		open, late        int
		kept, settled     int
		points, carried   int
		attainedFrom, too float64
	}{
		{"Maya Okafor", 40, 14, 0, 5, 1, 4, 5, 1, 28, 31, 4, 1, 55.5, 56.5},
		{"Łukasz Wróbel", 35, 18, 3, 5, 4, 5, 3, 0, 15, 18, 3, 1, 40, 50},
		{"李静 Li Jing", 38, 35, -1, 5, 2, 4, 2, 0, 19, 21, 3, 0, 50, 60},
	} {
		p := sortSample(sampleRecords(t))[i]
		held := slices.DeleteFunc(slices.Clone(p.sessions), func(s mentoring.Session) bool { return s.Status() != mentoring.Held })
		last, next := held[len(held)-1].Day.DaysUntil(sampleToday), -1
		if s := p.sessions[len(p.sessions)-1]; s.Status() == mentoring.Planned {
			next = sampleToday.DaysUntil(s.Day)
		}
		if p.person.Name != want.name || len(held) != want.held || last != want.last || next != want.next {
			t.Errorf("%s: %d held, last %d days ago, next in %d", p.person.Name, len(held), last, next)
		}
		technical := len(slices.DeleteFunc(slices.Clone(p.goals), func(g mentoring.Goal) bool { return g.Dimension != mentoring.Technical }))
		a := mentoring.AttainmentOn(p.goals, func(g mentoring.ID) []mentoring.CheckIn { return p.checkIns[g] }, sampleToday)
		if len(p.goals) != want.goals || technical != want.technical || a.Checked != want.checked || a.T < want.attainedFrom || a.T > want.too {
			t.Errorf("%s: %d goals, %d technical, %+v", want.name, len(p.goals), technical, a)
		}
		open, late, carried := 0, 0, 0
		var own []mentoring.Commitment
		for _, c := range p.commitments {
			if c.State() == mentoring.Open {
				open++
			}
			if c.DaysLate(sampleToday) > 0 {
				late++
			}
			if c.By == mentoring.Mentee {
				own = append(own, c)
			}
		}
		for _, point := range p.points {
			if point.CarriedFrom != "" {
				carried++
			}
		}
		c := mentoring.CredibilityOf(own)
		if open != want.open || late != want.late || c.Kept != want.kept || c.Settled() != want.settled {
			t.Errorf("%s: %d open, %d late, %+v", want.name, open, late, c)
		}
		if len(p.points) != want.points || carried != want.carried {
			t.Errorf("%s: %d points, %d carried", want.name, len(p.points), carried)
		}
	}
}

func TestSampleLastSessionOfMaya(t *testing.T) {
	p := sortSample(sampleRecords(t))[0]
	last := p.sessions[39]
	if last.Title != "Working the budget freeze with Finance" || last.Shift.Text != "From solving the situation to seeing the people in it." {
		t.Errorf("last session %+v", last)
	}
	if !strings.Contains(p.notes[last.ID], "The freeze ends on 15 January.") {
		t.Errorf("notes:\n%s", p.notes[last.ID])
	}
	for i, want := range []mentoring.Outcome{1, 0, -1, -2} {
		c, _ := mentoring.NewestCheckIn(p.checkIns[p.goals[i].ID], sampleToday)
		if c.Outcome != want || slices.Contains(p.goals[i].Outcomes[:], "") {
			t.Errorf("%s: %+v", p.goals[i].Statement, c)
		}
	}
}

func TestSampleIDs(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	one, same, other := SampleIDs(3), SampleIDs(3), SampleIDs(4)
	var before mentoring.ID
	for range 1000 {
		id := one()
		if !form.MatchString(string(id)) || id <= before || id != same() || id == other() {
			t.Fatalf("id %s after %s", id, before)
		}
		before = id
	}
}

func TestLargeRecords(t *testing.T) {
	for _, want := range []int{0, 7, 1003} {
		var records []mentoring.Record
		for batch := range LargeRecords(want, sampleToday, SampleIDs(1)) {
			if len(batch) > 2*largeBatch {
				t.Errorf("a batch of %d", len(batch))
			}
			records = append(records, batch...)
		}
		checkSample(t, records)
		pairs := sortSample(records)
		sessions, size := 0, 0
		for _, p := range pairs {
			sessions += len(p.sessions)
			for _, s := range p.sessions {
				size += len(p.notes[s.ID])
			}
		}
		if len(pairs) != 40 || sessions != want {
			t.Errorf("%d pairs with %d sessions, want %d", len(pairs), sessions, want)
		}
		if sessions > 0 && (size/sessions < 1500 || size/sessions > 2500) {
			t.Errorf("notes of %d bytes", size/sessions)
		}
		i := 0
		for batch := range LargeRecords(want, sampleToday, SampleIDs(1)) {
			for _, r := range batch {
				if !reflect.DeepEqual(r, records[i]) {
					t.Fatalf("record %d differs the second time", i)
				}
				i++
			}
		}
	}
	for range LargeRecords(1000, sampleToday, SampleIDs(1)) {
		break // who stops early must not be called again
	}
}

func TestSampleHasExamplesOfBothSides(t *testing.T) {
	seen, linked := make(map[mentoring.Side]int), 0
	for _, r := range sampleRecords(t) {
		if e, ok := r.(mentoring.Evidence); ok {
			seen[e.By]++
			if len(e.Competencies) > 0 && len(e.Goals) > 0 {
				linked++
			}
		}
	}
	if seen[mentoring.Mentee] < 8 || seen[mentoring.Mentor] < 8 || linked < 8 {
		t.Errorf("seen by %v, %d linked with a competency and a goal", seen, linked)
	}
}
