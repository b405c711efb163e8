package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// Views are the levels that the mentee, the mentor and others gave to one
// competency, 0 to 4; that of the others is a mean. Earlier is where the mentee
// stood before. 0 is no level: not rated, or not observed.
type Views struct{ Mentee, Mentor, Others, Earlier float64 }

// LevelTrack shows the views of one competency on a line from 0 to 4: the
// mentee as a filled dot, the mentor as a ring, the others as a diamond in the
// colour of the dimension. A thin line joins the lowest and the highest.
type LevelTrack struct {
	widget.BaseWidget
	dimension  mentoring.Dimension
	views      Views
	track, gap *canvas.Rectangle
	ticks      [mentoring.MaxLevel + 1]*canvas.Rectangle
	earlier    *canvas.Circle
	marks      [3]mark // by Viewer
}

// NewLevelTrack returns the line of a dimension without marks.
func NewLevelTrack(d mentoring.Dimension) *LevelTrack {
	t := &LevelTrack{
		dimension: d, earlier: canvas.NewCircle(color.Transparent),
		track: canvas.NewRectangle(color.Transparent), gap: canvas.NewRectangle(color.Transparent),
	}
	for i := range t.ticks {
		t.ticks[i] = canvas.NewRectangle(color.Transparent)
	}
	for v := range t.marks {
		t.marks[v] = newMark(Viewer(v))
	}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows the views. One that is 0, or no number, has no mark; one beyond
// the line is at its end.
func (t *LevelTrack) Set(v Views) {
	v = Views{onScale(v.Mentee), onScale(v.Mentor), onScale(v.Others), onScale(v.Earlier)}
	if t.views != v {
		t.views = v
		t.Refresh()
	}
}

// onScale returns the nearest level from 0 to 4, and 0 for what is no number.
func onScale(level float64) float64 {
	if math.IsNaN(level) {
		return 0
	}
	return min(max(level, 0), float64(mentoring.MaxLevel))
}

// CreateRenderer is for Fyne. What is most precise is drawn last: of three
// marks in one place the dot lies in the ring, and the ring on the diamond.
func (t *LevelTrack) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.track}
	for _, tick := range t.ticks {
		objects = append(objects, tick)
	}
	return render(t, append(objects, t.gap, t.earlier,
		t.marks[OthersView].shape, t.marks[MentorView].shape, t.marks[MenteeView].shape)...)
}

const (
	trackLine    float32 = 2
	trackTick    float32 = 6
	trackEarlier float32 = 6
)

func (t *LevelTrack) minSize() fyne.Size {
	return fyne.NewSize(90, max(markDiamond, lineHeight(textSize(SizeBody))))
}

func (t *LevelTrack) place(size fyne.Size) {
	middle := round(size.Height / 2)
	t.track.Move(fyne.NewPos(t.at(size, 0), middle-trackLine/2))
	t.track.Resize(fyne.NewSize(t.at(size, 4)-t.at(size, 0), trackLine))
	for i, tick := range t.ticks {
		tick.Move(fyne.NewPos(t.at(size, float64(i))-trackLine/2, middle-trackTick/2))
		tick.Resize(fyne.NewSize(trackLine, trackTick))
	}
	lowest, highest := t.views.ends()
	t.gap.Move(fyne.NewPos(t.at(size, lowest), middle-trackLine/2))
	t.gap.Resize(fyne.NewSize(t.at(size, highest)-t.at(size, lowest), trackLine))
	placeAround(t.earlier, fyne.NewPos(t.at(size, t.views.Earlier), middle), trackEarlier)
	t.marks[MenteeView].diameter = markDot
	if t.inRing(size) {
		t.marks[MenteeView].diameter = markCore
	}
	for i, level := range t.views.levels() {
		t.marks[i].place(fyne.NewPos(t.at(size, level), middle))
	}
}

// inRing says that the dot would hide the ring, or most of it.
func (t *LevelTrack) inRing(size fyne.Size) bool {
	apart := math.Abs(float64(t.at(size, t.views.Mentee) - t.at(size, t.views.Mentor)))
	return t.views.Mentor > 0 && apart < float64(markRing/2)
}

// at is where a level lies on the line.
func (t *LevelTrack) at(size fyne.Size, level float64) float32 {
	return round(markDiamond/2 + (size.Width-markDiamond)*float32(level)/float32(mentoring.MaxLevel))
}

// round keeps marks on whole points, so that a dot lies in the middle of a ring.
func round(v float32) float32 { return float32(math.Round(float64(v))) }

// levels returns the views by Viewer.
func (v Views) levels() [3]float64 { return [3]float64{v.Mentee, v.Mentor, v.Others} }

// ends returns the lowest and the highest of the levels with a mark, or twice 0.
func (v Views) ends() (lowest, highest float64) {
	for _, level := range v.levels() {
		highest = max(highest, level)
		if level > 0 && (lowest == 0 || level < lowest) {
			lowest = level
		}
	}
	return lowest, highest
}

func (t *LevelTrack) paint() {
	ink, _ := DimensionColors(t.dimension)
	t.track.FillColor = Color(Line)
	for _, tick := range t.ticks {
		tick.FillColor = Color(Line)
	}
	lowest, highest := t.views.ends()
	t.gap.FillColor, t.gap.Hidden = Color(Muted), lowest == highest
	t.earlier.FillColor, t.earlier.Hidden = faded(Muted, 0.6), t.views.Earlier == 0
	for i, level := range t.views.levels() {
		t.marks[i].paint(Color(Ink), Color(Surface))
		setVisible(t.marks[i].shape, level > 0)
	}
	t.marks[OthersView].paint(Color(ink), color.Transparent)
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
		return
	}
	o.Hide()
}
