package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/mentoring"
)

// OutcomeScale shows where a goal stands: five segments from much less to much
// more than expected, the expected one taller, coloured up to the outcome.
// With OnPick set it can be picked from, by pointer and by keys.
type OutcomeScale struct {
	control
	OnPick    func(mentoring.Outcome)
	OnPoint   func(o mentoring.Outcome, over bool) // the pointer or the keys point at an outcome, or leave the scale
	dimension mentoring.Dimension
	outcome   mentoring.Outcome
	known     bool
	pointed   int // index of the segment under the pointer or chosen with keys; -1 is none
	segments  [5]*canvas.Rectangle
}

// NewOutcomeScale returns a scale without an outcome.
func NewOutcomeScale() *OutcomeScale {
	s := &OutcomeScale{pointed: -1}
	for i := range s.segments {
		s.segments[i] = canvas.NewRectangle(color.Transparent)
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows an outcome in the colour of a dimension. While it is not known all
// segments are empty.
func (s *OutcomeScale) Set(d mentoring.Dimension, o mentoring.Outcome, known bool) {
	s.dimension, s.outcome, s.known = d, o, known
	s.Refresh()
}

// Tapped picks the segment under the pointer.
func (s *OutcomeScale) Tapped(e *fyne.PointEvent) {
	if s.OnPick == nil || s.Disabled() {
		return
	}
	requestFocus(s)
	s.pick(s.segmentAt(e.Position.X))
}

// TypedKey moves along the scale with Left and Right and picks with Enter and
// Space.
func (s *OutcomeScale) TypedKey(key *fyne.KeyEvent) {
	if s.OnPick == nil || s.Disabled() || s.strayed(key) {
		return
	}
	switch {
	case key.Name == fyne.KeyLeft:
		s.point(max(0, s.cursor()-1))
	case key.Name == fyne.KeyRight:
		s.point(min(4, s.cursor()+1))
	case isPress(key):
		s.pick(s.cursor())
	default:
		s.control.TypedKey(key)
	}
}

// cursor is where the keys go on from: the segment pointed at, or the outcome.
func (s *OutcomeScale) cursor() int {
	switch {
	case s.pointed >= 0:
		return s.pointed
	case s.known:
		return int(s.outcome - mentoring.MinOutcome)
	default:
		return 2
	}
}

func (s *OutcomeScale) pick(segment int) {
	o := mentoring.Outcomes[segment]
	s.pointed = -1
	s.Set(s.dimension, o, true)
	s.OnPick(o)
}

func (s *OutcomeScale) point(segment int) {
	if s.pointed == segment {
		return
	}
	s.pointed = segment
	s.Refresh()
	if s.OnPoint == nil {
		return
	}
	if segment < 0 {
		s.OnPoint(0, false)
		return
	}
	s.OnPoint(mentoring.Outcomes[segment], true)
}

// MouseIn points at a segment.
func (s *OutcomeScale) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved points at a segment.
func (s *OutcomeScale) MouseMoved(e *desktop.MouseEvent) {
	if s.OnPick != nil && !s.Disabled() {
		s.point(s.segmentAt(e.Position.X))
	}
}

// MouseOut points at none.
func (s *OutcomeScale) MouseOut() { s.point(-1) }

// FocusLost points at none.
func (s *OutcomeScale) FocusLost() {
	s.control.FocusLost()
	s.point(-1)
}

// Cursor is a hand when it can be picked from.
func (s *OutcomeScale) Cursor() desktop.Cursor {
	if s.OnPick == nil {
		return desktop.DefaultCursor
	}
	return s.control.Cursor()
}

// CreateRenderer is for Fyne.
func (s *OutcomeScale) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{}
	for _, r := range s.segments {
		objects = append(objects, r)
	}
	return render(s, append(objects, s.focusRing())...)
}

const (
	segmentWidth  float32 = 26
	segmentHeight float32 = 8
	segmentGap    float32 = 3
	middleHeight  float32 = 12
	scaleTouch    float32 = 20
)

func (s *OutcomeScale) minSize() fyne.Size {
	return fyne.NewSize(5*segmentWidth+4*segmentGap, scaleTouch)
}

func (s *OutcomeScale) place(size fyne.Size) {
	for i, r := range s.segments {
		height := segmentHeight
		if i == 2 {
			height = middleHeight
		}
		r.Move(fyne.NewPos(float32(i)*(segmentWidth+segmentGap), (size.Height-height)/2))
		r.Resize(fyne.NewSize(segmentWidth, height))
	}
	own := fyne.NewSize(s.minSize().Width, middleHeight)
	s.placeRing(fyne.NewPos(0, (size.Height-middleHeight)/2), own, 2)
}

func (s *OutcomeScale) segmentAt(x float32) int {
	return min(4, max(0, int(x/(segmentWidth+segmentGap))))
}

func (s *OutcomeScale) paint() {
	ink, _ := DimensionColors(s.dimension)
	for i, r := range s.segments {
		reached := s.known && mentoring.Outcomes[i] <= s.outcome
		r.CornerRadius, r.StrokeWidth = 2, hairline
		r.FillColor, r.StrokeColor = Color(Sunken), Color(Line)
		if reached {
			r.FillColor, r.StrokeColor = Color(ink), Color(ink)
		}
		if i == s.pointed {
			r.StrokeColor, r.StrokeWidth = Color(Ink), 2
		}
	}
	s.paintRing()
}
