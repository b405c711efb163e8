package mentoring

import "slices"

// Name returns what was caught in a word, "" when it is none of the kinds.
func (k CaptureKind) Name() string {
	return word(slices.Index(CaptureKinds[:], k), "Insight", "Question", "Quote", "Note")
}
