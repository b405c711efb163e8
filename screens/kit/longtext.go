package kit

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// LongText shows how a text begins, with a link to the rest when there is more
// than some lines of it.
type LongText struct {
	Content   *fyne.Container
	OnResized func() // it has become higher or lower; may be nil
	text      string
	label     *Label
	link      *Link
	lines     int
}

// NewLongText returns an empty text of which at most so many lines show at
// first.
func NewLongText(lines int) *LongText {
	t := &LongText{label: Body("").Wrapped(lines), lines: lines}
	t.link = NewLink(lang.T("more"), t.turn)
	t.link.Hide()
	t.Content = &fyne.Container{Layout: t, Objects: []fyne.CanvasObject{t.label, t.link}}
	return t
}

// headRunes is more than there is room for in some lines of the widest window.
// To break all of a very long text into lines takes long.
const headRunes = 2400

// Set shows another text, or the same one as it was.
func (t *LongText) Set(text string) {
	t.text = text
	if !t.opened() {
		text = mentoring.Clip(text, headRunes)
	}
	t.label.SetText(text)
}

// Text returns the whole text.
func (t *LongText) Text() string { return t.text }

// More is what leads to the rest and back; it is hidden of a short text.
func (t *LongText) More() *Link { return t.link }

func (t *LongText) opened() bool { return t.label.maxLines == 0 }

// turn shows the rest, or hides it again.
func (t *LongText) turn() {
	if t.opened() {
		t.label.Wrapped(t.lines)
		t.link.SetText(lang.T("more"))
	} else {
		t.label.Wrapped(0)
		t.link.SetText(lang.T("less"))
	}
	t.Set(t.text)
	t.Content.Refresh()
	if t.OnResized != nil {
		t.OnResized()
	}
}

// Layout places the text, and below it the link if one is needed.
func (t *LongText) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	height := FitHeight(t.label, size.Width)
	t.label.Move(fyne.Position{})
	long := t.label.Cut() || t.opened() && t.label.lineCount(size.Width) > t.lines
	see(t.link, long)
	t.link.Move(fyne.NewPos(0, height))
	t.link.Resize(t.link.MinSize())
}

// MinSize is that of the text, and of the link where one was needed last.
func (t *LongText) MinSize([]fyne.CanvasObject) fyne.Size {
	size := t.label.MinSize()
	if t.link.Visible() {
		size = size.AddWidthHeight(0, t.link.MinSize().Height)
	}
	return size
}
