package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// BackupFolder is the second folder that backups are copied into: on a stick, or
// one that is kept elsewhere, too. The zero value is none.
type BackupFolder struct {
	Path   string    `json:"path"`
	Copied time.Time `json:"copied"` // when the newest backup was last known to be there
}

// BackupFolderFile keeps which folder it is in a small JSON file beside the
// settings, for it changes by itself.
type BackupFolderFile struct{ Path string }

func (f BackupFolderFile) load() (BackupFolder, error) {
	var b BackupFolder
	text, err := os.ReadFile(f.Path)
	if errors.Is(err, fs.ErrNotExist) || f.Path == "" {
		return b, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &b)
	}
	if err != nil {
		return BackupFolder{}, fmt.Errorf("load backup folder: %w", err)
	}
	return b, nil
}

func (f BackupFolderFile) save(b BackupFolder) error {
	text, err := json.MarshalIndent(b, "", "  ")
	if err == nil {
		err = replaceFile(f.Path, text)
	}
	if err != nil {
		return fmt.Errorf("save backup folder: %w", err)
	}
	return nil
}

// backupFolder is the second folder in use.
type backupFolder struct {
	file BackupFolderFile

	mu   sync.Mutex // guards the file and what is known of it
	late time.Time  // since when the folder lacks a backup for it isn't there; zero when it lacks none
}

func (f *backupFolder) chosen() (BackupFolder, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.file.load()
}

func (f *backupFolder) choose(b BackupFolder) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.late = time.Time{}
	return f.file.save(b)
}

// keep brings a backup into the folder. When the folder isn't there, that is no
// failure, but noted.
func (f *backupFolder) keep(ctx context.Context, store BackupStore, b mentoring.Backup, now time.Time) error {
	to, err := f.chosen()
	if err != nil || to.Path == "" {
		return err
	}
	err = store.KeepCopy(ctx, b, to.Path, now)
	missing := errors.Is(err, mentoring.ErrNoFolder)
	if err != nil && !missing {
		return fmt.Errorf("%w: %w", mentoring.ErrNotCopied, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	is, err := f.file.load()
	switch {
	case err != nil || is.Path != to.Path:
		return err // another was chosen meanwhile
	case missing:
		slog.Info("the second folder for backups is not there")
		if b.Made.After(is.Copied) {
			f.late = is.Copied
		}
		return nil
	}
	f.late, is.Copied = time.Time{}, now
	return f.file.save(is)
}

// BackupFolderPatience is how long the second folder may be missing before it is
// worth a word.
const BackupFolderPatience = 7 * 24 * time.Hour

// missing returns for how many days the folder has been missing, 0 when that is
// not worth a word.
func (f *backupFolder) missing(now time.Time) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.late.IsZero() || now.Sub(f.late) < BackupFolderPatience {
		return 0
	}
	return int(now.Sub(f.late) / (24 * time.Hour))
}

// BackupFolder returns the second folder for backups.
func (s *Service) BackupFolder() (BackupFolder, error) {
	f, err := s.maker.folder.chosen()
	if err != nil {
		return f, fmt.Errorf("backup folder: %w", err)
	}
	return f, nil
}

// BackupFolderMissing returns for how many days the second folder has been
// missing while there was something to copy, 0 for less than a week.
func (s *Service) BackupFolderMissing() int { return s.maker.folder.missing(s.now()) }

// UseBackupFolder makes a folder the second one, and copies the newest backup
// into it. It fails with mentoring.ErrNoFolder, ErrWrongFolder or ErrNotCopied,
// and then the one before stays.
func (s *Service) UseBackupFolder(ctx context.Context, path string) error {
	err := s.store.UseBackupFolder(path)
	if err == nil {
		err = s.copyNewest(ctx, path)
	}
	if err != nil && !errors.Is(err, mentoring.ErrNoFolder) && !errors.Is(err, mentoring.ErrWrongFolder) {
		err = fmt.Errorf("%w: %w", mentoring.ErrNotCopied, err)
	}
	if err == nil {
		err = s.maker.folder.choose(BackupFolder{Path: path, Copied: s.now()})
	}
	if err != nil {
		return fmt.Errorf("use backup folder: %w", err)
	}
	s.changes.announce(SettingsChanged)
	return nil
}

func (s *Service) copyNewest(ctx context.Context, path string) error {
	newest, found := s.maker.newest()
	if !found {
		return nil
	}
	return s.store.KeepCopy(ctx, newest, path, s.now())
}

// ForgetBackupFolder ends the copying. What is in the folder stays.
func (s *Service) ForgetBackupFolder() error {
	if err := s.maker.folder.choose(BackupFolder{}); err != nil {
		return fmt.Errorf("forget backup folder: %w", err)
	}
	s.changes.announce(SettingsChanged)
	return nil
}
