package mentoring

import "strings"

// Stakeholder is a person around the mentee: a recipient of promises, a source
// of perceptions.
type Stakeholder struct {
	ID     ID     `json:"id"`
	PairID ID     `json:"pair_id"`
	Name   string `json:"name"`
	Role   string `json:"role,omitempty"`
	Needs  string `json:"needs,omitempty"`  // what this person needs
	Brings string `json:"brings,omitempty"` // what the mentee brings

	Places []Place   `json:"places,omitempty"` // on the map, oldest first
	Talks  []Contact `json:"talks,omitempty"`  // oldest first
}

// Place is where a stakeholder stands on the map of relationships from a day
// on. It is added, never changed.
type Place struct {
	Day       Date    `json:"day"`
	Influence float64 `json:"influence"` // on what the mentee wants to reach, 0 to 4
	Strength  float64 `json:"strength"`  // of the relationship, 0 to 4
}

// Contact is one talk of the mentee with a stakeholder.
type Contact struct {
	Day     Date `json:"day"`
	Minutes int  `json:"minutes,omitempty"` // 0 when that was not said
}

// Ref points at the stakeholder.
func (s Stakeholder) Ref() Ref { return Ref{KindStakeholder, s.ID} }

// Parent is the pair.
func (s Stakeholder) Parent() ID { return s.PairID }

// Check refuses a stakeholder without a name with ErrNameMissing, and a place
// outside 0 to 4 or a talk of less than no time with ErrOutOfRange.
func (s Stakeholder) Check() error {
	if strings.TrimSpace(s.Name) == "" {
		return ErrNameMissing
	}
	for _, p := range s.Places {
		if !onScale(p.Influence) || !onScale(p.Strength) {
			return ErrOutOfRange
		}
	}
	for _, c := range s.Talks {
		if c.Minutes < 0 {
			return ErrOutOfRange
		}
	}
	return nil
}

func onScale(v float64) bool { return v >= 0 && v <= float64(MaxLevel) }

// PlaceOn returns where the stakeholder stood on a day. Of two places of one day
// the later counts. ok is false while none was given.
func (s Stakeholder) PlaceOn(on Date) (place Place, ok bool) {
	for _, p := range s.Places {
		if !p.Day.After(on) && !p.Day.Before(place.Day) {
			place, ok = p, true
		}
	}
	return place, ok
}

// LastTalk returns the newest talk on or before a day.
func (s Stakeholder) LastTalk(on Date) (talk Contact, ok bool) {
	for _, c := range s.Talks {
		if !c.Day.After(on) && !c.Day.Before(talk.Day) {
			talk, ok = c, true
		}
	}
	return talk, ok
}
