package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// ErasePlan is what erasing a mentee for good would take away, and what it can't
// reach.
type ErasePlan struct {
	Name     string // to be typed
	Sessions int
	Goals    int
	Promises int
	Ratings  int
	Examples int
	Backups  []mentoring.Backup // copies that keep the mentee, newest first; one more is made before erasing
	Folder   string             // the second folder, which may keep copies of these; empty for none
}

// ErasePlan says what erasing a mentee would do.
func (s *Service) ErasePlan(pair mentoring.ID) (ErasePlan, error) {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return ErasePlan{}, err
	}
	p := ErasePlan{
		Name: mentee.Name, Sessions: len(s.store.Sessions(pair)), Goals: len(s.store.Goals(pair)),
		Promises: len(s.store.Commitments(pair)), Ratings: len(s.store.Assessments(pair)), Examples: len(s.store.Evidence(pair)),
	}
	p.Backups, err = s.store.Backups()
	if err == nil {
		var second BackupFolder
		second, err = s.BackupFolder()
		p.Folder = second.Path
	}
	if err != nil {
		return p, fmt.Errorf("erase plan: %w", err)
	}
	return p, nil
}

// NameMatches says that a name was typed, whatever its case, accents and spaces.
func NameMatches(typed, name string) bool {
	typed = mentoring.CleanLine(typed)
	return typed != "" && SameName(typed, name)
}

// EraseMentee removes a mentee and all that belongs to the pair for good, deleted
// things and earlier wordings too. It can't be undone, and asks for the name,
// whatever its case and spaces: with another it fails with
// mentoring.ErrNameDiffers and nothing is lost.
//
// All that could be undone before is forgotten, of other mentees too: what it
// takes to undo holds names and texts, and doesn't say whose.
func (s *Service) EraseMentee(pair mentoring.ID, typed string) error {
	_, mentee, err := s.pair(pair)
	if err != nil {
		return err
	}
	if !NameMatches(typed, mentee.Name) {
		return fmt.Errorf("erase mentee: %w", mentoring.ErrNameDiffers)
	}
	if err := s.backUpBefore(mentoring.BackupBeforeErasing); err != nil {
		return fmt.Errorf("erase mentee: %w", err)
	}
	err = s.store.Erase(mentee.Ref())
	if _, there := s.store.Person(mentee.ID); there != nil { // also when only the traces are left
		s.undos.clear()
		s.search.forget()
		s.changes.announce(AnyChange)
	}
	if err != nil {
		return fmt.Errorf("erase mentee: %w", err)
	}
	return nil
}
