//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowSessionByKeyboard holds a session from the preparation to the page
// handed over, without a mouse.
func TestWindowSessionByKeyboard(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	d.run("sample")
	d.start()
	d.keys("1", "alt+3", "Return")
	d.at("Session –")
	d.keys("ctrl+p")
	d.at("Prepare")
	d.keys("alt+t")
	d.write("How did the board take it?")
	d.keys("Return", "Escape", "alt+a", "Down", "alt+Up") // the second point first
	d.keys("ctrl+shift+s")
	d.at("Session –")
	d.write("# Look back\n- she waited\nand they told her")
	d.keys("Return")
	d.keys("ctrl+2")
	d.write("I worry about her boss. " + privateCanary)
	d.keys("alt+i")
	d.write("Silence makes room")
	d.keys("Return", "alt+u")
	d.write("maya: I was preparing to be right")
	d.keys("Return", "alt+p")
	d.write("maya: shadow one call on fri #business for Head of Sales")
	d.keys("Return", "alt+o", "k") // the first of the open promises was kept
	d.keys("alt+a", "space", "alt+Right", "ctrl+shift+e", "alt+j", "alt+k")
	d.keys("alt+f")
	d.write("me: introduce her to the CFO")
	d.keys("Return", "Escape")
	d.keys("ctrl+shift+w")
	d.write("Waiting at the table")
	d.keys("Tab")
	d.write("She asked before she answered.")
	d.keys("Tab", "Right", "Tab")
	d.write("from answering to asking")
	d.keys("Tab", "8", "Tab", "7", "alt+g")
	d.write("the answer desk")
	d.keys("Tab")
	d.write("Jonas")
	d.keys("ctrl+shift+w")
	d.at("Page to hand over")
	d.opens(func() { d.keys("Return") }) // Save PDF
	d.keys("Return")                     // where it is proposed
	said := text(t, d.saved("*.pdf"))
	for _, want := range []string{
		"Waiting at the table", "she waited", "Insight: Silence makes room", "I was preparing to be right", "Head of Sales",
		"introduce her to the CFO", "the answer desk, handed to Jonas", "Mindset: from answering to asking", "8 of 10", "7 of 10",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the page lacks %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, privateCanary) {
		t.Errorf("a private word is on the page:\n%s", said)
	}
	d.keys("alt+3")
	d.at("Sessions")
	d.quit()
	list := d.list()
	if last := list.Mentees[0].Sessions; len(last) != 42 {
		t.Errorf("%d sessions; the next is not planned", len(last))
	}
	for _, folder := range []string{"data", "tmp", ".config", ".cache", "run"} {
		for _, needle := range []string{privateCanary, "Silence makes room", "the answer desk", "she waited"} {
			if file, found := holds(t, filepath.Join(d.user, folder), needle); found {
				t.Errorf("%q stands readable in %s", needle, file)
			}
		}
	}
}

// TestWindowSessionByMouse holds a session with the pointer alone. Nothing has
// to be typed.
func TestWindowSessionByMouse(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	d.run("sample")
	d.start()
	d.at("Today")
	d.click(1062, 236) // Prepare
	d.at("Prepare")
	d.click(742, 556) // Put it on the agenda, the first question
	d.click(1200, 75) // Start session
	d.at("Session –")
	d.click(280, 204)  // the first point is ticked off
	d.click(740, 117)  // on to Explore
	d.click(1002, 620) // the late promise was kept
	d.click(1219, 71)  // Wrap up
	d.click(419, 431)  // Mindset
	d.click(629, 551)  // 8 to the mentee
	d.click(592, 622)  // 7 to the mentor
	d.click(1198, 71)  // Finish session
	d.at("Page to hand over")
	d.opens(func() { d.click(1208, 75) }) // Save PDF
	d.click(1036, 678)                    // Save, where it is proposed
	said := text(t, d.saved("*.pdf"))
	for _, want := range []string{"Mindset", "8 of 10", "7 of 10", "Next time"} {
		if !strings.Contains(said, want) {
			t.Errorf("the page lacks %q:\n%s", want, said)
		}
	}
	d.click(784, 75) // Back
	d.at("Session –")
	d.quit()
}

// TestWindowTalkSurvivesAKill kills the program in the middle of a talk: it is
// found running, and goes on.
func TestWindowTalkSurvivesAKill(t *testing.T) {
	d := newDesktop(t, 960, 640)
	d.run("sample")
	d.start()
	d.keys("1", "alt+3", "Return")
	d.at("Session –")
	d.keys("ctrl+shift+s")
	before := d.walSize()
	d.paste("Before the kill.") // in one go, so that the first save has all of it
	d.until("the words to be on the disk", func() bool { return d.walSize() > before })
	d.kill()
	d.start()
	d.at("Today")
	d.keys("Tab", "Tab", "Tab", "Return") // Go on with the session
	d.at("Session –")
	d.keys("ctrl+1", "ctrl+End")
	d.write(" And after it.")
	d.keys("ctrl+shift+w")
	d.keys("ctrl+shift+w") // and finish
	d.at("Page to hand over")
	d.opens(func() { d.keys("Return") })
	d.keys("Return")
	if said := text(t, d.saved("*.pdf")); !strings.Contains(said, "Before the kill. And after it.") {
		t.Errorf("lost at the kill:\n%s", said)
	}
	d.quit()
}

// saved waits for a document to be saved and shown, and returns its path.
func (d *desktop) saved(pattern string) string {
	d.t.Helper()
	d.until("the viewer to be asked", func() bool {
		_, err := os.Stat(d.opened)
		return err == nil
	})
	files, err := filepath.Glob(filepath.Join(d.user, "Documents", pattern))
	must(d.t, err)
	if len(files) != 1 {
		d.fail("saved " + strings.Join(files, ", "))
	}
	return files[0]
}
