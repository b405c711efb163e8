package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Erase removes records for good, each with all that belongs to it and with
// their earlier forms, deleted ones too; all or none. When it returns nil no
// byte of them is left in the database or its log: the space they took is
// overwritten, and the log is emptied. Backups that were made before keep them.
//
// It fails with mentoring.ErrNotFound when a record was never saved, and
// otherwise as Save does. After a failure to empty the log the records are gone,
// and the log is emptied when the store is closed.
func (s *Store) Erase(refs ...mentoring.Ref) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	all, err := s.below(refs)
	if err != nil {
		return fmt.Errorf("erase: %w", err)
	}
	err = s.writeTx(context.Background(), func(tx *gorm.DB) error { return eraseRows(tx, all) })
	if err != nil {
		return fmt.Errorf("erase: %w", explain(err))
	}
	s.forget(all)
	return s.emptyLog()
}

// below returns the records and all that belongs to them, children before what
// they belong to.
func (s *Store) below(refs []mentoring.Ref) ([]mentoring.Ref, error) {
	var all []mentoring.Ref
	for _, ref := range refs {
		if s.find(ref) == nil {
			return nil, fmt.Errorf("%s %s: %w", ref.Kind, ref.ID, mentoring.ErrNotFound)
		}
		all = append(all, ref)
	}
	for i := 0; i < len(all); i++ { // it grows on the way
		for _, k := range kinds {
			if k.parent != all[i].Kind {
				continue
			}
			for _, e := range s.shelves[k.name].children[all[i].ID] {
				all = append(all, mentoring.Ref{Kind: k.name, ID: e.id})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b mentoring.Ref) int {
		_, i, _ := kindNamed(a.Kind)
		_, j, _ := kindNamed(b.Kind)
		return cmp.Compare(j, i)
	})
	return slices.Compact(all), nil
}

func eraseRows(tx *gorm.DB, refs []mentoring.Ref) error {
	for _, ref := range refs {
		k, _, err := kindNamed(ref.Kind)
		if err != nil {
			return err
		}
		if err := tx.Exec("DELETE FROM revisions WHERE kind = ? AND record_id = ?", string(k.name), string(ref.ID)).Error; err != nil {
			return err
		}
		done := tx.Exec("DELETE FROM "+k.table+" WHERE id = ?", string(ref.ID))
		if done.Error == nil && done.RowsAffected != 1 {
			return fmt.Errorf("%s %s, %d rows: %w", ref.Kind, ref.ID, done.RowsAffected, mentoring.ErrDamaged)
		}
		if done.Error != nil {
			return done.Error
		}
	}
	return nil
}

// forget takes records out of memory.
func (s *Store) forget(refs []mentoring.Ref) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ref := range refs {
		s.shelves[ref.Kind].drop(ref.ID)
		delete(s.drafts, ref)
	}
}

// emptyLog brings the write-ahead log into the database and cuts it to nothing,
// for it holds the pages as they were.
func (s *Store) emptyLog() error {
	var busy, inLog, moved int
	err := s.sql.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &inLog, &moved)
	if err == nil && busy != 0 {
		err = errors.New("the log is in use")
	}
	if err != nil {
		return fmt.Errorf("empty the log: %w", explain(err))
	}
	return nil
}

// Backups lists the copies in the data folder, the newest first.
func (s *Store) Backups() ([]mentoring.Backup, error) {
	entries, err := os.ReadDir(s.home.backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var all []mentoring.Backup
	for _, e := range entries {
		info, infoErr := e.Info()
		if infoErr != nil || !info.Mode().IsRegular() {
			err = errors.Join(err, infoErr)
			continue
		}
		all = append(all, mentoring.Backup{Name: e.Name(), Made: info.ModTime(), Size: info.Size()})
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	slices.SortFunc(all, func(a, b mentoring.Backup) int { return b.Made.Compare(a.Made) })
	return all, nil
}
