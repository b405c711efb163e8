package assess

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// What one side gave is in no widget while the other rates, nor for itself once
// the sheet was left.
func TestWhatIsSealedIsInNoWidget(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.types("4")
	st.keys(fyne.KeyReturn)
	st.types("canary")
	st.sealed(false)
	st.press("Done")
	st.sealed(true)
	st.press("Your mentor begins")
	st.sealed(true)
	st.types("1")
	st.keys(fyne.KeyEscape)
	st.sealed(true)
	st.press("You go on")
	st.sealed(true)
	st.says("Rated, sealed")
	st.keys(fyne.KeyEscape)
	must(t, st.Leave())
	st.arrive()
	st.sealed(true)
	st.more("Maya changes something")
	st.sealed(true)
}

// sealed says whether nothing that was given can be found in the window, hidden
// or not.
func (st *stage) sealed(want bool) {
	st.t.Helper()
	found := ""
	everywhere(st.window.Content(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			found += mentions(o.Text)
		case *kit.Label:
			found += mentions(o.Text())
		case *kit.Entry:
			found += mentions(o.Text)
		case *kit.RatingLine:
			if o.Picked() >= 0 {
				found += "a level "
			}
		}
	})
	if (found == "") != want {
		st.t.Errorf("sealed: %v, found %q", !want, found)
	}
}

func mentions(text string) string {
	if strings.Contains(text, "canary") {
		return "the example "
	}
	return ""
}

// everywhere walks through what is hidden, too.
func everywhere(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			everywhere(child, see)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			everywhere(child, see)
		}
	}
}

// more picks an item of the menu of the page.
func (st *stage) more(label string) {
	st.t.Helper()
	for _, i := range st.halt.items() {
		if i.Label == label && !i.Disabled {
			i.Action()
			st.settle()
			return
		}
	}
	st.t.Fatalf("%q is not offered", label)
}

func TestSealedIsRatedAgain(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.types("2")
	st.keys(fyne.KeyEscape)
	st.press("Maya goes on")
	if st.window.Canvas().Focused() != fyne.Focusable(st.row("T1b").line) {
		t.Error("the keyboard is not at the first that is not rated")
	}
	st.keys(fyne.KeyUp, fyne.KeyReturn)
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Level != 2 || st.row("T1a").line.Picked() != -1 {
		t.Fatal("the old level is gone before a new one is given, or it is shown")
	}
	st.types("3")
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Level != 3 {
		t.Errorf("kept %+v", m)
	}
	st.keys(fyne.KeyEscape)
	st.press("Maya goes on")
	st.keys(fyne.KeyUp)
	st.types("1")
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Level != 1 {
		t.Errorf("a digit does not rate a sealed competency again: %+v", m)
	}
}
