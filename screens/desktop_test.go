//go:build window

package screens_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience is how long a condition may take on a slow machine before the test
// gives up.
const patience = 30 * time.Second

// binary builds the program once for all tests.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "trefoil-window")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "trefoil")
	out, err := exec.Command("go", "build", "-buildvcs=false", "-tags", "x11", "-o", path, "trefoil").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := binary(); err == nil {
		os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

// desktop is a virtual screen with a window manager, a user's home and the
// program in a window, driven by keys and clicks.
type desktop struct {
	t      testing.TB
	env    []string
	user   string   // the user's home folder
	home   string   // the data folder of the program
	args   []string // what the program is started with
	opened string   // the file in which the viewer notes what it was asked to show
	app    *exec.Cmd
	out    *bytes.Buffer
	exited chan error
	around bytes.Buffer // what the programs around it said
}

// fills has every normal window fill the screen, without a frame.
const fills = `<applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>`

func newDesktop(t testing.TB, width, height int) *desktop {
	t.Helper()
	return newDesktopWhere(t, width, height, fills)
}

// newDesktopWhere is a desktop whose window manager has rules of its own.
func newDesktopWhere(t testing.TB, width, height int, rules string) *desktop {
	t.Helper()
	d := &desktop{t: t, user: t.TempDir()}
	d.home = filepath.Join(d.user, "data")
	d.args = []string{"--home", d.home}
	d.opened = filepath.Join(d.user, "opened")
	bin := filepath.Join(d.user, "bin")
	temp := filepath.Join(d.user, "tmp")
	for _, dir := range []string{bin, temp, filepath.Join(d.user, "Documents"), filepath.Join(d.user, "run")} {
		must(t, os.MkdirAll(dir, 0o700))
	}
	viewer := "#!/bin/sh\nprintf '%s\\n' \"$1\" >" + d.opened + "\n"
	must(t, os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(viewer), 0o700))
	d.env = []string{
		"HOME=" + d.user, "TMPDIR=" + temp, "XDG_RUNTIME_DIR=" + filepath.Join(d.user, "run"), "LANG=en_GB.UTF-8",
		"PATH=" + bin + ":" + os.Getenv("PATH"), "FYNE_SCALE=1", "NO_AT_BRIDGE=1",
		"DISPLAY=:" + d.startScreen(width, height),
	}
	d.background("openbox", "--config-file", d.windowRules(rules))
	d.until("a window manager", func() bool {
		out, err := d.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return err == nil && strings.Contains(string(out), "window id")
	})
	return d
}

// startScreen returns the number that the virtual screen chose for itself.
func (d *desktop) startScreen(width, height int, options ...string) string {
	d.t.Helper()
	r, w, err := os.Pipe()
	must(d.t, err)
	// Without -noreset a screen begins anew when its last window goes, and turns away
	// whoever comes meanwhile.
	options = append(options, "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset", "-fbdir", d.user)
	c := exec.Command("Xvfb", options...)
	c.ExtraFiles = []*os.File{w}
	must(d.t, c.Start())
	d.t.Cleanup(func() { stop(c) })
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	must(d.t, err)
	return strings.TrimSpace(number)
}

// windowRules writes the rules of the window manager and returns where.
func (d *desktop) windowRules(rules string) string {
	path := filepath.Join(d.user, "openbox.xml")
	must(d.t, os.WriteFile(path, []byte(`<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">`+rules+`</openbox_config>`), 0o600))
	return path
}

func (d *desktop) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = d.env
	return c
}

func (d *desktop) background(name string, args ...string) {
	d.t.Helper()
	c := d.command(name, args...)
	c.Stdout, c.Stderr = &d.around, &d.around
	must(d.t, c.Start())
	d.t.Cleanup(func() { stop(c) })
}

func stop(c *exec.Cmd) {
	_ = c.Process.Signal(syscall.SIGTERM)
	_ = c.Wait()
}

// start opens the program's window and waits for what it shows first.
func (d *desktop) start() {
	d.t.Helper()
	path, err := binary()
	must(d.t, err)
	d.out = &bytes.Buffer{}
	d.app = d.command(path, d.args...)
	d.app.Stdout, d.app.Stderr = d.out, d.out
	must(d.t, d.app.Start())
	exited := make(chan error, 1)
	d.exited = exited
	app := d.app
	go func() { exited <- app.Wait() }()
	d.t.Cleanup(func() { _ = app.Process.Kill() })
	d.until("the window", func() bool {
		title := d.title()
		return strings.Contains(title, "Trefoil") && !strings.Contains(title, "Opening")
	})
	d.still()
}

// quit closes the program as its menu does, and waits for its end.
func (d *desktop) quit() {
	d.t.Helper()
	d.keys("ctrl+q")
	d.ended()
	log, err := os.ReadFile(filepath.Join(d.home, "trefoil.log"))
	if err == nil && bytes.Contains(log, []byte("Error in Fyne call thread")) {
		d.t.Errorf("a call came from the wrong thread:\n%s", log)
	}
}

func (d *desktop) ended() {
	d.t.Helper()
	select {
	case <-d.exited:
	case <-time.After(patience):
		d.fail("the program did not end")
	}
}

// kill ends the program as a power cut would, without a word to it.
func (d *desktop) kill() {
	d.t.Helper()
	must(d.t, d.app.Process.Kill())
	d.ended()
}

// at waits until the title of the window has all the words.
func (d *desktop) at(words ...string) {
	d.t.Helper()
	d.until("a window titled "+strings.Join(words, ", "), func() bool {
		title := d.title()
		for _, w := range words {
			if !strings.Contains(title, w) {
				return false
			}
		}
		return true
	})
	d.still()
}

func (d *desktop) title() string {
	out, _ := d.command("xdotool", "getactivewindow", "getwindowname").Output()
	return string(out)
}

// still waits until two pictures of the screen in a row are the same, but for
// the blinking of a cursor.
func (d *desktop) still() {
	d.t.Helper()
	var last []byte
	d.until("a still picture", func() bool {
		next := d.picture("-resize", "25%", "-depth", "4", "gray:-")
		same := last != nil && nearlyEqual(last, next)
		last = next
		return same
	})
}

// opens does something that makes a dialog appear, and waits until that is there: it
// blurs the menu bar, which nothing else on the page in view changes.
func (d *desktop) opens(do func()) {
	d.t.Helper()
	bar := func() []byte { return d.picture("-crop", "320x28+0+0", "+repage", "-depth", "4", "gray:-") }
	before := bar()
	do()
	d.until("a dialog", func() bool { return different(before, bar()) > 300 })
	d.still()
}

// turns presses keys that turn to another page under the same title, and waits until
// that is there.
func (d *desktop) turns(keys ...string) {
	d.t.Helper()
	page := func() []byte { return d.picture("-resize", "25%", "-depth", "4", "gray:-") }
	before := page()
	d.keys(keys...)
	d.until("another page", func() bool { return different(before, page()) > 1500 })
	d.still()
}

func nearlyEqual(a, b []byte) bool { return different(a, b) < 30 }

// different counts the dots in which two small pictures differ.
func different(a, b []byte) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	count := 0
	for i := range a {
		if a[i] != b[i] {
			count++
		}
	}
	return count
}

func (d *desktop) picture(args ...string) []byte {
	out, err := d.command("import", append([]string{"-window", "root"}, args...)...).Output()
	if err != nil {
		d.fail("no picture: " + err.Error())
	}
	return out
}

func (d *desktop) keys(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.tool("key", "--clearmodifiers", name)
	}
	d.still()
}

func (d *desktop) click(x, y int) {
	d.t.Helper()
	d.tool("mousemove", fmt.Sprint(x), fmt.Sprint(y))
	d.tool("click", "1")
	d.still()
}

// write types ASCII text and pastes any other.
func (d *desktop) write(text string) {
	d.t.Helper()
	for _, r := range text {
		if r > 126 {
			d.paste(text)
			return
		}
	}
	d.tool("type", "--delay", "8", "--", text)
	d.still()
}

func (d *desktop) paste(text string) {
	d.t.Helper()
	c := d.command("xclip", "-selection", "clipboard")
	c.Stdin = strings.NewReader(text)
	must(d.t, c.Run())
	d.until("the clipboard", func() bool {
		out, err := d.command("xclip", "-selection", "clipboard", "-o").Output()
		return err == nil && string(out) == text
	})
	d.keys("ctrl+v")
}

func (d *desktop) tool(args ...string) {
	d.t.Helper()
	if out, err := d.command("xdotool", args...).CombinedOutput(); err != nil {
		d.fail(fmt.Sprintf("xdotool %v: %v\n%s", args, err, out))
	}
}

// run carries out a command of the program without its window.
func (d *desktop) run(args ...string) string {
	d.t.Helper()
	return d.given("", args...)
}

// given carries out a command with something at its standard input.
func (d *desktop) given(in string, args ...string) string {
	d.t.Helper()
	path, err := binary()
	must(d.t, err)
	c := d.command(path, append(slices.Clone(d.args), args...)...)
	c.Stdin = strings.NewReader(in)
	out, err := c.CombinedOutput()
	if err != nil {
		d.fail(fmt.Sprintf("trefoil %v: %v\n%s", args, err, out))
	}
	return string(out)
}

// until waits for a condition.
func (d *desktop) until(what string, holds func() bool) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	tick := time.NewTicker(40 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-ctx.Done():
			d.fail("waited in vain for " + what)
		case <-tick.C:
		}
	}
}

// fail ends the test with a picture of the screen.
func (d *desktop) fail(message string) {
	d.t.Helper()
	path := filepath.Join(os.TempDir(), "trefoil-"+strings.ReplaceAll(d.t.Name(), "/", "-")+".png")
	_ = d.command("import", "-window", "root", path).Run()
	said := ""
	if d.out != nil {
		said = d.out.String()
	}
	d.t.Fatalf("%s\nwindow: %ssaid: %s\naround: %s\npicture: %s", message, d.title(), said, d.around.String(), path)
}

// shot writes a picture of the screen for people to look at.
func (d *desktop) shot(path string) {
	d.t.Helper()
	d.still()
	must(d.t, os.WriteFile(path, d.picture("png:-"), 0o644))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// text returns what a PDF says.
func text(t testing.TB, pdf string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	must(t, err)
	return string(out)
}

// holds says whether any file below a folder has the needle in it.
func holds(t testing.TB, folder, needle string) (file string, found bool) {
	t.Helper()
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		return "", false
	}
	must(t, filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return nil // gone meanwhile
		}
		if err != nil || !e.Type().IsRegular() || found {
			return err
		}
		f, err := os.Open(path)
		if os.IsNotExist(err) {
			return nil
		}
		if err != nil {
			return err
		}
		defer f.Close()
		b, err := io.ReadAll(f)
		if bytes.Contains(b, []byte(needle)) {
			file, found = path, true
		}
		return err
	}))
	return file, found
}
