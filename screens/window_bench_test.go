//go:build window

package screens_test

import (
	"image"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data"
)

// rounds is how often the two programs take turns.
const rounds = 5

// BenchmarkWindow measures what can only be seen in the real window, beside an
// empty window of the same version of Fyne. make bench-window runs it.
func BenchmarkWindow(b *testing.B) {
	c := newContest(b)
	c.run("sample", "--sessions", "10000")
	b.Run("program", c.program)
	b.Run("start", c.start)
	c.plan()
	b.Run("idle", c.idling)
	b.Run("field", c.fields)
	b.Run("note", c.notes)
	c.home += "20000"
	c.trefoil[2], c.args = c.home, []string{"--home", c.home}
	c.run("sample", "--sessions", "20000")
	c.examples(400)
	b.Run("page", c.pages)
	b.Run("scroll", c.scrolls)
	b.Run("radar", c.radar)
}

// examples fills the journal of the first mentee, which the sample leaves empty.
func (c *contest) examples(many int) {
	c.b.Helper()
	method, err := app.LoadMethod()
	must(c.b, err)
	home, err := data.Claim(c.home)
	must(c.b, err)
	store, err := home.Open(mentoring.Secret{})
	must(c.b, err)
	service := app.New(app.Config{Store: store, Method: method, Now: time.Now, NewID: mentoring.NewID})
	pair := service.Mentees()[0].PairID
	for i := range many {
		must(c.b, service.AddEvidence(mentoring.Evidence{
			PairID: pair, Day: service.Today().AddDays(-3 * i), By: mentoring.Mentor,
			Text: "She waited, asked one question and got the real reason for the delay.",
		}))
	}
	must(c.b, service.Close())
	must(c.b, home.Close())
}

// plan plans a session, which is then what Return opens first.
func (c *contest) plan() {
	c.open(c.trefoil...)
	c.keys("1", "alt+3", "n", "ctrl+a")
	c.write("today")
	c.keys("Return")
	c.at("Session –")
	c.shut()
}

// program measures the size of the file.
func (c *contest) program(b *testing.B) {
	info, err := os.Stat(c.trefoil[0])
	must(b, err)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(info.Size())/(1<<20), "MB")
}

// start measures both the time to Today and the memory then, beside an empty window and
// one that shows as much.
func (c *contest) start(b *testing.B) {
	var took, held [3][]float64
	for i := range 3 * (rounds + 1) {
		which := i % 3
		program := [3][]string{c.trefoil, c.empty, append(slices.Clone(c.empty), "full")}[which]
		start := c.open(program...)
		if i >= 3 { // the first of each warms the disk
			took[which] = append(took[which], milliseconds(start))
			c.rests() // what Today doesn't show is read
			held[which] = append(held[which], c.memory())
		}
		c.shut()
	}
	b.Run("time", func(b *testing.B) { compare(b, "ms", took[0], took[1]) })
	b.Run("memory", func(b *testing.B) { compare(b, "MB", held[0], held[1]) })
	b.Run("full", func(b *testing.B) { compare(b, "ms", took[0], took[2]) })
	b.Run("held", func(b *testing.B) { compare(b, "MB", held[0], held[2]) })
}

// idling measures Today, where nothing has the keyboard, and a note with its
// caret, beside a field with its caret.
func (c *contest) idling(b *testing.B) {
	for _, place := range []struct {
		name  string
		keys  []string
		empty []string
	}{
		{"Today", nil, nil},
		{"note", []string{"1", "alt+3", "Return", "ctrl+1"}, []string{"field"}},
	} {
		var ran [2][]float64
		for range 2 {
			c.open(c.trefoil...)
			c.keys(place.keys...)
			ran[0] = append(ran[0], milliseconds(c.idle()))
			c.shut()
			c.open(append(c.empty, place.empty...)...)
			ran[1] = append(ran[1], milliseconds(c.idle()))
			c.shut()
		}
		b.Run(place.name, func(b *testing.B) { compare(b, "ms", ran[0], ran[1]) })
	}
}

// fields measures a key in single-line fields beside one in an empty window.
func (c *contest) fields(b *testing.B) {
	fields := []struct {
		name  string
		keys  []string
		field image.Rectangle
	}{
		{"name of a mentee", []string{"ctrl+m"}, image.Rect(240, 40, 1280, 800)},
		{"search in everything", []string{"ctrl+k"}, image.Rect(0, 0, 1280, 200)},
		{"promise in a session", []string{"1", "alt+3", "Return", "alt+p"}, image.Rect(240, 200, 1280, 800)},
	}
	ours, theirs := make([][]float64, len(fields)), []float64(nil)
	for range rounds - 2 {
		c.open(append(c.empty, "field")...)
		theirs = append(theirs, inMilliseconds(c.typing(whole))...)
		c.shut()
		c.open(c.trefoil...)
		for i, f := range fields {
			c.keys(f.keys...)
			ours[i] = append(ours[i], inMilliseconds(c.typing(f.field))...)
			c.keys("Escape", "ctrl+t")
		}
		c.shut()
	}
	for i, f := range fields {
		b.Run(f.name, func(b *testing.B) { compare(b, "ms", ours[i], theirs) })
	}
}

// notes measures a key in a note of 50 KB beside one in an empty note.
func (c *contest) notes(b *testing.B) {
	paragraph := strings.Repeat("She waited, asked one question and got the real reason for the delay. ", 7) + "\n\n"
	long := strings.Repeat(paragraph, 50_000/len(paragraph))
	var empty, end, middle []float64
	for range rounds - 2 {
		c.open(c.trefoil...)
		c.keys("1", "alt+3", "Return", "ctrl+1", "ctrl+a", "Delete")
		empty = append(empty, inMilliseconds(c.typing(body))...)
		c.paste(long)
		end = append(end, inMilliseconds(c.typing(body))...)
		c.keys("ctrl+Home")
		c.keys(strings.Fields(strings.Repeat("Next ", 20))...)
		middle = append(middle, inMilliseconds(c.typing(body))...)
		c.shut()
	}
	b.Run("end", func(b *testing.B) { compare(b, "ms", end, empty) })
	b.Run("middle", func(b *testing.B) { compare(b, "ms", middle, empty) })
}

// pages measures the first press of each page of a mentee with 500 sessions.
func (c *contest) pages(b *testing.B) {
	names := []string{"Overview", "Goals", "Sessions", "Progress", "Relationships", "Journal"}
	took := make([][]float64, len(names))
	for range rounds {
		c.open(c.trefoil...)
		c.rests() // what Today doesn't show is read
		for i, key := range []string{"1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6"} {
			took[i] = append(took[i], milliseconds(c.turn(key)))
		}
		c.shut()
	}
	for i, name := range names {
		b.Run(name, func(b *testing.B) {
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median(took[i]), "ms")
		})
	}
}

// turn presses a key and returns how long it took until all was shown. A caret on
// the page blinks first after a quarter of a second.
func (c *contest) turn(key string) time.Duration {
	seen := c.glass.look(body, 4)
	start := time.Now()
	c.tell("key --delay 0", key)
	return c.glass.settles(body, seen, 200*time.Millisecond, func() bool { return true }).Sub(start)
}

// radar measures the pictures of the radar while it moves from day to day.
func (c *contest) radar(b *testing.B) {
	var took []float64
	c.open(c.trefoil...)
	c.rests() // what Today doesn't show is read
	c.keys("1", "alt+4")
	for i := range 4 * rounds {
		key := []string{"alt+Home", "alt+End"}[i%2]
		took = append(took, milliseconds(c.moving(body, 300*time.Millisecond, "key --delay 0", key)))
		c.still()
	}
	c.shut()
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(took), "ms")
}

// scrolls measures the pictures of long lists that scroll, beside those of a list
// with nothing but a short text in each row.
func (c *contest) scrolls(b *testing.B) {
	ours, theirs := make([][]float64, 2), []float64(nil)
	for range rounds {
		c.open(append(c.empty, "list")...)
		theirs = append(theirs, milliseconds(c.scrolling(body)))
		c.shut()
		c.open(c.trefoil...)
		c.rests() // what Today doesn't show is read
		for i, keys := range [][]string{{"1", "alt+3"}, {"alt+6"}} {
			c.keys(keys...)
			ours[i] = append(ours[i], milliseconds(c.scrolling(body)))
		}
		c.shut()
	}
	for i, name := range []string{"sessions", "journal"} {
		b.Run(name, func(b *testing.B) { compare(b, "ms", ours[i], theirs) })
	}
}
