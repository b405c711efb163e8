package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
)

// Toasts shows short notes, which go away by themselves, but not under the pointer or
// while they have the focus. They have room of their own, so that they never lie on
// what is typed into or pressed next: those of a few words stand beside the page, and
// longer ones below it. Aside and Below are what to put there.
type Toasts struct {
	// After calls f after a time unless stopped before. It is a field so that
	// tests can hold the time.
	After func(d time.Duration, f func()) (stop func())
	// Placed is called after the notes were changed, to give both places the height
	// that they need now; may be nil.
	Placed func()
	toasts []*toast
	aside  *fyne.Container
	below  *fyne.Container
	beside float32 // how wide the place beside the page is, 0 where there is none
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
	t.aside, t.below = &fyne.Container{Layout: toastLayout{beside: true}}, &fyne.Container{Layout: toastLayout{}}
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
	t.aside.Objects, t.below.Objects = nil, nil
	for _, n := range t.toasts {
		if t.beside > 0 && n.short(t.beside) {
			t.aside.Objects = append(t.aside.Objects, n)
		} else {
			t.below.Objects = append(t.below.Objects, n)
		}
	}
	t.aside.Refresh()
	t.below.Refresh()
	if t.Placed != nil {
		t.Placed()
	}
}

// SetBeside says how wide the place beside the page is, 0 when the page is alone in the
// window: all notes stand below it then.
func (t *Toasts) SetBeside(width float32) {
	if t.beside != width {
		t.beside = width
		t.show()
	}
}

// Aside has the notes beside the page.
func (t *Toasts) Aside() *fyne.Container { return t.aside }

// Below has the notes below the page.
func (t *Toasts) Below() *fyne.Container { return t.below }

// toastLayout puts notes above each other, the newest lowest: beside the page as wide as
// the place is, and below it in the middle.
type toastLayout struct{ beside bool }

const (
	toastBottom float32 = 16
	toastEdge   float32 = 24
	toastGap    float32 = 8
	toastWidest float32 = 560 // with type of the usual size
)

// MinSize is as high as the notes were in the last layout, with a gap above them.
func (toastLayout) MinSize(notes []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, n := range notes {
		height += n.MinSize().Height + toastGap
	}
	if height > 0 {
		height += toastBottom
	}
	return fyne.NewSize(0, height)
}

// Layout places the notes. Older ones that have no room go out of sight.
func (l toastLayout) Layout(notes []fyne.CanvasObject, size fyne.Size) {
	y := size.Height - toastBottom
	for i, o := range slices.Backward(notes) {
		n := o.(*toast)
		width := size.Width
		if !l.beside {
			width = min(n.wanted(), Scaled(toastWidest), size.Width-2*toastEdge)
		}
		height := FitHeight(n, width)
		y -= height
		see(n, y >= 0 || i == len(notes)-1)
		n.Move(fyne.NewPos((size.Width-width)/2, y))
		y -= toastGap
	}
}
