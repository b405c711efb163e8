//go:build window

package screens_test

import (
	"bytes"
	xwd "encoding/binary"
	"image"
	"os"
	"syscall"
	"testing"
	"time"
)

// glass is the virtual screen in memory that the X server shares with us: what
// it draws is there at once, and looking costs the programs nothing.
type glass struct {
	t      testing.TB
	pixels []byte
	stride int
}

// newGlass reads the header of an X window dump, which stands before the
// pixels: 25 numbers of four bytes and the colours.
func newGlass(t testing.TB, path string) *glass {
	t.Helper()
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	info, err := f.Stat()
	must(t, err)
	all, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	must(t, err)
	t.Cleanup(func() { _ = syscall.Munmap(all) })
	number := func(i int) int { return int(xwd.BigEndian.Uint32(all[4*i:])) }
	const size, stride, colours, bytesOfColour = 0, 12, 19, 12
	return &glass{t: t, pixels: all[number(size)+number(colours)*bytesOfColour:], stride: number(stride)}
}

// look returns the pixels of an area, of each so-many-th row.
func (g *glass) look(area image.Rectangle, each int) []byte {
	seen := make([]byte, 0, (area.Dy()+each-1)/each*4*area.Dx())
	for y := area.Min.Y; y < area.Max.Y; y += each {
		seen = append(seen, g.row(area, y)...)
	}
	return seen
}

// shows says that an area is as it was seen. It takes little time, for who is looked
// at needs the processor.
func (g *glass) shows(area image.Rectangle, each int, seen []byte) bool {
	for y := area.Min.Y; y < area.Max.Y; y += each {
		row := g.row(area, y)
		if !bytes.Equal(row, seen[:len(row)]) {
			return false
		}
		seen = seen[len(row):]
	}
	return true
}

func (g *glass) row(area image.Rectangle, y int) []byte {
	return g.pixels[y*g.stride+4*area.Min.X : y*g.stride+4*area.Max.X]
}

// glance is how often the glass is looked at while something is waited for.
const glance = 500 * time.Microsecond

// changes waits until an area differs from what was seen in it, and returns
// when it did.
func (g *glass) changes(area image.Rectangle, seen []byte) time.Time {
	g.t.Helper()
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for end := time.Now().Add(patience); time.Now().Before(end); <-tick.C {
		if !g.shows(area, 1, seen) {
			return time.Now()
		}
	}
	g.t.Fatalf("nothing changed in %v", area)
	return time.Time{}
}

// settles waits until an area has changed and then been the same for a while,
// with what is waited for done, and returns when it was drawn last.
func (g *glass) settles(area image.Rectangle, seen []byte, quiet time.Duration, done func() bool) time.Time {
	g.t.Helper()
	const each = 4
	tick := time.NewTicker(4 * glance)
	defer tick.Stop()
	var last time.Time
	for end := time.Now().Add(patience); time.Now().Before(end); <-tick.C {
		if !g.shows(area, each, seen) {
			seen, last = g.look(area, each), time.Now()
		} else if !last.IsZero() && time.Since(last) > quiet && done() {
			return last
		}
	}
	g.t.Fatalf("nothing settled in %v", area)
	return time.Time{}
}
