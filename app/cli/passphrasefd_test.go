//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"trefoil/app/mentoring"
)

// Passphrases also come from file descriptors: up to the end of the first line,
// without asking anything.
func TestPassphrasesFromFiles(t *testing.T) {
	k := newKeeper(t)
	k.says("passphrase", "set", "--new-passphrase-fd", k.file(horse+"\nmore\n"))
	k.opens("--passphrase-fd", k.file(horse))
	k.says("--passphrase-fd", k.file(horse+"\r\n"), "passphrase", "change", "--new-passphrase-fd", k.file(tulip))
	k.opens("--passphrase-fd", k.file(tulip+"\n"))
	k.refuses(mentoring.ErrWeak, "--passphrase-fd", k.file(tulip), "passphrase", "change", "--new-passphrase-fd", k.file("\n"))
	k.refuses(mentoring.ErrLocked, "--passphrase-fd", k.file(""), "list")
	if len(k.asked) > 0 {
		t.Errorf("asked %q", k.asked)
	}
}

// file is the number of an open file that holds a text, for a command to close.
func (k *keeper) file(text string) string {
	k.t.Helper()
	path := filepath.Join(k.t.TempDir(), "passphrase")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		k.t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		k.t.Fatal(err)
	}
	defer f.Close()
	number, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		k.t.Fatal(err)
	}
	return strconv.Itoa(number)
}
