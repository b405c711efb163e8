package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Link is an underlined word or two that lead somewhere or open something in
// place. Enter and Space press it when it has the focus.
type Link struct {
	trigger
	text  string
	label *canvas.Text
	line  *canvas.Rectangle

	measured measured
}

// NewLink returns a link in small type.
func NewLink(text string, tapped func()) *Link {
	l := &Link{
		trigger: trigger{OnTapped: tapped}, text: text,
		label: canvas.NewText(text, color.Transparent),
		line:  canvas.NewRectangle(color.Transparent),
	}
	l.ExtendBaseWidget(l)
	return l
}

// Text returns what the link says.
func (l *Link) Text() string { return l.text }

// SetText changes what the link says.
func (l *Link) SetText(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// AccessibilityLabel is the text.
func (l *Link) AccessibilityLabel() string { return l.text }

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	return render(l, l.label, l.line, l.focusRing())
}

func (l *Link) minSize() fyne.Size {
	width := l.measured.of(l.text, textSize(SizeSmall), fyne.TextStyle{}).Width
	return fyne.NewSize(width, lineHeight(textSize(SizeSmall))+2)
}

func (l *Link) place(size fyne.Size) {
	text := l.label.MinSize()
	top := (size.Height - text.Height) / 2
	l.label.Move(fyne.NewPos(0, top))
	l.label.Resize(text)
	l.line.Move(fyne.NewPos(0, top+text.Height-2))
	l.line.Resize(fyne.NewSize(text.Width, hairline))
	l.placeRing(fyne.NewPos(0, top+1), fyne.NewSize(text.Width, text.Height-2), 1)
}

func (l *Link) paint() {
	l.label.Text, l.label.TextSize, l.label.Color = l.text, textSize(SizeSmall), Color(Muted)
	if l.hovered {
		l.label.Color = Color(Text)
	}
	l.line.FillColor = l.label.Color
	l.paintRing()
}
