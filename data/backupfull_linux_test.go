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

func init() { children["crowded restore"] = crowdedRestore }

// crowdedRestore restores on disks with more and more room. Without enough it has
// to say so, and to change nothing.
func crowdedRestore(dir string) error {
	full, done := 0, 0
	for kilobytes := 1800; kilobytes < 3600; kilobytes += 90 {
		err := withDisk(dir, kilobytes, restoreWhatFits)
		switch {
		case err == nil:
			done++
		case errors.Is(err, mentoring.ErrDiskFull):
			full++
		default:
			return fmt.Errorf("%d KB: %w", kilobytes, err)
		}
	}
	if full < 5 || done < 5 {
		return fmt.Errorf("%d disks were too small, %d large enough", full, done)
	}
	return nil
}

func restoreWhatFits(dir string) error {
	path := filepath.Join(dir, "home")
	s, err := Open(path)
	if err != nil {
		return fmt.Errorf("no room for a home: %v", err)
	}
	big := mentoring.Person{ID: mentoring.NewID(), Name: strings.Repeat("Ada ", 60_000)}
	if err := s.Save(big); err != nil {
		return fmt.Errorf("no room for a person: %v", err)
	}
	b, err := s.BackUp(context.Background(), mentoring.BackupByHand, noon, nil)
	if err != nil {
		return fmt.Errorf("no room for a backup: %v", err)
	}
	if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "Mira"}); err != nil {
		return fmt.Errorf("no room for another person: %v", err)
	}
	failed := s.RestoreBackup(context.Background(), b.Name, mentoring.Secret{}, noon, nil)
	if err := s.Close(); err != nil {
		return fmt.Errorf("close: %v", err)
	}
	if s, err = Open(path); err != nil {
		return fmt.Errorf("after %v: %v", failed, err)
	}
	want := 2
	if failed == nil {
		want = 1
	}
	_, err = s.Check()
	left, _ := filepath.Glob(filepath.Join(path, "trefoil.db.*"))
	if n := len(s.People()); err != nil || n != want || left != nil {
		failed = fmt.Errorf("after %v: %d people, %v, left %q", failed, n, err, left)
	}
	return errors.Join(failed, s.Close())
}

func TestRestoreOnAFullDisk(t *testing.T) { onOwnDisk(t, "crowded restore") }
