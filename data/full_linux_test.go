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
	"trefoil/data/soak"
)

var errNoDisk = errors.New("no disk could be made")

func init() { children["crowded"] = crowded }

// crowd is a disk of its own that has too little room for something.
type crowd struct {
	dir     string
	ballast string
	room    int64 // in bytes, what is left when it is filled
	full    bool  // something was refused
}

const diskSize = 24 << 20 // in bytes

// crowded does everything that takes room on disks that have none, or some more.
// Without enough it has to say so, to change nothing and leave nothing behind, and
// to work when there is room again.
func crowded(dir string) error {
	levels := soak.Size(4, 20)
	for _, c := range crowdings {
		need, want, err := withAllRoom(dir, c)
		if err != nil {
			return fmt.Errorf("%s with all room: %w", c.name, err)
		}
		full := 0
		for level := range levels {
			x := &crowd{dir: dir, room: need * int64(level) / int64(levels)}
			if err := x.through(c, want); err != nil {
				return fmt.Errorf("%s with %d of %d bytes: %w", c.name, x.room, need, err)
			}
			if x.full {
				full++
			}
		}
		if full < levels/2 {
			return fmt.Errorf("%s: only %d disks of %d were too small", c.name, full, levels)
		}
		fmt.Printf("%s: %d disks, %d of them too small\n", c.name, levels, full)
	}
	return nil
}

// withAllRoom returns how much room a thing takes, and what is there afterwards.
func withAllRoom(dir string, c crowding) (need int64, want string, err error) {
	x := &crowd{dir: dir, room: diskSize}
	err = withDisk(dir, func() error {
		if err := c.prepare(x.home()); err != nil {
			return err
		}
		before := free(dir)
		if err := c.do(x); err != nil {
			return err
		}
		need = max(before-free(dir), 400_000) // erasing needs it only meanwhile
		want, err = x.state()
		return err
	})
	if x.full {
		err = errors.Join(err, mentoring.ErrDiskFull)
	}
	return need, want, err
}

func (x *crowd) through(c crowding, want string) error {
	return withDisk(x.dir, func() error {
		if err := errors.Join(c.prepare(x.home()), c.do(x)); err != nil {
			return err
		}
		if found, err := x.state(); err != nil || found != want {
			return fmt.Errorf("%s is there, not %s, %v", found, want, err)
		}
		return nil
	})
}

func (x *crowd) home() string { return filepath.Join(x.dir, "home") }

// fill leaves only so much room.
func (x *crowd) fill() error {
	x.ballast = filepath.Join(x.dir, "ballast")
	f, err := os.Create(x.ballast)
	if err != nil {
		return err
	}
	return errors.Join(syscall.Fallocate(int(f.Fd()), 0, 0, max(free(x.dir)-x.room, 1)), f.Close())
}

func free(dir string) int64 {
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) != nil {
		return 0
	}
	return int64(s.Bavail) * s.Bsize
}

// try does a thing, and again with room when there was none. What the store holds
// must not change when it is refused; there need be no store.
func (x *crowd) try(s *Store, do func() error) error {
	var before, after string
	var err error
	if s != nil {
		if before, err = content(s); err != nil {
			return err
		}
	}
	err = do()
	if !errors.Is(err, mentoring.ErrDiskFull) && !errors.Is(err, mentoring.ErrNotWritten) {
		return err
	}
	x.full = true
	if left := leftOver(x.dir); left != nil {
		return fmt.Errorf("left %q", left)
	}
	if s != nil {
		if after, err = content(s); err != nil || before != after {
			return fmt.Errorf("changed when it was refused, %v", err)
		}
	}
	if err := os.Remove(x.ballast); err != nil {
		return err
	}
	if err := do(); err != nil {
		return fmt.Errorf("with room again: %v", err)
	}
	return nil
}

// leftOver lists what is unfinished on the disk.
func leftOver(dir string) (left []string) {
	for _, pattern := range []string{"home/*.new*", "home/*.incoming*", "home/*.restored*", "home/backups/*.new*", ".*"} {
		found, _ := filepath.Glob(filepath.Join(dir, pattern))
		left = append(left, found...)
	}
	return left
}

// state says what is in the home, when all of it is whole.
func (x *crowd) state() (string, error) {
	s, err := Open(x.home())
	if err != nil {
		return "", err
	}
	_, checked := s.Check()
	found, err := content(s)
	return found, errors.Join(checked, err, s.Close())
}

// withDisk works on a disk of its own, which is gone afterwards.
func withDisk(dir string, work func() error) error {
	if err := syscall.Mount("trefoil", dir, "tmpfs", 0, fmt.Sprintf("size=%d", diskSize)); err != nil {
		return errNoDisk
	}
	return errors.Join(work(), syscall.Unmount(dir, 0))
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	cmd := childCommand(t, "crowded", t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		soak.Say(t, "no room on the disk: %s", strings.ReplaceAll(strings.TrimSpace(string(out)), "\n", "; "))
	case cmd.Process == nil || strings.Contains(string(out), errNoDisk.Error()):
		t.Skip("this system allows no disk of one's own:", err, string(out))
	default:
		t.Errorf("%v: %s", err, out)
	}
}
