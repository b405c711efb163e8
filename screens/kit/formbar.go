package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
)

// FormBar ends a form: one button saves, one cancels. Cancelling while
// something would be lost asks first, in the same place.
type FormBar struct {
	widget.BaseWidget
	// OnAsk hears that the question comes or goes, for a form that is given its
	// height; it may be nil.
	OnAsk         func()
	save, cancel  *Button
	discard, keep *Button
	question      *Label
	dirty         func() bool
	cancelled     func()
	asked         fyne.Focusable // what had the keyboard when it asked
	whole         *fyne.Container
}

// NewFormBar returns the end of a form. Dirty says whether cancelling would
// lose something.
func NewFormBar(save string, saved, cancelled func(), dirty func() bool) *FormBar {
	b := &FormBar{
		save:     NewButton(save, Primary, saved),
		question: Body(lang.T("Throw away what is not saved?")),
		dirty:    dirty, cancelled: cancelled,
	}
	b.cancel = NewButton(lang.T("Cancel"), Quiet, b.Cancel)
	b.discard = NewButton(lang.T("Throw away"), Destructive, func() { b.ask(false); b.cancelled() })
	b.keep = NewButton(lang.T("Go on"), Outlined, b.goOn)
	buttons := container.New(NewRow(10, -1), b.save, b.cancel, b.discard, b.keep)
	b.whole = container.New(NewStack(8), b.question, buttons)
	b.ask(false)
	b.ExtendBaseWidget(b)
	return b
}

// SetSave changes what the button that saves says.
func (b *FormBar) SetSave(text string) { b.save.SetText(text); b.Refresh() }

// SaveText returns what the button that saves says.
func (b *FormBar) SaveText() string { return b.save.Text() }

// Cancel ends the form, or asks first. While it asks, it takes the question
// back: so Escape never throws anything away.
func (b *FormBar) Cancel() {
	switch {
	case b.Asking():
		b.goOn()
	case b.dirty():
		c := fyne.CurrentApp().Driver().CanvasForObject(b.cancel) // keep was never drawn
		b.ask(true)
		if c != nil {
			b.asked = c.Focused()
			c.Focus(b.keep)
		}
	default:
		b.cancelled()
	}
}

// goOn takes the question back, and the keyboard to where it was.
func (b *FormBar) goOn() {
	b.ask(false)
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.keep); c != nil && b.asked != nil {
		c.Focus(b.asked)
	}
}

// Asking says that the question is shown.
func (b *FormBar) Asking() bool { return b.question.Visible() }

func (b *FormBar) ask(asking bool) {
	b.save.Hidden, b.cancel.Hidden = asking, asking
	b.question.Hidden, b.discard.Hidden, b.keep.Hidden = !asking, !asking, !asking
	b.Refresh()
	if b.OnAsk != nil {
		b.OnAsk()
	}
}

// CreateRenderer is for Fyne.
func (b *FormBar) CreateRenderer() fyne.WidgetRenderer { return render(b, b.whole) }

func (b *FormBar) minSize() fyne.Size { return b.whole.MinSize() }

func (b *FormBar) place(size fyne.Size) {
	b.whole.Resize(size)
	b.whole.Layout.Layout(b.whole.Objects, size)
}

func (b *FormBar) paint() {}
