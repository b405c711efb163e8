//go:build window

package screens_test

import (
	"bytes"
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

// TestWindowReadsDamage opens data with a hole in it, or the end of which is gone:
// what is left is there to read, and the file stays as it is.
func TestWindowReadsDamage(t *testing.T) {
	for name, spoil := range map[string]func(content []byte) []byte{
		"zeroed pages": func(content []byte) []byte { clear(content[40*8192 : 49*8192]); return content },
		"cut":          func(content []byte) []byte { return content[:60*8192] },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesktop(t, 960, 640)
			d.run("sample")
			path := filepath.Join(d.home, "trefoil.db")
			content, err := os.ReadFile(path)
			must(t, err)
			content = spoil(content)
			must(t, os.WriteFile(path, content, 0o600))
			d.start()
			d.still()
			d.keys("Return") // open to read, the first choice
			d.at("Today –")
			d.keys("1", "alt+3")
			d.at("Sessions – Maya")
			must(t, d.app.Process.Signal(syscall.SIGTERM))
			d.ended()
			if !strings.Contains(d.out.String(), "damaged") {
				t.Errorf("said %q", d.out)
			}
			after, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(after, content) {
				t.Error("the file was changed")
			}
		})
	}
}

// TestWindowWithoutAScreen starts the program where there is no screen, and on one that
// can't draw with OpenGL: it says so and ends, and the data can be opened by others.
func TestWindowWithoutAScreen(t *testing.T) {
	for name, without := range map[string]func(*desktop){
		"no screen": func(d *desktop) { d.env = append(d.env, "DISPLAY=") },
		"no OpenGL": func(d *desktop) {
			d.env = append(d.env, "DISPLAY=:"+d.startScreen(960, 640, "-extension", "GLX"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesktop(t, 960, 640)
			d.run("sample")
			without(d)
			path, err := binary()
			must(t, err)
			out, err := d.command(path, d.args...).CombinedOutput()
			if err == nil || !strings.Contains(string(out), "could not open its window") {
				t.Errorf("ended with %v and said %q", err, out)
			}
			d.run("check")
			if _, err := os.Stat(filepath.Join(d.home, "crash.txt")); err == nil {
				t.Error("that counts as a crash")
			}
		})
	}
}
