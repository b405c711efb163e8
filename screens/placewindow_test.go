//go:build window

package screens_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// geometry is where the content of the window is, and how large: "x,y wxh".
func (d *desktop) geometry() string {
	id, _ := d.command("xdotool", "getactivewindow").Output()
	out, _ := d.command("xwininfo", "-id", strings.TrimSpace(string(id))).Output()
	said := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(line, ":")
		said[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	return fmt.Sprintf("%s,%s %sx%s", said["Absolute upper-left X"], said["Absolute upper-left Y"], said["Width"], said["Height"])
}

func (d *desktop) stands(want string) {
	d.t.Helper()
	d.until("a window at "+want+", not "+d.geometry(), func() bool { return d.geometry() == want })
	d.still()
}

// TestWindowComesBack moves and sizes the window, goes to a screen and quits: all
// of that is there again at the next start, and never out of sight.
func TestWindowComesBack(t *testing.T) {
	d := newDesktopWhere(t, 1280, 800, `<keyboard><keybind key="W-Up"><action name="ToggleMaximize"/></keybind></keyboard>`)
	d.run("sample")
	d.start()
	d.tool("getactivewindow", "windowsize", "--sync", "1000", "660", "windowmove", "150", "80")
	d.until("the move", func() bool { return strings.HasSuffix(d.geometry(), " 1000x660") })
	d.still()
	stood := d.geometry()
	d.keys("1", "alt+2")
	d.at("Goals –")
	d.quit()

	d.start()
	d.at("Goals –")
	d.stands(stood)
	d.tool("key", "super+Up")
	d.until("a maximised window", func() bool { return d.geometry() != stood })
	d.still()
	filled := d.geometry()
	must(t, d.app.Process.Signal(syscall.SIGTERM))
	d.ended()

	d.start()
	d.at("Goals –")
	d.stands(filled)
	d.tool("key", "super+Up")
	d.stands(stood)
	d.quit()

	far := `{"width": 3000, "height": 2000, "placed": true, "x": 5000, "y": -700, "page": "settings"}`
	must(t, os.WriteFile(filepath.Join(d.home, "window.json"), []byte(far), 0o600))
	d.start()
	d.at("Settings –")
	d.until("a window in sight, not "+d.geometry(), func() bool {
		var x, y, width, height int
		_, err := fmt.Sscanf(d.geometry(), "%d,%d %dx%d", &x, &y, &width, &height)
		return err == nil && x >= 0 && y > 0 && x+width <= 1280 && y+height <= 800 && width > 1200 && height > 700
	})
	d.quit()
}
