package mentoring

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// at is a moment so many minutes after 14:00 on a day in March.
func at(minutes int) time.Time {
	return time.Date(2026, time.March, 2, 14, 0, 0, 0, time.UTC).Add(time.Duration(minutes) * time.Minute)
}

func TestSessionStates(t *testing.T) {
	s := Session{ID: "s"}
	if s.Status() != Planned || s.Paused() || s.Elapsed(at(9)) != 0 {
		t.Fatalf("a new session is %s", s.Status())
	}
	if _, err := s.End(at(0)); !errors.Is(err, ErrNotRunning) {
		t.Errorf("end a planned one: %v", err)
	}
	if _, err := s.TogglePause(at(0)); !errors.Is(err, ErrNotRunning) {
		t.Errorf("pause a planned one: %v", err)
	}
	running, err := s.Start(at(0))
	if err != nil || running.Status() != Running {
		t.Fatalf("start: %s, %v", running.Status(), err)
	}
	again, err := running.Start(at(5))
	if diff := cmp.Diff(running, again); err != nil || diff != "" {
		t.Errorf("starting a running one changes something: %v %s", err, diff)
	}
	held, err := running.End(at(50))
	if err != nil || held.Status() != Held {
		t.Fatalf("end: %s, %v", held.Status(), err)
	}
	if _, err := held.Start(at(60)); !errors.Is(err, ErrAlreadyHeld) {
		t.Errorf("start a held one: %v", err)
	}
	if _, err := held.End(at(60)); !errors.Is(err, ErrNotRunning) {
		t.Errorf("end a held one: %v", err)
	}
	if _, err := held.TogglePause(at(60)); !errors.Is(err, ErrNotRunning) {
		t.Errorf("pause a held one: %v", err)
	}
}

func TestSessionMomentsAreUTC(t *testing.T) {
	zone := time.FixedZone("", 3600)
	s, _ := Session{}.Start(at(0).In(zone))
	s, _ = s.TogglePause(at(1).In(zone))
	s, _ = s.TogglePause(at(2).In(zone))
	s, _ = s.End(at(3).In(zone))
	for _, moment := range []time.Time{s.Started, s.Pauses[0].From, s.Pauses[0].To, s.Ended} {
		if moment.Location() != time.UTC {
			t.Errorf("%v", moment)
		}
	}
}

func TestElapsed(t *testing.T) {
	tests := []struct {
		name string
		s    Session
		now  time.Time
		want int // minutes
	}{
		{"planned", Session{}, at(10), 0},
		{"running", Session{Started: at(0)}, at(10), 10},
		{"less a pause", Session{Started: at(0), Pauses: []Pause{{at(2), at(5)}}}, at(10), 7},
		{"less two pauses", Session{Started: at(0), Pauses: []Pause{{at(2), at(5)}, {at(6), at(7)}}}, at(10), 6},
		{"the clock stands in an open pause", Session{Started: at(0), Pauses: []Pause{{From: at(4)}}}, at(60), 4},
		{"held, it stays what it was", Session{Started: at(0), Ended: at(50)}, at(999), 50},
		{"over midnight", Session{Started: at(595)}, at(615), 20},
		{"the clock was set back", Session{Started: at(0)}, at(-30), 0},
		{"the clock was set back in a pause", Session{Started: at(0), Pauses: []Pause{{at(5), at(1)}}}, at(10), 10},
		{"the clock was set back in an open pause", Session{Started: at(0), Pauses: []Pause{{From: at(5)}}}, at(3), 3},
		{"the clock was set back before the end", Session{Started: at(0), Ended: at(-9)}, at(3), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.s.Elapsed(tt.now); got != time.Duration(tt.want)*time.Minute {
				t.Errorf("Elapsed = %v, want %d min", got, tt.want)
			}
		})
	}
}

func TestElapsedIsNeverNegative(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		moment := func() time.Time { return at(rapid.IntRange(-2000, 2000).Draw(t, "moment")) }
		s, _ := Session{}.Start(moment())
		for range rapid.IntRange(0, 5).Draw(t, "toggles") {
			s, _ = s.TogglePause(moment())
		}
		if got := s.Elapsed(moment()); got < 0 {
			t.Errorf("running: %v", got)
		}
		s, _ = s.End(moment())
		if got := s.Elapsed(moment()); got < 0 || s.Paused() {
			t.Errorf("held: %v, paused %v", got, s.Paused())
		}
	})
}

func TestEndWhilePaused(t *testing.T) {
	s, _ := Session{}.Start(at(0))
	paused, _ := s.TogglePause(at(30))
	held, err := paused.End(at(45))
	if err != nil || held.Paused() || held.Elapsed(at(99)) != 30*time.Minute {
		t.Errorf("paused %v, elapsed %v, %v", held.Paused(), held.Elapsed(at(99)), err)
	}
	if !paused.Paused() {
		t.Error("ending closed the pause of the form before")
	}
}

func TestSessionCheck(t *testing.T) {
	tests := []struct {
		name string
		s    Session
		want error
	}{
		{"a day is enough", Session{Day: march(1)}, nil},
		{"no day", Session{Minutes: 50}, ErrDateMissing},
		{"a whole day", Session{Day: march(1), Minutes: 1440}, nil},
		{"too long", Session{Day: march(1), Minutes: 1441}, ErrOutOfRange},
		{"less than nothing", Session{Day: march(1), Minutes: -1}, ErrOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.s.Check(); !errors.Is(err, tt.want) {
				t.Errorf("Check = %v, want %v", err, tt.want)
			}
		})
	}
}

func TestSessionCompare(t *testing.T) {
	want := []Session{
		{Day: march(1), At: &Clock{9, 30}, Number: 9},
		{Day: march(2), Number: 3}, // no time: first of its day
		{Day: march(2), At: &Clock{9, 0}, Number: 2},
		{Day: march(2), At: &Clock{14, 5}, Number: 1},
		{Day: march(2), At: &Clock{14, 5}, Number: 4},
		{Day: march(3)},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Session.Compare)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func counter(prefix string) func() ID {
	n := 0
	return func() ID { n++; return ID(fmt.Sprint(prefix, n)) }
}

func TestCarryOver(t *testing.T) {
	points := []TalkingPoint{
		{ID: "a", SessionID: "1", By: Mentee, Text: "CFO"},
		{ID: "b", SessionID: "1", By: Mentor, Text: "Deputy", Discussed: true},
		{ID: "c", SessionID: "1", By: Mentor, Text: "Offsite"},
	}
	before := slices.Clone(points)
	second := CarryOver(points, nil, "2", counter("n"))
	want := []TalkingPoint{
		{ID: "n1", SessionID: "2", By: Mentee, Text: "CFO", CarriedFrom: "a"},
		{ID: "n2", SessionID: "2", By: Mentor, Text: "Offsite", CarriedFrom: "c"},
	}
	if diff := cmp.Diff(want, second); diff != "" {
		t.Fatal(diff)
	}
	t.Run("the originals stay as they are", func(t *testing.T) {
		if diff := cmp.Diff(before, points); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("carrying over twice adds nothing", func(t *testing.T) {
		if again := CarryOver(points, second, "2", counter("m")); len(again) != 0 {
			t.Errorf("%+v", again)
		}
	})
	t.Run("what came in the meantime is carried", func(t *testing.T) {
		more := append(slices.Clone(points), TalkingPoint{ID: "d", Text: "New"})
		if again := CarryOver(more, second, "2", counter("m")); len(again) != 1 || again[0].CarriedFrom != "d" {
			t.Errorf("%+v", again)
		}
	})
	t.Run("over three sessions the chain holds", func(t *testing.T) {
		second[0].Discussed = true
		third := CarryOver(append(slices.Clone(points), second...), second, "3", counter("k"))
		want := []TalkingPoint{{ID: "k1", SessionID: "3", By: Mentor, Text: "Offsite", CarriedFrom: "n2"}}
		if diff := cmp.Diff(want, third); diff != "" {
			t.Error(diff)
		}
	})
}

func TestCarryOverTwiceAddsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var points []TalkingPoint
		for i, discussed := range rapid.SliceOf(rapid.Bool()).Draw(t, "discussed") {
			points = append(points, TalkingPoint{ID: ID(fmt.Sprint(i)), Discussed: discussed, Text: "x"})
		}
		first := CarryOver(points, nil, "next", counter("n"))
		if again := CarryOver(points, first, "next", counter("m")); len(again) != 0 {
			t.Errorf("%+v", again)
		}
	})
}

func TestTalkingPointCheck(t *testing.T) {
	if err := (TalkingPoint{Text: " "}).Check(); !errors.Is(err, ErrTextMissing) {
		t.Errorf("Check = %v", err)
	}
}

func TestMethodLookups(t *testing.T) {
	m := Method{Competencies: competencies(), Templates: []Template{{ID: "trefoil"}, {ID: "grow"}}}
	if c, ok := m.Competency("R1b"); !ok || c.Dimension != Relationship || c.Phase != PersonalCompetence {
		t.Errorf("%+v, %v", c, ok)
	}
	if _, ok := m.Competency("X"); ok {
		t.Error("found a competency that isn't there")
	}
	for id, want := range map[string]string{"grow": "grow", "": "trefoil", "gone": "trefoil"} {
		if got := m.Template(id).ID; got != want {
			t.Errorf("template %q is %q, want %q", id, got, want)
		}
	}
	if got := (Method{}).Template("grow"); got.ID != "" {
		t.Errorf("%+v", got)
	}
}
