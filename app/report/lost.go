package report

import (
	"fmt"
	"maps"
	"slices"
)

// mostLost is how many characters are told one by one.
const mostLost = 8

// lostWords says which characters of the text could not be shown, "" when all
// could. They are told by their numbers, for they can't be shown here neither.
func (t *typesetter) lostWords() string {
	if len(t.lost) == 0 {
		return ""
	}
	var names []string
	for _, r := range slices.Sorted(maps.Keys(t.lost)) {
		if r == missing {
			names = append(names, t.words.T("emoji or other signs beyond the basic plane"))
			continue
		}
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	if len(names) > mostLost {
		names = append(names[:mostLost], t.words.N(len(names)-mostLost, "and %d more", "and %d more"))
	}
	return t.words.F("A box stands for what the fonts of this document lack: %s.", t.words.list(names...))
}
