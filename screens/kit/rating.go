package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/mentoring"
)

// RatingLine rates one competency: its name and definition, and below them the
// five levels side by side, each with the words of what is seen there. With
// the focus, 0 to 4 pick a level and arrows go to the next.
type RatingLine struct {
	choice
	OnPick     func(mentoring.Level)
	dimension  mentoring.Dimension
	name       *Label
	definition *Label
	cells      [5]ratingCell
}

// ratingCell is one level to pick.
type ratingCell struct {
	ground       *canvas.Rectangle
	name, anchor *Label
}

// NewRatingLine returns the line of a competency that is not rated yet.
func NewRatingLine(c mentoring.Competency, onPick func(mentoring.Level)) *RatingLine {
	r := &RatingLine{
		OnPick: onPick, dimension: c.Dimension,
		name:       OneLine(c.Name).Strong(),
		definition: Small(c.Definition).Ellipsis(),
	}
	for i := range r.cells {
		cell := ratingCell{ground: canvas.NewRectangle(color.Transparent)}
		cell.name = newLabel(levelHead(i), SizeSmall, Text).Strong().Wrapped(0)
		anchor := ""
		if i > 0 {
			anchor = c.Anchors[i-1]
		}
		cell.anchor = Small(anchor)
		r.cells[i] = cell
	}
	r.choice = choice{count: len(r.cells), picked: -1, pointed: -1, OnPick: r.rated}
	r.ExtendBaseWidget(r)
	return r
}

func levelHead(i int) string {
	if i == 0 {
		return mentoring.NotObserved.Name()
	}
	return string(rune('0'+i)) + "  " + mentoring.Level(i).Name()
}

func (r *RatingLine) rated(level int) {
	if r.OnPick != nil {
		r.OnPick(mentoring.Level(level))
	}
}

// Set shows a level without calling back; not rated is something else than
// level 0, not observed.
func (r *RatingLine) Set(level mentoring.Level, rated bool) {
	if !rated {
		level = -1
	}
	r.SetPicked(int(level))
}

// Tapped picks the level under the pointer.
func (r *RatingLine) Tapped(e *fyne.PointEvent) {
	if i := r.at(e.Position); i >= 0 && !r.Disabled() {
		requestFocus(r)
		r.pick(i)
	}
}

// MouseMoved points at the level under the pointer.
func (r *RatingLine) MouseMoved(e *desktop.MouseEvent) { r.point(r.at(e.Position)) }

// TypedRune picks a level by its number.
func (r *RatingLine) TypedRune(key rune) {
	if key >= '0' && key <= '4' {
		r.pick(int(key - '0'))
		return
	}
	r.control.TypedRune(key)
}

func (r *RatingLine) at(p fyne.Position) int {
	for i, c := range r.cells {
		at, size := c.ground.Position(), c.ground.Size()
		if p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// CreateRenderer is for Fyne.
func (r *RatingLine) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.name, r.definition}
	for _, c := range r.cells {
		objects = append(objects, c.ground, c.name, c.anchor)
	}
	return render(r, append(objects, r.focusRing())...)
}

const (
	ratingGap   float32 = 6
	ratingPad   float32 = 8
	ratingLeast float32 = 84 // the narrowest a level is still readable in
)

func (r *RatingLine) minSize() fyne.Size {
	return fyne.NewSize(5*ratingLeast+4*ratingGap, r.headHeight()+r.cellHeight())
}

func (r *RatingLine) headHeight() float32 {
	return max(r.name.MinSize().Height, r.definition.MinSize().Height) + ratingGap
}

func (r *RatingLine) cellHeight() float32 {
	height := float32(0)
	for _, c := range r.cells {
		height = max(height, c.name.MinSize().Height+c.anchor.MinSize().Height+2*ratingPad)
	}
	return height
}

func (r *RatingLine) place(size fyne.Size) {
	r.name.Resize(r.name.MinSize())
	x := r.name.MinSize().Width + 10
	r.definition.Move(fyne.NewPos(x, r.name.MinSize().Height-r.definition.MinSize().Height-1))
	r.definition.Resize(fyne.NewSize(max(0, size.Width-x), r.definition.MinSize().Height))

	width := (size.Width - 4*ratingGap) / 5
	inner := width - 2*ratingPad
	for _, c := range r.cells {
		fitHeight(c.name, inner)
		fitHeight(c.anchor, inner)
	}
	top, height := r.headHeight(), r.cellHeight()
	for i, c := range r.cells {
		at := fyne.NewPos(float32(i)*(width+ratingGap), top)
		c.ground.Move(at)
		c.ground.Resize(fyne.NewSize(width, height))
		c.name.Move(at.AddXY(ratingPad, ratingPad))
		c.anchor.Move(at.AddXY(ratingPad, ratingPad+c.name.MinSize().Height))
		if i == max(0, r.picked) {
			r.placeRing(at, fyne.NewSize(width, height), controlRadius)
		}
	}
}

func (r *RatingLine) paint() {
	ink, tint := DimensionColors(r.dimension)
	for i, c := range r.cells {
		c.ground.CornerRadius = controlRadius
		c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = Color(Surface), Color(Line), hairline
		name, anchor := Text, Muted
		switch {
		case i == r.picked:
			c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = Color(tint), Color(ink), 2
			anchor = Text
		case i == r.pointed:
			c.ground.FillColor, c.ground.StrokeColor = Color(Background), Color(Muted)
		}
		c.name.SetColor(name)
		c.anchor.SetColor(anchor)
	}
	r.paintRing()
}
