package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

// A mark is the number of the last write that was acknowledged, in a file of its
// own while the store is open. It is what tells a log that lost its end from one
// that was torn before anything in it counted: SQLite leaves out the end of
// either without a word.
//
// It is not synced with each write, for an older number only fails to notice.
// Where there can be no such file, the store does without.
type mark struct{ file *os.File }

// takeMark notices when the last changes before a crash are missing, and opens the
// mark for the next ones. All is loaded before.
func (s *Store) takeMark() {
	s.lost = s.home.readMark() > s.seq
	if file, err := os.OpenFile(s.home.mark(), os.O_WRONLY|os.O_CREATE, 0o600); err == nil {
		s.last.file = file
	}
}

// readMark returns the number in the mark, 0 when there is none.
func (h home) readMark() int64 {
	text, err := os.ReadFile(h.mark())
	if err != nil {
		return 0
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
	if err != nil {
		return 0
	}
	return n
}

func (m mark) set(write int64) {
	if m.file != nil {
		_, _ = m.file.WriteAt(fmt.Appendf(nil, "%020d\n", write), 0)
	}
}

// wipe takes the number away for good, as before the last writes are removed:
// they would be missed after a power cut.
func (m mark) wipe() error {
	if m.file == nil {
		return nil
	}
	return errors.Join(m.file.Truncate(0), m.file.Sync())
}

// endMark removes the mark of a store that is closed, unless its log is still
// there.
func (s *Store) endMark() error {
	if s.last.file == nil {
		return nil
	}
	err := s.last.file.Close()
	if _, log := os.Stat(s.home.db() + "-wal"); errors.Is(log, fs.ErrNotExist) {
		err = errors.Join(err, os.Remove(s.home.mark()))
	}
	return err
}

// ChangesLost says that the last changes before the program or the computer ended
// without warning could not be read back, although they had been on the disk. All
// that was changed before is there.
func (s *Store) ChangesLost() bool {
	_ = s.rest() // which finds out
	return s.lost
}

// checkMark fails with mentoring.ErrChangesLost when changes are missing.
func (s *Store) checkMark() error {
	if s.lost {
		return mentoring.ErrChangesLost
	}
	return nil
}
