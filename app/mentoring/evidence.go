package mentoring

import "strings"

// Evidence is a dated example that backs a level or a goal.
type Evidence struct {
	ID           ID             `json:"id"`
	PairID       ID             `json:"pair_id"`
	By           Side           `json:"by"`  // who saw it
	Day          Date           `json:"day"` // when it was seen
	Text         string         `json:"text"`
	Level        Level          `json:"level,omitempty"` // that it was given for; 0 when it was noted by itself
	Competencies []CompetencyID `json:"competencies,omitempty"`
	Goals        []ID           `json:"goals,omitempty"`
	SessionID    ID             `json:"session_id,omitempty"` // where it was noted
}

// Ref points at the evidence.
func (e Evidence) Ref() Ref { return Ref{KindEvidence, e.ID} }

// Parent is the pair.
func (e Evidence) Parent() ID { return e.PairID }

// Check refuses evidence without words with ErrTextMissing, without a day with
// ErrDateMissing, and by nobody of the pair or with a level that is none with
// ErrOutOfRange.
func (e Evidence) Check() error {
	switch {
	case strings.TrimSpace(e.Text) == "":
		return ErrTextMissing
	case e.Day.IsZero():
		return ErrDateMissing
	case e.By != Mentee && e.By != Mentor, !e.Level.Valid():
		return ErrOutOfRange
	}
	return nil
}
