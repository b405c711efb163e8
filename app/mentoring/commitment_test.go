package mentoring

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestDaysLate(t *testing.T) {
	settled := []Settlement{{march(11), Kept, ""}}
	reopened := append(settled, Settlement{march(12), Open, ""})
	tests := []struct {
		name  string
		c     Commitment
		today Date
		want  int
	}{
		{"before the due day", Commitment{Due: march(10)}, march(9), 0},
		{"on the due day", Commitment{Due: march(10)}, march(10), 0},
		{"a day after", Commitment{Due: march(10)}, march(11), 1},
		{"over the turn of a month", Commitment{Due: march(31)}, march(31).AddDays(3), 3},
		{"settled", Commitment{Due: march(10), History: settled}, march(20), 0},
		{"opened again", Commitment{Due: march(10), History: reopened}, march(20), 10},
		{"no due day", Commitment{}, march(20), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.c.DaysLate(tt.today); got != tt.want {
				t.Errorf("DaysLate = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestSettle(t *testing.T) {
	tests := []struct {
		name string
		s    Settlement
		want error
	}{
		{"kept", Settlement{march(1), Kept, ""}, nil},
		{"missed", Settlement{march(1), Missed, ""}, nil},
		{"open again", Settlement{march(1), Open, ""}, nil},
		{"dropped with a reason", Settlement{march(1), Dropped, "no longer needed"}, nil},
		{"dropped without one", Settlement{march(1), Dropped, " \n"}, ErrReasonMissing},
		{"changed without one", Settlement{march(1), Changed, ""}, ErrReasonMissing},
		{"no day", Settlement{Date{}, Kept, ""}, ErrDateMissing},
		{"no state", Settlement{march(1), "", ""}, ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := Commitment{Text: "Ask the CFO"}
			after, err := before.Settle(tt.s)
			if !errors.Is(err, tt.want) {
				t.Fatalf("Settle = %v, want %v", err, tt.want)
			}
			want := tt.s.State
			if err != nil {
				want = Open
			}
			if after.State() != want || before.State() != Open {
				t.Errorf("state %q, before it was %q", after.State(), before.State())
			}
		})
	}
}

func TestSettleKeepsTheHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		states := rapid.SliceOf(rapid.SampledFrom([]Promise{Open, Kept, Missed, Changed, Dropped})).Draw(t, "states")
		c := Commitment{}
		var forms []Commitment
		for i, state := range states {
			next, err := c.Settle(Settlement{march(1).AddDays(i), state, "why"})
			if err != nil {
				t.Fatal(err)
			}
			forms, c = append(forms, c), next
		}
		for i, form := range forms {
			if len(form.History) != i {
				t.Fatalf("form %d has a history of %d", i, len(form.History))
			}
			if diff := cmp.Diff(c.History[:i], form.History[:i:i]); i > 0 && diff != "" {
				t.Error(diff)
			}
		}
	})
}

func TestSettleTwiceFromOneForm(t *testing.T) {
	c, _ := Commitment{}.Settle(Settlement{march(1), Kept, ""})
	c, _ = c.Settle(Settlement{march(2), Open, ""})
	c, _ = c.Settle(Settlement{march(3), Missed, ""})
	left, _ := c.Settle(Settlement{march(4), Kept, ""})
	right, _ := c.Settle(Settlement{march(4), Dropped, "why"})
	if left.State() != Kept || right.State() != Dropped {
		t.Errorf("one history wrote into the other: %q and %q", left.State(), right.State())
	}
}

func TestCredibility(t *testing.T) {
	promise := func(due Date, history ...Settlement) Commitment { return Commitment{Due: due, History: history} }
	tests := []struct {
		name string
		c    Commitment
		want Credibility
	}{
		{"open", promise(march(10)), Credibility{}},
		{"kept", promise(march(10), Settlement{march(9), Kept, ""}), Credibility{Kept: 1}},
		{"kept late is kept", promise(march(10), Settlement{march(30), Kept, ""}), Credibility{Kept: 1}},
		{"missed", promise(march(10), Settlement{march(12), Missed, ""}), Credibility{Missed: 1}},
		{"dropped before the due day", promise(march(10), Settlement{march(9), Dropped, "x"}), Credibility{}},
		{"dropped on the due day", promise(march(10), Settlement{march(10), Dropped, "x"}), Credibility{Missed: 1}},
		{"dropped after it", promise(march(10), Settlement{march(11), Dropped, "x"}), Credibility{Missed: 1}},
		{"changed before the due day", promise(march(10), Settlement{march(9), Changed, "x"}), Credibility{}},
		{"changed on the due day", promise(march(10), Settlement{march(10), Changed, "x"}), Credibility{Missed: 1}},
		{"changed after it", promise(march(10), Settlement{march(11), Changed, "x"}), Credibility{Missed: 1}},
		{"dropped without a due day", promise(Date{}, Settlement{march(11), Dropped, "x"}), Credibility{}},
		{
			"the last word counts", promise(march(10), Settlement{march(9), Missed, ""},
				Settlement{march(9), Open, ""}, Settlement{march(10), Kept, ""}), Credibility{Kept: 1},
		},
		{
			"opened again", promise(march(10), Settlement{march(9), Missed, ""},
				Settlement{march(9), Open, ""}), Credibility{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := CredibilityOf([]Commitment{tt.c}); got != tt.want {
				t.Errorf("CredibilityOf = %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestKeptRate(t *testing.T) {
	tests := []struct {
		name     string
		c        Credibility
		tooEarly bool
		rate     float64
	}{
		{"none settled", Credibility{}, true, 0},
		{"four settled", Credibility{Kept: 4}, true, 1},
		{"five settled", Credibility{Kept: 4, Missed: 1}, false, 0.8},
		{"none kept", Credibility{Missed: 5}, false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.c.TooEarly() != tt.tooEarly || tt.c.Rate() != tt.rate {
				t.Errorf("TooEarly = %v, Rate = %v", tt.c.TooEarly(), tt.c.Rate())
			}
		})
	}
}

func TestCommitmentCheck(t *testing.T) {
	if err := (Commitment{Text: " "}).Check(); !errors.Is(err, ErrTextMissing) {
		t.Errorf("Check = %v", err)
	}
	if err := (Commitment{Text: "Ask"}).Check(); err != nil {
		t.Errorf("a text is enough: %v", err)
	}
}

func TestCommitmentOnADay(t *testing.T) {
	made := Day(2026, 11, 9)
	c := Commitment{Made: made, History: []Settlement{
		{Day: made.AddDays(2), State: Missed}, {Day: made.AddDays(4), State: Kept},
	}}
	if _, ok := c.On(made.AddDays(-1)); ok {
		t.Error("there before it was made")
	}
	for after, want := range []Promise{Open, Open, Missed, Missed, Kept, Kept} {
		if then, ok := c.On(made.AddDays(after)); !ok || then.State() != want {
			t.Errorf("after %d days: %v, %v", after, then.State(), ok)
		}
	}
	if len(c.History) != 2 {
		t.Error("looking back has changed it")
	}
}

func TestADayThatWasMovedIsKept(t *testing.T) {
	may := func(d int) Date { return Day(2026, 5, d) }
	c := Commitment{}.WithDue(may(18), may(1))
	if len(c.Moves) != 0 || !c.FirstDue().IsZero() {
		t.Errorf("a first day is no move: %+v", c)
	}
	c = c.WithDue(may(18), may(2)).WithDue(may(25), may(17)).WithDue(Date{}, may(24))
	if len(c.Moves) != 2 || c.Moves[1] != (DueMove{may(24), may(25)}) || c.FirstDue() != may(18) || !c.Due.IsZero() {
		t.Errorf("%+v", c)
	}
	if c = c.WithDue(may(18), may(26)); !c.FirstDue().IsZero() {
		t.Errorf("back on its first day it is moved from %v", c.FirstDue())
	}
}
