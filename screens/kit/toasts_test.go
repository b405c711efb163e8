package kit

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

// clock is a time that a test lets pass.
type clock struct {
	now    time.Duration
	alarms []*alarm
}

type alarm struct {
	at time.Duration
	f  func()
}

func (c *clock) after(d time.Duration, f func()) (stop func()) {
	a := &alarm{c.now + d, f}
	c.alarms = append(c.alarms, a)
	return func() { c.alarms = slices.DeleteFunc(c.alarms, func(o *alarm) bool { return o == a }) }
}

func (c *clock) pass(d time.Duration) {
	c.now += d
	for _, a := range slices.Clone(c.alarms) {
		if a.at <= c.now {
			c.alarms = slices.DeleteFunc(c.alarms, func(o *alarm) bool { return o == a })
			a.f()
		}
	}
}

func toastsWith(t *testing.T) (*Toasts, *clock, fyne.Window, *int) {
	t.Helper()
	start(t, Light)
	c, below := &clock{}, new(int)
	toasts := NewToasts(fyne.Do)
	toasts.After = c.after
	ground := NewButton("below", Quiet, func() { *below++ })
	return toasts, c, show(t, container.NewStack(ground, toasts.Content()), 800, 600), below
}

func TestNotesGoAwayByThemselves(t *testing.T) {
	toasts, c, _, _ := toastsWith(t)
	toasts.Show("Saved.")
	c.pass(noteTime - 1)
	if !slices.Equal(toasts.Texts(), []string{"Saved."}) {
		t.Fatalf("too soon: %q", toasts.Texts())
	}
	c.pass(1)
	if len(toasts.Texts()) != 0 {
		t.Errorf("still there: %q", toasts.Texts())
	}
}

func TestNotesStayUnderThePointerAndWithTheFocus(t *testing.T) {
	toasts, c, w, _ := toastsWith(t)
	toasts.ShowUndo("Goal deleted.", func() {})
	n := toasts.toasts[0]
	n.MouseIn(mouse(1, 1))
	c.pass(time.Hour)
	n.MouseOut()
	w.Canvas().Focus(n.button)
	c.pass(time.Hour)
	if len(toasts.Texts()) != 1 {
		t.Fatal("it went away under the pointer or the focus")
	}
	w.Canvas().Unfocus()
	c.pass(undoTime)
	if len(toasts.Texts()) != 0 {
		t.Error("it stays for ever")
	}
}

func TestThereIsOneUndo(t *testing.T) {
	toasts, _, w, _ := toastsWith(t)
	var undone []string
	toasts.ShowUndo("First.", func() { undone = append(undone, "first") })
	toasts.Show("Saved.")
	toasts.ShowUndo("Second.", func() { undone = append(undone, "second") })
	if got := toasts.Texts(); !slices.Equal(got, []string{"Saved.", "Second."}) {
		t.Fatalf("notes: %q", got)
	}
	button := toasts.toasts[1].button
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
	test.TapCanvas(w.Canvas(), at.AddXY(5, 5))
	if !slices.Equal(undone, []string{"second"}) || len(toasts.Texts()) != 1 {
		t.Errorf("undone %q, left %q", undone, toasts.Texts())
	}
}

func TestNotesCloseOnEscapeAndAreNeverMany(t *testing.T) {
	toasts, _, w, _ := toastsWith(t)
	for i := range 10 {
		toasts.ShowError(fmt.Sprintf("Error %d.", i))
		toasts.ShowError(fmt.Sprintf("Error %d.", i)) // takes the place of the first
	}
	if got := len(toasts.Texts()); got != mostNotes {
		t.Errorf("%d notes", got)
	}
	w.Canvas().Focus(toasts.toasts[2].button)
	press(toasts.toasts[2].button, fyne.KeyEscape)
	if !toasts.Dismiss() || len(toasts.Texts()) != 1 {
		t.Errorf("%d notes are left", len(toasts.Texts()))
	}
	toasts.Clear()
	if toasts.Dismiss() {
		t.Error("something was left")
	}
}

// What is wrong with a field is said until it is mended; all else stays.
func TestFaultsAreClosed(t *testing.T) {
	toasts, _, _, _ := toastsWith(t)
	toasts.ShowError("The disk is full.")
	toasts.ShowFault("That is no date.")
	toasts.Show("Saved.")
	toasts.CloseFaults()
	if got := toasts.Texts(); !slices.Equal(got, []string{"The disk is full.", "Saved."}) {
		t.Errorf("notes: %q", got)
	}
	if OfField(mentoring.ErrDiskFull) || !OfField(fmt.Errorf("date field: %w", mentoring.ErrDateInvalid)) {
		t.Error("what is of a field and what isn't are mixed up")
	}
}

func TestNotesLetTapsBesideThemThrough(t *testing.T) {
	toasts, _, w, below := toastsWith(t)
	toasts.Show("Saved.")
	test.TapCanvas(w.Canvas(), fyne.NewPos(400, 300))
	note := toasts.toasts[0]
	test.TapCanvas(w.Canvas(), note.Position().AddXY(5, 5))
	if *below != 1 {
		t.Errorf("%d taps went through, want the one beside the note", *below)
	}
}

func TestALongNoteWrapsInsideTheWindow(t *testing.T) {
	toasts, _, _, _ := toastsWith(t)
	toasts.ShowError(sentences[len(sentences)-2].words + " " + unknown)
	n := toasts.toasts[0]
	if n.Position().X < 0 || n.Size().Width > toastWidest || n.Position().Y+n.Size().Height > 600 {
		t.Errorf("at %v, %v", n.Position(), n.Size())
	}
	if n.label.MinSize().Height+2*toastAbove > n.Size().Height {
		t.Error("the words don't fit")
	}
}
