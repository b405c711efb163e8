//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"testing"
)

// notes is what stands in the shared notes of the picture.
const notes = "## Look back\n\nKept the promise to the data team: waited, asked one question, and got the real reason for the delay.\n\n" +
	"## Explore\n\nThe freeze ends on 15 January. Finance needs a number they can defend, not a plan.\n\n" +
	"- Maya's first instinct: a longer technical proposal\n- What changed: she asked what the CFO reports to the board\n\n" +
	"> I was preparing to be right. They needed me to be useful."

// TestPictures takes the pictures of the README from the real program, with
// the sample in it. It is run by make pictures.
func TestPictures(t *testing.T) {
	folder := os.Getenv("TREFOIL_PICTURES")
	if folder == "" {
		t.Skip("make pictures runs this")
	}
	for _, appearance := range []string{"light", "dark"} {
		t.Run(appearance, func(t *testing.T) {
			d := newDesktop(t, 1280, 800)
			d.run("sample")
			must(t, os.WriteFile(filepath.Join(d.home, "settings.json"), []byte(`{"appearance":"`+appearance+`"}`), 0o600))
			d.start()
			d.at("Today")
			suffix := map[string]string{"light": ".png", "dark": "-dark.png"}[appearance]
			take := func(name string) { d.shot(filepath.Join(folder, name+suffix)) }
			take("today")
			for _, page := range []struct{ key, title, name string }{
				{"1", "Overview", "overview"},
				{"alt+2", "Goals", "goals"},
				{"alt+3", "Sessions", "sessions"},
				{"alt+4", "Progress", "progress"},
				{"alt+5", "Relationships", "relationships"},
				{"alt+6", "Journal", "journal"},
				{"ctrl+r", "Review", "review"},
			} {
				d.keys(page.key)
				d.at(page.title)
				take(page.name)
			}
			d.keys("Escape")
			d.at("Overview")
			d.keys("ctrl+shift+a", "ctrl+Return", "3", "Tab", "2", "Tab", "0")
			take("assess")
			d.keys("Escape", "alt+3") // out of the mentee's hands
			d.at("Sessions")
			d.keys("Return")
			d.at("Session –")
			d.keys("ctrl+p")
			d.at("Prepare")
			take("prepare")
			d.keys("ctrl+shift+s")
			d.at("Session –")
			d.click(420, 80) // the title
			d.write("Working the budget freeze with Finance")
			d.keys("Return", "alt+Right", "alt+Right", "alt+i")
			d.write("Finance needs a number it can defend")
			d.keys("Return", "ctrl+1")
			d.paste(notes)
			d.keys("alt+p")
			d.write("maya: shadow one more call next fri #business for Head of Sales")
			take("session")
			d.keys("Return", "alt+f")
			take("talk")
			d.keys("Escape", "ctrl+shift+w")
			take("wrapup")
			d.keys("ctrl+shift+w")
			d.at("Page to hand over")
			take("handover")
			d.keys("ctrl+k")
			d.write("freeze")
			take("search")
			d.keys("Escape")
			d.quit()
		})
	}
}
