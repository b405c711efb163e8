package kit

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
)

// Working is a line that says how far slow work has come, with a button to stop
// it. It shows only when the work takes longer than half a second.
type Working struct {
	// After calls f after a time unless stopped before. It is a field so that
	// tests can hold the time.
	After func(d time.Duration, f func()) (stop func())
	// OnShown is called when the line comes into view, grows or leaves.
	OnShown func()

	do     func(func())
	what   *Label
	bar    *ShareBar
	cancel *Button
	rows   *fyne.Container
	unwait func() // ends waiting for the line to show
	work   *Work  // nil while there is none
}

// workIsSlow is how long work may take without a word about it.
const workIsSlow = 500 * time.Millisecond

// NewWorking returns the line, out of view. Do runs a function on the drawing
// goroutine.
func NewWorking(do func(func())) *Working {
	w := &Working{do: do, what: Body(""), bar: NewShareBar(0, "")}
	w.After = func(d time.Duration, f func()) func() {
		timer := time.AfterFunc(d, func() { do(f) })
		return func() { timer.Stop() }
	}
	w.cancel = NewButton(lang.T("Cancel"), Outlined, w.Stop).Small()
	w.rows = container.New(NewStack(8), w.what, w.bar, container.New(NewRow(0, -1), w.cancel))
	w.rows.Hidden = true
	return w
}

// Content returns what to put into the window.
func (w *Working) Content() fyne.CanvasObject { return w.rows }

// Start takes note of new work: what is being done ("Making the pages"), and
// what happens when it is stopped, nil when it can't be. Stopping doesn't wait
// for the work to end.
func (w *Working) Start(what string, stopped func()) *Work {
	w.end()
	work := &Work{line: w, onStop: stopped}
	w.work = work
	w.what.SetText(what)
	w.bar.Hidden, w.cancel.Hidden = true, stopped == nil
	w.unwait = w.After(workIsSlow, func() {
		if w.work == work {
			w.show(true)
		}
	})
	return work
}

// Stop stops the work, if there is some that can be.
func (w *Working) Stop() {
	work := w.work
	if work == nil || work.onStop == nil {
		return
	}
	work.stopped.Store(true)
	w.end()
	work.onStop()
}

// On says that there is work.
func (w *Working) On() bool { return w.work != nil }

func (w *Working) end() {
	if w.work == nil {
		return
	}
	w.unwait()
	w.work = nil
	w.show(false)
}

func (w *Working) show(on bool) {
	if w.rows.Hidden == !on {
		return
	}
	w.rows.Hidden = !on
	w.shown()
}

func (w *Working) shown() {
	w.rows.Refresh()
	if w.OnShown != nil {
		w.OnShown()
	}
}

func (w *Working) tell(work *Work, percent int32) {
	if w.work != work {
		return
	}
	w.bar.SetShare(float64(percent) / 100)
	if w.bar.Hidden {
		w.bar.Hidden = false
		w.shown()
	}
}

// Work is one piece of slow work.
type Work struct {
	line    *Working
	onStop  func()
	stopped atomic.Bool
	percent atomic.Int32
}

// Heard takes note of how far the work has come, and says whether to go on. It
// may be called from anywhere.
func (w *Work) Heard(done, of int) bool {
	percent := int32(100 * int64(done) / int64(max(of, 1)))
	if w.percent.Swap(percent) != percent {
		w.line.do(func() { w.line.tell(w, percent) })
	}
	return !w.stopped.Load()
}

// Done takes note that the work has ended, and says whether its outcome counts:
// not after it was stopped.
func (w *Work) Done() bool {
	if w.line.work == w {
		w.line.end()
	}
	return !w.stopped.Load()
}
