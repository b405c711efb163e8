package screens

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"trefoil/screens/kit"
)

// nap lets the window sleep while nothing happens. Fyne asks the system for
// events sixty times a second, for ever, which takes one or two hundredths of a
// core. nap holds Fyne's loop up until the system has an event or another
// goroutine has something to draw. Either ends it at once, so that what is typed
// shows sooner than at the next sixtieth of a second.
//
// What Fyne does by itself waits for the end of a nap: a caret blinks in fewer
// steps, and the window follows the system from light to dark a moment later.
type nap struct {
	wait  func(longest time.Duration)          // for an event, which it handles
	wake  func()                               // ends a wait, from any goroutine
	later func(after time.Duration, do func()) // on the drawing goroutine
	now   func() time.Time
	caret func() bool // a field has the keyboard

	last  time.Time   // when something happened
	awake atomic.Bool // between start and end
}

const (
	// between is how long Fyne has between two naps to look for something to
	// draw, for which it is late already.
	between = 2 * time.Millisecond
	// lively is how long Fyne runs as usual after something happened, so that
	// what follows of it is drawn.
	lively = 80 * time.Millisecond
	// While a caret blinks, or little things may move after a click, naps are
	// short.
	shortNap   = 100 * time.Millisecond
	longNap    = 500 * time.Millisecond
	littleTime = time.Second
)

func newNap(caret func() bool) *nap {
	return &nap{
		wait:  waitForEvent,
		wake:  postEvent,
		later: func(after time.Duration, do func()) { time.AfterFunc(after, func() { fyne.Do(do) }) },
		now:   time.Now, caret: caret,
	}
}

// start begins to nap. It is called when the window is there.
func (n *nap) start() {
	n.last = n.now()
	n.awake.Store(true)
	n.later(lively, n.turn)
}

// end is called when the window goes.
func (n *nap) end() { n.awake.Store(false) }

// turn naps if it is time to, and comes again.
func (n *nap) turn() {
	if !n.awake.Load() {
		return
	}
	began := n.now()
	if left := n.last.Add(lively).Sub(began); left > 0 {
		n.later(left, n.turn)
		return
	}
	if left := kit.MovesUntil().Sub(began); left > 0 {
		n.later(left, n.turn)
		return
	}
	longest := n.longest(began)
	n.wait(longest)
	if ended := n.now(); ended.Sub(began) < longest {
		n.last = ended
	}
	n.later(between, n.turn)
}

func (n *nap) longest(now time.Time) time.Duration {
	if n.caret() || now.Sub(n.last) < littleTime {
		return shortNap
	}
	return longNap
}

// do runs f on the drawing goroutine, as fyne.Do does, but without waiting for
// the end of a nap.
func (n *nap) do(f func()) {
	fyne.Do(f)
	if n.awake.Load() {
		n.wake()
	}
}

// takeEvents handles what the system has to say.
func takeEvents() {
	defer bearShutDown()
	glfw.PollEvents()
}

func waitForEvent(longest time.Duration) {
	defer bearShutDown()
	glfw.WaitEventsTimeout(longest.Seconds())
}

func postEvent() {
	defer bearShutDown()
	glfw.PostEmptyEvent()
}

// bearShutDown bears the panic with which GLFW says that it is shut down, as Fyne
// does at the end, or was never up, for want of a screen.
func bearShutDown() {
	switch e := recover().(type) {
	case nil, *glfw.Error:
	default:
		panic(e)
	}
}
