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
	return toasts, c, show(t, container.NewStack(ground, toasts.Below()), 800, 600), below
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
	if n.Position().X < 0 || n.Size().Width > Scaled(toastWidest) || n.Position().Y+n.Size().Height > 600 {
		t.Errorf("at %v, %v", n.Position(), n.Size())
	}
	if n.label.MinSize().Height+2*toastAbove > n.Size().Height {
		t.Error("the words don't fit")
	}
}

// A note of a few words stands beside the page, where it covers nothing, and a long one
// below it; both are whole, at each size of the type.
func TestNotesStandBesideThePageOrBelowIt(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		toasts, _, _, _ := toastsWith(t)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
		toasts.SetBeside(210)
		show(t, container.NewWithoutLayout(toasts.Aside(), toasts.Below()), 800, 600)
		toasts.ShowUndo("Goal deleted.", func() {})
		toasts.ShowError(sentences[len(sentences)-2].words)
		toasts.Aside().Resize(fyne.NewSize(210, 300))
		toasts.Below().Resize(fyne.NewSize(800, 600))
		if a, b := len(toasts.Aside().Objects), len(toasts.Below().Objects); a != 1 || b != 1 {
			t.Fatalf("at %v: %d notes beside the page, %d below", scale, a, b)
		}
		for _, n := range toasts.toasts {
			end := n.button.Position().AddXY(n.button.Size().Width, n.button.Size().Height)
			if n.label.Cut() || n.label.Position().Y < 0 || end.X > n.Size().Width || end.Y > n.Size().Height {
				t.Errorf("at %v %q is cut: %v, its button ends at %v", scale, n.label.Text(), n.Size(), end)
			}
			if n.tall(n.Size().Width) && n.button.Position().Y < n.label.Position().Y+n.label.Size().Height {
				t.Errorf("at %v the button of %q lies on its words", scale, n.label.Text())
			}
		}
	}
}

// Where the page is alone in the window all notes stand below it.
func TestNotesStandBelowAPageThatIsAlone(t *testing.T) {
	toasts, _, _, _ := toastsWith(t)
	placed := 0
	toasts.Placed = func() { placed++ }
	toasts.SetBeside(210)
	toasts.Show("Saved.")
	toasts.SetBeside(0)
	if len(toasts.Aside().Objects) != 0 || len(toasts.Below().Objects) != 1 || placed != 3 {
		t.Errorf("%d beside, %d below, placed %d times", len(toasts.Aside().Objects), len(toasts.Below().Objects), placed)
	}
}

// Where there is no room for all beside the page, the newest is seen.
func TestTheNewestNoteIsSeen(t *testing.T) {
	toasts, _, _, _ := toastsWith(t)
	toasts.SetBeside(210)
	for _, text := range []string{"First.", "Second.", "Third."} {
		toasts.Show(text)
	}
	toasts.Aside().Resize(fyne.NewSize(210, 70))
	if all := toasts.toasts; all[0].Visible() || !all[2].Visible() {
		t.Error("the newest note gives way to older ones")
	}
	toasts.Aside().Resize(fyne.NewSize(210, 400))
	if !toasts.toasts[0].Visible() {
		t.Error("an older note is not seen though there is room")
	}
}
