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

// CaughtWords says what was caught, and from whom where that is known: "Insight, Maya".
func CaughtWords(c mentoring.Capture, mentee string) string {
	kind := lang.T(c.Kind.Name())
	switch c.By {
	case "":
		return kind
	case mentoring.Mentor:
		return lang.Commas(kind, lang.X("rater", "you"))
	}
	return lang.Commas(kind, SideWords(c.By, mentee))
}
