package screens

import (
	"log/slog"
	"sync"
	"time"

	"trefoil/app"
)

// beatEvery is how often it is noted that a talk goes on.
const beatEvery = 30 * time.Second

// heartbeat notes, while a session runs, that the program looks on. It stands
// still while none does. It beats on a goroutine of its own, so that a slow disk
// doesn't hold the drawing up.
type heartbeat struct {
	beat func() (running bool, err error)

	mu    sync.Mutex
	timer *time.Timer // nil while it stands
	again bool        // it is to beat once more, also when nothing runs
	ended bool

	beating sync.Mutex // held while it is noted
}

// newHeartbeat returns a heart that beats while a session runs.
func newHeartbeat(beat func() (running bool, err error)) *heartbeat {
	h := &heartbeat{beat: beat}
	h.start()
	return h
}

// start beats at once, unless it beats already.
func (h *heartbeat) start() { h.arm(0) }

func (h *heartbeat) arm(in time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.timer != nil { // it may have looked before what runs now began
		h.again = true
	} else if !h.ended {
		h.timer = time.AfterFunc(in, app.Guarded(h.next))
	}
}

// goesOn says that a session runs.
func (h *heartbeat) goesOn() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.timer != nil
}

// next beats, and again later while a session runs. What can't be noted now,
// as on a full disk, is tried again then.
func (h *heartbeat) next() {
	running := h.note()
	h.mu.Lock()
	again := h.again
	h.timer, h.again = nil, false
	h.mu.Unlock()
	switch {
	case running:
		h.arm(beatEvery)
	case again:
		h.arm(0)
	}
}

func (h *heartbeat) note() (running bool) {
	h.beating.Lock()
	defer h.beating.Unlock()
	running, err := h.beat()
	if err != nil {
		slog.Error("heartbeat", "error", err)
	}
	return running
}

// end stops the heart with a last beat.
func (h *heartbeat) end() {
	h.mu.Lock()
	h.ended = true
	beats := h.timer != nil
	if beats {
		h.timer.Stop()
	}
	h.mu.Unlock()
	if beats {
		h.note()
	}
}
