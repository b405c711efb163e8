package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// dotted shows a radar whose dots can be pressed, and notes which were.
func dotted(t testing.TB, data RadarData) (r *Radar, w fyne.Window, pressed *[]int) {
	pressed = new([]int)
	r = NewRadar()
	r.OnDot = func(dimension int) { *pressed = append(*pressed, dimension) }
	r.Caption = func(dimension int) string {
		return [3]string{"Sharp craft most", "Active listening least", "Partnering most"}[dimension]
	}
	r.Set(data)
	return r, show(t, r, 500, 500), pressed
}

func TestDotsArePressedByPointer(t *testing.T) {
	start(t, Light)
	r, w, pressed := dotted(t, maya)
	for i := range r.dots {
		for _, off := range []fyne.Position{{}, {X: 11, Y: -11}, {X: -11, Y: 11}} {
			test.TapCanvas(w.Canvas(), r.dotMiddle(i).Add(off))
		}
		test.TapCanvas(w.Canvas(), r.dotMiddle(i).AddXY(20, 0))
	}
	if want := []int{0, 0, 0, 1, 1, 1, 2, 2, 2}; !slices.Equal(*pressed, want) {
		t.Errorf("pressed %v, want %v", *pressed, want)
	}
	if w.Canvas().Focused() != r.pressable || r.pressable.ring.Hidden {
		t.Error("the keys don't go on where the pointer pressed")
	}
}

func TestDotsArePressedByKeys(t *testing.T) {
	start(t, Light)
	r, w, pressed := dotted(t, maya)
	w.Canvas().(interface{ FocusNext() }).FocusNext()
	if w.Canvas().Focused() != r.pressable {
		t.Fatal("the dots can't be reached")
	}
	press(r.pressable, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyRight, fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyEnter)
	if want := []int{0, 1, 2}; !slices.Equal(*pressed, want) {
		t.Errorf("pressed %v, want %v", *pressed, want)
	}
	partly := maya
	partly.Now = values(3, 0, 2)
	r.Set(partly)
	press(r.pressable, fyne.KeyLeft, fyne.KeyReturn)
	if got := (*pressed)[3]; got != 0 {
		t.Errorf("the next dot that is there is %d", got)
	}
	ring := boxOf(r.pressable.ring)
	if middle := r.dotMiddle(0); ring.left+ring.right != 2*middle.X || ring.top+ring.bottom != 2*middle.Y {
		t.Errorf("the ring %v is not around the dot at %v", ring, middle)
	}
}

func TestDotsHaveCaptions(t *testing.T) {
	start(t, Light)
	r, w, _ := dotted(t, maya)
	o := r.pressable
	if o.caption.Visible() || o.Cursor() != desktop.DefaultCursor {
		t.Error("there is a caption at first")
	}
	at := r.dotMiddle(1)
	o.MouseIn(mouse(at.X+8, at.Y))
	if o.caption.Hidden || o.caption.Text != "Active listening least" || o.Cursor() != desktop.PointerCursor {
		t.Errorf("over a dot it says %q", o.caption.Text)
	}
	w.Canvas().Focus(o)
	if o.caption.Text != "Active listening least" {
		t.Error("the keys take the caption from the pointer")
	}
	o.MouseMoved(mouse(3, 3))
	if o.caption.Text != "Sharp craft most" {
		t.Errorf("with the focus it says %q", o.caption.Text)
	}
	w.Canvas().Unfocus()
	if o.caption.Visible() || o.ground.Visible() {
		t.Error("the caption stays")
	}
	r.Caption = nil
	o.MouseMoved(mouse(at.X, at.Y))
	if o.ground.Visible() {
		t.Error("there is an empty caption")
	}
}

func TestDotsAreReachedOnlyWhereTheyCanBePressed(t *testing.T) {
	start(t, Light)
	unused := NewRadar()
	unused.Set(maya)
	w := show(t, unused, 500, 500)
	w.Canvas().(interface{ FocusNext() }).FocusNext()
	if w.Canvas().Focused() != nil {
		t.Error("a radar that is a picture can be reached")
	}
	_, w, _ = dotted(t, RadarData{Others: maya.Now})
	w.Canvas().(interface{ FocusNext() }).FocusNext()
	if w.Canvas().Focused() != nil {
		t.Error("a radar without dots can be reached")
	}
}

func TestDotsAreFollowedWhileTheyMove(t *testing.T) {
	start(t, Light)
	r, w, _ := dotted(t, maya)
	w.Canvas().Focus(r.pressable)
	next := maya
	next.Now = values(1, 1, 1)
	r.aimAt(next)
	r.frame(0.5)
	if ring, middle := boxOf(r.pressable.ring), r.dotMiddle(0); ring.top+ring.bottom != 2*middle.Y {
		t.Errorf("the ring %v is not around the dot at %v", ring, middle)
	}
	next.Now = values(0, 1, 1)
	r.Set(next)
	if r.pressable.chosen != 1 {
		t.Errorf("the keys mean dot %d, which is not there", r.pressable.chosen)
	}
}

func TestCaptionsCoverNoDot(t *testing.T) {
	start(t, Light)
	r, _, _ := dotted(t, maya)
	for _, words := range []string{"up", "Active listening up, influence down"} {
		r.Caption = func(int) string { return words }
		for i := range r.dots {
			r.pressable.point(i)
			for _, dot := range r.dots {
				if ground := boxOf(r.pressable.ground); ground.meets(boxOf(dot)) {
					t.Errorf("%q of dot %d covers one", words, i)
				}
			}
		}
		r.pressable.point(-1)
	}
}

func TestCaptionsStayInside(t *testing.T) {
	start(t, Light)
	r, _, _ := dotted(t, maya)
	words := ""
	r.Caption = func(int) string { return words }
	rapid.Check(t, func(rt *rapid.T) {
		words = strings.Repeat("m", rapid.IntRange(1, 60).Draw(rt, "letters"))
		r.Resize(fyne.NewSize(rapid.Float32Range(200, 1000).Draw(rt, "width"), rapid.Float32Range(200, 1000).Draw(rt, "height")))
		data := maya
		for i := range data.Now {
			data.Now[i].Mean = rapid.Float64Range(0, 4).Draw(rt, "level")
		}
		r.Set(data)
		i := rapid.IntRange(0, 2).Draw(rt, "dot")
		r.pressable.point(i)
		ground := boxOf(r.pressable.ground)
		if !ground.within(r.Size()) {
			rt.Errorf("in %v the caption is at %v", r.Size(), ground)
		}
		if text := boxOf(r.pressable.caption); text.left < ground.left || text.right > ground.right {
			rt.Errorf("the words at %v leave their ground %v", text, ground)
		}
	})
}
