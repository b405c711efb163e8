package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/gofrs/flock"

	"trefoil/app/mentoring"
)

// home is the data folder. Its files are named here and nowhere else.
type home string

func (h home) db() string        { return filepath.Join(string(h), "trefoil.db") }
func (h home) newDB() string     { return filepath.Join(string(h), "trefoil.db.new") }
func (h home) mark() string      { return filepath.Join(string(h), "trefoil.db-mark") }
func (h home) deviceKey() string { return filepath.Join(string(h), "device.key") }
func (h home) lock() string      { return filepath.Join(string(h), "lock") }
func (h home) backups() string   { return filepath.Join(string(h), "backups") }
func (h home) incoming() string  { return filepath.Join(string(h), "trefoil.db.incoming") }
func (h home) restored() string  { return filepath.Join(string(h), "trefoil.db.restored") }
func (h home) raise() string     { return filepath.Join(string(h), "raise") }

// take makes the folder if there is none, for the user alone, and locks it
// against a second Trefoil. It fails with mentoring.ErrInUse when one has it.
func (h home) take() (*flock.Flock, error) {
	if err := os.MkdirAll(string(h), 0o700); err != nil {
		return nil, err
	}
	lock := flock.New(h.lock(), flock.SetPermissions(0o600))
	got, err := lock.TryLock()
	switch {
	case err != nil:
		return nil, err
	case !got:
		return nil, mentoring.ErrInUse
	}
	return lock, nil
}

// dbExists says whether there is a database. Whatever else bears its name is
// refused: an empty or cut file with mentoring.ErrNotOurs, for SQLite would
// take it for a new database, and a write-ahead log whose database is gone with
// mentoring.ErrDamaged, for it holds work and would spoil a new one. A database that
// is gone while its backups are there is mentoring.ErrMissing. It looks at
// names and sizes only; see the package comment on opening the live file.
func (h home) dbExists() (bool, error) {
	info, err := os.Stat(h.db())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, errors.Join(h.refuseOrphans(), h.refuseOverBackups())
	case err != nil:
		return false, err
	case !info.Mode().IsRegular() || info.Size() < 512:
		return false, fmt.Errorf("%s: %w", filepath.Base(h.db()), mentoring.ErrNotOurs)
	}
	return true, nil
}

// refuseOverBackups fails with mentoring.ErrMissing when there are backups: who has
// some would take a new database for the end of all that they wrote.
func (h home) refuseOverBackups() error {
	all, err := BackupsIn(h.backups())
	if err == nil && len(all) > 0 {
		err = mentoring.ErrMissing
	}
	return err
}

func (h home) refuseOrphans() error {
	for _, end := range []string{"-wal", "-journal"} {
		if info, err := os.Stat(h.db() + end); err == nil && info.Size() > 0 {
			return fmt.Errorf("%s without its database: %w", info.Name(), mentoring.ErrDamaged)
		}
	}
	return nil
}

// tighten takes the rights of others away from a file that came back from a
// backup or was copied with wider ones. SQLite gives its log the same rights.
func tighten(path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 == 0 || runtime.GOOS == "windows" {
		return err
	}
	return os.Chmod(path, 0o600)
}

// writeNew writes a file that must not exist yet, whole or not at all, and
// returns when it is on the disk.
func writeNew(path string, content []byte) error {
	temp := path + ".new"
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return moveIntoPlace(temp, path)
}

// moveIntoPlace renames a finished file and makes the new name durable.
func moveIntoPlace(temp, path string) error {
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(path string) error {
	if runtime.GOOS == "windows" { // has no fsync of a folder
		return nil
	}
	return syncFile(path)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	return errors.Join(err, f.Close())
}

// isDiskFull says that an error of the operating system means no room.
func isDiskFull(err error) bool {
	const windowsDiskFull = syscall.Errno(112)
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) ||
		runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull)
}
