package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
)

// Highlight is one line of text in which what was searched for is bold. Where
// the room is too small it ends with an ellipsis.
type Highlight struct {
	widget.BaseWidget
	spans []app.Span
	drawn []*canvas.Text
	box   *fyne.Container
}

// NewHighlight returns a line without words.
func NewHighlight() *Highlight {
	h := &Highlight{box: &fyne.Container{}}
	h.ExtendBaseWidget(h)
	return h
}

// Set changes the words.
func (h *Highlight) Set(spans []app.Span) {
	h.spans = spans
	h.Refresh()
}

// Text returns the words without their looks, whole even where they are drawn
// shortened.
func (h *Highlight) Text() string {
	var b strings.Builder
	for _, s := range h.spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// AccessibilityLabel is the text.
func (h *Highlight) AccessibilityLabel() string { return h.Text() }

// AccessibilityRole is text.
func (h *Highlight) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (h *Highlight) CreateRenderer() fyne.WidgetRenderer { return render(h, h.box) }

func (h *Highlight) minSize() fyne.Size { return fyne.NewSize(0, lineHeight(textSize(SizeBody))) }

func (h *Highlight) place(size fyne.Size) {
	h.box.Resize(size)
	points := textSize(SizeBody)
	x, n := float32(0), 0
	for _, s := range h.spans {
		if x >= size.Width {
			break
		}
		style := fyne.TextStyle{Bold: s.Hit}
		measure := measureWith(points, style)
		words, width := s.Text, measure(s.Text)
		if x+width > size.Width {
			words = ellipsize(words, size.Width-x, measure)
			width = size.Width - x
		}
		h.draw(n, words, style, fyne.NewPos(x, 0), size.Height)
		x += width
		n++
	}
	for _, text := range h.drawn[n:] {
		text.Hide()
	}
}

// draw shows some words as the text with the index n.
func (h *Highlight) draw(n int, words string, style fyne.TextStyle, at fyne.Position, height float32) {
	if n == len(h.drawn) {
		text := canvas.NewText("", Color(Text))
		h.drawn = append(h.drawn, text)
		h.box.Objects = append(h.box.Objects, text)
	}
	text := h.drawn[n]
	see(text, true)
	letter(text, words, lettering{textSize(SizeBody), style, Color(Text)})
	natural := text.MinSize()
	text.Move(at.AddXY(0, (height-natural.Height)/2))
	text.Resize(natural)
}

func (h *Highlight) paint() {
	for _, text := range h.drawn {
		text.TextSize, text.Color = textSize(SizeBody), Color(Text)
	}
}
