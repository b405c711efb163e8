package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// Options are described possibilities below each other, of which at most one
// is marked. When they can be picked from, the arrow keys go from one to the
// next and Enter and Space pick.
type Options struct {
	widget.BaseWidget
	OnPick  func(index int)
	Follows bool // the arrow keys pick, too, where a pick can be changed again
	options []*option
	column  *fyne.Container
}

// NewOptions returns options with these names, none of them marked.
func NewOptions(names ...string) *Options {
	o := &Options{column: container.New(NewStack(4))}
	for i, name := range names {
		line := newOption(name)
		line.picked = func() { o.pick(i) }
		line.moved = func(by int) { o.focus(i + by) }
		o.options = append(o.options, line)
		o.column.Objects = append(o.column.Objects, line)
	}
	o.SetPickable(false)
	o.ExtendBaseWidget(o)
	return o
}

// Set shows a description under each name; where there is none the name stands
// alone. The mark has the colour of the dimension.
func (o *Options) Set(d mentoring.Dimension, texts []string) {
	for i, line := range o.options {
		line.dimension, line.description = d, texts[i]
		line.Refresh()
	}
	o.Refresh()
}

// Mark marks one option; -1 marks none.
func (o *Options) Mark(index int) {
	for i, line := range o.options {
		line.on = i == index
		line.Refresh()
	}
}

// Marked returns the index of the option with the mark, -1 without one.
func (o *Options) Marked() int {
	for i, line := range o.options {
		if line.on {
			return i
		}
	}
	return -1
}

// SetPickable lets one be picked, or only shows them.
func (o *Options) SetPickable(pickable bool) {
	for _, line := range o.options {
		if pickable {
			line.Enable()
		} else {
			line.Disable()
		}
		line.Refresh()
	}
}

// First returns the option that the keyboard should start at: the marked one,
// or the first.
func (o *Options) First() fyne.Focusable { return o.options[max(0, o.Marked())] }

func (o *Options) pick(i int) {
	o.Mark(i)
	if o.OnPick != nil {
		o.OnPick(i)
	}
}

func (o *Options) focus(i int) {
	if i < 0 || i >= len(o.options) {
		return
	}
	requestFocus(o.options[i])
	if o.Follows && !o.options[i].Disabled() {
		o.pick(i)
	}
}

// CreateRenderer is for Fyne.
func (o *Options) CreateRenderer() fyne.WidgetRenderer { return render(o, o.column) }

func (o *Options) minSize() fyne.Size { return o.column.MinSize() }

func (o *Options) place(size fyne.Size) {
	o.column.Resize(size)
	o.column.Layout.Layout(o.column.Objects, size)
}

func (o *Options) paint() {}

// option is one line of Options.
type option struct {
	control
	name, description string
	dimension         mentoring.Dimension
	on                bool
	picked            func()
	moved             func(by int)
	ground            *canvas.Rectangle
	mark, dot         *canvas.Circle
	head, text        *Label
	words             *fyne.Container
}

func newOption(name string) *option {
	o := &option{
		name:   name,
		ground: canvas.NewRectangle(color.Transparent),
		mark:   canvas.NewCircle(color.Transparent),
		dot:    canvas.NewCircle(color.Transparent),
		head:   Body(name), text: Small(""),
	}
	o.words = container.New(NewStack(0), o.head, o.text)
	o.ExtendBaseWidget(o)
	return o
}

// Tapped picks the option.
func (o *option) Tapped(*fyne.PointEvent) {
	if !o.Disabled() {
		requestFocus(o)
		o.picked()
	}
}

// TypedKey picks with Enter and Space and moves with Up and Down.
func (o *option) TypedKey(key *fyne.KeyEvent) {
	switch {
	case !o.Disabled() && isPress(key) && !o.strayed(key):
		o.picked()
	case key.Name == fyne.KeyUp:
		o.moved(-1)
	case key.Name == fyne.KeyDown:
		o.moved(1)
	default:
		o.control.TypedKey(key)
	}
}

// AccessibilityLabel is the name with its description.
func (o *option) AccessibilityLabel() string { return o.name + " " + o.description }

// CreateRenderer is for Fyne.
func (o *option) CreateRenderer() fyne.WidgetRenderer {
	return render(o, o.ground, o.mark, o.dot, o.words, o.focusRing())
}

const (
	optionMark  float32 = 16 // with type of the usual size
	optionGap   float32 = 10 // to the words
	optionAbove float32 = 3
)

// inset is where the words begin.
func (o *option) inset() float32 { return Scaled(optionMark) + optionGap }

func (o *option) minSize() fyne.Size {
	return o.words.MinSize().AddWidthHeight(o.inset(), 2*optionAbove)
}

func (o *option) place(size fyne.Size) {
	o.ground.Move(fyne.NewPos(-pressableSide, 0))
	o.ground.Resize(size.AddWidthHeight(2*pressableSide, 0))
	mark := Scaled(optionMark)
	top := optionAbove + (o.lineHeight()-mark)/2
	o.mark.Move(fyne.NewPos(0, top))
	o.mark.Resize(fyne.NewSquareSize(mark))
	dot := mark / 2
	if o.Disabled() && !o.on {
		dot = mark * 3 / 8
	}
	o.dot.Move(fyne.NewPos((mark-dot)/2, top+(mark-dot)/2))
	o.dot.Resize(fyne.NewSquareSize(dot))
	o.words.Move(fyne.NewPos(o.inset(), optionAbove))
	o.words.Resize(size.SubtractWidthHeight(o.inset(), 2*optionAbove))
	o.words.Layout.Layout(o.words.Objects, o.words.Size())
	inner := ringGap - 1
	o.placeRing(fyne.NewPos(inner-pressableSide, inner), size.AddWidthHeight(2*(pressableSide-inner), -2*inner), controlRadius)
}

func (o *option) lineHeight() float32 { return lineHeight(textSize(SizeBody)) }

func (o *option) paint() {
	ink, _ := DimensionColors(o.dimension)
	o.ground.FillColor, o.ground.CornerRadius = color.Transparent, controlRadius
	if o.hovered && !o.Disabled() {
		o.ground.FillColor = faded(Ink, 0.04)
	}
	o.mark.StrokeWidth, o.mark.StrokeColor, o.mark.Hidden = 1.3, Color(Muted), o.Disabled() && !o.on
	o.dot.FillColor, o.dot.Hidden = Color(Line), !o.Disabled()
	if o.on {
		o.mark.StrokeColor, o.dot.FillColor, o.dot.Hidden = Color(ink), Color(ink), false
	}
	o.head.SetText(o.name)
	o.head.SetStrong(o.on)
	o.text.SetText(o.description)
	o.text.Hidden = o.description == ""
	o.paintRing()
}
