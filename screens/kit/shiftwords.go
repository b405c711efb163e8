package kit

import (
	"trefoil/app/mentoring"

	"trefoil/app/lang"
)

// ShiftWords is the line on what shifted in a session: "Perspective shift:
// from solving to seeing". When nothing was said it is "".
func ShiftWords(s mentoring.Shift) string {
	words := lang.T("Shift")
	if s.Kind.Name() != "" {
		words = lang.F("%s shift", lang.T(s.Kind.Name()))
	}
	switch {
	case s.Text != "":
		return lang.F("%s: %s", words, s.Text)
	case s.Kind.Name() != "":
		return words
	}
	return ""
}
