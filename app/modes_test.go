//go:build unix

package app

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"

	"trefoil/app/archive"
)

// TestFilesAreOnlyForTheUser writes all kinds of files while the system would let
// everybody read and write them: nobody but the user may.
func TestFilesAreOnlyForTheUser(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	top := t.TempDir()
	err := errors.Join(
		SettingsFile{Path: filepath.Join(top, "settings.json")}.Save(Settings{Appearance: "dark"}),
		BackupFolderFile{Path: filepath.Join(top, "backup-folder.json")}.save(BackupFolder{Path: "/mnt/stick"}),
		WriteFile(filepath.Join(top, "Maya session 12.pdf"), []byte("%PDF")),
		archive.WriteFolder(filepath.Join(top, "everything"), []archive.File{{Name: "Maya/notes.md", Bytes: []byte("notes")}}),
	)
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	err = filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		if err != nil || path == top {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		files++
		return err
	})
	if err != nil || files != 6 {
		t.Errorf("%d files and folders, %v", files, err)
	}
}
