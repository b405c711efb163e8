package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// wheelOver is what hears the wheel above an object, as the window finds it: the
// last and innermost that can scroll.
func wheelOver(o fyne.CanvasObject) (found fyne.Scrollable) {
	if !o.Visible() {
		return nil
	}
	if s, ok := o.(fyne.Scrollable); ok {
		found = s
	}
	for _, child := range test.LaidOutObjects(o)[1:] {
		if s, ok := child.(fyne.Scrollable); ok && child.Visible() {
			found = s
		}
	}
	return found
}

func TestWheelPassesOverAField(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	column := container.New(NewStack(8))
	var entries []*Entry
	for range 40 {
		entries = append(entries, NewEntry(""))
		column.Add(entries[len(entries)-1])
	}
	s := NewScroll(column)
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	over := wheelOver(entries[2])
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(entries[2]).AddXY(5, 5)
	turn := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)}
	turn.AbsolutePosition = at
	over.Scrolled(turn)
	if s.Offset() != 30 {
		t.Errorf("scrolled to %v, want 30", s.Offset())
	}
	turn.AbsolutePosition = fyne.NewPos(900, 900)
	over.Scrolled(turn)
	if s.Offset() != 30 {
		t.Errorf("a view elsewhere was scrolled to %v", s.Offset())
	}
	if _, ok := over.(fyne.Tappable); ok {
		t.Error("it keeps presses from the field")
	}
}

func TestALongFieldKeepsTheWheel(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	e := NewMultiEntry("")
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(300, 200))
	if _, ok := wheelOver(e).(*wheel); ok {
		t.Error("an entry of several lines can't be scrolled")
	}
}

// A view that shows all that is in it leaves the wheel to the view around it.
func TestWheelPassesOverAViewThatShowsAll(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	inner := NewScroll(Body("A line"))
	column := container.New(NewStack(8), container.NewGridWrap(fyne.NewSize(200, 100), inner))
	for range 40 {
		column.Add(Body("Another line"))
	}
	outer := NewScroll(column)
	w := test.NewTempWindow(t, outer)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	turn := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)}
	turn.AbsolutePosition = fyne.NewPos(20, 5)
	wheelOver(inner).Scrolled(turn)
	if outer.Offset() != 30 || inner.Offset() != 0 {
		t.Errorf("scrolled to %v, in it to %v", outer.Offset(), inner.Offset())
	}
	inner.content.(*Label).SetText(strings.Repeat("Words that need more lines than there is room for. ", 20))
	inner.Refit()
	wheelOver(inner).Scrolled(turn)
	if outer.Offset() != 30 || inner.Offset() != 30 {
		t.Errorf("scrolled to %v, in it to %v", outer.Offset(), inner.Offset())
	}
}

// Over a view that shows all of it, or has come to its end, the wheel scrolls the page.
func TestWheelGoesOnWithThePage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	long := NewScroll(container.New(NewStack(0), Body(strings.Repeat("A line\n", 40))))
	fits := NewScroll(Body("One line"))
	column := container.NewWithoutLayout(long, fits)
	room := NewRoom(container.New(least{200, 900}, column))
	w := test.NewTempWindow(t, room)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	long.Resize(fyne.NewSize(200, 100))
	fits.Move(fyne.NewPos(0, 150))
	fits.Resize(fyne.NewSize(200, 100))
	turn := func(over *Scroll, by float32) {
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)}
		e.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(over).AddXY(50, 40)
		wheelOver(over).Scrolled(e)
	}
	turn(fits, -30)
	if at := room.offset().Y; at != 30 {
		t.Errorf("the page is at %v", at)
	}
	turn(long, -10)
	if long.Offset() != 10 || room.offset().Y != 30 {
		t.Errorf("the view is at %v, the page at %v", long.Offset(), room.offset().Y)
	}
	turn(long, -10_000)
	turn(long, -30)
	if at := room.offset().Y; at != 60 {
		t.Errorf("at the end of the view the page is at %v", at)
	}
}

// least is a layout of one object that needs a size.
type least struct{ width, height float32 }

func (l least) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
func (l least) MinSize([]fyne.CanvasObject) fyne.Size              { return fyne.NewSize(l.width, l.height) }
