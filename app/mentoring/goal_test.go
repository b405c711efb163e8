package mentoring

import (
	"errors"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func someGoal(changes ...func(*Goal)) Goal {
	g := Goal{
		ID: "g", PairID: "p", Dimension: Business, Phase: OrganizationalCapacity,
		Statement: "Present the platform case in customer terms", Weight: 1,
		Outcomes: [5]string{"jargon", "features", "value", "value and cost", "others use it"}, Created: march(1),
	}
	for _, change := range changes {
		change(&g)
	}
	return g
}

func TestGoalCheck(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Goal)
		want   error
	}{
		{"fine", func(*Goal) {}, nil},
		{"the statement is all that's needed", func(g *Goal) { g.Why, g.Weight, g.Outcomes = "", 0, [5]string{} }, nil},
		{"no statement", func(g *Goal) { g.Statement = " \t" }, ErrStatementMissing},
		{"weight below 0", func(g *Goal) { g.Weight = -1 }, ErrOutOfRange},
		{"weight not a number", func(g *Goal) { g.Weight = math.NaN() }, ErrOutOfRange},
		{"weight without end", func(g *Goal) { g.Weight = math.Inf(1) }, ErrOutOfRange},
		{"no dimension", func(g *Goal) { g.Dimension = "" }, ErrOutOfRange},
		{"no phase", func(g *Goal) { g.Phase = 3 }, ErrOutOfRange},
		{"a baseline that is none", func(g *Goal) { g.Baseline = outcome(3) }, ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := someGoal(tt.change).Check(); !errors.Is(err, tt.want) {
				t.Errorf("Check = %v, want %v", err, tt.want)
			}
		})
	}
}

func TestRevise(t *testing.T) {
	t.Run("before a check-in all words can change", func(t *testing.T) {
		next := someGoal(func(g *Goal) { g.Statement, g.Outcomes[2] = "Other", "other" })
		got, err := someGoal().Revise(next, false)
		if diff := cmp.Diff(next, got); err != nil || diff != "" {
			t.Error(err, diff)
		}
	})
	t.Run("after it the outcomes are locked", func(t *testing.T) {
		for i := range Outcomes {
			got, err := someGoal().Revise(someGoal(func(g *Goal) { g.Outcomes[i] = "moved" }), true)
			if diff := cmp.Diff(someGoal(), got); !errors.Is(err, ErrOutcomesLocked) || diff != "" {
				t.Error(err, diff)
			}
		}
	})
	t.Run("after it weight and baseline are locked", func(t *testing.T) {
		for _, change := range []func(*Goal){func(g *Goal) { g.Weight = 9 }, func(g *Goal) { g.Baseline = outcome(-1) }} {
			if _, err := someGoal().Revise(someGoal(change), true); !errors.Is(err, ErrOutcomesLocked) {
				t.Error(err)
			}
		}
	})
	t.Run("what became of it stays", func(t *testing.T) {
		stepped := someGoal(func(g *Goal) { g.History = []GoalStep{{march(3), GoalPaused, ""}} })
		if got, err := stepped.Revise(someGoal(), false); err != nil || got.State() != GoalPaused {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("after it the rest can change", func(t *testing.T) {
		got, err := someGoal().Revise(someGoal(func(g *Goal) { g.Statement, g.Due = "Other", march(9) }), true)
		if err != nil || got.Statement != "Other" || got.Due != march(9) {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("whose goal it is never changes", func(t *testing.T) {
		got, err := someGoal().Revise(someGoal(func(g *Goal) { g.ID, g.PairID, g.Created = "x", "y", march(30) }), false)
		if diff := cmp.Diff(someGoal(), got); err != nil || diff != "" {
			t.Error(err, diff)
		}
	})
	t.Run("what no goal can be is refused", func(t *testing.T) {
		if _, err := someGoal().Revise(someGoal(func(g *Goal) { g.Statement = "" }), false); !errors.Is(err, ErrStatementMissing) {
			t.Error(err)
		}
	})
}

func TestCheckInCheck(t *testing.T) {
	tests := []struct {
		name string
		c    CheckIn
		want error
	}{
		{"least", CheckIn{Day: march(1), Outcome: -2}, nil},
		{"most", CheckIn{Day: march(1), Outcome: 2}, nil},
		{"no day", CheckIn{}, ErrDateMissing},
		{"too low", CheckIn{Day: march(1), Outcome: -3}, ErrOutOfRange},
		{"too high", CheckIn{Day: march(1), Outcome: 3}, ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.c.Check(); !errors.Is(err, tt.want) {
				t.Errorf("Check = %v, want %v", err, tt.want)
			}
		})
	}
}

func TestNewestCheckIn(t *testing.T) {
	history := []CheckIn{
		{ID: "first", Day: march(1)},
		{ID: "again", Day: march(10)},
		{ID: "same day", Day: march(10)},
		{ID: "recorded late", Day: march(5)},
	}
	tests := []struct {
		name string
		on   Date
		want ID
	}{
		{"before any", march(1).AddDays(-1), ""},
		{"on the first day", march(1), "first"},
		{"one recorded late counts on its day", march(5), "recorded late"},
		{"of two on one day the one recorded last", march(10), "same day"},
		{"long after", march(31), "same day"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := NewestCheckIn(history, tt.on)
			if got.ID != tt.want || ok != (tt.want != "") {
				t.Errorf("NewestCheckIn = %q, %v; want %q", got.ID, ok, tt.want)
			}
		})
	}
}

func TestLaterCheckInsChangeNoEarlierDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := func(from, to int) *rapid.Generator[[]CheckIn] {
			return rapid.SliceOf(rapid.Custom(func(t *rapid.T) CheckIn {
				return CheckIn{Day: march(rapid.IntRange(from, to).Draw(t, "day")), Outcome: rapid.SampledFrom(Outcomes[:]).Draw(t, "outcome")}
			}))
		}
		before := days(1, 10).Draw(t, "before")
		after := append(before[:len(before):len(before)], days(11, 20).Draw(t, "after")...)
		want, _ := NewestCheckIn(before, march(10))
		if got, _ := NewestCheckIn(after, march(10)); got != want {
			t.Errorf("%+v became %+v", want, got)
		}
	})
}
