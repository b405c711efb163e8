package mentoring

import "strings"

// LettingGo is something that the mentee stops holding: growth asks for things
// to let go of.
type LettingGo struct {
	ID        ID     `json:"id"`
	PairID    ID     `json:"pair_id"`
	SessionID ID     `json:"session_id,omitempty"` // where it was named
	What      string `json:"what"`
	To        string `json:"to,omitempty"` // who takes it over, in the user's words
	Named     Date   `json:"named"`
	Gone      Date   `json:"gone,omitzero"` // since when it is truly gone; zero while it isn't
}

// Ref points at the record.
func (l LettingGo) Ref() Ref { return Ref{KindLettingGo, l.ID} }

// Parent is the pair.
func (l LettingGo) Parent() ID { return l.PairID }

// Check refuses a record that names nothing with ErrTextMissing.
func (l LettingGo) Check() error {
	if strings.TrimSpace(l.What) == "" {
		return ErrTextMissing
	}
	return nil
}
