//go:build unix

package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"trefoil/app/mentoring"
)

// TestFilesAreOnlyForTheUser does all that makes files, while the system would let
// everybody read and write them: nobody but the user may.
func TestFilesAreOnlyForTheUser(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	top := t.TempDir()
	ok := func(errs ...error) {
		t.Helper()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		onlyForTheUser(t, top)
	}
	h, err := Claim(filepath.Join(top, "home"))
	ok(err, h.OnRaise(func() {}), Raise(h.Path()))
	defer h.Close()
	s, err := h.Open(mentoring.Secret{})
	ok(err)
	savedNotes(t, s, "what Mira said") // and with a log and a mark beside the database
	first := backedUp(t, s, mentoring.BackupScheduled)
	folder := filepath.Join(top, "stick")
	ok(os.Mkdir(folder, 0o700), s.UseBackupFolder(folder), s.KeepCopy(t.Context(), first, folder, noon))

	now := mentoring.Secret{Passphrase: "correct horse battery staple"}
	ok(s.Protect(now.Passphrase, s.NewRecoveryKey()), s.Unprotect(now), s.Protect(now.Passphrase, ""))
	savedPerson(t, s, "Jonas")
	ok(s.RestoreBackup(t.Context(), first.Name, now, noon, nil))
	s, err = h.Open(now)
	ok(err, s.Close(), h.Rekey(now, ""))
	s, err = h.Open(now)
	ok(err)

	// What came back with wider rights, as from a stick, loses them.
	ok(s.Close())
	if err := os.Chmod(h.files.db(), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err = h.Open(now)
	ok(err, s.Close())
}

func onlyForTheUser(t *testing.T, top string) {
	t.Helper()
	err := filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		if err != nil || path == top {
			return err
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // gone meanwhile
		}
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
