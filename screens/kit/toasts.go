package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
)

// Toasts shows short notes at the bottom of the window, which go away by
// themselves, but not under the pointer or while they have the focus. It is
// put above everything else and lets all taps beside the notes through.
// Content is what to put there.
type Toasts struct {
	// After calls f after a time unless stopped before. It is a field so that
	// tests can hold the time.
	After  func(d time.Duration, f func()) (stop func())
	toasts []*toast
	box    *fyne.Container
}

// How long notes stay: what can be undone and what went wrong stay longer.
const (
	noteTime  = 5 * time.Second
	undoTime  = 12 * time.Second
	errorTime = 20 * time.Second
	mostNotes = 3
)

// NewToasts returns the layer of notes, without any. Do runs a function on the
// drawing goroutine; fyne.Do in the program.
func NewToasts(do func(func())) *Toasts {
	t := &Toasts{After: func(d time.Duration, f func()) func() {
		timer := time.AfterFunc(d, func() { do(f) })
		return func() { timer.Stop() }
	}}
	t.box = &fyne.Container{Layout: toastLayout{}}
	return t
}

// Show says something.
func (t *Toasts) Show(text string) { t.add(newToast(t, text, noteTime)) }

// ShowError says what went wrong, once: the same words again take the place of
// those in sight.
func (t *Toasts) ShowError(text string) { t.ShowFailure(text, nil) }

// ShowFailure says what went wrong, as ShowError does, and offers to explain it
// unless explain is nil.
func (t *Toasts) ShowFailure(text string, explain func()) {
	t.closeThose(func(n *toast) bool { return n.label.Text() == text })
	n := newToast(t, text, errorTime)
	n.action(lang.T("Close"), func() { t.close(n) })
	if explain != nil {
		n.more = n.newButton(lang.T("Explain"), func() {
			t.close(n)
			explain()
		})
	}
	t.add(n)
}

// ShowFault says what is wrong with a field, as ShowError does, until CloseFaults.
func (t *Toasts) ShowFault(text string) {
	t.ShowError(text)
	t.toasts[len(t.toasts)-1].fault = true
}

// CloseFaults takes away what was said about fields: one of them was mended, or its page
// left. It would lie above what has nothing to do with it.
func (t *Toasts) CloseFaults() { t.closeThose(func(n *toast) bool { return n.fault }) }

// ShowUndo says what was done and offers to undo it. There is at most one such
// note: a new one takes the place of the one before.
func (t *Toasts) ShowUndo(text string, undo func()) {
	t.CloseUndo()
	n := newToast(t, text, undoTime)
	n.undo = true
	n.action(lang.T("Undo"), func() {
		t.close(n)
		undo()
	})
	t.add(n)
}

// CloseUndo takes away what offers to undo, which was done otherwise: pressed then, it
// would take back something else.
func (t *Toasts) CloseUndo() { t.closeThose(func(n *toast) bool { return n.undo }) }

func (t *Toasts) closeThose(which func(*toast) bool) {
	for _, n := range slices.Clone(t.toasts) {
		if which(n) {
			t.close(n)
		}
	}
}

// Dismiss takes the newest note away, for the Escape key. It says whether
// there was one.
func (t *Toasts) Dismiss() bool {
	if len(t.toasts) == 0 {
		return false
	}
	t.close(t.toasts[len(t.toasts)-1])
	return true
}

// Clear takes all notes away, for when the program is locked.
func (t *Toasts) Clear() {
	for t.Dismiss() {
	}
}

// Texts returns what the notes say, the newest last.
func (t *Toasts) Texts() []string {
	var texts []string
	for _, n := range t.toasts {
		texts = append(texts, n.label.Text())
	}
	return texts
}

func (t *Toasts) add(n *toast) {
	t.toasts = append(t.toasts, n)
	if len(t.toasts) > mostNotes {
		t.close(t.toasts[0])
	}
	n.start()
	t.show()
}

func (t *Toasts) close(n *toast) {
	n.stop()
	n.closed = true
	t.toasts = slices.DeleteFunc(t.toasts, func(o *toast) bool { return o == n })
	t.show()
}

func (t *Toasts) show() {
	t.box.Objects = nil
	for _, n := range t.toasts {
		t.box.Objects = append(t.box.Objects, n)
	}
	t.box.Refresh()
}

// Content is the layer with the notes.
func (t *Toasts) Content() fyne.CanvasObject { return t.box }

// toastLayout puts notes above each other at the bottom, the newest lowest.
type toastLayout struct{}

const (
	toastBottom float32 = 24
	toastGap    float32 = 8
	toastWidest float32 = 560
)

// MinSize is nothing: the layer is as large as the window.
func (toastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places the notes.
func (toastLayout) Layout(notes []fyne.CanvasObject, size fyne.Size) {
	y := size.Height - toastBottom
	for _, o := range slices.Backward(notes) {
		n := o.(*toast)
		width := min(n.wanted(), toastWidest, size.Width-2*toastBottom)
		height := fitHeight(n, width)
		y -= height
		n.Move(fyne.NewPos((size.Width-width)/2, y))
		y -= toastGap
	}
}
