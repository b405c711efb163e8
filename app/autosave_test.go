package app

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// typing is an Autosave whose clock and timers are moved by hand.
type typing struct {
	*Autosave
	now     time.Time
	timers  []*fakeTimer
	saved   []string
	reports []error
	err     error // what saving answers
	hook    func()
	closed  int
}

type fakeTimer struct {
	at      time.Time
	f       func()
	stopped bool
}

func newTyping() *typing {
	x := &typing{now: noon}
	x.Autosave = &Autosave{
		save: func(text string) error {
			if x.hook != nil {
				x.hook()
			}
			if x.err == nil {
				x.saved = append(x.saved, text)
			}
			return x.err
		},
		report: func(err error) { x.reports = append(x.reports, err) },
		after: func(d time.Duration, f func()) func() {
			timer := &fakeTimer{at: x.now.Add(d), f: f}
			x.timers = append(x.timers, timer)
			return func() { timer.stopped = true }
		},
		now:    func() time.Time { return x.now },
		closed: func() { x.closed++ },
	}
	return x
}

// pass moves the clock and lets go off what is due, in order.
func (x *typing) pass(d time.Duration) {
	end := x.now.Add(d)
	for {
		slices.SortStableFunc(x.timers, func(a, b *fakeTimer) int { return a.at.Compare(b.at) })
		i := slices.IndexFunc(x.timers, func(t *fakeTimer) bool { return !t.stopped && !t.at.After(end) })
		if i < 0 {
			x.now = end
			return
		}
		timer := x.timers[i]
		x.timers = slices.Delete(x.timers, i, i+1)
		x.now = timer.at
		timer.f()
	}
}

const ms = time.Millisecond

func TestAutosaveWaitsForQuiet(t *testing.T) {
	x := newTyping()
	for _, text := range []string{"a", "ab", "abc"} {
		x.Changed(text)
		x.pass(100 * ms)
	}
	if !x.Waiting() || len(x.saved) != 0 {
		t.Fatalf("saved while typing: %q", x.saved)
	}
	x.pass(99 * ms)
	if len(x.saved) != 0 {
		t.Fatal("saved before it was quiet")
	}
	x.pass(1 * ms)
	if diff := cmp.Diff([]string{"abc"}, x.saved); diff != "" || x.Waiting() {
		t.Error(diff, x.Waiting())
	}
	if len(x.reports) != 1 || x.reports[0] != nil {
		t.Errorf("reported %v", x.reports)
	}
}

func TestAutosaveWaitsASecondAtMost(t *testing.T) {
	x := newTyping()
	begun := x.now
	for n := 0; len(x.saved) == 0 && n < 100; n++ {
		x.Changed(string(rune('a' + n%26)))
		x.pass(150 * ms)
	}
	if waited := x.now.Sub(begun); waited > time.Second+150*ms {
		t.Errorf("typing on, it was saved after %v", waited)
	}
}

func TestAutosaveNeverLosesOrReordersText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := newTyping()
		last := ""
		for i := range rapid.IntRange(1, 40).Draw(t, "keys") {
			last = string(rune('A' + i))
			x.Changed(last)
			x.err = rapid.SampledFrom([]error{nil, nil, errors.New("full")}).Draw(t, "disk")
			x.pass(time.Duration(rapid.IntRange(0, 3000).Draw(t, "ms")) * ms)
			if rapid.Bool().Draw(t, "flush") {
				_ = x.Flush()
			}
		}
		x.err = nil
		x.pass(retryLast)
		if len(x.saved) == 0 || x.saved[len(x.saved)-1] != last || !slices.IsSorted(x.saved) || x.Waiting() {
			t.Errorf("typed up to %q, saved %q", last, x.saved)
		}
	})
}

func TestAutosaveKeepsWhatItCouldNotSave(t *testing.T) {
	x := newTyping()
	x.err = errors.New("full")
	x.Changed("a")
	x.pass(200 * ms)
	if !x.Waiting() || len(x.reports) != 1 || x.reports[0] == nil {
		t.Fatalf("waiting %v, reported %v", x.Waiting(), x.reports)
	}
	t.Run("it tries less and less often", func(t *testing.T) {
		for _, pause := range []time.Duration{2, 4, 8, 16, 30, 30} {
			before := len(x.reports)
			x.pass(pause*time.Second - ms)
			if len(x.reports) != before {
				t.Errorf("tried before %d s", pause)
			}
			x.pass(ms)
			if len(x.reports) != before+1 {
				t.Errorf("not tried after %d s", pause)
			}
		}
	})
	t.Run("typing on doesn't make it try more often", func(t *testing.T) {
		before := len(x.reports)
		for range 20 {
			x.Changed("ab")
			x.pass(ms)
		}
		if tried := len(x.reports) - before; tried > 1 {
			t.Errorf("tried %d times", tried)
		}
	})
	t.Run("then the newest is saved", func(t *testing.T) {
		x.err = nil
		x.pass(30 * time.Second)
		if diff := cmp.Diff([]string{"ab"}, x.saved); diff != "" || x.Waiting() {
			t.Error(diff)
		}
	})
	t.Run("and all is as at first", func(t *testing.T) {
		x.Changed("abc")
		x.pass(200 * ms)
		if x.Waiting() {
			t.Error("still waiting")
		}
	})
}

func TestAutosaveFlushAndClose(t *testing.T) {
	x := newTyping()
	if err := x.Flush(); err != nil || len(x.saved) != 0 || len(x.reports) != 0 {
		t.Fatal("flushed nothing and did something")
	}
	x.Changed("a")
	x.err = errors.New("full")
	if err := x.Close(); !errors.Is(err, x.err) || x.closed != 0 || !x.Waiting() {
		t.Fatalf("closed with unsaved text: %v", err)
	}
	x.err = nil
	if err := x.Close(); err != nil || x.closed != 1 || x.Waiting() {
		t.Fatalf("not closed: %v", err)
	}
	x.pass(time.Minute)
	if diff := cmp.Diff([]string{"a"}, x.saved); diff != "" {
		t.Error(diff)
	}
}

func TestAutosaveTypingWhileSaving(t *testing.T) {
	x := newTyping()
	x.hook = func() {
		x.hook = nil
		if !x.Waiting() {
			t.Error("said to be saved while it is being saved")
		}
		x.Changed("newer")
	}
	x.Changed("older")
	x.pass(200 * ms)
	if !x.Waiting() {
		t.Error("the newer text was forgotten")
	}
	x.pass(200 * ms)
	if diff := cmp.Diff([]string{"older", "newer"}, x.saved); diff != "" {
		t.Error(diff)
	}

	x.hook = func() { x.hook = nil; x.Changed("newest") }
	x.err = errors.New("full")
	x.Changed("lost to a newer one")
	_ = x.Flush()
	x.err = nil
	x.pass(time.Minute)
	if got := x.saved[len(x.saved)-1]; got != "newest" {
		t.Errorf("a text that failed replaced a newer one: %q", got)
	}
}

// A save that hangs must not land after a flush of newer text.
func TestAutosaveFlushWaitsForTheSaveUnderWay(t *testing.T) {
	begun, goOn := make(chan bool), make(chan bool)
	var mu sync.Mutex
	var saved []string
	a := &Autosave{
		save: func(text string) error {
			if text == "older" {
				begun <- true
				<-goOn
			}
			mu.Lock()
			defer mu.Unlock()
			saved = append(saved, text)
			return nil
		},
		report: func(error) {},
		after:  func(time.Duration, func()) func() { return func() {} },
		now:    func() time.Time { return noon },
	}
	a.Changed("older")
	var both sync.WaitGroup
	both.Go(func() { _ = a.Flush() }) // as the timer does
	<-begun
	a.Changed("newer")
	both.Go(func() { _ = a.Flush() })
	close(goOn)
	both.Wait()
	if diff := cmp.Diff([]string{"older", "newer"}, saved); diff != "" {
		t.Error(diff)
	}
}

func TestFlushDrafts(t *testing.T) {
	s := &Service{core: &core{}}
	var saved []string
	open := func(err error) *Autosave {
		return s.Autosave(func(text string) error {
			if err == nil {
				saved = append(saved, text)
			}
			return err
		}, func(error) {})
	}
	full := errors.New("full")
	first, second, broken := open(nil), open(nil), open(full)
	for _, a := range []*Autosave{first, second, broken} {
		// No timer of the real clock takes part in this.
		a.after = func(time.Duration, func()) func() { return func() {} }
		a.Changed("text")
	}
	if err := s.FlushDrafts(); !errors.Is(err, full) {
		t.Errorf("%v", err)
	}
	if len(saved) != 2 || !broken.Waiting() {
		t.Errorf("saved %q, the broken one waiting: %v", saved, broken.Waiting())
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if err := broken.Close(); !errors.Is(err, full) {
		t.Error(err)
	}
	if len(s.drafts.open) != 2 {
		t.Errorf("%d are looked after, want the one open and the broken one", len(s.drafts.open))
	}
}

func TestATextOfWhatWasDeletedDoesNotWaitForGood(t *testing.T) {
	x := newTyping()
	x.err = fmt.Errorf("save draft: %w", mentoring.ErrNotFound)
	x.Changed("typed last")
	if err := x.Flush(); !errors.Is(err, mentoring.ErrNotFound) {
		t.Errorf("the first flush: %v", err)
	}
	if err := x.Flush(); err != nil || x.Waiting() {
		t.Errorf("later: %v, waiting %v", err, x.Waiting())
	}
}
