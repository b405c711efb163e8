package mentoring

import "strings"

// Agreement is what the pair agreed about the mentoring on a day. It is added,
// never changed: another day has a version of its own.
type Agreement struct {
	ID              ID     `json:"id"`
	PairID          ID     `json:"pair_id"`
	Day             Date   `json:"day"`
	Purpose         string `json:"purpose,omitempty"`
	Confidentiality string `json:"confidentiality,omitempty"`
	Cadence         string `json:"cadence,omitempty"` // how often, where and how long they meet, in words
	Ending          string `json:"ending,omitempty"`  // how and when it ends
	Other           string `json:"other,omitempty"`
	Draft           bool   `json:"draft,omitempty"` // it is only written down, and not agreed yet
}

// Ref points at the agreement.
func (a Agreement) Ref() Ref { return Ref{KindAgreement, a.ID} }

// Parent is the pair.
func (a Agreement) Parent() ID { return a.PairID }

// Check refuses an agreement without a day with ErrDateMissing and one that
// says nothing with ErrTextMissing.
func (a Agreement) Check() error {
	switch {
	case a.Day.IsZero():
		return ErrDateMissing
	case strings.TrimSpace(a.Purpose+a.Confidentiality+a.Cadence+a.Ending+a.Other) == "":
		return ErrTextMissing
	}
	return nil
}

// SameWords says that two versions say the same.
func (a Agreement) SameWords(b Agreement) bool {
	return a.Purpose == b.Purpose && a.Confidentiality == b.Confidentiality && a.Cadence == b.Cadence &&
		a.Ending == b.Ending && a.Other == b.Other
}

// NewestAgreement returns the version that holds on a day. Of two of one day
// the one recorded last holds. A draft never does.
func NewestAgreement(versions []Agreement, on Date) (newest Agreement, ok bool) {
	for _, a := range versions {
		if !a.Draft && !a.Day.After(on) && !a.Day.Before(newest.Day) {
			newest, ok = a, true
		}
	}
	return newest, ok
}

// DraftAgreement returns what was written down last and is not agreed yet.
func DraftAgreement(versions []Agreement) (draft Agreement, ok bool) {
	for _, a := range versions {
		if a.Draft {
			draft, ok = a, true
		}
	}
	return draft, ok
}

// Farewell is what a mentee says when the mentoring ends, in own words.
type Farewell struct {
	ID     ID     `json:"id"`
	PairID ID     `json:"pair_id"`
	Day    Date   `json:"day"`
	Stays  string `json:"stays,omitempty"`  // what stays
	LetGo  string `json:"let_go,omitempty"` // what was let go of
	Next   string `json:"next,omitempty"`   // what comes next
}

// Ref points at the farewell.
func (f Farewell) Ref() Ref { return Ref{KindFarewell, f.ID} }

// Parent is the pair.
func (f Farewell) Parent() ID { return f.PairID }

// Check refuses a farewell without a day with ErrDateMissing and one that says
// nothing with ErrTextMissing.
func (f Farewell) Check() error {
	switch {
	case f.Day.IsZero():
		return ErrDateMissing
	case strings.TrimSpace(f.Stays+f.LetGo+f.Next) == "":
		return ErrTextMissing
	}
	return nil
}
