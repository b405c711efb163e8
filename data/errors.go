package data

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"trefoil/app/mentoring"
)

// SQLite's result codes that matter here. The low byte is the family.
const (
	codeSQL         = 1
	codePerm        = 3
	codeBusy        = 5
	codeLocked      = 6
	codeReadOnly    = 8
	codeIO          = 10
	codeCorrupt     = 11
	codeFull        = 13
	codeCantOpen    = 14
	codeNotADB      = 26
	codeIORead      = codeIO | 1<<8
	codeIOShortRead = codeIO | 2<<8
	codeIOWrite     = codeIO | 3<<8
	codeIOData      = codeIO | 32<<8
	codeIOCorruptFS = codeIO | 33<<8
	codeFamily      = 0xff
)

// kept lists what the store may say. An error that wraps one is passed on.
var kept = []error{
	mentoring.ErrDiskFull, mentoring.ErrReadOnly, mentoring.ErrHomeUnusable, mentoring.ErrInUse,
	mentoring.ErrNewerVersion, mentoring.ErrNotOurs, mentoring.ErrDamaged, mentoring.ErrNoKey,
	mentoring.ErrNotFound, mentoring.ErrBadBackup, mentoring.ErrNoFolder, mentoring.ErrWrongFolder,
	mentoring.ErrChangesLost, mentoring.ErrMissing, mentoring.ErrNothingToRead, mentoring.ErrOpenToRead, mentoring.ErrHomeGone, mentoring.ErrNotMoved,
}

// explain wraps an error of SQLite or the operating system in the sentinel
// that a screen has words for. Others, and nil, come back as they are.
func explain(err error) error {
	if err == nil {
		return nil
	}
	for _, sentinel := range kept {
		if errors.Is(err, sentinel) {
			return err
		}
	}
	if code, ok := sqliteCode(err); ok {
		return explainCode(code, err)
	}
	if misread(err) {
		return fmt.Errorf("%w: %w", mentoring.ErrDamaged, err)
	}
	return explainOS(err)
}

// misread says that a value in the database isn't of the type it was written with,
// such as an id that is NULL now. database/sql says so in words only.
func misread(err error) bool { return strings.Contains(err.Error(), "sql: Scan error") }

// sqliteCode returns the extended result code of an error that has one.
func sqliteCode(err error) (int, bool) {
	var coded interface {
		error
		Code() int
	}
	if !errors.As(err, &coded) {
		return 0, false
	}
	return coded.Code(), true
}

func explainCode(code int, err error) error {
	sentinel := sentinelOf(code)
	switch {
	case sentinel == nil:
		return err
	case code&codeFamily == codeCantOpen: // its text says "out of memory", which is wrong
		return fmt.Errorf("%w (SQLite code %d)", sentinel, code)
	}
	return fmt.Errorf("%w: %w", sentinel, err)
}

func sentinelOf(code int) error {
	switch code & codeFamily {
	case codeBusy, codeLocked:
		return mentoring.ErrInUse
	case codeReadOnly:
		return mentoring.ErrReadOnly
	case codeCorrupt, codeSQL: // the statements are ours, and right: it is the schema that is wrong
		return mentoring.ErrDamaged
	case codeNotADB:
		return mentoring.ErrNotOurs
	case codeFull:
		return mentoring.ErrDiskFull
	case codeCantOpen, codePerm:
		return mentoring.ErrHomeUnusable
	case codeIO:
		return sentinelOfIO(code)
	}
	return nil
}

// sentinelOfIO tells I/O errors apart. A failed write is what SQLite makes of a
// quota or a file size limit, so it counts as a full disk.
func sentinelOfIO(code int) error {
	switch code {
	case codeIOWrite:
		return mentoring.ErrDiskFull
	case codeIOShortRead, codeIOData, codeIOCorruptFS:
		return mentoring.ErrDamaged
	case codeIORead:
		return mentoring.ErrHomeUnusable
	}
	return mentoring.ErrReadOnly
}

func explainOS(err error) error {
	var path *fs.PathError
	switch {
	case isDiskFull(err):
		return fmt.Errorf("%w: %w", mentoring.ErrDiskFull, err)
	case errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", mentoring.ErrReadOnly, err)
	case errors.As(err, &path), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", mentoring.ErrHomeUnusable, err)
	}
	return err
}

// passing says that an error may be gone at a second try: injected write and
// sync errors were, each time.
func passing(err error) bool {
	code, ok := sqliteCode(err)
	return ok && (code&codeFamily == codeIO || code&codeFamily == codeFull)
}
