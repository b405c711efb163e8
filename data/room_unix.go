//go:build !windows

package data

import "syscall"

// room returns how many bytes a user may still write to the disk of a folder.
func room(folder string) (int64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return 0, err
	}
	return int64(s.Bavail) * int64(s.Bsize), nil
}
