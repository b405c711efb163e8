package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"trefoil/app/mentoring"
)

// BackupStore keeps copies of all data. A backup is named as it stands in the
// list, or by the path of any file.
type BackupStore interface {
	// Backups lists the copies in the data folder, the newest first.
	Backups() ([]mentoring.Backup, error)
	// BackUp makes one and opens all of it once. It ends with the context.
	BackUp(ctx context.Context, why mentoring.BackupReason, at time.Time, heard func(done, of int)) (mentoring.Backup, error)
	// BackupContent counts what is in one.
	BackupContent(backup string) (mentoring.BackupContent, error)
	// ThinBackups removes those that have had their time.
	ThinBackups(now time.Time) error
	// UseBackupFolder makes a folder one that KeepCopy copies into, and thins out.
	// KeepCopy fails with mentoring.ErrNoFolder when it isn't there.
	UseBackupFolder(folder string) error
	KeepCopy(ctx context.Context, backup mentoring.Backup, folder string, now time.Time) error
	// CopyBackup copies one into any folder, once.
	CopyBackup(ctx context.Context, backup mentoring.Backup, folder string) error
	// PlanRestore verifies a backup and says what restoring it would do.
	// RestoreBackup does it, and closes the store.
	PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard func(done, of int)) (mentoring.RestorePlan, error)
	RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error
	// OnWrite has f called after each write. It must not use the store.
	OnWrite(f func())
}

// Backups lists the backups in the data folder, the newest first.
func (s *Service) Backups() ([]mentoring.Backup, error) {
	all, err := s.store.Backups()
	if err != nil {
		return nil, fmt.Errorf("backups: %w", err)
	}
	return all, nil
}

// BackupContent counts what is in a backup, without opening a record.
func (s *Service) BackupContent(backup string) (mentoring.BackupContent, error) {
	found, err := s.store.BackupContent(backup)
	if err != nil {
		return found, fmt.Errorf("backup content: %w", err)
	}
	return found, nil
}

// BackUp makes a backup because the user asks for one, and copies it into the
// second folder if there is one. It fails with mentoring.ErrNotBackedUp or
// ErrDamaged, and with ErrStopped when heard says so or the context ends.
func (s *Service) BackUp(ctx context.Context, heard Progress) (mentoring.Backup, error) {
	b, err := s.maker.byHand(ctx, heard)
	if err != nil {
		return b, fmt.Errorf("back up: %w", err)
	}
	return b, nil
}

// CopyBackup copies a backup into any folder, once, and reads the copy back. It
// fails with mentoring.ErrNoFolder or ErrNotCopied.
func (s *Service) CopyBackup(ctx context.Context, b mentoring.Backup, folder string) error {
	err := s.store.CopyBackup(ctx, b, folder)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, mentoring.ErrNoFolder):
		return fmt.Errorf("copy backup: %w", err)
	}
	return fmt.Errorf("%w: %w", mentoring.ErrNotCopied, err)
}

// backUpBefore makes a backup before something is done that can't be taken back
// by everybody, unless the newest one has all that there is. Without one it is
// not to be done.
func (s *Service) backUpBefore(why mentoring.BackupReason) error {
	if s.maker.current() {
		return nil
	}
	_, err := s.maker.make(s.maker.life, why, nil)
	return notBackedUp(err)
}

// notBackedUp says what failed. Damage says more by itself.
func notBackedUp(err error) error {
	switch {
	case err == nil || errors.Is(err, mentoring.ErrDamaged), errors.Is(err, mentoring.ErrStopped):
		return err
	}
	return fmt.Errorf("%w: %w", mentoring.ErrNotBackedUp, err)
}

// KeepBackups makes backups by itself from now on, when there is something new,
// until the service is closed. failed hears when one could not be made, once
// until one could again; it is called on any goroutine. Meanwhile it is tried
// again, less and less often.
func (s *Service) KeepBackups(failed func(error)) { s.maker.begin(failed) }
