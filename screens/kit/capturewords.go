package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// CaptureWords returns a capture as it is read: a quote in quotation marks, and
// a question with its mark at the end.
func CaptureWords(c mentoring.Capture) string {
	switch c.Kind {
	case mentoring.Quote:
		return lang.F("“%s”", c.Text)
	default:
		return c.Text
	}
}
