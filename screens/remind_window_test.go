//go:build window

package screens_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// shelf is where the desktop shows notifications: what each says.
type shelf struct{ notes chan string }

// Notify is called over the bus of the session.
func (s shelf) Notify(_ string, _ uint32, _, title, text string, _ []string, _ map[string]dbus.Variant, _ int32) (uint32, *dbus.Error) {
	s.notes <- title + ": " + text
	return 1, nil
}

// newShelf gives the desktop a bus, and takes the notifications on it.
func (d *desktop) newShelf() shelf {
	d.t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		d.t.Skip("there is no dbus-daemon")
	}
	at := "unix:path=" + filepath.Join(d.user, "run", "bus")
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS="+at)
	d.background("dbus-daemon", "--session", "--nofork", "--address="+at)
	d.until("a bus", func() bool {
		_, err := os.Stat(filepath.Join(d.user, "run", "bus"))
		return err == nil
	})
	bus, err := dbus.Connect(at)
	must(d.t, err)
	d.t.Cleanup(func() { bus.Close() })
	s := shelf{make(chan string, 10)}
	must(d.t, bus.Export(s, "/org/freedesktop/Notifications", "org.freedesktop.Notifications"))
	_, err = bus.RequestName("org.freedesktop.Notifications", 0)
	must(d.t, err)
	return s
}

func (s shelf) next(d *desktop) string {
	d.t.Helper()
	select {
	case note := <-s.notes:
		return note
	case <-time.After(patience):
		d.fail("no notification came")
		return ""
	}
}

// TestWindowReminder plans a session for today and is told of it once, by the
// system, and not again after the next start.
func TestWindowReminder(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	notes := d.newShelf()
	d.run("sample")
	must(t, os.WriteFile(filepath.Join(d.home, "settings.json"), []byte(`{"remind":{"sessions":"day before"}}`), 0o600))
	plan := func() {
		d.keys("alt+3")
		d.at("Sessions")
		d.keys("n", "ctrl+a")
		d.write("today")
		d.keys("Tab", "ctrl+a")
		d.write("23:59")
		d.keys("Return")
		d.at("Session –")
	}
	d.start()
	d.keys("1")
	d.at("Overview", "Maya")
	plan()
	const session = "Session with Maya Okafor: Today at 23:59" // of the test
	told := map[string]int{}                                   // before 14:00 the session of the sample is told, too, in any order
	telling := func() {
		planned := told[session]
		for told[session] == planned {
			told[notes.next(d)]++
		}
	}
	telling()
	d.quit()
	d.start()
	plan() // another one, so that it is known when all is told
	telling()
	for len(notes.notes) > 0 {
		told[notes.next(d)]++
	}
	for note, times := range told {
		if planned := note == session; planned && times != 2 || !planned && times != 1 {
			t.Errorf("told %q %d times", note, times)
		}
	}
	kept, err := os.ReadFile(filepath.Join(d.home, "reminded.json"))
	if must(t, err); strings.Contains(string(kept), "Maya") {
		t.Errorf("readable in the data folder: %s", kept)
	}
	d.quit()
}
