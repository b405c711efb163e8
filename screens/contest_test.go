//go:build window

package screens_test

import (
	"bytes"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// contest runs Trefoil and an empty Fyne window in turn on one virtual screen.
type contest struct {
	*desktop
	b       *testing.B
	glass   *glass
	press   io.Writer // takes commands of xdotool
	trefoil []string
	empty   []string
	bare    []byte // the screen with nothing on it
}

// Parts of the screen.
var (
	whole = image.Rect(0, 0, 1280, 800)
	body  = image.Rect(240, 40, 1280, 800) // beside the sidebar
	below = image.Rect(0, 100, 1280, 800)  // where the empty window has no caret
)

func newContest(b *testing.B) *contest {
	b.Helper()
	d := newDesktop(b, whole.Dx(), whole.Dy())
	c := &contest{desktop: d, b: b, glass: newGlass(b, filepath.Join(d.user, "Xvfb_screen0"))}
	c.trefoil = []string{c.released("."), "--home", d.home}
	c.empty = []string{c.released("./screens/testdata/empty")}
	c.press = c.presser()
	c.tool("mousemove", fmt.Sprint(whole.Dx()-1), fmt.Sprint(whole.Dy()-1)) // out of sight
	c.bare = c.glass.look(whole, 4)
	return c
}

// released builds a program as the packages have it.
func (c *contest) released(of string) string {
	c.b.Helper()
	path := filepath.Join(c.user, "bin", filepath.Base(of)+".bin")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "x11 migrated_fynedo no_emoji", "-ldflags", "-s -w", "-o", path, of)
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		c.b.Fatalf("build: %v\n%s", err, out)
	}
	return path
}

// presser starts one xdotool for all keys, so that none of them waits for a
// program to start.
func (c *contest) presser() io.Writer {
	c.b.Helper()
	tool := c.command("xdotool", "-")
	in, err := tool.StdinPipe()
	must(c.b, err)
	must(c.b, tool.Start())
	c.b.Cleanup(func() {
		in.Close()
		_ = tool.Wait()
	})
	return in
}

// open starts a program and returns how long it took until all was shown.
func (c *contest) open(program ...string) time.Duration {
	c.b.Helper()
	seen := c.glass.look(below, 4)
	c.out = &bytes.Buffer{}
	c.app = c.command(program[0], program[1:]...)
	c.app.Stdout, c.app.Stderr = c.out, c.out
	start := time.Now()
	must(c.b, c.app.Start())
	exited := make(chan error, 1)
	c.exited = exited
	running := c.app
	go func() { exited <- running.Wait() }()
	c.b.Cleanup(func() { _ = running.Process.Kill() })
	shown := c.glass.settles(below, seen, 600*time.Millisecond, c.ready)
	return shown.Sub(start)
}

// ready says that the window has the keyboard and isn't waiting for its data.
func (c *contest) ready() bool {
	title := c.title()
	return title != "" && !strings.Contains(title, "Opening")
}

// shut ends the program and waits for the bare screen. Trefoil is to forget which
// page it showed: the next start shows Today.
func (c *contest) shut() {
	c.b.Helper()
	must(c.b, c.app.Process.Signal(os.Interrupt))
	c.ended()
	_ = os.Remove(filepath.Join(c.home, "window.json"))
	c.until("the bare screen", func() bool { return c.glass.shows(whole, 4, c.bare) })
}

// key presses a key and returns how long it took until an area was drawn.
func (c *contest) key(name string, area image.Rectangle) time.Duration {
	c.b.Helper()
	seen := c.glass.look(area, 1)
	start := time.Now()
	c.tell("key --delay 0", name)
	return c.glass.changes(area, seen).Sub(start)
}

// tell has xdotool do something.
func (c *contest) tell(words ...any) {
	c.b.Helper()
	_, err := fmt.Fprintln(c.press, words...)
	must(c.b, err)
}

// typing types letters into a field and returns how long each took to be seen.
// The keys don't fall into step with the frames, and the caret has no time to
// blink between them.
func (c *contest) typing(field image.Rectangle) []time.Duration {
	c.b.Helper()
	var took []time.Duration
	next := time.NewTicker(117 * time.Millisecond)
	defer next.Stop()
	for i := range 24 {
		took = append(took, c.key(string("thefreezeofthebudget"[i%20]), field))
		<-next.C
	}
	return took[3:]
}

// scrolling turns the wheel over an area without a pause, and returns how long
// one picture of it stood until the next.
func (c *contest) scrolling(area image.Rectangle) time.Duration {
	c.b.Helper()
	middle := area.Min.Add(area.Size().Div(2))
	c.tool("mousemove", fmt.Sprint(middle.X), fmt.Sprint(middle.Y))
	c.still()
	const turns, pause = 150, 8 // the pause in milliseconds
	stood := c.moving(area, turns*pause*time.Millisecond, "click --repeat", turns, "--delay", pause, "5")
	c.tool("mousemove", fmt.Sprint(whole.Dx()-1), fmt.Sprint(whole.Dy()-1)) // out of sight
	c.still()
	return stood
}

// moving has xdotool do something that moves an area for a while, and returns how
// long one picture of it stood until the next.
func (c *contest) moving(area image.Rectangle, while time.Duration, do ...any) time.Duration {
	c.b.Helper()
	const each = 8
	seen := c.glass.look(area, each)
	c.tell(do...)
	var first, last time.Time
	pictures := 0
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for end := time.Now().Add(while); time.Now().Before(end); <-tick.C {
		if !c.glass.shows(area, each, seen) {
			seen, last = c.glass.look(area, each), time.Now()
			if first.IsZero() {
				first = last
			}
			pictures++
		}
	}
	if pictures < 2 {
		c.b.Fatalf("%v moved nothing in %v", do, area)
	}
	return last.Sub(first) / time.Duration(pictures-1)
}

// memory returns the proportional set size in MB.
func (c *contest) memory() float64 {
	c.b.Helper()
	rollup, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", c.app.Process.Pid))
	must(c.b, err)
	for line := range strings.Lines(string(rollup)) {
		if words := strings.Fields(line); words[0] == "Pss:" {
			kb, err := strconv.Atoi(words[1])
			must(c.b, err)
			return float64(kb) / 1024
		}
	}
	c.b.Fatal("no size")
	return 0
}

// work returns the time that all threads of the program have run.
func (c *contest) work() time.Duration {
	c.b.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", c.app.Process.Pid))
	must(c.b, err)
	var sum time.Duration
	for _, path := range threads {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue // the thread is gone
		}
		ran, err := strconv.ParseInt(strings.Fields(string(stat))[0], 10, 64)
		must(c.b, err)
		sum += time.Duration(ran)
	}
	return sum
}

// idle returns how much processor time the program takes in a minute in which
// nobody does anything, from a shorter while.
func (c *contest) idle() time.Duration {
	c.b.Helper()
	const part = 6
	rest := time.NewTimer(4 * time.Second) // what follows the start is over
	<-rest.C
	before := c.work()
	rest.Reset(time.Minute / part)
	<-rest.C
	return (c.work() - before) * part
}

// rests waits until the program has nothing to do.
func (c *contest) rests() {
	c.b.Helper()
	c.until("the program to rest", func() bool {
		before := c.work()
		while := time.NewTimer(200 * time.Millisecond)
		<-while.C
		return c.work()-before < 20*time.Millisecond
	})
}

func median[T int | float64 | time.Duration](of []T) T {
	sorted := slices.Sorted(slices.Values(of))
	return sorted[len(sorted)/2]
}

// compare reports a median beside that of what it is compared with.
func compare(b *testing.B, unit string, ours, theirs []float64) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ours), unit)
	b.ReportMetric(median(theirs), "compared-"+unit)
	b.ReportMetric(median(ours)/median(theirs), "ratio")
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func inMilliseconds(of []time.Duration) []float64 {
	ms := make([]float64, len(of))
	for i, d := range of {
		ms[i] = milliseconds(d)
	}
	return ms
}
