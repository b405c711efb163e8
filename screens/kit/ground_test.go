package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// What the parts look like together can be seen in the real window only.
func TestALargeSurfaceIsPaintedInParts(t *testing.T) {
	start(t, Light)
	box := NewBox(Surface, nil)
	box.Border, box.Radius = Line, cardRadius
	show(t, box, 400, 300)
	g := box.ground
	if g.plain != nil {
		t.Error("it is painted in parts where these are shown in the wrong place")
	}
	g.parted = true
	box.Refresh()
	if g.whole.Visible() || !g.plain.Visible() {
		t.Error("a large surface is painted whole")
	}
	for i, e := range g.edges {
		if at := e.strip.Position().Add(e.whole.Position()); at != (fyne.Position{}) || e.whole.Size() != box.Size() || !e.strip.Visible() {
			t.Errorf("edge %d shows a surface at %v with %v", i, at, e.whole.Size())
		}
		if e.whole.FillColor != Color(Surface) || e.whole.StrokeColor != Color(Line) || e.whole.CornerRadius != cardRadius {
			t.Errorf("edge %d looks unlike the whole", i)
		}
	}
	box.Resize(fyne.NewSize(100, 100))
	if !g.whole.Visible() || g.plain.Visible() || g.edges[0].strip.Visible() {
		t.Error("a small surface is painted in parts")
	}
}

func TestALargeSurfaceWithoutAnEdgeIsPlain(t *testing.T) {
	start(t, Light)
	box := NewBox(Sunken, nil)
	box.ground.parted = true
	show(t, box, 400, 300)
	g := box.ground
	if g.whole.Visible() || !g.plain.Visible() || g.plain.Size() != box.Size() || g.plain.Position() != (fyne.Position{}) {
		t.Error("it is painted whole, or not all of it is painted")
	}
	for i, e := range g.edges {
		if e.strip.Visible() {
			t.Errorf("edge %d is painted", i)
		}
	}
	box.Border = Line
	box.Refresh()
	if !g.whole.Visible() || g.plain.Visible() {
		t.Error("with an edge it is painted in parts that have none")
	}
}
