//go:build unix

package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/faultvfs"
	"trefoil/data/soak"
)

// Whichever call to the disk fails while a passphrase is set or everything is
// sealed anew, something opens the data afterwards, and all of it is there.
func TestEachCallFailsInTheVault(t *testing.T) {
	template, holds := used(t)
	failed := 0
	for name, work := range map[string]func(h *Home) error{
		"protect": func(h *Home) error {
			s, err := h.Open(mentoring.Secret{})
			if err != nil {
				return err
			}
			return errors.Join(s.Protect(long, newRecoveryKey()), s.Close())
		},
		"rekey": func(h *Home) error { return h.Rekey(mentoring.Secret{}, "") },
	} {
		for _, kind := range []faultvfs.Kind{faultvfs.Write, faultvfs.Sync, faultvfs.Truncate} {
			for n, fired := 1, true; fired; n++ {
				path := filepath.Join(quickDir(t), "home")
				if err := os.CopyFS(path, os.DirFS(template)); err != nil {
					t.Fatal(err)
				}
				disk := faultvfs.New(path)
				hit := disk.FailOnce(kind, n, faultvfs.IOWrite, true)
				h, err := Claim(path)
				if err != nil {
					t.Fatal(err)
				}
				worked := work(h)
				disk.Close()
				fired = hit()
				s, err := h.Open(mentoring.Secret{})
				if errors.Is(err, mentoring.ErrLocked) {
					s, err = h.Open(byPassphrase(long))
				}
				if err != nil {
					t.Fatalf("%s, %s %d: %v after %v", name, kind, n, err, worked)
				}
				if found := mustContent(t, s); found != holds || !fired && worked != nil {
					t.Errorf("%s, %s %d: %s instead of %s, %v", name, kind, n, found, holds, worked)
				}
				failed++
				if err := errors.Join(s.Close(), h.Close(), os.RemoveAll(path)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	soak.Say(t, "each of %d calls to the disk failed while a passphrase was set or all was sealed anew", failed)
}
