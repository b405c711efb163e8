package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// LevelTrack shows on a line from 0 to 4 which levels two people gave to one
// competency: the mentee's as a filled dot, the mentor's as a ring.
type LevelTrack struct {
	widget.BaseWidget
	dimension      mentoring.Dimension
	mentee, mentor mentoring.Level // not observed shows no mark
	track, gap     *canvas.Rectangle
	ticks          [mentoring.MaxLevel + 1]*canvas.Rectangle
	dot, ring      *canvas.Circle
}

// NewLevelTrack returns the line of a dimension without marks.
func NewLevelTrack(d mentoring.Dimension) *LevelTrack {
	t := &LevelTrack{
		dimension: d,
		track:     canvas.NewRectangle(color.Transparent), gap: canvas.NewRectangle(color.Transparent),
		dot: canvas.NewCircle(color.Transparent), ring: canvas.NewCircle(color.Transparent),
	}
	for i := range t.ticks {
		t.ticks[i] = canvas.NewRectangle(color.Transparent)
	}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows the levels; one that is not observed, or not rated, has no mark.
func (t *LevelTrack) Set(mentee, mentor mentoring.Level) {
	if t.mentee != mentee || t.mentor != mentor {
		t.mentee, t.mentor = mentee, mentor
		t.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (t *LevelTrack) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.track}
	for _, tick := range t.ticks {
		objects = append(objects, tick)
	}
	return render(t, append(objects, t.gap, t.ring, t.dot)...)
}

const (
	trackLine float32 = 2
	trackTick float32 = 6
	trackDot  float32 = 8
	trackRing float32 = 14
)

func (t *LevelTrack) minSize() fyne.Size {
	return fyne.NewSize(90, max(trackRing, lineHeight(textSize(SizeBody))))
}

func (t *LevelTrack) place(size fyne.Size) {
	middle := round(size.Height / 2)
	t.track.Move(fyne.NewPos(t.at(size, 0), middle-trackLine/2))
	t.track.Resize(fyne.NewSize(t.at(size, mentoring.MaxLevel)-t.at(size, 0), trackLine))
	for i, tick := range t.ticks {
		tick.Move(fyne.NewPos(t.at(size, mentoring.Level(i))-trackLine/2, middle-trackTick/2))
		tick.Resize(fyne.NewSize(trackLine, trackTick))
	}
	from, to := t.at(size, min(t.mentee, t.mentor)), t.at(size, max(t.mentee, t.mentor))
	t.gap.Move(fyne.NewPos(from, middle-trackLine/2))
	t.gap.Resize(fyne.NewSize(to-from, trackLine))
	placeMark(t.dot, fyne.NewPos(t.at(size, t.mentee), middle), trackDot)
	placeMark(t.ring, fyne.NewPos(t.at(size, t.mentor), middle), trackRing)
}

// at is where a level lies on the line.
func (t *LevelTrack) at(size fyne.Size, l mentoring.Level) float32 {
	return round(trackRing/2 + (size.Width-trackRing)*float32(l)/float32(mentoring.MaxLevel))
}

// round keeps marks on whole points, so that a dot lies in the middle of a ring.
func round(v float32) float32 { return float32(math.Round(float64(v))) }

func placeMark(c *canvas.Circle, at fyne.Position, diameter float32) {
	c.Move(at.SubtractXY(diameter/2, diameter/2))
	c.Resize(fyne.NewSquareSize(diameter))
}

func (t *LevelTrack) paint() {
	ink, _ := DimensionColors(t.dimension)
	t.track.FillColor = Color(Line)
	for _, tick := range t.ticks {
		tick.FillColor = Color(Line)
	}
	t.gap.FillColor = Color(Muted)
	t.gap.Hidden = t.mentee == 0 || t.mentor == 0 || t.mentee == t.mentor
	t.dot.FillColor, t.dot.Hidden = Color(ink), t.mentee == 0
	t.ring.FillColor, t.ring.StrokeColor, t.ring.StrokeWidth = Color(Surface), Color(Text), 1.6
	t.ring.Hidden = t.mentor == 0
}

// LevelMark is one of the marks of a LevelTrack by itself, for a legend.
type LevelMark struct {
	widget.BaseWidget
	ring   bool
	circle *canvas.Circle
}

// NewLevelMark returns the mark of the mentee or of the mentor.
func NewLevelMark(of mentoring.Side) *LevelMark {
	m := &LevelMark{ring: of == mentoring.Mentor, circle: canvas.NewCircle(color.Transparent)}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is for Fyne.
func (m *LevelMark) CreateRenderer() fyne.WidgetRenderer { return render(m, m.circle) }

func (m *LevelMark) minSize() fyne.Size { return fyne.NewSquareSize(trackDot) }

func (m *LevelMark) place(size fyne.Size) {
	placeMark(m.circle, fyne.NewPos(size.Width/2, size.Height/2), trackDot)
}

func (m *LevelMark) paint() {
	m.circle.FillColor, m.circle.StrokeColor, m.circle.StrokeWidth = Color(Text), color.Transparent, 0
	if m.ring {
		m.circle.FillColor, m.circle.StrokeColor, m.circle.StrokeWidth = color.Transparent, Color(Text), 1.6
	}
}
