package kit

import "trefoil/app/mentoring"

// ShiftWords is the line on what shifted in a session: "Perspective shift:
// from solving to seeing". When nothing was said it is "".
func ShiftWords(s mentoring.Shift) string {
	words := "Shift"
	if s.Kind.Name() != "" {
		words = s.Kind.Name() + " shift"
	}
	switch {
	case s.Text != "":
		return words + ": " + s.Text
	case s.Kind.Name() != "":
		return words
	}
	return ""
}
