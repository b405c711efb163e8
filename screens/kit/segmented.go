package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Segmented is a choice of a few words side by side. Arrows go from one to the
// next when it has the focus.
type Segmented struct {
	choice
	track   *canvas.Rectangle
	thumb   *canvas.Rectangle
	labels  []*canvas.Text
	options []string
	side    float32 // of each option, beside its word
}

// NewSegmented returns a choice of two to four options with one of them
// picked, or none with -1.
func NewSegmented(options []string, picked int, onPick func(int)) *Segmented {
	s := &Segmented{
		options: options, side: segmentSide,
		track: canvas.NewRectangle(color.Transparent),
		thumb: canvas.NewRectangle(color.Transparent),
	}
	s.choice = choice{OnPick: onPick, count: len(options), picked: picked, pointed: -1}
	for _, o := range options {
		s.labels = append(s.labels, canvas.NewText(o, color.Transparent))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Narrow makes room for many short options.
func (s *Segmented) Narrow() *Segmented { s.side = 8; return s }

// Tapped picks what is under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if !s.Disabled() {
		requestFocus(s)
		s.pick(s.at(e.Position.X))
	}
}

// MouseMoved points at what is under the pointer.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) { s.point(s.at(e.Position.X)) }

// CreateRenderer is for Fyne.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.track, s.thumb}
	for _, l := range s.labels {
		objects = append(objects, l)
	}
	return render(s, append(objects, s.focusRing())...)
}

const (
	segmentSide  float32 = 14
	segmentInset float32 = 3
)

// widths returns how wide each option is when the whole is as wide as given;
// what is more than needed is shared out.
func (s *Segmented) widths(whole float32) []float32 {
	widths := make([]float32, len(s.options))
	total := float32(0)
	for i, o := range s.options {
		widths[i] = fyne.MeasureText(o, textSize(SizeBody), fyne.TextStyle{Bold: true}).Width + 2*s.side
		total += widths[i]
	}
	more := (whole - 2*segmentInset - total) / float32(max(1, len(widths)))
	for i := range widths {
		widths[i] += max(0, more)
	}
	return widths
}

func (s *Segmented) minSize() fyne.Size {
	size := fyne.NewSize(2*segmentInset, float32(int(fyne.MeasureText("M", textSize(SizeBody), fyne.TextStyle{}).Height+17)))
	for _, w := range s.widths(0) {
		size.Width += w
	}
	return size
}

func (s *Segmented) at(x float32) int {
	x -= segmentInset
	for i, w := range s.widths(s.Size().Width) {
		if x < w {
			return i
		}
		x -= w
	}
	return len(s.options) - 1
}

func (s *Segmented) place(size fyne.Size) {
	s.track.Resize(size)
	x := segmentInset
	for i, w := range s.widths(size.Width) {
		if i == s.picked {
			s.thumb.Move(fyne.NewPos(x, segmentInset))
			s.thumb.Resize(fyne.NewSize(w, size.Height-2*segmentInset))
		}
		text := s.labels[i].MinSize()
		s.labels[i].Move(fyne.NewPos(x+(w-text.Width)/2, (size.Height-text.Height)/2))
		s.labels[i].Resize(text)
		x += w
	}
	s.placeRing(fyne.Position{}, size, controlRadius)
}

func (s *Segmented) paint() {
	s.track.FillColor, s.track.CornerRadius = Color(Sunken), controlRadius
	s.track.StrokeColor, s.track.StrokeWidth = Color(Line), hairline
	s.thumb.FillColor, s.thumb.CornerRadius = Color(Surface), controlRadius-2
	s.thumb.StrokeColor, s.thumb.StrokeWidth = Color(Muted), hairline
	s.thumb.Hidden = s.picked < 0
	for i, l := range s.labels {
		l.TextSize = textSize(SizeBody)
		l.TextStyle.Bold = i == s.picked
		l.Color = Color(Muted)
		if i == s.picked || i == s.pointed {
			l.Color = Color(Text)
		}
		if s.Disabled() {
			l.Color = fade(l.Color, 0.5)
		}
	}
	s.paintRing()
}
