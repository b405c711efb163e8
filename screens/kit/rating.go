package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// RatingLine rates one competency: its name and definition with "not observed"
// beside them, and below them the four levels side by side, each with the words
// of what is seen there. With the focus, 0 to 4 pick a level and the arrows to
// the sides go to its neighbour.
type RatingLine struct {
	choice
	OnPick func(mentoring.Level)
	// OnMove hears of Up (-1) and Down (1), and of Tab when the competency is
	// rated: then Tab goes past what stands below the line. It may be nil.
	OnMove func(by int)
	// OnClear hears that the level is taken back. With it the line offers that
	// for a level that is picked, as Delete does; it may be nil.
	OnClear    func()
	clear      *Link
	name       *Label
	definition *Label
	cells      [5]ratingCell // by level
}

// ratingCell is one level to pick.
type ratingCell struct {
	ground       *canvas.Rectangle
	name, anchor *Label
}

// NewRatingLine returns the line of a competency that is not rated yet.
func NewRatingLine(c mentoring.Competency, onPick func(mentoring.Level)) *RatingLine {
	r := &RatingLine{
		OnPick: onPick,
		name:   Body(c.Name).Strong(), definition: Small(c.Definition),
	}
	r.clear = NewLink(lang.T("Leave it out"), r.unpick)
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

func levelHead(i int) string { return string(rune('0'+i)) + "  " + lang.T(mentoring.Level(i).Name()) }

// AccessibilityLabel is the name with the level that is picked.
func (r *RatingLine) AccessibilityLabel() string {
	if r.picked < 0 {
		return r.name.Text() + ". " + r.definition.Text()
	}
	return r.name.Text() + ". " + levelHead(r.picked)
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

// unpick takes the level back.
func (r *RatingLine) unpick() {
	if r.OnClear != nil && r.picked >= 0 {
		r.SetPicked(-1)
		requestFocus(r) // the link goes away
		r.OnClear()
	}
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

// TypedRune picks a level by its number. A digit that is no level is a slip,
// which the window must not take for a place to go to.
func (r *RatingLine) TypedRune(key rune) {
	if key < '0' || key > '9' {
		r.control.TypedRune(key)
		return
	}
	r.pick(int(key - '0'))
}

// AcceptsTab is true where Tab goes past what stands below the line.
func (r *RatingLine) AcceptsTab() bool { return r.OnMove != nil && r.picked >= 0 }

// TypedKey goes to another line with Up, Down and Tab, and to a neighbour of the
// level with the arrows to the sides; Delete takes the level back.
func (r *RatingLine) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyDelete, key.Name == fyne.KeyBackspace:
		r.unpick()
	case r.OnMove == nil:
		r.choice.TypedKey(key)
	case key.Name == fyne.KeyUp:
		r.OnMove(-1)
	case key.Name == fyne.KeyDown:
		r.OnMove(1)
	case key.Name != fyne.KeyTab:
		r.choice.TypedKey(key)
	case !shifted():
		r.OnMove(1)
	default:
		if w := r.window(); w != nil {
			w.FocusPrevious()
		}
	}
}

// shifted says that Shift is held.
func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
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
	return render(r, append(objects, r.clear, r.focusRing())...)
}

const (
	ratingGap   float32 = 6
	ratingPad   float32 = 8
	ratingBelow float32 = 8  // between the words and the levels
	ratingLeast float32 = 84 // the narrowest a level is still readable in
)

func (r *RatingLine) minSize() fyne.Size {
	width := max(4*ratingLeast+3*ratingGap, r.asideSize().Width+ratingLeast)
	return fyne.NewSize(width, r.headHeight()+ratingBelow+r.cellHeight())
}

// asideSize is the size of "not observed", which stands beside the words.
func (r *RatingLine) asideSize() fyne.Size {
	text := natural(r.cells[0].name)
	return fyne.NewSize(text+2*ratingPad, r.cells[0].name.lineHeight()+ratingPad)
}

func (r *RatingLine) headHeight() float32 {
	return max(r.name.MinSize().Height+r.definition.MinSize().Height, r.asideSize().Height)
}

func (r *RatingLine) cellHeight() float32 {
	height := float32(0)
	for _, c := range r.cells[1:] {
		height = max(height, c.name.MinSize().Height+c.anchor.MinSize().Height+2*ratingPad)
	}
	return height
}

func (r *RatingLine) place(size fyne.Size) {
	aside := r.asideSize()
	words := size.Width - aside.Width - 2*ratingPad
	if r.OnClear != nil { // its room is kept free, so that nothing moves
		link := r.clear.MinSize()
		words -= link.Width + 2*ratingPad
		r.clear.Move(fyne.NewPos(words+2*ratingPad, (aside.Height-link.Height)/2))
		r.clear.Resize(link)
	}
	r.definition.Move(fyne.NewPos(0, FitHeight(r.name, words)))
	FitHeight(r.definition, words)
	r.cells[0].put(fyne.NewPos(size.Width-aside.Width, 0), aside, ratingPad/2)

	width := (size.Width - 3*ratingGap) / 4
	for _, c := range r.cells[1:] {
		FitHeight(c.name, width-2*ratingPad)
		FitHeight(c.anchor, width-2*ratingPad)
	}
	cell := fyne.NewSize(width, r.cellHeight())
	for i, c := range r.cells[1:] {
		c.put(fyne.NewPos(float32(i)*(width+ratingGap), r.headHeight()+ratingBelow), cell, ratingPad)
	}
	r.placeRing(fyne.NewPos(-ratingGap, -ratingGap), size.AddWidthHeight(2*ratingGap, 2*ratingGap), controlRadius)
}

// put places a level, its words so far below its upper edge.
func (c ratingCell) put(at fyne.Position, size fyne.Size, above float32) {
	c.ground.Move(at)
	c.ground.Resize(size)
	width := size.Width - 2*ratingPad
	c.name.Move(at.AddXY(ratingPad, above))
	c.anchor.Move(at.AddXY(ratingPad, above+FitHeight(c.name, width)))
}

func (r *RatingLine) paint() {
	r.clear.Hidden = r.OnClear == nil || r.picked < 0
	for i, c := range r.cells {
		ground, border, name, anchor := Surface, Line, Text, Muted
		switch {
		case i == r.picked:
			ground, border, name, anchor = Ink, Ink, OnInk, OnInk
		case i == r.pointed:
			ground, border = Background, Muted
		}
		c.ground.CornerRadius, c.ground.StrokeWidth = controlRadius, hairline
		c.ground.FillColor, c.ground.StrokeColor = Color(ground), Color(border)
		c.name.SetColor(name)
		c.anchor.SetColor(anchor)
	}
	r.paintRing()
}
