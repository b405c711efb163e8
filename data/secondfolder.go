package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"trefoil/app/mentoring"
)

// A second folder holds copies of the backups, on a stick or in a folder that
// is kept elsewhere, too. A file in it says that it is one. Without that file it
// isn't there: where a stick was plugged in, an empty folder may be left, and
// what is written into that lies on the same disk as the data.
const (
	folderMark     = "Trefoil backups.txt"
	folderMarkText = "Trefoil copies its backups into this folder, as long as this file is in it.\n"
)

// UseBackupFolder makes a folder one that KeepCopy copies into. It fails with
// mentoring.ErrNoFolder when it isn't there, with ErrWrongFolder when it is part
// of the data folder, and with ErrReadOnly or ErrHomeUnusable.
func (s *Store) UseBackupFolder(folder string) error {
	if err := s.useBackupFolder(folder); err != nil {
		return fmt.Errorf("use folder for backups: %w", explain(err))
	}
	return nil
}

func (s *Store) useBackupFolder(folder string) error {
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() {
		return errors.Join(mentoring.ErrNoFolder, err)
	}
	inside, err := s.inside(folder)
	if err != nil {
		return err
	}
	if inside {
		return mentoring.ErrWrongFolder
	}
	mark := filepath.Join(folder, folderMark)
	if _, err := os.Stat(mark); err == nil {
		return nil // an earlier Trefoil has put it there
	}
	return writeNew(mark, []byte(folderMarkText))
}

// KeepCopy brings a copy of a backup into a second folder, unless one is there,
// and thins out what is in that. The copy is read back before it counts. It fails
// with mentoring.ErrNoFolder when the folder isn't there, and never makes it.
func (s *Store) KeepCopy(ctx context.Context, backup mentoring.Backup, folder string, now time.Time) error {
	ctx, stop := s.whileOpen(ctx)
	defer stop()
	err := s.keepCopy(ctx, backup, folder)
	if err == nil {
		err = thinOut(folder, now)
	}
	if err != nil {
		return fmt.Errorf("copy backup: %w", explain(ended(ctx, err)))
	}
	return nil
}

func (s *Store) keepCopy(ctx context.Context, backup mentoring.Backup, folder string) error {
	if _, err := os.Stat(filepath.Join(folder, folderMark)); err != nil {
		return errors.Join(mentoring.ErrNoFolder, err)
	}
	return s.copyBackup(ctx, backup, folder)
}

// CopyBackup brings a copy of a backup into any folder, unless one is there, and
// reads it back. It fails with mentoring.ErrNoFolder when the folder isn't there.
func (s *Store) CopyBackup(ctx context.Context, backup mentoring.Backup, folder string) error {
	ctx, stop := s.whileOpen(ctx)
	defer stop()
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() {
		err = errors.Join(mentoring.ErrNoFolder, err)
	} else {
		err = s.copyBackup(ctx, backup, folder)
	}
	if err != nil {
		return fmt.Errorf("copy backup: %w", explain(ended(ctx, err)))
	}
	return nil
}

func (s *Store) copyBackup(ctx context.Context, backup mentoring.Backup, folder string) error {
	s.backing.Lock() // it isn't to change or go meanwhile
	defer s.backing.Unlock()
	to := filepath.Join(folder, backup.Name)
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	err := errors.Join(removeUnfinished(folder), copyAndCompare(ctx, s.home.backupPath(backup.Name), to+newEnding))
	if err == nil {
		err = moveIntoPlace(to+newEnding, to)
	}
	if err != nil {
		_ = os.Remove(to + newEnding)
	}
	return err
}

// copyAndCompare copies a file and reads the copy back.
func copyAndCompare(ctx context.Context, from, to string) error {
	read, err := copyHashed(ctx, from, to)
	if err != nil {
		return err
	}
	written, err := hashFile(ctx, to)
	if err == nil && !bytes.Equal(read, written) {
		err = fmt.Errorf("the copy differs: %w", mentoring.ErrDamaged)
	}
	return err
}

// thinOut removes the backups of a folder that have had their time.
func thinOut(folder string, now time.Time) error {
	all, err := BackupsIn(folder)
	if err != nil {
		return err
	}
	return removeBackups(folder, mentoring.ThinBackups(all, now))
}

// ThinBackups removes the backups of the data folder that have had their time.
func (s *Store) ThinBackups(now time.Time) error {
	s.backing.Lock()
	defer s.backing.Unlock()
	return thinOut(s.home.backups(), now)
}
