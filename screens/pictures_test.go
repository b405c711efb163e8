//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"testing"
)

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
				{"ctrl+r", "Review", "review"},
			} {
				d.keys(page.key)
				d.at(page.title)
				take(page.name)
			}
			d.keys("Escape")
			d.at("Overview")
			d.keys("alt+3")
			d.at("Sessions")
			d.keys("Down", "Down", "Down", "Return")
			d.at("Session –")
			take("session")
			d.quit()
		})
	}
}
