package screens

import (
	"log/slog"
	"sync"
	"time"
)

// beatEvery is how often it is noted that a talk goes on.
const beatEvery = 30 * time.Second

// heartbeat notes, while a session runs, that the program looks on. It stands
// still while none does.
type heartbeat struct {
	beat func() (running bool, err error)

	mu    sync.Mutex
	timer *time.Timer // nil while it stands
	ended bool
}

// newHeartbeat returns a heart that beats while a session runs.
func newHeartbeat(beat func() (running bool, err error)) *heartbeat {
	h := &heartbeat{beat: beat}
	h.start()
	return h
}

// start beats at once, unless it beats already.
func (h *heartbeat) start() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.timer == nil && !h.ended {
		h.next()
	}
}

// next beats, and again later while a session runs. What can't be noted now,
// as on a full disk, is tried again then.
func (h *heartbeat) next() {
	h.timer = nil
	running, err := h.beat()
	if err != nil {
		slog.Error("heartbeat", "error", err)
	}
	if running {
		h.timer = time.AfterFunc(beatEvery, h.again)
	}
}

func (h *heartbeat) again() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.ended {
		h.next()
	}
}

// end stops the heart with a last beat.
func (h *heartbeat) end() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.timer != nil {
		h.timer.Stop()
		h.next()
		if h.timer != nil {
			h.timer.Stop()
		}
	}
	h.ended = true
}
