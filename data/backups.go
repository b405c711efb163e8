package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"trefoil/app/mentoring"
)

// Backups lists the copies in the data folder, the newest first. One that Trefoil
// didn't name is as old as its file.
func (s *Store) Backups() ([]mentoring.Backup, error) { return BackupsIn(s.home.backups()) }

// Backups lists the copies in the data folder, as Store.Backups does.
func (h *Home) Backups() ([]mentoring.Backup, error) { return BackupsIn(h.files.backups()) }

// BackupsIn lists the backups in any folder, as Backups does. There are none in a
// folder that isn't there.
func BackupsIn(folder string) ([]mentoring.Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var all []mentoring.Backup
	for _, e := range entries {
		if filepath.Ext(e.Name()) != ".db" || !e.Type().IsRegular() {
			continue
		}
		info, infoErr := e.Info()
		if infoErr != nil {
			err = errors.Join(err, infoErr)
			continue
		}
		b := mentoring.Backup{Name: e.Name(), Made: info.ModTime(), Size: info.Size()}
		if made, why, ok := mentoring.ParseBackupName(e.Name()); ok {
			b.Made, b.Why = made, why
		}
		all = append(all, b)
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", explain(err))
	}
	slices.SortFunc(all, func(a, b mentoring.Backup) int { return b.Made.Compare(a.Made) })
	return all, nil
}

// removeBackups deletes backups in a folder.
func removeBackups(folder string, backups []mentoring.Backup) error {
	var paths []string
	for _, b := range backups {
		path := filepath.Join(folder, filepath.Base(b.Name))
		paths = append(append(paths, path), beside(path)...)
	}
	if err := removeFiles(paths...); err != nil {
		return fmt.Errorf("remove backups: %w", explain(err))
	}
	return nil
}

// removeUnfinished deletes what is left of backups that were being made when the
// program was ended.
func removeUnfinished(folder string) error {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		name, isNew := strings.CutSuffix(strings.TrimSuffix(e.Name(), "-journal"), newEnding)
		if _, _, ok := mentoring.ParseBackupName(name); ok && isNew {
			err = errors.Join(err, os.Remove(filepath.Join(folder, e.Name())))
		}
	}
	return err
}

// BackupContent counts what is in a backup of the data folder, by its name, or in
// any file, by its path. It fails with mentoring.ErrNotFound, ErrNotOurs,
// ErrNewerVersion or ErrDamaged.
func (s *Store) BackupContent(backup string) (mentoring.BackupContent, error) {
	found, err := contentOf(s.home.backupPath(backup))
	if err != nil {
		return found, fmt.Errorf("look into backup: %w", explain(err))
	}
	return found, nil
}

// BackupContent is Store.BackupContent while no store is open.
func (h *Home) BackupContent(backup string) (mentoring.BackupContent, error) {
	found, err := contentOf(h.files.backupPath(backup))
	if err != nil {
		return found, fmt.Errorf("look into backup: %w", explain(err))
	}
	return found, nil
}

func contentOf(path string) (found mentoring.BackupContent, err error) {
	db, version, err := openCopy(path)
	if err != nil {
		return found, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	err = db.QueryRow(`SELECT count(*) FROM pairs JOIN people ON people.id = pairs.parent_id
		WHERE NOT pairs.deleted AND NOT people.deleted`).Scan(&found.Mentees)
	if err != nil {
		return found, err
	}
	err = db.QueryRow(`SELECT count(*) FROM sessions JOIN pairs ON pairs.id = sessions.parent_id
		JOIN people ON people.id = pairs.parent_id
		WHERE NOT sessions.deleted AND NOT pairs.deleted AND NOT people.deleted`).Scan(&found.Sessions)
	if err != nil {
		return found, err
	}
	found.LastWrite, err = lastWriteIn(context.Background(), db, version)
	return found, err
}

// lastWriteIn is the number of the last write in a database.
func lastWriteIn(ctx context.Context, db *sql.DB, version int) (last int64, err error) {
	for _, table := range tablesOf(version) {
		var written int64
		if err := db.QueryRowContext(ctx, "SELECT coalesce(max(written), 0) FROM "+table).Scan(&written); err != nil {
			return last, err
		}
		last = max(last, written)
	}
	return last, nil
}
