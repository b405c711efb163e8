package kit

import (
	"image/color"
	"slices"

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
	folds   bool    // goes on in another line where there is no room
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

// Folding lets the options go on in further lines where they have no room on one, as in
// a table, so that no line has many and the next only one. It is for a choice that gets a
// width of its own, for it asks for no more than that of its longest option.
func (s *Segmented) Folding() *Segmented { s.folds = true; return s }

// Tapped picks what is under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if !s.Disabled() {
		requestFocus(s)
		s.pick(s.at(e.Position))
	}
}

// MouseMoved points at what is under the pointer.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) { s.point(s.at(e.Position)) }

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

// widths returns how wide each option is at least.
func (s *Segmented) widths() []float32 {
	widths := make([]float32, len(s.options))
	for i, o := range s.options {
		widths[i] = fyne.MeasureText(o, textSize(SizeBody), fyne.TextStyle{Bold: true}).Width + 2*s.side
	}
	return widths
}

// segment is where an option is.
type segment struct {
	at   fyne.Position
	size fyne.Size
}

// columns returns how wide the columns are that the options stand in: all on one line or,
// where the choice folds, as few lines as there is room for with about as many on each.
func (s *Segmented) columns(room float32) []float32 {
	widths := s.widths()
	if !s.folds || len(widths) == 0 {
		return widths
	}
	for lines := 1; lines < len(widths); lines++ {
		across := (len(widths) + lines - 1) / lines
		if columns := columnsOf(widths, across); sum(columns) <= room+slack {
			return columns
		}
	}
	return []float32{slices.Max(widths)}
}

// columnsOf returns how wide the columns of a table are with so many parts on each line.
func columnsOf(widths []float32, across int) []float32 {
	columns := make([]float32, across)
	for i, w := range widths {
		columns[i%across] = max(columns[i%across], w)
	}
	return columns
}

func sum(widths []float32) (total float32) {
	for _, w := range widths {
		total += w
	}
	return total
}

// segments returns where the options are in a width. What there is more than they need is
// shared out among the columns.
func (s *Segmented) segments(width float32) []segment {
	room := width - 2*segmentInset
	columns := s.columns(room)
	more := max(0, (room-sum(columns))/float32(max(1, len(columns))))
	var all []segment
	high := s.lineHeight()
	var at fyne.Position
	for i := range s.options {
		column := i % len(columns)
		if column == 0 {
			at = fyne.NewPos(segmentInset, segmentInset+float32(i/len(columns))*high)
		}
		all = append(all, segment{at, fyne.NewSize(columns[column]+more, high)})
		at.X += columns[column] + more
	}
	return all
}

func (s *Segmented) lineHeight() float32 {
	return float32(int(fyne.MeasureText("M", textSize(SizeBody), fyne.TextStyle{}).Height+17)) - 2*segmentInset
}

// oneLine is how wide all options are side by side.
func (s *Segmented) oneLine() float32 { return 2*segmentInset + sum(s.widths()) }

func (s *Segmented) minSize() fyne.Size {
	size := fyne.NewSize(s.oneLine(), 2*segmentInset+s.lineHeight())
	if !s.folds {
		return size
	}
	size.Width = 2*segmentInset + slices.Max(s.widths())
	if width := s.Size().Width; width > 0 {
		last := s.segments(width)[len(s.options)-1]
		size.Height = last.at.Y + last.size.Height + segmentInset
	}
	return size
}

// at returns the option at a place, or the last one before it.
func (s *Segmented) at(place fyne.Position) int {
	found := 0
	place = fyne.NewPos(max(place.X, segmentInset), max(place.Y, segmentInset))
	for i, o := range s.segments(s.Size().Width) {
		if place.Y >= o.at.Y && place.X >= o.at.X || i == 0 {
			found = i
		}
	}
	return found
}

func (s *Segmented) place(size fyne.Size) {
	s.track.Resize(size)
	all := s.segments(size.Width)
	for i, o := range all {
		if o.at.Y == all[len(all)-1].at.Y {
			o.size.Height = max(o.size.Height, size.Height-o.at.Y-segmentInset)
		}
		if i == s.picked {
			s.thumb.Move(o.at)
			s.thumb.Resize(o.size)
		}
		text := s.labels[i].MinSize()
		s.labels[i].Move(o.at.AddXY((o.size.Width-text.Width)/2, (o.size.Height-text.Height)/2))
		s.labels[i].Resize(text)
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
