package kit

import (
	"trefoil/app/lang"
)

// FocusWords says whether a number of competencies is a good one to keep in focus.
func FocusWords(n int) string {
	switch {
	case n == 0:
		return lang.T("None is in focus. Three to five are a good number to rate between two full ratings.")
	case n < 3:
		return lang.F("%d in focus. Three to five are a good number.", n)
	case n <= 5:
		return lang.F("%d in focus.", n)
	default:
		return lang.F("%d in focus. More than five are hard to keep in mind.", n)
	}
}
