package kit

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// said returns the lines of a text as one.
func said(t textLines) string {
	var lines []string
	for _, line := range t {
		if line.Visible() {
			lines = append(lines, line.Text)
		}
	}
	return strings.Join(lines, " ")
}

// longNames gives the dimensions names as long as those of some translations.
func longNames(r *Radar) {
	r.name = func(mentoring.Dimension) string { return "Beziehungsmanagement und Zusammenarbeit." }
	r.short = r.name
}

// box is where something is drawn.
type box struct{ left, top, right, bottom float32 }

func boxOf(o fyne.CanvasObject) box {
	x, y, w, h := sized(o)
	return box{x, y, x + w, y + h}
}

func (b box) within(size fyne.Size) bool {
	const slack = 0.5
	return b.left >= -slack && b.top >= -slack && b.right <= size.Width+slack && b.bottom <= size.Height+slack
}

func (b box) meets(o box) bool {
	const slack = 0.01
	return b.left < o.right-slack && o.left < b.right-slack && b.top < o.bottom-slack && o.top < b.bottom-slack
}

// wordBoxes returns where the words are drawn, and reports those that are cut.
func wordBoxes(t *testing.T, r *Radar) (boxes []box) {
	t.Helper()
	for i := range r.names {
		for _, line := range append(r.names[i][:], r.figures[i][:]...) {
			if !line.Visible() {
				continue
			}
			if least := line.MinSize(); least != line.Size() || line.Text == "" {
				t.Errorf("%q needs %v and has %v", line.Text, least, line.Size())
			}
			boxes = append(boxes, boxOf(line))
		}
	}
	return boxes
}

func TestRadarKeepsAllWordsInSightAndApart(t *testing.T) {
	crowded := everyLayer
	crowded.NowName, crowded.OthersLabel, crowded.MentorLabel = "Wolfeschlegel…", "others, 12 people", "you"
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		start(t, Light)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
		for name, r := range map[string]*Radar{"names as they are": NewRadar(), "long names": NewRadar()} {
			if name == "long names" {
				longNames(r)
			}
			w := show(t, r, 200, 200)
			for _, data := range []RadarData{maya, crowded} {
				r.Set(data)
				for width := float32(200); width <= 1000; width += 40 {
					for _, height := range []float32{200, 420, 900} {
						w.Resize(fyne.NewSize(width, height))
						keepsApart(t, r)
					}
				}
			}
			if t.Failed() {
				t.Fatalf("%s, text at %v", name, scale)
			}
		}
	}
}

// keepsApart checks that the words are inside the radar, not on each other and
// not on the triangle.
func keepsApart(t *testing.T, r *Radar) {
	t.Helper()
	boxes := wordBoxes(t, r)
	for i, b := range boxes {
		if !b.within(r.Size()) {
			t.Errorf("in %v words are at %v", r.Size(), b)
		}
		for _, other := range boxes[i+1:] {
			if b.meets(other) {
				t.Errorf("in %v words at %v and %v are on each other", r.Size(), b, other)
			}
		}
		if triangle := boxOf(r.outer); b.meets(triangle) {
			t.Errorf("in %v words at %v are on the triangle %v", r.Size(), b, triangle)
		}
	}
	if r.names[0][0].TextSize < radarWordLeast {
		t.Errorf("in %v the type is %v", r.Size(), r.names[0][0].TextSize)
	}
	if r.at.Radius < 0.15*float64(min(r.Size().Width, r.Size().Height)) {
		t.Errorf("in %v the words leave a radius of %v", r.Size(), r.at.Radius)
	}
}

func TestRadarShortensNamesWhereThereIsNoRoom(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 220, 220)
	if got := said(r.names[1]); got != "Relationship" {
		t.Errorf("narrow: %q", got)
	}
	r.Resize(fyne.NewSize(500, 500))
	if got := said(r.names[1]); got != "Relationship management" {
		t.Errorf("wide: %q", got)
	}
	longNames(r)
	for width, want := range map[float32]string{
		800: "Beziehungsmanagement und Zusammenarbeit.", 420: "Beziehungsmanagement / und Zusammenarbeit.", 200: "Beziehungsmana",
	} {
		r.Resize(fyne.NewSize(width, 500))
		lines := []string{r.names[1][0].Text}
		if r.names[1][1].Visible() {
			lines = append(lines, r.names[1][1].Text)
		}
		if got := strings.Join(lines, " / "); !strings.HasPrefix(got, want) {
			t.Errorf("long and %v wide: %q", width, got)
		}
	}
}

func TestFiguresGoToTwoLinesBeforeNamesAreShortened(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 320, 400)
	r.Set(everyLayer)
	if got := said(r.names[1]); got != "Relationship management" {
		t.Errorf("the name is %q", got)
	}
	if got := r.figures[1][0].Text; got != "2.4, was 1.5," {
		t.Errorf("the first line is %q", got)
	}
}

func TestHalves(t *testing.T) {
	wide := func(s string) float32 { return float32(len(s)) }
	for text, want := range map[string][]string{
		"Beziehungsmanagement": {"Beziehungsmanagement"},
		"two words":            {"two", "words"},
		"a bb ccc dddd":        {"a bb", "ccc dddd"},
		"":                     {""},
		" ":                    {"", ""},
	} {
		if got := halves(text, " ", wide); !slices.Equal(got, want) {
			t.Errorf("%q is broken into %q", text, got)
		}
	}
}

// Whatever the values are, nothing of them is drawn outside of the frame.
func TestRadarStaysInItsFrame(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 600, 600)
	level := rapid.OneOf(rapid.Float64Range(0, 4), rapid.Float64(),
		rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), -5, 99}))
	rapid.Check(t, func(rt *rapid.T) {
		values := rapid.Custom(func(t *rapid.T) (v mentoring.Values) {
			for i := range v {
				v[i] = mentoring.Value{Mean: level.Draw(t, "mean"), Of: rapid.IntRange(0, 1).Draw(t, "of")}
			}
			return v
		})
		r.Resize(fyne.NewSize(rapid.Float32Range(200, 1000).Draw(rt, "width"), rapid.Float32Range(200, 1000).Draw(rt, "height")))
		r.Set(RadarData{
			Now: values.Draw(rt, "now"), Others: values.Draw(rt, "others"), Mentor: values.Draw(rt, "mentor"),
			Earlier: values.Draw(rt, "earlier"), Aim: values.Draw(rt, "aim"),
		})
		for _, b := range drawn(r) {
			if !b.within(r.Size()) {
				rt.Errorf("in %v something is at %v", r.Size(), b)
			}
		}
	})
}

// drawn returns where all lines, polygons and dots in sight are.
func drawn(r *Radar) (boxes []box) {
	pools := append([]*linePool{r.rings, r.axes}, r.layers[:]...)
	for _, p := range pools {
		for _, l := range p.lines {
			if l.Visible() {
				a, b := l.Position1, l.Position2
				boxes = append(boxes, box{min(a.X, b.X), min(a.Y, b.Y), max(a.X, b.X), max(a.Y, b.Y)})
			}
		}
	}
	for _, o := range []fyne.CanvasObject{r.outer, r.shape, r.dots[0], r.dots[1], r.dots[2]} {
		if o.Visible() {
			boxes = append(boxes, boxOf(o))
		}
	}
	return boxes
}
