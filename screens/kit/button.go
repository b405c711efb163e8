package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ButtonKind says how much a button stands out.
type ButtonKind int

// The kinds of button. A screen has at most one primary one.
const (
	Primary     ButtonKind = iota // filled with ink
	Outlined                      // a hairline on the surface
	Quiet                         // a text alone
	Destructive                   // outlined, in the colour of danger
	onInk                         // a text alone on a ground of ink
)

// Button is a text to press. Enter and Space press it when it has the focus.
type Button struct {
	trigger
	text  string
	name  string // in a menu, where it differs from the text
	kind  ButtonKind
	small bool

	changed time.Time // when the text did

	fill  *canvas.Rectangle
	label *canvas.Text

	measured measured
}

// NewButton returns a button.
func NewButton(text string, kind ButtonKind, tapped func()) *Button {
	b := makeButton(text, kind, tapped)
	b.ExtendBaseWidget(&b)
	return &b
}

func makeButton(text string, kind ButtonKind, tapped func()) Button {
	return Button{
		trigger: trigger{OnTapped: tapped}, text: text, kind: kind,
		fill:  canvas.NewRectangle(color.Transparent),
		label: canvas.NewText(text, color.Transparent),
	}
}

// Small gives the button small type and less room, for the end of a line.
func (b *Button) Small() *Button { b.small = true; return b }

// Called gives the button another name in a menu, where what it says would be
// understood only in its place.
func (b *Button) Called(name string) *Button { b.name = name; return b }

// Text returns what the button says.
func (b *Button) Text() string { return b.text }

// SetText changes what the button says.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text, b.changed = text, now()
		b.Refresh()
	}
}

// SetKind changes how much the button stands out.
func (b *Button) SetKind(kind ButtonKind) {
	if b.kind != kind {
		b.kind = kind
		b.Refresh()
	}
}

// FirstOf shows which of two comes first now: to prepare the session that is ahead, or to
// start it, on its day.
func FirstOf(prepare, start *Button, now bool) {
	first, second := prepare, start
	if now {
		first, second = start, prepare
	}
	first.SetKind(Primary)
	second.SetKind(Outlined)
}

// AccessibilityLabel is the text.
func (b *Button) AccessibilityLabel() string { return b.text }

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return render(b, b.fill, b.label, b.focusRing())
}

func (b *Button) minSize() fyne.Size {
	text := b.measured.of(b.text, b.label.TextSize, b.label.TextStyle)
	side, above := float32(13), float32(17)
	if b.kind == Quiet || b.kind == onInk {
		side = 6
	}
	if b.small {
		side, above = min(side, 10), 8
	}
	return fyne.NewSize(text.Width+2*side, float32(int(text.Height+above)))
}

func (b *Button) place(size fyne.Size) {
	b.fill.Resize(size)
	text := b.label.MinSize()
	b.label.Move(fyne.NewPos((size.Width-text.Width)/2, (size.Height-text.Height)/2))
	b.label.Resize(text)
	b.placeRing(fyne.Position{}, size, controlRadius)
}

func (b *Button) paint() {
	b.label.Text = b.text
	b.label.TextSize = textSize(SizeBody)
	if b.small {
		b.label.TextSize = textSize(SizeSmall)
	}
	b.label.TextStyle.Bold = b.kind == Primary || b.kind == onInk
	b.label.Color, b.fill.FillColor, b.fill.StrokeColor = b.colors()
	b.fill.StrokeWidth = 0
	if b.fill.StrokeColor != color.Transparent {
		b.fill.StrokeWidth = hairline
	}
	b.fill.CornerRadius = controlRadius
	b.paintRing()
	if b.kind == onInk {
		b.ring.StrokeColor = Color(OnInk)
	}
}

// colors returns text, ground and border for the kind and the state.
func (b *Button) colors() (text, ground, border color.Color) {
	switch b.kind {
	case Primary:
		text, ground, border = Color(OnInk), Color(Ink), color.Transparent
	case Outlined:
		text, ground, border = Color(Text), Color(Surface), Color(Line)
	case Destructive:
		text, ground, border = Color(Danger), Color(Surface), Color(Line)
	case onInk:
		text, ground, border = Color(OnInk), color.Transparent, color.Transparent
	default:
		text, ground, border = Color(Muted), color.Transparent, color.Transparent
	}
	switch {
	case b.Disabled() && b.kind == Primary:
		text, ground, border = faded(Muted, disabledShare), Color(Sunken), Color(Line)
	case b.Disabled():
		text, ground, border = disabledColors(text, ground, border)
	case b.hovered:
		text, ground, border = b.hoverColors(text, ground, border)
	}
	return text, ground, border
}

func (b *Button) hoverColors(text, ground, border color.Color) (t, g, l color.Color) {
	switch b.kind {
	case Primary:
		return text, faded(Ink, 0.88), border
	case Quiet:
		return Color(Text), faded(Ink, 0.06), border
	case onInk:
		return text, faded(OnInk, 0.16), border
	default:
		return text, Color(Background), faded(Muted, 0.7)
	}
}

// disabledShare is how strong the words of a primary button are that can't be pressed. Ink
// that is only paler looks, on a dark ground, like a button of another colour.
const disabledShare = 0.75

func disabledColors(text, ground, border color.Color) (t, g, l color.Color) {
	if border != color.Transparent {
		border = fade(border, 0.7)
	}
	return fade(text, 0.45), fade(ground, 0.45), border
}
