package mentoring

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// What is done while nobody has said what the gap was counts where it can: a
// talk can go on behind a closed lid, but not until the next day.
func TestPauseAndEndInAGap(t *testing.T) {
	seen := running(50).Beat(min10(1)).Beat(min10(2))
	for name, c := range map[string]struct {
		now  float64
		want time.Duration
	}{
		"no gap":               {3, 3 * time.Minute},
		"at the end":           {50, 50 * time.Minute},
		"an hour over":         {110, 110 * time.Minute},
		"longer than it can":   {111, 2 * time.Minute},
		"on the next day":      {24 * 60, 2 * time.Minute},
		"a clock set far back": {-600, 2 * time.Minute},
	} {
		now := min10(c.now)
		paused, err := seen.TogglePause(now)
		if got := paused.Elapsed(now.Add(time.Hour)); err != nil || got != c.want {
			t.Errorf("%s: paused after %v, want %v (%v)", name, got, c.want, err)
		}
		ended, err := seen.End(now)
		if got := ended.Elapsed(now); err != nil || got != c.want {
			t.Errorf("%s: ended after %v, want %v (%v)", name, got, c.want, err)
		}
		later, err := paused.End(now.Add(time.Minute))
		if got := later.Elapsed(now); err != nil || got != c.want || later.Paused() {
			t.Errorf("%s: ended in the pause after %v, want %v (%v)", name, got, c.want, err)
		}
	}
}

func TestBeatsInAPause(t *testing.T) {
	s, _ := running(50).TogglePause(min10(1))
	seen := s.Seen
	if s = s.Beat(min10(30)); !s.Seen.Equal(seen) {
		t.Error("a pause is seen to go on")
	}
	s = s.Beat(min10(-60)) // the clock was set back by some
	s, _ = s.TogglePause(min10(-50))
	if got := s.Elapsed(min10(-49)); got != 2*time.Minute {
		t.Errorf("elapsed %v", got)
	}
}

func TestClockSetBack(t *testing.T) {
	for name, c := range map[string]struct {
		wall, passed, want time.Duration
	}{
		"in step":           {30 * time.Second, 30 * time.Second, 0},
		"a little off":      {29500 * time.Millisecond, 30 * time.Second, 0},
		"set back a little": {20 * time.Second, 30 * time.Second, 10 * time.Second},
		"summer time wrong": {30*time.Second - time.Hour, 30 * time.Second, time.Hour},
		"over midnight":     {-13 * time.Hour, 30 * time.Second, 13*time.Hour + 30*time.Second},
		"set ahead":         {time.Hour, 30 * time.Second, 0},
		"slept":             {8 * time.Hour, 2 * time.Second, 0},
	} {
		if got := ClockSetBack(c.wall, c.passed); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	s := running(50).Beat(min10(1)).SetBack(time.Hour)
	if got := s.Elapsed(min10(-58.5)); got != 90*time.Second {
		t.Errorf("elapsed %v", got)
	}
	held, _ := running(50).End(min10(1))
	if !held.SetBack(time.Hour).Started.Equal(held.Started) {
		t.Error("a talk that is over is moved")
	}
}

// Whatever the clock of the computer does, a talk never takes longer than what
// was seen and explained, and never less than nothing.
func TestElapsedIsNeverAbsurd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, now, most := running(50), min10(0), time.Duration(0)
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			by := time.Duration(rapid.IntRange(-90_000, 90_000).Draw(t, "seconds")) * time.Second
			now = now.Add(by)
			most += max(0, by)
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0:
				s, _ = s.TogglePause(now)
			case 1:
				s = s.TakeOut(now)
			case 2:
				s = s.WentOn(now)
			default:
				s = s.Beat(now)
			}
			if got := s.Elapsed(now); got < 0 || got > most {
				t.Fatalf("elapsed %v of at most %v", got, most)
			}
			if gap := s.Gap(now); !gap.IsZero() && gap.Length() < 0 {
				t.Fatalf("a gap of %v", gap.Length())
			}
		}
	})
}
