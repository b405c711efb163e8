package mentoring

import (
	"strings"
	"time"
)

// CaptureKind says what was caught.
type CaptureKind string

// What can be caught in a line.
const (
	Insight      CaptureKind = "insight"
	OpenQuestion CaptureKind = "question"
	Quote        CaptureKind = "quote"
	PlainCapture CaptureKind = "note"
)

// CaptureKinds lists what can be caught, in the order in which it is offered.
var CaptureKinds = [4]CaptureKind{Insight, OpenQuestion, Quote, PlainCapture}

// Capture is one line caught during the talk. Both may read it.
type Capture struct {
	ID        ID          `json:"id"`
	SessionID ID          `json:"session_id"`
	Kind      CaptureKind `json:"kind"`
	By        Side        `json:"by,omitempty"` // whose words these are; empty when that was not said
	Text      string      `json:"text"`
	At        time.Time   `json:"at"` // UTC
}

// Ref points at the capture.
func (c Capture) Ref() Ref { return Ref{KindCapture, c.ID} }

// Parent is the session.
func (c Capture) Parent() ID { return c.SessionID }

// Check refuses an empty line with ErrTextMissing.
func (c Capture) Check() error {
	if strings.TrimSpace(c.Text) == "" {
		return ErrTextMissing
	}
	return nil
}
