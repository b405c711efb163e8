package mentoring

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var ten = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

// min10 is ten o'clock and some minutes.
func min10(minutes float64) time.Time { return ten.Add(time.Duration(minutes * float64(time.Minute))) }

func running(minutes int) Session {
	s, err := Session{Day: DateOf(ten), Minutes: minutes}.Start(ten)
	if err != nil {
		panic(err)
	}
	return s
}

var halves = Template{Stages: []Stage{{Name: "a", Share: 0.5}, {Name: "b", Share: 0.25}, {Name: "c", Share: 0.25}}}

func spent(stages []StageTime) (minutes [3]float64) {
	for i, s := range stages {
		minutes[i] = s.Spent.Minutes()
	}
	return minutes
}

func TestCourse(t *testing.T) {
	mark := func(stage int, at float64) StageMark { return StageMark{stage, min10(at)} }
	for name, c := range map[string]struct {
		marks  []StageMark
		pauses []Pause
		now    float64
		want   [3]float64
		at     int
	}{
		"by itself":            {nil, nil, 12, [3]float64{12, 0, 0}, 0},
		"on to the next":       {nil, nil, 25, [3]float64{20, 5, 0}, 1},
		"stays in the last":    {nil, nil, 55, [3]float64{20, 10, 25}, 2},
		"said early":           {[]StageMark{mark(1, 5)}, nil, 9, [3]float64{5, 4, 0}, 1},
		"over its share":       {[]StageMark{mark(1, 5)}, nil, 30, [3]float64{5, 25, 0}, 1},
		"and back":             {[]StageMark{mark(2, 5), mark(0, 10)}, nil, 12, [3]float64{7, 0, 5}, 0},
		"a pause is no time":   {[]StageMark{mark(1, 5)}, []Pause{{min10(6), min10(16)}}, 20, [3]float64{5, 5, 0}, 1},
		"paused now":           {nil, []Pause{{From: min10(8)}}, 30, [3]float64{8, 0, 0}, 0},
		"a pause over a mark":  {[]StageMark{mark(1, 10)}, []Pause{{min10(8), min10(12)}}, 15, [3]float64{8, 3, 0}, 1},
		"marks that don't fit": {[]StageMark{mark(7, 5), mark(-1, 6)}, nil, 25, [3]float64{20, 5, 0}, 1},
		"first after the end":  {[]StageMark{mark(0, 50)}, nil, 52, [3]float64{22, 10, 20}, 0},
	} {
		s := running(40)
		s.Stages, s.Pauses = c.marks, c.pauses
		got, at := s.Course(halves, min10(c.now))
		if spent(got) != c.want || at != c.at {
			t.Errorf("%s: %v in %d, want %v in %d", name, spent(got), at, c.want, c.at)
		}
	}
	if _, at := (Session{Minutes: 40}).Course(halves, ten); at != -1 {
		t.Error("a planned session is in a stage")
	}
	if stages, at := running(40).Course(Template{}, min10(5)); len(stages) != 0 || at != -1 {
		t.Error("a stage of a template without any")
	}
	if over := (StageTime{Spent: 12*time.Minute + 59*time.Second, Planned: 10 * time.Minute}).Over(); over != 2 {
		t.Errorf("over by %d", over)
	}
}

// The stages get all the time of the talk and no more, whatever is marked and
// paused.
func TestStagesSumUpToTheTalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, at := running(rapid.IntRange(0, 90).Draw(t, "minutes")), 0
		for _, step := range rapid.SliceOfN(rapid.IntRange(0, 4), 0, 12).Draw(t, "steps") {
			at += rapid.IntRange(0, 20).Draw(t, "later")
			now := min10(float64(at))
			switch step {
			case 3:
				s, _ = s.TogglePause(now)
			case 4:
				s, _ = s.Extend(5)
			default:
				s, _ = s.GoToStage(step, halves, now)
			}
		}
		now := min10(float64(at + rapid.IntRange(0, 20).Draw(t, "to the end")))
		stages, _ := s.Course(halves, now)
		sum := time.Duration(0)
		for _, each := range stages {
			sum += each.Spent
		}
		if sum != s.Elapsed(now) {
			t.Fatalf("the stages have %v of %v", sum, s.Elapsed(now))
		}
	})
}

func TestTalkIsRefusedUnlessItRuns(t *testing.T) {
	planned := Session{Minutes: 40}
	for name, do := range map[string]func() error{
		"stage":  func() error { _, err := planned.GoToStage(0, halves, ten); return err },
		"extend": func() error { _, err := planned.Extend(5); return err },
		"turn":   func() error { _, err := planned.Turned(Mentor, ten); return err },
	} {
		if err := do(); !errors.Is(err, ErrNotRunning) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := running(40).GoToStage(3, halves, ten); !errors.Is(err, ErrOutOfRange) {
		t.Errorf("a stage that is none: %v", err)
	}
	if _, err := running(24 * 60).Extend(5); !errors.Is(err, ErrOutOfRange) {
		t.Errorf("longer than a day: %v", err)
	}
	if s, _ := running(40).Extend(5); s.Length() != 45*time.Minute {
		t.Errorf("length %v", s.Length())
	}
}

func TestWhoTalks(t *testing.T) {
	s := running(40)
	turn := func(by Side, at float64) { s, _ = s.Turned(by, min10(at)) }
	turn(Mentor, 2)
	turn(Mentee, 4)
	s, _ = s.TogglePause(min10(10))
	s, _ = s.TogglePause(min10(20))
	turn(Mentor, 24)
	turn(Mentor, 26) // again: nobody is counted any more
	if s.Talking() != "" {
		t.Errorf("%s is counted", s.Talking())
	}
	got := s.Talk(min10(40))
	if got.Mentor != 4*time.Minute || got.Mentee != 10*time.Minute {
		t.Errorf("talked: %+v", got)
	}
	if share := got.MentorShare(); share < 0.28 || share > 0.29 {
		t.Errorf("share %v", share)
	}
	if got.TooEarly() || !(Talk{Mentor: 4 * time.Minute}).TooEarly() || (Talk{}).MentorShare() != 0 {
		t.Error("too early is wrong")
	}
}

func TestGaps(t *testing.T) {
	beating := func(to float64) Session {
		s := running(50)
		for at := 0.5; at <= to; at += 0.5 {
			s = s.Beat(min10(at))
		}
		return s
	}
	for name, c := range map[string]struct {
		session Session
		now     time.Time
		want    time.Duration
	}{
		"on time":                       {beating(10), min10(10.5), 0},
		"a late note":                   {beating(10), min10(12), 0},
		"asleep":                        {beating(10), min10(52), 42 * time.Minute},
		"killed, and opened days later": {beating(10), min10(60 * 72), 72*time.Hour - 10*time.Minute},
		"killed before the first note":  {running(50), min10(30), 30 * time.Minute},
		"the clock set ahead":           {beating(10), min10(70), time.Hour},
		"the clock set back":            {beating(10), min10(-60), 0},
		"planned":                       {Session{Minutes: 50}, min10(50), 0},
	} {
		if got := c.session.Gap(c.now).Length(); got != c.want {
			t.Errorf("%s: a gap of %v, want %v", name, got, c.want)
		}
	}
	paused, _ := beating(10).TogglePause(min10(10))
	if !paused.Gap(min10(90)).IsZero() {
		t.Error("a gap in a pause")
	}
	again, _ := paused.TogglePause(min10(90))
	if !again.Gap(min10(91)).IsZero() || again.Elapsed(min10(91)) != 11*time.Minute {
		t.Error("a gap after a pause")
	}
}

func TestAGapIsExplained(t *testing.T) {
	s, now := running(50).Beat(min10(1)).Beat(min10(2)), min10(32)
	if on := s.WentOn(now); on.Elapsed(now) != 32*time.Minute || !on.Gap(now).IsZero() {
		t.Errorf("it went on: %v", on.Elapsed(now))
	}
	if out := s.TakeOut(now); out.Elapsed(now) != 2*time.Minute || !out.Gap(now).IsZero() || out.Paused() {
		t.Errorf("taken out: %v", out.Elapsed(now))
	}
	ended, err := s.EndedThen(now)
	if err != nil || ended.Elapsed(now) != 2*time.Minute || !ended.Ended.Equal(min10(2)) {
		t.Errorf("ended then: %v, %v", ended.Ended, err)
	}
	if s.Beat(now).Seen != s.Seen {
		t.Error("a note hides the gap")
	}
}

// A clock that is set back, by an hour or over midnight, takes the talk with
// it: what has passed stays, and goes on.
func TestTheClockIsSetBack(t *testing.T) {
	s := running(50)
	for at := 0.5; at <= 10; at += 0.5 {
		s = s.Beat(min10(at))
	}
	s, _ = s.GoToStage(1, halves, min10(10))
	back := min10(10).Add(-11 * time.Hour) // yesterday evening
	s = s.Beat(back)
	if got := s.Elapsed(back.Add(5 * time.Minute)); got != 15*time.Minute {
		t.Errorf("elapsed %v", got)
	}
	if stages, at := s.Course(halves, back.Add(5*time.Minute)); at != 1 || stages[1].Spent != 5*time.Minute {
		t.Errorf("course %v in %d", stages, at)
	}
}

func TestOverMidnight(t *testing.T) {
	late := time.Date(2026, 11, 23, 23, 50, 0, 0, time.FixedZone("CET", 3600))
	s, _ := Session{Day: DateOf(late), Minutes: 50}.Start(late)
	for range 60 {
		late = late.Add(30 * time.Second)
		s = s.Beat(late)
	}
	if s.Elapsed(late) != 30*time.Minute || s.Day != Day(2026, 11, 23) {
		t.Errorf("%v on %v", s.Elapsed(late), s.Day)
	}
}

func TestAnotherTemplateForgetsTheMarks(t *testing.T) {
	s, _ := running(50).GoToStage(1, halves, min10(1))
	s, _ = s.WithTemplate("grow")
	if s.Template != "grow" || len(s.Stages) != 0 {
		t.Errorf("%+v", s)
	}
	s, _ = s.GoToStage(2, halves, min10(2))
	if s, _ = s.WithTemplate("grow"); len(s.Stages) != 1 {
		t.Error("the same template forgets the marks")
	}
	s, _ = s.End(min10(3))
	if _, err := s.WithTemplate("clear"); !errors.Is(err, ErrAlreadyHeld) {
		t.Errorf("after the talk: %v", err)
	}
}
