//go:build window

package screens_test

import (
	"path/filepath"
	"testing"
)

// TestWindowBackUpAndRestore makes a backup in the real window, adds a mentee,
// and goes back to the backup.
func TestWindowBackUpAndRestore(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	d.run("sample")
	d.start()
	d.at("Today")
	d.keys("ctrl+comma")
	d.at("Settings")
	d.keys("Page_Down", "Page_Down", "Page_Down")
	d.click(836, 468) // Back up now
	d.until("a backup", func() bool { return d.backups("by-hand") == 1 })
	d.keys("ctrl+m")
	d.at("Mentee")
	d.write("Nobody")
	d.keys("Return")
	d.at("Overview", "Nobody")
	d.keys("ctrl+comma")
	d.at("Settings")
	d.keys("Page_Down", "Page_Down", "Page_Down")
	d.click(941, 468) // Restore…
	d.at("Restore a backup")
	whole := func() []byte { return d.picture("-resize", "25%", "-depth", "4", "gray:-") }
	before := whole()
	d.click(1200, 184)
	d.until("the question", func() bool { return different(before, whole()) > 3000 }) // more than a button that is pressed
	d.still()
	d.keys("shift+Tab", "space") // from Cancel to Restore this backup
	d.at("Today")
	if n := d.backups("before-restore"); n != 1 {
		t.Errorf("%d backups of what was there before", n)
	}
	d.quit()
	if list := d.list(); len(list.Mentees) != 3 {
		t.Errorf("%d mentees", len(list.Mentees))
	}
}

// backups counts the backups that were made for a reason.
func (d *desktop) backups(why string) int {
	found, _ := filepath.Glob(filepath.Join(d.home, "backups", "* "+why+".db"))
	return len(found)
}
