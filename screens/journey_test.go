//go:build window

package screens_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app"
)

// What is typed in the journey. The canaries are words that stand nowhere else.
const (
	menteeName    = "Юлія 李静 Żak"
	sharedCanary  = "perlhuhn"
	privateCanary = "zwergotter"
	sealedCanary  = "nebelkraehe"
)

// TestWindowJourney is a mentor's first hour with the program, in the real
// window: from the empty Today to the page handed over, and on after a restart.
func TestWindowJourney(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	d.start()
	d.at("Today")
	j := journey{d}
	j.addMentee()
	j.addGoalAndCheckIn()
	j.rate()
	j.planSession()
	j.holdSession()
	j.wrapUp()
	pdf := j.exportPage()
	j.review()
	j.confidential()
	d.quit()

	checkPage(t, text(t, pdf))
	list := d.list()
	if len(list.Mentees) != 1 || list.Mentees[0].Name != menteeName || len(list.Mentees[0].Sessions) != 2 {
		t.Fatalf("kept: %+v", list)
	}
	if line := d.run("check"); !strings.Contains(line, "sound") {
		t.Errorf("check said %q", line)
	}
	j.exportByCommand(list)
	j.confidential()
	j.reopen()
}

type journey struct{ *desktop }

func (j journey) addMentee() {
	j.click(574, 265) // the primary button of the empty Today
	j.at("Mentee")
	j.paste(menteeName)
	j.keys("Return")
	j.at("Overview", menteeName)
}

func (j journey) addGoalAndCheckIn() {
	j.keys("alt+2")
	j.at("Goals")
	j.keys("Tab", "space")
	j.write("Finance brings problems to Julia first")
	j.keys("Return")
	j.keys("space", "Tab", "space") // open the goal, go to its check-in, begin it
	j.keys("Down", "space")
	j.keys("ctrl+Return")
}

// rate rates as the mentee, hands over, rates as the mentor and reveals both.
func (j journey) rate() {
	j.keys("ctrl+shift+a")
	j.at("Assess")
	j.keys("ctrl+Return") // Start rating
	j.keys("3", "Return")
	j.write("Named the gap before it bit. " + sealedCanary)
	j.keys("Return", "2", "Tab", "4")
	j.keys("ctrl+Return")  // Done
	j.keys("Tab", "space") // the mentor begins
	j.keys("2", "Tab", "3", "ctrl+Return")
	j.at("Progress")
}

func (j journey) planSession() {
	j.keys("alt+3")
	j.at("Sessions")
	j.keys("n")
	j.keys("ctrl+a")
	j.write("today")
	j.keys("Return")
	j.at("Session –")
	j.keys("alt+t")
	j.write("Did silence work?")
	j.keys("Return")
	j.write("Hiring plan")
	j.keys("Return", "Escape")
}

func (j journey) holdSession() {
	j.click(1198, 71) // Start session
	j.keys("ctrl+1")
	j.paste("# Look back\n\nZażółć gęślą jaźń, **Юлія** and 李静: " + sharedCanary + "\n\n- [x] one\n- two\n\n> She listened.\n\n| a | b |\n|---|---|\n| 1 | 2 |")
	j.keys("ctrl+2")
	j.write("I worry about her boss. " + privateCanary)
	j.keys("alt+p")
	j.write("Ask the CFO what Q1 needs")
	j.keys("Return")
}

func (j journey) wrapUp() {
	j.keys("ctrl+shift+w")
	j.write("Q1 with Finance") // the title
	j.keys("Tab")
	j.write("She asked before she answered.")
	j.click(1198, 71) // Finish session
	j.at("Page to hand over")
	j.still()
}

func (j journey) exportPage() (path string) {
	j.t.Helper()
	j.opens(func() { j.keys("ctrl+e") })
	j.keys("Return")
	j.until("the viewer to be asked", func() bool {
		_, err := os.Stat(j.opened)
		return err == nil
	})
	files, err := filepath.Glob(filepath.Join(j.user, "Documents", "*.pdf"))
	must(j.t, err)
	if len(files) != 1 {
		j.fail("exported " + strings.Join(files, ", "))
	}
	return files[0]
}

// review hands the screen over: no key leads to anything else until Escape.
func (j journey) review() {
	j.keys("ctrl+r")
	j.at("Review")
	before := j.exactly()
	j.keys("n", "1", "F10", "ctrl+t", "ctrl+k", "ctrl+n", "ctrl+m", "ctrl+comma", "ctrl+z", "ctrl+e", "ctrl+1", "ctrl+2")
	j.keys("alt+1", "alt+3", "alt+f", "ctrl+shift+a", "ctrl+shift+h", "ctrl+shift+w", "F11")
	j.at("Review")
	if n := different(before, j.exactly()); n > 3000 { // but for the button that has the keyboard
		j.fail(fmt.Sprintf("the keys changed %d dots of the review", n))
	}
	j.keys("Escape")
	j.at("Overview")
}

func checkPage(t testing.TB, said string) {
	t.Helper()
	for _, want := range []string{"Zażółć gęślą jaźń", "Юлія", "李静", sharedCanary, "Ask the CFO what Q1 needs", "1 of "} {
		if !strings.Contains(said, want) {
			t.Errorf("the page lacks %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, privateCanary) {
		t.Errorf("the page has a private word:\n%s", said)
	}
}

func (d *desktop) list() app.List {
	d.t.Helper()
	var list app.List
	must(d.t, json.Unmarshal([]byte(d.run("list", "--json")), &list))
	return list
}

// exportByCommand writes the same page without the window.
func (j journey) exportByCommand(list app.List) {
	j.t.Helper()
	path := filepath.Join(j.user, "page.pdf")
	j.run("export", "session", string(list.Mentees[0].Sessions[0].ID), path)
	checkPage(j.t, text(j.t, path))
}

// confidential looks for what was typed in all that the program left behind:
// its data folder, its settings and logs, temporary files. Only the exported
// page may be read, and not even there is a private word.
func (j journey) confidential() {
	j.t.Helper()
	for _, needle := range []string{privateCanary, sharedCanary, sealedCanary, "Ask the CFO", "Hiring plan", "Did silence work", "Юлія"} {
		for _, folder := range []string{"data", "tmp", ".config", ".cache", "run"} {
			if file, found := holds(j.t, filepath.Join(j.user, folder), needle); found {
				j.t.Errorf("%q stands readable in %s", needle, file)
			}
		}
	}
	if file, found := holds(j.t, j.user, privateCanary); found {
		j.t.Errorf("the private note stands readable in %s", file)
	}
}

// reopen starts again, types and is killed in the middle of it: what was typed
// a second before is there.
func (j journey) reopen() {
	j.start()
	j.keys("1")
	j.at("Overview", menteeName)
	j.keys("alt+3")
	j.at("Sessions")
	j.keys("Return")
	j.at("Session –")
	j.keys("ctrl+1", "ctrl+End")
	before := j.walSize()
	j.paste("Typed before the power went.") // in one go, so that the first save has all of it
	j.until("the words to be on the disk", func() bool { return j.walSize() > before })
	j.kill()
	session := j.list().Mentees[0].Sessions[1]
	path := filepath.Join(j.user, "after.pdf")
	j.run("export", "session", string(session.ID), path)
	if said := text(j.t, path); !strings.Contains(said, "Typed before the power") {
		j.t.Errorf("lost at the kill:\n%s", said)
	}
}

func (d *desktop) walSize() int64 {
	info, err := os.Stat(filepath.Join(d.home, "trefoil.db-wal"))
	if err != nil {
		return 0
	}
	return info.Size()
}
