//go:build window

package screens_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"trefoil/app"
)

const (
	passphrase = "correct horse battery staple"
	typed      = "perlhuhn, typed right before the lock"
)

// TestWindowLock locks the real window on what was just typed and copied, and
// unlocks it with a wrong and then the right passphrase. It kills the program
// while it is locked and comes back. Nothing can be read while it is locked.
func TestWindowLock(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0)) // the program must see to it itself
	d := newDesktop(t, 960, 640)
	d.run("sample")
	d.protect()
	d.start()
	d.until("a window with something in it", func() bool {
		p := d.exactly()
		return bytes.Count(p, p[:1]) < len(p)-1000
	})
	d.still()
	locked := d.exactly()
	d.refused("wrong horse battery staple")
	d.unlock()
	d.keys("1", "alt+3", "Return")
	d.at("Session –")
	d.write(typed)
	d.keys("ctrl+a", "ctrl+c")
	if got := d.clipboard(); !strings.Contains(got, typed) {
		t.Fatalf("the clipboard holds %q", got)
	}
	d.tool("key", "ctrl+l")
	d.shows(locked)
	if got := d.clipboard(); got != "" {
		t.Errorf("the clipboard still holds %q", got)
	}
	d.noCoreDumps()
	d.kill()
	d.onlyForTheUser(d.home)
	if file, found := holds(t, d.user, "perlhuhn"); found {
		t.Errorf("%s can be read", file)
	}

	d.start()
	d.shows(locked)
	d.unlock()
	d.quit()
	var list app.List
	must(t, json.Unmarshal([]byte(d.secretly("list", "--json")), &list))
	session := list.Mentees[0]
	last := session.Sessions[len(session.Sessions)-1]
	page := filepath.Join(d.user, "page.md")
	d.secretly("export", "session", string(last.ID), page)
	said, err := os.ReadFile(page)
	must(t, err)
	if !strings.Contains(string(said), typed) {
		t.Errorf("what was typed is lost:\n%s", said)
	}
}

// protect sets a passphrase, from standard input.
func (d *desktop) protect() {
	d.t.Helper()
	d.given(passphrase, "passphrase", "set", "--new-passphrase-fd", "0")
}

// secretly carries out a command with the passphrase.
func (d *desktop) secretly(args ...string) string {
	d.t.Helper()
	return d.given(passphrase, append([]string{"--passphrase-fd", "0"}, args...)...)
}

// unlock gives the passphrase, in the place of what is typed already.
func (d *desktop) unlock() {
	d.t.Helper()
	d.keys("ctrl+a")
	d.write(passphrase)
	d.tool("key", "Return")
	d.at("Today")
}

// refused gives a wrong passphrase and waits for the words about it.
func (d *desktop) refused(wrong string) {
	d.t.Helper()
	d.write(wrong)
	before := d.exactly()
	d.tool("key", "Return")
	d.until("words about the wrong passphrase", func() bool { return different(before, d.exactly()) > 20_000 }) // that is more than a button
	if title := strings.TrimSpace(d.title()); title != "Trefoil" {
		d.fail("a wrong passphrase leads on")
	}
}

// shows waits until the screen shows the same as the lock at the start, but for
// the cursor in its field, and stays so.
func (d *desktop) shows(locked []byte) {
	d.t.Helper()
	same := func() bool { return different(locked, d.exactly()) < 300 }
	d.until("the lock", same)
	d.still()
	if title := strings.TrimSpace(d.title()); title != "Trefoil" || !same() {
		d.fail("something is shown over the lock")
	}
}

// exactly is each dot of the screen.
func (d *desktop) exactly() []byte {
	d.t.Helper()
	return d.picture("-depth", "8", "gray:-")
}

// clipboard is what other programs can paste, "" for nothing.
func (d *desktop) clipboard() string {
	out, _ := d.command("xclip", "-selection", "clipboard", "-o").Output()
	return string(out)
}

// noCoreDumps fails the test if a crash of the program would write its memory.
func (d *desktop) noCoreDumps() {
	d.t.Helper()
	limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", d.app.Process.Pid))
	must(d.t, err)
	for line := range strings.Lines(string(limits)) {
		if f := strings.Fields(line); strings.HasPrefix(line, "Max core file size") && (f[4] != "0" || f[5] != "0") {
			d.t.Error(line)
		}
	}
}

// onlyForTheUser fails the test if anybody else may look into a folder or what
// is in it.
func (d *desktop) onlyForTheUser(folder string) {
	d.t.Helper()
	must(d.t, filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			d.t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	}))
}
