package mentoring

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// bankOf makes questions from words like "T1", "R2!" retired, "B1." closing.
func bankOf(words string) []Question {
	var bank []Question
	for i, w := range strings.Fields(words) {
		q := Question{ID: fmt.Sprint(w[:2], "-", i), Phase: Phase(w[1] - '0'), Retired: strings.HasSuffix(w, "!"), Closing: strings.HasSuffix(w, ".")}
		q.Dimension = Dimensions[strings.IndexByte("TRB", w[0])]
		bank = append(bank, q)
	}
	return bank
}

func idsOf(questions []Question) string {
	var ids []string
	for _, q := range questions {
		ids = append(ids, q.ID)
	}
	return strings.Join(ids, " ")
}

func TestPickQuestions(t *testing.T) {
	for _, c := range []struct {
		name, bank, asked string
		turn              int
		want              string
	}{
		{"nothing", "", "", 3, ""},
		{"those that fit come first", "T1 R1 R2 B2 R1", "", 0, "R1-1 R1-4 R2-2 T1-0 B2-3"},
		{"another turn begins with another", "R1 R1 R1", "", 1, "R1-1 R1-2 R1-0"},
		{"turns go round", "R1 R1 R1", "", 4, "R1-1 R1-2 R1-0"},
		{"also backwards", "R1 R1 R1", "", -1, "R1-2 R1-0 R1-1"},
		{"each group turns by itself", "R1 R1 R2 R2 R2", "", 1, "R1-1 R1-0 R2-3 R2-4 R2-2"},
		{"retired and closing never", "R1! R1 R1. T2", "", 0, "R1-1 T2-3"},
		{"asked ones come last", "R1 R1 T2", "R1-0", 0, "R1-1 T2-2 R1-0"},
		{"with too few left they widen", "R1 R1 R2 T1", "R1-0 R1-1", 0, "R2-2 T1-3 R1-0 R1-1"},
		{"all asked: they are offered all the same", "R1 T2", "R1-0 T2-1", 0, "R1-0 T2-1"},
		{"a retired one that was asked", "R1! R1", "R1-0", 0, "R1-1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bank := bankOf(c.bank)
			for range 2 { // the same each time
				if got := idsOf(PickQuestions(bank, Relationship, PersonalCompetence, strings.Fields(c.asked), c.turn)); got != c.want {
					t.Errorf("%s, want %s", got, c.want)
				}
			}
		})
	}
}

func TestFocusOf(t *testing.T) {
	values := func(t, r, b float64) Values { return Values{{t, 3}, {r, 3}, {b, 3}} }
	for _, c := range []struct {
		name      string
		standing  Standing
		dimension Dimension
		phase     Phase
	}{
		{"nothing known", Standing{}, Relationship, PersonalCompetence},
		{"too early to tell", Standing{Ratings: 2, Values: Values{{3, 1}, {2, 0}, {1, 1}}}, Relationship, PersonalCompetence},
		{"the weakest, not yet consistent", Standing{Ratings: 9, Values: values(3, 2, 1.5), Phases: [2]Values{values(3, 3, 2.9)}}, Business, PersonalCompetence},
		{"consistent in the first phase", Standing{Ratings: 9, Values: values(3, 2, 1.5), Phases: [2]Values{values(1, 1, 3)}}, Business, OrganizationalCapacity},
		{"only the second was rated", Standing{Ratings: 9, Values: values(3, 2, 1.5), Phases: [2]Values{{}, values(1, 1, 1.5)}}, Business, PersonalCompetence},
	} {
		if d, p := FocusOf(c.standing); d != c.dimension || p != c.phase {
			t.Errorf("%s: %s, phase %d", c.name, d, p)
		}
	}
}

func TestAskedLately(t *testing.T) {
	var sessions []Session
	for i := range 8 {
		s := Session{ID: ID(fmt.Sprint(i)), Number: i, Day: Day(2026, 1, 1+i), Asked: []string{fmt.Sprint("q", i)}}
		if i != 5 { // planned, never held
			s.Started = s.Day.At(Clock{10, 0}, time.UTC)
			s.Ended = s.Day.At(Clock{11, 0}, time.UTC)
		}
		sessions = append(sessions, s)
	}
	next := Session{ID: "next", Day: Day(2026, 2, 1)}
	if got := strings.Join(AskedLately(sessions, next), " "); got != "q7 q6 q4 q3 q2" {
		t.Errorf("before the next: %s", got)
	}
	if got := strings.Join(AskedLately(sessions, sessions[3]), " "); got != "q2 q1 q0" {
		t.Errorf("before one in between: %s", got)
	}
	if got := AskedLately(nil, next); len(got) != 0 {
		t.Errorf("before the first: %v", got)
	}
}

func TestMoved(t *testing.T) {
	agenda := func(words string) []TalkingPoint {
		var points []TalkingPoint
		for _, w := range strings.Fields(words) {
			points = append(points, TalkingPoint{ID: ID(w)})
		}
		return points
	}
	for _, c := range []struct {
		name string
		id   ID
		to   int
		want string
	}{
		{"down", "a", 2, "b c a d"},
		{"up", "d", 0, "d a b c"},
		{"to where it is", "b", 1, "a b c d"},
		{"past the end", "a", 99, "b c d a"},
		{"before the start", "c", -5, "c a b d"},
		{"one that isn't there", "x", 0, "a b c d"},
	} {
		points := agenda("a b c d")
		changed := map[ID]int{}
		for _, p := range Moved(points, c.id, c.to) {
			changed[p.ID] = p.Rank
		}
		for i, p := range points {
			if rank, ok := changed[p.ID]; ok {
				points[i].Rank = rank
			}
		}
		var got []string
		for _, p := range InOrder(points) {
			got = append(got, string(p.ID))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	if len(Moved(nil, "a", 1)) != 0 {
		t.Error("something moved on an empty agenda")
	}
}
