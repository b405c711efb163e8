//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestWindowByKeyboardAlone is a mentor's work without a mouse, from the empty
// Today to the end of the program. What it left is looked at by command.
func TestWindowByKeyboardAlone(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	d.start()
	d.at("Today")
	k := keyboard{journey{d}}
	k.addMentee()
	k.addGoal()
	k.prepareSession()
	k.holdSession()
	pdf := k.exportPage()
	k.keepPromise()
	k.rate()
	k.placePerson()
	k.addExample()
	k.deleteAndUndo()
	k.search()
	k.help()
	k.darken()
	k.byMenu()
	d.quit()

	k.checkSaved(text(t, pdf))
	checkRecords(t, k.records())
}

// keyboard is a mentor with no hand on the mouse.
type keyboard struct{ journey }

func (k keyboard) addMentee() {
	k.keys("Tab", "Return") // the first button of the empty Today
	k.at("Mentee")
	k.write("Maya Berg")
	k.keys("Tab")
	k.write("Staff engineer")
	k.keys("Return")
	k.at("Overview", "Maya Berg")
}

func (k keyboard) addGoal() {
	k.keys("alt+2")
	k.at("Goals")
	k.keys("Tab", "space")
	k.write("Finance asks her first")
	k.keys("Tab", "Tab", "Tab", "space") // past dimension and phase: say more
	for _, line := range []string{"To be useful", "They invite us", "Two teams ask", "One team asks", "They ask when it burns", "Nobody asks"} {
		k.write(line)
		k.keys("Tab")
	}
	k.keys("ctrl+Return")
}

func (k keyboard) prepareSession() {
	k.keys("alt+3")
	k.at("Sessions")
	k.keys("n", "ctrl+a")
	k.write("today")
	k.keys("Return")
	k.at("Session –")
	k.keys("ctrl+p")
	k.at("Prepare")
	k.keys("alt+t")
	k.write("Did silence work?")
	k.keys("Return", "Escape")
}

func (k keyboard) holdSession() {
	k.keys("ctrl+shift+s")
	k.at("Session –")
	k.write("She waited out the budget freeze.")
	k.keys("ctrl+2")
	k.write("Her boss worries me.")
	k.keys("alt+p")
	k.write("maya: ask the CFO what Q1 needs")
	k.keys("Return", "alt+i")
	k.write("Silence works")
	k.keys("Return", "ctrl+shift+w")
	k.write("Q1 with Finance") // the title
	k.keys("Tab")
	k.write("She asked before she answered.")
	k.keys("ctrl+shift+w")
	k.at("Page to hand over")
}

// keepPromise ticks the promise on the overview.
func (k keyboard) keepPromise() {
	k.keys("alt+1")
	k.at("Overview")
	k.keys("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "space")
}

func (k keyboard) rate() {
	k.keys("ctrl+shift+a")
	k.at("Assess")
	k.keys("ctrl+Return", "3", "Tab", "2")
	k.turns("ctrl+Return")
	k.turns("Tab", "space") // the mentor's turn
	k.keys("2", "Tab", "3", "ctrl+Return")
	k.at("Progress")
	k.keys("alt+t", "alt+t") // as a table, and back
}

// placePerson adds a person, who is put on the map and moved to the upper right.
func (k keyboard) placePerson() {
	k.keys("alt+5")
	k.at("Relationships")
	k.keys("Tab", "Tab", "Tab", "space")
	k.write("Hanna Roth")
	k.keys("Tab")
	k.write("CFO")
	k.keys("Return")                                // the keyboard goes to: Put on the map
	k.keys("Return", "Right", "Right", "Up", "Tab") // leaving keeps the place
}

func (k keyboard) addExample() {
	k.keys("alt+6")
	k.at("Journal")
	k.write("She let the team answer")
	k.keys("Return")
}

// deleteAndUndo deletes the example in the menu of its line and takes that back.
// Were nothing deleted, the example itself would be taken back.
func (k keyboard) deleteAndUndo() {
	k.keys(slices.Repeat([]string{"Tab"}, 10)...) // past the facts and the filters
	k.keys("Return", "Down", "Down", "Return")
	k.keys("ctrl+z")
}

func (k keyboard) search() {
	k.keys("alt+1")
	k.at("Overview")
	k.opens(func() { k.keys("ctrl+k") })
	k.write("freeze")
	k.keys("Return")
	k.at("Session –")
}

// help opens the help and the keys, each closed by Escape, which else leads back.
func (k keyboard) help() {
	k.keys("alt+1")
	k.at("Overview")
	for _, key := range []string{"F1", "question"} {
		k.opens(func() { k.keys(key) })
		k.keys("Escape")
		k.at("Overview")
	}
}

// darken chooses the dark appearance, and English, the first in the list of languages.
func (k keyboard) darken() {
	k.keys("ctrl+comma")
	k.at("Settings")
	k.keys("Tab", "Tab", "Tab", "Right", "Right")
	k.keys("Tab", "Tab", "Tab", "Return", "Down", "Down", "Return")
	k.until("the settings to be saved", func() bool {
		saved, err := os.ReadFile(filepath.Join(k.home, "settings.json"))
		return err == nil && strings.Contains(string(saved), `"dark"`) && strings.Contains(string(saved), `"language"`)
	})
}

// byMenu goes to Today in the menu bar.
func (k keyboard) byMenu() {
	k.keys("Alt_L", "Right", "Right", "Down", "Return")
	k.at("Today")
}
