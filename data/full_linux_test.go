package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"trefoil/app/mentoring"
)

var errNoDisk = errors.New("no disk could be made")

func init() { children["crowded"] = crowded }

// crowded makes new homes on disks with more and more room. Without enough it
// has to say so, and to make a good one when there is room again.
func crowded(dir string) error {
	full := 0
	for kilobytes := 16; kilobytes < 600; kilobytes += 24 {
		err := withDisk(dir, kilobytes, openWithMoreRoom)
		if errors.Is(err, mentoring.ErrDiskFull) {
			full++
			continue
		}
		if err != nil {
			return fmt.Errorf("%d KB: %w", kilobytes, err)
		}
	}
	if full < 10 {
		return fmt.Errorf("only %d disks were too small", full)
	}
	return nil
}

// withDisk works on a disk of its own, which is gone afterwards.
func withDisk(dir string, kilobytes int, work func(dir string) error) error {
	if err := syscall.Mount("trefoil", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes)); err != nil {
		return errNoDisk
	}
	return errors.Join(work(dir), syscall.Unmount(dir, 0))
}

// openWithMoreRoom opens a new home, and again on a larger disk when it failed.
// It returns the first error.
func openWithMoreRoom(dir string) error {
	first := openAndCheck(filepath.Join(dir, "home"))
	if first == nil {
		return nil
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT, "size=3m"); err != nil {
		return err
	}
	if err := openAndCheck(filepath.Join(dir, "home")); err != nil {
		return fmt.Errorf("with room again: %v", err)
	}
	return first
}

func openAndCheck(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	_, err = s.Check()
	return errors.Join(err, s.Close())
}

func TestNewHomeOnAFullDisk(t *testing.T) { onOwnDisk(t, "crowded") }

// onOwnDisk runs a child that may make disks of its own.
func onOwnDisk(t *testing.T, name string) {
	t.Helper()
	cmd := childCommand(t, name, t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
	case cmd.Process == nil || strings.Contains(string(out), errNoDisk.Error()):
		t.Skip("this system allows no disk of one's own:", err, string(out))
	default:
		t.Errorf("%v: %s", err, out)
	}
}
