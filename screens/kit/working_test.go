package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// held is a line whose half second is over when the test says so.
func held(t *testing.T) (w *Working, pass func()) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	w = NewWorking(func(f func()) { f() })
	var due func()
	w.After = func(_ time.Duration, f func()) func() {
		due = f
		return func() { due = nil }
	}
	return w, func() {
		if due != nil {
			due()
		}
	}
}

func TestFastWorkShowsNothing(t *testing.T) {
	w, pass := held(t)
	shown := 0
	w.OnShown = func() { shown++ }
	work := w.Start("Reading", func() { t.Error("stopped") })
	if !w.On() || !work.Heard(1, 2) || !work.Done() {
		t.Error("the work doesn't count")
	}
	pass()
	if w.Content().Visible() || w.On() {
		t.Error("the line shows after the work")
	}
}

func TestSlowWorkSaysHowFarItIs(t *testing.T) {
	w, pass := held(t)
	work := w.Start("Reading", func() {})
	if w.Content().Visible() {
		t.Fatal("the line shows at once")
	}
	pass()
	if !w.Content().Visible() || w.bar.Visible() {
		t.Error("the line doesn't show, or shows a bar of nothing")
	}
	work.Heard(1, 4)
	if !w.bar.Visible() || w.bar.share != 0.25 {
		t.Errorf("a quarter shows as %v", w.bar.share)
	}
	work.Heard(0, 0)
	work.Done()
	if w.Content().Visible() {
		t.Error("the line stays")
	}
}

func TestStoppedWorkDoesNotCount(t *testing.T) {
	w, pass := held(t)
	stops := 0
	work := w.Start("Reading", func() { stops++ })
	pass()
	test.Tap(w.cancel)
	if stops != 1 || w.On() || w.Content().Visible() {
		t.Errorf("stopped %d times", stops)
	}
	next := w.Start("Adding", nil)
	if work.Heard(1, 2) || work.Done() {
		t.Error("what was stopped goes on")
	}
	pass()
	if !w.On() || w.cancel.Visible() {
		t.Error("the end of the first ended the second, or the second can be stopped")
	}
	w.Stop()
	if !next.Done() {
		t.Error("what can't be stopped was")
	}
}
