package kit

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"trefoil/app/mentoring"
)

// The page draws its radar in another size; all else must be as on the screen.
func TestRadarIsThatOfThePage(t *testing.T) {
	start(t, Light)
	page := mentoring.FitRadar(40, 17, 152, 96)
	r := NewRadar()
	r.Set(everyLayer)
	for _, size := range []fyne.Size{{Width: 200, Height: 200}, {Width: 333, Height: 900}, {Width: 1000, Height: 420}} {
		show(t, r, size.Width, size.Height)
		onPage := func(p fyne.Position) mentoring.Point {
			k := page.Radius / r.at.Radius
			return mentoring.Point{X: page.Center.X + (float64(p.X)-r.at.Center.X)*k, Y: page.Center.Y + (float64(p.Y)-r.at.Center.Y)*k}
		}
		for i, axis := range r.axes.lines {
			same(t, onPage(axis.Position2), page.At(i, 4))
			same(t, onPage(dotAt(r, i)), page.At(i, everyLayer.Now[i].Mean))
		}
		for l := range layerCount {
			ends := ends(r.layers[l])
			for _, edge := range page.Edges(everyLayer.values(l)) {
				for _, end := range edge {
					if !anyIs(ends, onPage, end) {
						t.Errorf("%v: no line of layer %d ends at %v", size, l, end)
					}
				}
			}
		}
	}
}

func ends(p *linePool) (ends []fyne.Position) {
	for _, line := range p.lines {
		if line.Visible() {
			ends = append(ends, line.Position1, line.Position2)
		}
	}
	return ends
}

func anyIs(ends []fyne.Position, onPage func(fyne.Position) mentoring.Point, want mentoring.Point) bool {
	for _, end := range ends {
		if p := onPage(end); math.Hypot(p.X-want.X, p.Y-want.Y) < 1e-3 {
			return true
		}
	}
	return false
}

func same(t *testing.T, got, want mentoring.Point) {
	t.Helper()
	if math.Hypot(got.X-want.X, got.Y-want.Y) > 1e-3 {
		t.Errorf("at %v, on the page at %v", got, want)
	}
}

// On a screen with more pixels to a point, lines lie at the same points and end
// as sharply: what is drawn once and then enlarged would have soft edges there.
func TestRadarIsSharpOnEveryScreen(t *testing.T) {
	start(t, Light)
	for _, scale := range []float32{1, 1.5, 2} {
		r := NewRadar()
		picture := paint(r, fyne.NewSize(400, 400), scale)
		tip, left := position(r.at.At(0, 4)), position(r.at.At(2, 4))
		rows := []fyne.Position{tip.AddXY(0, 30), tip.AddXY(0, 50)}
		for _, p := range rows {
			line := across(picture, p, scale, image.Pt(1, 0))
			line.check(t, fmt.Sprintf("the upright axis at %v", scale), scale, p.X, 2.4)
		}
		for _, along := range []float32{40, 60} {
			p := left.AddXY(along, 0)
			line := across(picture, p, scale, image.Pt(0, 1))
			line.check(t, fmt.Sprintf("the lowest edge at %v", scale), scale, p.Y, 1)
		}
	}
}

func paint(r *Radar, size fyne.Size, scale float32) image.Image {
	c := software.NewCanvas()
	c.SetScale(scale)
	c.SetPadded(false)
	c.SetContent(r)
	c.Resize(size)
	return c.Capture()
}

// crossing is where a line crosses a row or a column of pixels.
type crossing struct {
	middle, width float64 // in pixels
	soft          int     // pixels that it covers in part
}

// across reads the pixels around a point, at most 6 points to each side, in the
// direction of step. What is darker than what lies at both ends is the line.
func across(picture image.Image, at fyne.Position, scale float32, step image.Point) crossing {
	middle := image.Pt(int(at.X*scale), int(at.Y*scale))
	reach := int(6 * scale)
	dark := func(i int) float64 { return 255 - luma(picture.At(middle.X+i*step.X, middle.Y+i*step.Y)) }
	most := 0.0
	ground := func(i int) float64 { // the two sides of an edge may differ
		if i < 0 {
			return dark(-reach)
		}
		return dark(reach)
	}
	for i := -reach; i <= reach; i++ {
		most = max(most, dark(i)-ground(i))
	}
	var c crossing
	start := float64(middle.X*step.X + middle.Y*step.Y)
	for i := -reach; i <= reach; i++ {
		share := max(0, dark(i)-ground(i)) / most
		c.width += share
		c.middle += share * (start + float64(i) + 0.5)
		if share > 0.08 && share < 0.92 {
			c.soft++
		}
	}
	c.middle /= c.width
	return c
}

func luma(c color.Color) float64 {
	return float64(color.GrayModel.Convert(c).(color.Gray).Y)
}

// check reports a line that is not where it should be in points, is wider or
// narrower, or softer than it may be: each of its two edges can share one pixel
// with the ground. The painter takes whole pixels, so it may be off by as many.
func (c crossing) check(t *testing.T, what string, scale, middle, width float32) {
	t.Helper()
	if math.Abs(c.middle-float64(middle*scale)) > 1.5 {
		t.Errorf("%s is at pixel %.2f, want %.2f", what, c.middle, middle*scale)
	}
	if math.Abs(c.width-float64(width*scale)) > 1.5 {
		t.Errorf("%s is %.2f pixels wide, want %.2f", what, c.width, width*scale)
	}
	if c.soft > 2 {
		t.Errorf("%s has %d soft pixels", what, c.soft)
	}
}
