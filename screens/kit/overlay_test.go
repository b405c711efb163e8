package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
)

func TestOverlay(t *testing.T) {
	below, inside := NewEntry("below"), NewEntry("inside")
	w := show(t, container.NewVBox(below), 800, 600)
	w.Canvas().Focus(below)
	closed := 0
	o := NewOverlay(w, container.NewVBox(inside))
	o.OnClosed = func() { closed++ }
	o.Instead = w.Content()
	o.SetWanted(fyne.NewSize(400, 300))
	o.Show()
	if w.Content().Visible() {
		t.Error("what it is shown in place of is still there")
	}
	w.Canvas().Focus(inside)
	if !o.Open() || w.Canvas().Overlays().Top() != fyne.CanvasObject(o) {
		t.Fatal("it isn't shown")
	}
	panel := o.panel
	if panel.Size() != fyne.NewSize(400, 300) || panel.Position().X != 200 {
		t.Errorf("panel of %v at %v", panel.Size(), panel.Position())
	}
	test.TapCanvas(w.Canvas(), panel.Position().AddXY(200, 280))
	if !o.Open() {
		t.Error("a tap on the panel closed it")
	}
	w.Resize(fyne.NewSize(300, 200))
	o.Resize(fyne.NewSize(300, 200))
	if s := panel.Size(); s.Width != 252 || panel.Position().Y+s.Height > 200 {
		t.Errorf("in a small window: %v at %v", s, panel.Position())
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(3, 3))
	o.Close() // a second time does nothing
	if !w.Content().Visible() {
		t.Error("what it was shown in place of stays away")
	}
	if o.Open() || closed != 1 || w.Canvas().Focused() != fyne.Focusable(below) {
		t.Errorf("open %v, closed %d times, keyboard in %T", o.Open(), closed, w.Canvas().Focused())
	}
}

func TestHighlight(t *testing.T) {
	h := NewHighlight()
	show(t, container.NewWithoutLayout(h), 600, 100)
	h.Resize(fyne.NewSize(500, 24))
	h.Set([]app.Span{{Text: "Who loses if the "}, {Text: "migration", Hit: true}, {Text: " slips?"}})
	if h.Text() != "Who loses if the migration slips?" || len(h.drawn) != 3 || !h.drawn[1].TextStyle.Bold || h.drawn[0].TextStyle.Bold {
		t.Errorf("%q in %d parts", h.Text(), len(h.drawn))
	}
	if second := h.drawn[1].Position().X; second <= h.drawn[0].Position().X+100 {
		t.Errorf("the second part is at %v", second)
	}
	h.Resize(fyne.NewSize(150, 24))
	h.Set(h.spans)
	last := h.drawn[1]
	if end := last.Position().X + last.MinSize().Width; end > 151 || !h.drawn[2].Hidden {
		t.Errorf("it ends at %v, and the last part is hidden: %v", end, h.drawn[2].Hidden)
	}
	h.Set([]app.Span{{Text: "Maya"}})
	if !h.drawn[1].Hidden || h.drawn[0].Hidden {
		t.Error("parts of the words before are left")
	}
}
