package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
)

// radarDots lies over a radar whose dots can be pressed. The pointer has to
// come near a dot only; with the focus, Left and Right go from one to the next.
// The dot that either means has a caption.
type radarDots struct {
	control
	radar   *Radar
	chosen  int // the dot that the keys mean
	pointed int // the dot under the pointer; -1 is none
	ground  *canvas.Rectangle
	caption *canvas.Text
}

func newRadarDots(r *Radar) *radarDots {
	o := &radarDots{
		radar: r, pointed: -1,
		ground: canvas.NewRectangle(color.Transparent), caption: canvas.NewText("", color.Transparent),
	}
	o.ExtendBaseWidget(o)
	o.Hidden = true
	return o
}

// known returns the dimensions that have a dot.
func (o *radarDots) known() (dimensions []int) {
	for i, dot := range o.radar.dots {
		if !dot.Hidden {
			dimensions = append(dimensions, i)
		}
	}
	return dimensions
}

// follow puts all where the dots are now. Without a dot there is nothing to
// press.
func (o *radarDots) follow(size fyne.Size) {
	if o.Hidden = true; o.radar.OnDot == nil {
		return
	}
	dots := o.known()
	if len(dots) == 0 {
		return
	}
	o.Hidden = false
	if o.radar.dots[o.chosen].Hidden {
		o.chosen = dots[0]
	}
	if o.pointed >= 0 && o.radar.dots[o.pointed].Hidden {
		o.pointed = -1
	}
	o.Resize(size)
	o.Refresh()
}

// dotReach is how far from a dot the pointer still means it: half of 24.
const dotReach float32 = 12

// at returns the dot that is nearest to a place and in reach of it, or -1.
func (o *radarDots) at(p fyne.Position) int {
	best, near := -1, dotReach
	for _, i := range o.known() {
		away := o.radar.dotMiddle(i).Subtract(p)
		if far := max(distance(away.X, 0), distance(away.Y, 0)); far <= near {
			best, near = i, far
		}
	}
	return best
}

// Tapped presses the dot under the pointer.
func (o *radarDots) Tapped(e *fyne.PointEvent) {
	if i := o.at(e.Position); i >= 0 {
		o.chosen = i
		requestFocus(o)
		o.Refresh()
		o.radar.OnDot(i)
	}
}

// TypedKey goes to the next dot with Left and Right, and presses with Enter and
// Space.
func (o *radarDots) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyLeft:
		o.step(-1)
	case key.Name == fyne.KeyRight:
		o.step(1)
	case isPress(key):
		o.radar.OnDot(o.chosen)
	default:
		o.control.TypedKey(key)
	}
}

// step chooses the next dot in a direction, if there is one.
func (o *radarDots) step(by int) {
	for i := o.chosen + by; i >= 0 && i < len(o.radar.dots); i += by {
		if !o.radar.dots[i].Hidden {
			o.chosen = i
			o.Refresh()
			return
		}
	}
}

// MouseIn means the dot under the pointer.
func (o *radarDots) MouseIn(e *desktop.MouseEvent) { o.MouseMoved(e) }

// MouseMoved means the dot under the pointer.
func (o *radarDots) MouseMoved(e *desktop.MouseEvent) { o.point(o.at(e.Position)) }

// MouseOut means none.
func (o *radarDots) MouseOut() { o.point(-1) }

func (o *radarDots) point(dot int) {
	if o.pointed != dot {
		o.pointed = dot
		o.Refresh()
	}
}

// Cursor is a hand over a dot only.
func (o *radarDots) Cursor() desktop.Cursor {
	if o.pointed < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// meant returns the dot that has the caption, or -1.
func (o *radarDots) meant() int {
	if o.pointed < 0 && o.focused {
		return o.chosen
	}
	return o.pointed
}

// words returns the caption of a dot, "" for none.
func (o *radarDots) words(dot int) string {
	if dot < 0 || o.radar.Caption == nil {
		return ""
	}
	return o.radar.Caption(dot)
}

// AccessibilityLabel is the caption of the dot that the keys mean.
func (o *radarDots) AccessibilityLabel() string { return orElse(o.words(o.chosen), lang.T("Radar")) }
