package data

import (
	"errors"
	"io/fs"
	"os"
)

// A restore has three steps. The backup is copied beside the data, as incoming,
// and verified there. What there is goes into the backups. Then incoming is
// renamed to restored, and from that moment on it is the data: whoever opens the
// home first puts it into its place. So a restore that is cut off at any moment
// leaves all of the old or all of the new.

// tidyUp finishes a restore that was decided, and takes away what is left of
// backups and restores that were not. No store is open.
func (h home) tidyUp() error {
	if err := errors.Join(h.takeIn(), removeDB(h.incoming())); err != nil {
		return err
	}
	return removeUnfinished(h.backups())
}

// takeIn puts a restored database into its place, if there is one. The log of the
// one before goes first, and for good: SQLite would play it into any database of
// that name.
func (h home) takeIn() error {
	if _, err := os.Lstat(h.restored()); errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	if err := removeFiles(append(beside(h.db()), h.mark())...); err != nil {
		return err
	}
	if err := syncDir(string(h)); err != nil {
		return err
	}
	return moveIntoPlace(h.restored(), h.db())
}

// logEndings are those of the logs that belong to a database of the same name.
var logEndings = []string{"-wal", "-journal"}

// beside are the files that SQLite may have beside a database.
func beside(path string) []string { return []string{path + "-wal", path + "-journal", path + "-shm"} }

// removeDB removes a database file and what is beside it.
func removeDB(path string) error { return removeFiles(append(beside(path), path)...) }

// removeFiles removes files, and doesn't mind when they aren't there.
func removeFiles(paths ...string) error {
	var failed error
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}
