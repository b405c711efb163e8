package kit

import (
	"image/color"

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
		t.pick(t.at(e.Position.X))
	}
}

// MouseMoved points at the tab under the pointer.
func (t *Tabs) MouseMoved(e *desktop.MouseEvent) { t.point(t.at(e.Position.X)) }

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

func (t *Tabs) minSize() fyne.Size {
	size := fyne.NewSize(-tabGap, lineHeight(textSize(SizeBody))+tabDrop+tabLine)
	for i := range t.labels {
		size.Width += t.width(i) + tabGap
	}
	return size
}

func (t *Tabs) at(x float32) int {
	for i := range t.labels {
		w := t.width(i) + tabGap/2
		if x < w {
			return i
		}
		x -= w + tabGap/2
	}
	return len(t.labels) - 1
}

func (t *Tabs) place(size fyne.Size) {
	own := t.minSize()
	top := (size.Height - own.Height) / 2
	x := float32(0)
	for i, l := range t.labels {
		text := l.MinSize()
		l.Move(fyne.NewPos(x+t.sign(i), top))
		l.Resize(text)
		if i == t.locked {
			sign := t.lock.MinSize()
			t.lock.Move(fyne.NewPos(x, top+(text.Height-sign.Height)/2))
			t.lock.Resize(sign)
		}
		if i == t.picked {
			t.line.Move(fyne.NewPos(x, top+own.Height-tabLine))
			t.line.Resize(fyne.NewSize(t.width(i), tabLine))
		}
		x += t.width(i) + tabGap
	}
	t.placeRing(fyne.NewPos(0, top), own, controlRadius-4)
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
