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
	var seen []byte
	for y := area.Min.Y; y < area.Max.Y; y += each {
		seen = append(seen, g.pixels[y*g.stride+4*area.Min.X:y*g.stride+4*area.Max.X]...)
	}
	return seen
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
		if !bytes.Equal(seen, g.look(area, 1)) {
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
		if next := g.look(area, each); !bytes.Equal(seen, next) {
			seen, last = next, time.Now()
		} else if !last.IsZero() && time.Since(last) > quiet && done() {
			return last
		}
	}
	g.t.Fatalf("nothing settled in %v", area)
	return time.Time{}
}
