//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWindowSecondStart starts the program twice on one home: the second ends
// at once without an error and brings the window of the first to the front.
func TestWindowSecondStart(t *testing.T) {
	d := newDesktop(t, 960, 640)
	d.start()
	d.background("xmessage", "-center", "in front")
	d.at("xmessage")
	if out := d.run(); out != "" {
		t.Errorf("the second start said %q", out)
	}
	d.at("Trefoil")
	d.quit()
}

// TestWindowEndsWithTyping ends the program by a signal right after a key: what
// was typed is there.
func TestWindowEndsWithTyping(t *testing.T) {
	d := newDesktop(t, 960, 640)
	d.run("sample")
	d.start()
	d.keys("1", "alt+3", "Return")
	d.at("Session –")
	d.tool("type", "--delay", "1", "Typed at the very end.")
	d.still() // the keys have arrived, the quiet before a save has not passed
	must(t, d.app.Process.Signal(syscall.SIGTERM))
	d.ended()
	session := d.list().Mentees[0]
	last := session.Sessions[len(session.Sessions)-1]
	path := filepath.Join(d.user, "page.pdf")
	d.run("export", "session", string(last.ID), path)
	if said := text(t, path); !strings.Contains(said, "Typed at the very end.") {
		t.Errorf("lost at the end:\n%s", said)
	}
}

// TestWindowProblem opens homes that can't be used: the window says why in
// words, and nothing there is changed.
func TestWindowProblem(t *testing.T) {
	for name, tc := range map[string]struct{ content, says string }{
		"a text file as database": {"this is no database, and somebody may want it back", "is not Trefoil data"},
		"an empty database":       {"", "is not Trefoil data"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesktop(t, 960, 640)
			must(t, os.MkdirAll(d.home, 0o700))
			path := filepath.Join(d.home, "trefoil.db")
			must(t, os.WriteFile(path, []byte(tc.content), 0o600))
			d.start()
			d.at("Trefoil")
			d.keys("Escape")
			d.ended()
			if !strings.Contains(d.out.String(), tc.says) {
				t.Errorf("said %q, want %q", d.out, tc.says)
			}
			kept, err := os.ReadFile(path)
			must(t, err)
			if string(kept) != tc.content {
				t.Errorf("the file was changed to %q", kept)
			}
		})
	}
}
