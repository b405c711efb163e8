//go:build window

package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowMove moves the data in the real window. The program starts anew by
// itself, from where the data is now, and removes what is left.
func TestWindowMove(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	old, documents := filepath.Join(d.user, "trefoil"), filepath.Join(d.user, "Documents")
	d.env, d.args = append(d.env, "XDG_DATA_HOME="+d.user), nil
	must(t, os.WriteFile(filepath.Join(documents, "mine.txt"), nil, 0o600)) // so it goes into a folder of its own there
	d.home = filepath.Join(documents, "Trefoil")
	d.run("sample")
	d.start()
	d.keys("ctrl+comma")
	d.at("Settings")
	d.opens(func() { d.click(956, 617) }) // Move it…
	d.click(1032, 678)                    // Choose
	d.tool("key", "space")                // Move and open again
	d.until("the data to be moved", func() bool {
		_, err := os.Stat(filepath.Join(d.home, "trefoil.log"))
		return err == nil
	})
	d.at("Settings")
	d.click(881, 739)            // Remove what is left there…
	d.keys("shift+Tab", "space") // from Keep it to Remove it
	d.until("what is left to be gone", func() bool {
		left, err := os.ReadDir(old)
		return err == nil && len(left) == 1 && left[0].Name() == "moved.json"
	})
	d.quit()
	if list := d.list(); len(list.Mentees) != 3 {
		t.Errorf("%d mentees", len(list.Mentees))
	}
	if line := d.run("check"); !strings.Contains(line, "sound") {
		t.Errorf("check said %q", line)
	}
}
