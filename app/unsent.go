package app

import (
	"encoding/json"
	"slices"
)

// KeepUnsent puts away, sealed, what is typed into fields and not saved yet. Nothing
// removes what was kept before.
func (s *Service) KeepUnsent(texts []string) error {
	if len(texts) == 0 {
		return s.store.KeepUnsent(nil)
	}
	kept, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return s.store.KeepUnsent(kept)
}

// Unsent returns what was typed and could not be saved before the program ended last,
// by a kill or a power cut; none as a rule.
func (s *Service) Unsent() []string {
	var texts []string
	if json.Unmarshal(s.store.Unsent(), &texts) != nil {
		return nil
	}
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}
