package mentoring

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// three competencies of each dimension and phase, named as in the method.
func competencies() []Competency {
	var all []Competency
	for _, d := range Dimensions {
		for _, p := range Phases {
			for _, letter := range "abc" {
				id := string(d[0]-'a'+'A') + string('0'+rune(p)) + string(letter)
				all = append(all, Competency{ID: CompetencyID(id), Dimension: d, Phase: p})
			}
		}
	}
	return all
}

func march(day int) Date { return Day(2026, time.March, day) }

// rated makes the ratings of one rater on one day, given as "T1a", 3, "T1b", 0.
func rated(rater Side, day Date, pairs ...any) Assessment {
	a := Assessment{Rater: rater, Day: day}
	for i := 0; i < len(pairs); i += 2 {
		a.Ratings = append(a.Ratings, Rating{CompetencyID(pairs[i].(string)), Level(pairs[i+1].(int))})
	}
	return a
}

func TestStandingOn(t *testing.T) {
	first := rated(Mentee, march(1), "T1a", 4, "T1b", 3, "T2a", 1, "R1a", 2, "R2a", 0)
	second := rated(Mentee, march(10), "T2a", 3, "R1a", 0, "B1a", 1)
	tests := []struct {
		name string
		all  []Assessment
		on   Date
		want Standing
	}{
		{"nothing rated", nil, march(1), Standing{}},
		{"before the first rating", []Assessment{first}, march(1).AddDays(-1), Standing{}},
		{
			"what was not observed counts for nothing", []Assessment{first}, march(1),
			Standing{
				Values: Values{{8. / 3, 3}, {2, 1}, {}}, Ratings: 4,
				Phases: [2]Values{{{3.5, 2}, {2, 1}, {}}, {{1, 1}, {}, {}}},
			},
		},
		{
			"between two days the earlier ratings hold", []Assessment{first, second}, march(9),
			Standing{
				Values: Values{{8. / 3, 3}, {2, 1}, {}}, Ratings: 4,
				Phases: [2]Values{{{3.5, 2}, {2, 1}, {}}, {{1, 1}, {}, {}}},
			},
		},
		{
			"not observed after observed takes the value away", []Assessment{first, second}, march(30),
			Standing{
				Values: Values{{10. / 3, 3}, {}, {1, 1}}, Ratings: 4,
				Phases: [2]Values{{{3.5, 2}, {}, {1, 1}}, {{3, 1}, {}, {}}},
			},
		},
		{
			"of two on one day the later counts", []Assessment{
				rated(Mentee, march(1), "T1a", 1, "T1b", 1), rated(Mentee, march(1), "T1a", 4),
			}, march(1),
			Standing{
				Values: Values{{2.5, 2}, {}, {}}, Ratings: 2,
				Phases: [2]Values{{{2.5, 2}, {}, {}}, {}},
			},
		},
		{
			"ratings recorded late don't hide newer ones", []Assessment{
				rated(Mentee, march(10), "T1a", 4), rated(Mentee, march(1), "T1a", 1),
			}, march(10),
			Standing{
				Values: Values{{4, 1}, {}, {}}, Ratings: 1,
				Phases: [2]Values{{{4, 1}, {}, {}}, {}},
			},
		},
		{"none observed", []Assessment{rated(Mentee, march(1), "T1a", 0, "R1a", 0, "B2c", 0)}, march(1), Standing{}},
		{"the other side's ratings don't count", []Assessment{rated(Mentor, march(1), "T1a", 4)}, march(1), Standing{}},
		{"competencies that the pair doesn't have don't count", []Assessment{rated(Mentee, march(1), "X9z", 4)}, march(1), Standing{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.want.Day, tt.want.Rater = tt.on, Mentee
			if diff := cmp.Diff(tt.want, StandingOn(competencies(), tt.all, Mentee, tt.on)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func someAssessment(from, to int) *rapid.Generator[Assessment] {
	all := competencies()
	return rapid.Custom(func(t *rapid.T) Assessment {
		a := Assessment{
			Rater: rapid.SampledFrom([]Side{Mentee, Mentor}).Draw(t, "rater"),
			Day:   march(1).AddDays(rapid.IntRange(from, to).Draw(t, "day")),
		}
		for range rapid.IntRange(1, 6).Draw(t, "ratings") {
			a.Ratings = append(a.Ratings, Rating{
				rapid.SampledFrom(all).Draw(t, "competency").ID,
				Level(rapid.IntRange(0, 4).Draw(t, "level")),
			})
		}
		return a
	})
}

func TestYesterdayNeverChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.SliceOf(someAssessment(0, 60)).Draw(t, "before")
		yesterday := march(1).AddDays(60)
		want := StandingOn(competencies(), before, Mentee, yesterday)
		after := append(before[:len(before):len(before)], rapid.SliceOf(someAssessment(61, 90)).Draw(t, "today")...)
		if diff := cmp.Diff(want, StandingOn(competencies(), after, Mentee, yesterday)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestStandingNeedsOnlyThePast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOf(someAssessment(0, 60)).Draw(t, "all")
		on := march(1).AddDays(rapid.IntRange(-1, 61).Draw(t, "on"))
		var past []Assessment
		for _, a := range all {
			if !a.Day.After(on) {
				past = append(past, a)
			}
		}
		got, want := StandingOn(competencies(), all, Mentor, on), StandingOn(competencies(), past, Mentor, on)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestStandingIsWithinTheScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := StandingOn(competencies(), rapid.SliceOf(someAssessment(0, 9)).Draw(t, "all"), Mentee, march(9))
		of := 0
		for d, v := range s.Values {
			of += v.Of
			if v.Of != s.Phases[0][d].Of+s.Phases[1][d].Of {
				t.Errorf("%d ratings, by phase %d and %d", v.Of, s.Phases[0][d].Of, s.Phases[1][d].Of)
			}
			if v.Known() && (v.Mean < 1 || v.Mean > 4) || !v.Known() && v.Mean != 0 {
				t.Errorf("value %+v", v)
			}
		}
		if of != s.Ratings {
			t.Errorf("%d ratings in the dimensions, %d in all", of, s.Ratings)
		}
	})
}

func TestNewestLevelsKeepsNotObserved(t *testing.T) {
	all := []Assessment{rated(Mentee, march(1), "T1a", 3, "T1b", 2), rated(Mentee, march(2), "T1a", 0)}
	want := map[CompetencyID]Level{"T1a": 0, "T1b": 2}
	if diff := cmp.Diff(want, NewestLevels(all, Mentee, march(2))); diff != "" {
		t.Error(diff)
	}
}

func TestStandingTooEarly(t *testing.T) {
	for ratings, want := range map[int]bool{0: true, 2: true, 3: false, 18: false} {
		if got := (Standing{Ratings: ratings}).TooEarly(); got != want {
			t.Errorf("%d ratings: %v", ratings, got)
		}
	}
}

func TestAimsOn(t *testing.T) {
	aims := []Aim{
		{Day: march(1), Dimension: Technical, Level: 3},
		{Day: march(1), Dimension: Business, Level: 2},
		{Day: march(10), Dimension: Technical, Level: 2.5},
		{Day: march(10), Dimension: Technical, Level: 3.5},
		{Day: march(20), Dimension: Business, Level: 0},
		{Day: march(5), Dimension: Technical, Level: 1}, // recorded late
		{Day: march(1), Dimension: "none", Level: 4},
	}
	tests := []struct {
		name string
		on   Date
		want Values
	}{
		{"before any", march(1).AddDays(-1), Values{}},
		{"on the day", march(1), Values{{3, 1}, {}, {2, 1}}},
		{"recorded late, it counts between", march(9), Values{{1, 1}, {}, {2, 1}}},
		{"of two on one day the later", march(10), Values{{3.5, 1}, {}, {2, 1}}},
		{"0 takes it away", march(20), Values{{3.5, 1}, {}, {}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, AimsOn(aims, tt.on)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRatingDays(t *testing.T) {
	all := []Assessment{
		rated(Mentee, march(9)), rated(Mentee, march(2)), rated(Mentor, march(5)), rated(Mentee, march(9)),
	}
	if diff := cmp.Diff([]Date{march(2), march(9)}, RatingDays(all, Mentee)); diff != "" {
		t.Error(diff)
	}
	if days := RatingDays(nil, Mentor); len(days) != 0 {
		t.Errorf("days without ratings: %v", days)
	}
}

func TestEarlierDay(t *testing.T) {
	ago := func(days ...int) []Date {
		var all []Date
		for _, d := range days {
			all = append(all, march(1).AddDays(-d))
		}
		return all
	}
	tests := []struct {
		name string
		days []Date
		want int // days ago; 0 is none
	}{
		{"no ratings", nil, 0},
		{"rated today alone", ago(0), 0},
		{"rated once, weeks ago: that is where they stand now", ago(100), 0},
		{"only near days: the first", ago(50, 20, 0), 50},
		{"eight weeks to the day", ago(90, 56, 55, 0), 56},
		{"a day less than eight weeks", ago(90, 55, 0), 90},
		{"eight weeks before the newest ratings, not before today", ago(200, 60), 200},
		{"nor is a day that is only eight weeks before today", ago(200, 60, 20), 200},
		{"days to come don't count", ago(70, 0, -60), 70},
		{"all days are to come", ago(-1, -9), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			day, ok := EarlierDay(tt.days, march(1))
			if ok != (tt.want != 0) || ok && day.DaysUntil(march(1)) != tt.want {
				t.Errorf("EarlierDay = %v, %v; want %d days ago", day, ok, tt.want)
			}
		})
	}
}

func TestEarlierDayIsEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := RatingDays(rapid.SliceOf(someAssessment(-200, 200)).Draw(t, "all"), Mentee)
		if day, ok := EarlierDay(days, march(1)); ok && !day.Before(march(1)) {
			t.Errorf("%v", day)
		}
	})
}

func TestChange(t *testing.T) {
	standing := func(ratings int, means ...float64) Standing {
		s := Standing{Ratings: ratings}
		for d, m := range means {
			if m > 0 {
				s.Values[d] = Value{m, 1}
			}
		}
		return s
	}
	tests := []struct {
		name      string
		then, now Standing
		want      float64
		ok        bool
	}{
		{"mean over the dimensions", standing(3, 2, 1, 1), standing(3, 2.3, 2, 1.5), 0.6, true},
		{"only dimensions that both know", standing(3, 2, 1, 0), standing(3, 3, 0, 4), 1, true},
		{"no shared dimension", standing(3, 2, 0, 0), standing(3, 0, 2, 2), 0, false},
		{"too few ratings then", standing(2, 1, 1, 1), standing(9, 2, 2, 2), 0, false},
		{"too few ratings now", standing(9, 1, 1, 1), standing(2, 2, 2, 2), 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Change(tt.then, tt.now)
			if ok != tt.ok || !near(got, tt.want, 1e-12) {
				t.Errorf("Change = %v, %v; want %v, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestWeakest(t *testing.T) {
	tests := []struct {
		name   string
		values Values
		want   Dimension
	}{
		{"none known", Values{}, Relationship},
		{"the lowest", Values{{3, 1}, {2, 1}, {1, 1}}, Business},
		{"the first of two", Values{{2, 1}, {2, 1}, {3, 1}}, Technical},
		{"one without a value doesn't count", Values{{3, 1}, {}, {}}, Technical},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.values.Weakest(); got != tt.want {
				t.Errorf("Weakest = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAssessmentCheck(t *testing.T) {
	tests := []struct {
		name string
		a    Assessment
		want error
	}{
		{"fine", rated(Mentor, march(1), "T1a", 0, "T1b", 4), nil},
		{"no day", rated(Mentor, Date{}, "T1a", 1), ErrDateMissing},
		{"no ratings", rated(Mentor, march(1)), ErrTextMissing},
		{"level too high", rated(Mentor, march(1), "T1a", 5), ErrOutOfRange},
		{"level below 0", rated(Mentor, march(1), "T1a", -1), ErrOutOfRange},
		{"no rater", rated("", march(1), "T1a", 1), ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.a.Check(); !errors.Is(err, tt.want) {
				t.Errorf("Check = %v, want %v", err, tt.want)
			}
		})
	}
}

func TestAimCheck(t *testing.T) {
	tests := []struct {
		name string
		a    Aim
		want error
	}{
		{"fine", Aim{Day: march(1), Dimension: Business, Level: 3.5}, nil},
		{"none", Aim{Day: march(1), Dimension: Business}, nil},
		{"no day", Aim{Dimension: Business, Level: 3}, ErrDateMissing},
		{"no dimension", Aim{Day: march(1), Level: 3}, ErrOutOfRange},
		{"too high", Aim{Day: march(1), Dimension: Business, Level: 4.01}, ErrOutOfRange},
		{"below 0", Aim{Day: march(1), Dimension: Business, Level: -0.1}, ErrOutOfRange},
		{"not a number", Aim{Day: march(1), Dimension: Business, Level: math.NaN()}, ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.a.Check(); !errors.Is(err, tt.want) {
				t.Errorf("Check = %v, want %v", err, tt.want)
			}
		})
	}
}
