package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Tabs are words of which one is underlined. What they switch is up to OnPick.
type Tabs struct {
	choice
	labels []*canvas.Text
	line   *canvas.Rectangle
	locked int // the tab with the sign for private, -1 for none
	lock   *Lock
	folds  bool // goes on in another line where there is no room
}

// NewTabs returns tabs with the first one picked.
func NewTabs(options []string, onPick func(int)) *Tabs {
	t := &Tabs{line: canvas.NewRectangle(color.Transparent), locked: -1, lock: NewLock(Muted)}
	t.lock.Hide()
	t.choice = choice{OnPick: onPick, count: len(options), pointed: -1}
	for _, o := range options {
		t.labels = append(t.labels, canvas.NewText(o, color.Transparent))
	}
	t.ExtendBaseWidget(t)
	return t
}

// Lock puts the sign for what only the mentor sees before the words of a tab.
func (t *Tabs) Lock(i int) *Tabs {
	t.locked = i
	t.lock.Show()
	return t
}

// Folding lets the tabs go on in another line where they have no room on one. It is for
// tabs that get a width of their own, for they ask for no more than the longest needs.
func (t *Tabs) Folding() *Tabs { t.folds = true; return t }

// Text returns the words of a tab.
func (t *Tabs) Text(i int) string { return t.labels[i].Text }

// SetText changes the words of a tab.
func (t *Tabs) SetText(i int, text string) {
	if t.labels[i].Text != text {
		t.labels[i].Text = text
		t.Refresh()
	}
}

// Tapped picks the tab under the pointer.
func (t *Tabs) Tapped(e *fyne.PointEvent) {
	if !t.Disabled() {
		requestFocus(t)
		t.pick(t.at(e.Position))
	}
}

// MouseMoved points at the tab under the pointer.
func (t *Tabs) MouseMoved(e *desktop.MouseEvent) { t.point(t.at(e.Position)) }

// CreateRenderer is for Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.line, t.lock}
	for _, l := range t.labels {
		objects = append(objects, l)
	}
	return render(t, append(objects, t.focusRing())...)
}

const (
	tabGap  float32 = 12
	tabDrop float32 = 3 // from the text to the line under it
	tabLine float32 = 2
	lockGap float32 = 5
)

// width is that of the bold text, so that nothing moves when one is picked.
func (t *Tabs) width(i int) float32 {
	return t.sign(i) + fyne.MeasureText(t.labels[i].Text, textSize(SizeBody), fyne.TextStyle{Bold: true}).Width
}

// sign is the room that the sign before the words of a tab takes.
func (t *Tabs) sign(i int) float32 {
	if i != t.locked {
		return 0
	}
	return t.lock.MinSize().Width + lockGap
}

func (t *Tabs) lineHeight() float32 { return lineHeight(textSize(SizeBody)) + tabDrop + tabLine }

func (t *Tabs) widths() []float32 {
	widths := make([]float32, len(t.labels))
	for i := range widths {
		widths[i] = t.width(i)
	}
	return widths
}

// OneLine is how wide all tabs are side by side.
func (t *Tabs) OneLine() float32 {
	width := -tabGap
	for _, w := range t.widths() {
		width += w + tabGap
	}
	return width
}

// spots returns where the tabs begin in a width, and how high all lines are.
func (t *Tabs) spots(width float32) (spots []fyne.Position, height float32) {
	widths := t.widths()
	lines := [][]float32{widths}
	if t.folds {
		lines = folded(widths, itself, tabGap, width)
	}
	for _, line := range lines {
		at := fyne.NewPos(0, height)
		for _, w := range line {
			spots = append(spots, at)
			at.X += w + tabGap
		}
		height += t.lineHeight()
	}
	return spots, height
}

func (t *Tabs) minSize() fyne.Size {
	size := fyne.NewSize(t.OneLine(), t.lineHeight())
	if !t.folds {
		return size
	}
	size.Width = slices.Max(t.widths())
	if width := t.Size().Width; width > 0 {
		_, size.Height = t.spots(width)
	}
	return size
}

// at returns the tab at a place, or the last one before it.
func (t *Tabs) at(place fyne.Position) int {
	found := 0
	spots, height := t.spots(t.Size().Width)
	top := (t.Size().Height - height) / 2
	for i, at := range spots {
		if (at.Y == 0 || place.Y >= top+at.Y) && place.X >= at.X-tabGap/2 {
			found = i
		}
	}
	return found
}

func (t *Tabs) place(size fyne.Size) {
	spots, height := t.spots(size.Width)
	top := (size.Height - height) / 2
	right := float32(0)
	for i, l := range t.labels {
		text, at := l.MinSize(), spots[i].AddXY(0, top)
		l.Move(at.AddXY(t.sign(i), 0))
		l.Resize(text)
		if i == t.locked {
			sign := t.lock.MinSize()
			t.lock.Move(at.AddXY(0, (text.Height-sign.Height)/2))
			t.lock.Resize(sign)
		}
		if i == t.picked {
			t.line.Move(at.AddXY(0, t.lineHeight()-tabLine))
			t.line.Resize(fyne.NewSize(t.width(i), tabLine))
		}
		right = max(right, at.X+t.width(i))
	}
	t.placeRing(fyne.NewPos(0, top), fyne.NewSize(right, height), controlRadius-4)
}

func (t *Tabs) paint() {
	t.line.FillColor = Color(Ink)
	t.line.Hidden = t.picked < 0
	for i, l := range t.labels {
		l.TextSize, l.TextStyle.Bold, l.Color = textSize(SizeBody), i == t.picked, Color(Muted)
		if i == t.picked || i == t.pointed {
			l.Color = Color(Text)
		}
		if i == t.locked {
			t.lock.in(map[bool]fyne.ThemeColorName{true: Text, false: Muted}[i == t.picked || i == t.pointed])
		}
	}
	t.paintRing()
}
