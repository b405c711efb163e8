package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/lang"
)

// Sorting says how a column is sorted.
type Sorting int

// The ways to sort.
const (
	Unsorted Sorting = iota
	Rising
	Falling
)

// SortHead is the head of a column of a table. Pressed, the table is sorted by
// it; a triangle beside the word says which way it is.
type SortHead struct {
	trigger
	text     string
	sorting  Sorting
	trailing bool
	label    *canvas.Text
	sign     *canvas.ArbitraryPolygon
}

// NewSortHead returns the head of a column that isn't sorted by.
func NewSortHead(text string, tapped func()) *SortHead {
	h := &SortHead{
		trigger: trigger{OnTapped: tapped}, text: text,
		label: canvas.NewText(text, color.Transparent), sign: canvas.NewArbitraryPolygon(nil, color.Transparent),
	}
	h.ExtendBaseWidget(h)
	return h
}

// Trailing puts the word above figures, which stand at the right.
func (h *SortHead) Trailing() *SortHead { h.trailing = true; return h }

// SetText changes the word.
func (h *SortHead) SetText(text string) {
	if h.text != text {
		h.text, h.label.Text = text, text
		h.Refresh()
	}
}

// SetSorting says how the column is sorted now.
func (h *SortHead) SetSorting(s Sorting) {
	if h.sorting != s {
		h.sorting = s
		h.Refresh()
	}
}

// Sorting returns how the column is sorted.
func (h *SortHead) Sorting() Sorting { return h.sorting }

// AccessibilityLabel is the word and how it is sorted.
func (h *SortHead) AccessibilityLabel() string {
	switch h.sorting {
	case Rising:
		return lang.F("%s, sorted, lowest first", h.text)
	case Falling:
		return lang.F("%s, sorted, highest first", h.text)
	}
	return lang.F("%s, press to sort", h.text)
}

// CreateRenderer is for Fyne.
func (h *SortHead) CreateRenderer() fyne.WidgetRenderer {
	return render(h, h.label, h.sign, h.focusRing())
}

const (
	sortSign float32 = 7
	sortGap  float32 = 4
)

func (h *SortHead) minSize() fyne.Size {
	text := fyne.MeasureText(h.text, textSize(SizeSmall), strong)
	return fyne.NewSize(text.Width+sortGap+sortSign, lineHeight(textSize(SizeSmall)))
}

func (h *SortHead) place(size fyne.Size) {
	text := h.label.MinSize()
	x := float32(0)
	if h.trailing {
		x = size.Width - text.Width - sortGap - sortSign
	}
	h.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	h.label.Resize(text)
	high := sortSign * 0.8
	h.sign.Move(fyne.NewPos(x+text.Width+sortGap, (size.Height-high)/2))
	h.sign.Resize(fyne.NewSize(sortSign, high))
	h.sign.Points = []fyne.Position{{X: 0, Y: high}, {X: sortSign, Y: high}, {X: sortSign / 2, Y: 0}}
	if h.sorting == Falling {
		h.sign.Points = []fyne.Position{{X: 0, Y: 0}, {X: sortSign, Y: 0}, {X: sortSign / 2, Y: high}}
	}
	h.placeRing(fyne.NewPos(x, 1), fyne.NewSize(text.Width+sortGap+sortSign, size.Height-2), 2)
}

func (h *SortHead) paint() {
	h.label.TextSize, h.label.TextStyle, h.label.Color = textSize(SizeSmall), strong, Color(Muted)
	if h.hovered || h.sorting != Unsorted {
		h.label.Color = Color(Text)
	}
	h.sign.FillColor = Color(Text)
	setVisible(h.sign, h.sorting != Unsorted)
	h.paintRing()
}
