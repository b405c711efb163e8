package data

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

func init() { children["crowded backup"] = crowdedBackup }

// crowdedBackup backs up on disks with more and more room. Without enough it has
// to say so, to leave nothing, and to let saving go on.
func crowdedBackup(dir string) error {
	full, made := 0, 0
	for kilobytes := 900; kilobytes < 1800; kilobytes += 40 {
		err := withDisk(dir, kilobytes, backUpWhatFits)
		switch {
		case err == nil:
			made++
		case errors.Is(err, mentoring.ErrDiskFull):
			full++
		default:
			return fmt.Errorf("%d KB: %w", kilobytes, err)
		}
	}
	if full < 5 || made < 5 {
		return fmt.Errorf("%d disks were too small, %d large enough", full, made)
	}
	return nil
}

func backUpWhatFits(dir string) (err error) {
	s, err := Open(filepath.Join(dir, "home"))
	if err != nil {
		return fmt.Errorf("no room for a home: %v", err)
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: strings.Repeat("Ada ", 60_000)}); err != nil {
		return fmt.Errorf("no room for a person: %v", err)
	}
	_, failed := s.BackUp(context.Background(), mentoring.BackupByHand, noon, nil)
	left, err := filepath.Glob(filepath.Join(s.home.backups(), "*"))
	if err != nil || failed != nil && len(left) != 0 || failed == nil && len(left) != 1 {
		return fmt.Errorf("after %v there are %q, %v", failed, left, err)
	}
	if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "Mira"}); err != nil {
		return fmt.Errorf("save after it: %v", err)
	}
	if _, err := s.Check(); err != nil {
		return fmt.Errorf("check after it: %v", err)
	}
	return failed
}

func TestBackupOnAFullDisk(t *testing.T) { onOwnDisk(t, "crowded backup") }
