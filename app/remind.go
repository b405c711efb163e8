package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"trefoil/app/mentoring"
)

// Reminding is what there may be to remind of, with what a notification may say
// about it: no title, no text.
type Reminding struct {
	mentoring.Coming
	// Mentees are names by session and by promise.
	Mentees map[mentoring.ID]string
	// Protected says that a passphrase keeps the names from others, so that none
	// should stand where anybody may look.
	Protected bool
}

// Reminding returns what there may be to remind of, of pairs whose mentoring goes
// on.
func (s *Service) Reminding() Reminding {
	r := Reminding{Mentees: make(map[mentoring.ID]string)}
	p, err := s.store.Protection()
	r.Protected = err != nil || p.Passphrase
	for _, pair := range s.store.Pairs() {
		_, mentee, err := s.pair(pair.ID)
		if err == nil && pair.Ended.IsZero() {
			s.addReminding(&r, pair.ID, mentee.Name)
		}
	}
	return r
}

func (s *Service) addReminding(r *Reminding, pair mentoring.ID, mentee string) {
	today := s.Today()
	for _, session := range s.store.Sessions(pair) {
		switch status := session.Status(); {
		case status == mentoring.Running:
			r.Talks = append(r.Talks, session.Started)
		case status == mentoring.Planned && !session.Day.Before(today):
			r.Sessions = append(r.Sessions, mentoring.Appointment{Session: session.ID, Day: session.Day, At: session.At})
			r.Mentees[session.ID] = mentee
		}
	}
	for _, c := range s.openCommitments(pair) {
		if !c.Due.IsZero() && !c.Due.Before(today) {
			r.Promises = append(r.Promises, mentoring.Deadline{Promise: c.ID, Day: c.Due})
			r.Mentees[c.ID] = mentee
		}
	}
}

// ToldFile keeps of what was reminded before, in a small JSON file of the data
// folder. Nothing can be read in it but how often that was.
type ToldFile struct{ Path string }

// Load reads the file. One that is missing or broken counts as empty, and broken
// is reported.
func (f ToldFile) Load() (told mentoring.Told, err error) {
	b, err := os.ReadFile(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &told)
	}
	if err != nil {
		return nil, fmt.Errorf("load what was told: %w", err)
	}
	return told, nil
}

// Save replaces the file in one step.
func (f ToldFile) Save(told mentoring.Told) error {
	b, err := json.Marshal(told)
	if err == nil {
		err = replaceFile(f.Path, b)
	}
	if err != nil {
		return fmt.Errorf("save what was told: %w", err)
	}
	return nil
}
