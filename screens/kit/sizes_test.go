package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// What a minimum size was worked out from may change at any depth, behind the back of
// what asks for it.
func TestMinimumSizesFollowWhatIsInThem(t *testing.T) {
	start(t, Light)
	label := Body("one").Single()
	inner := container.New(NewStack(4), label)
	card := NewCard(NewBox(Surface, inner))
	root := NewWatch(container.New(NewStack(4), card))
	show(t, root, 600, 400)
	was := root.MinSize()
	grown := func(what string) {
		t.Helper()
		if now := root.MinSize(); now.Width <= was.Width && now.Height <= was.Height {
			t.Errorf("%s changes no size: %v", what, now)
		} else {
			was = now
		}
	}
	label.SetText("one, and a good deal more than that")
	grown("a longer text")
	inner.Add(Body("two"))
	grown("a text more")
	inner.Objects = append(inner.Objects, Body("three"))
	grown("a text that nobody was told of")
	card.SetTitle("A title")
	grown("a title")
	inner.Objects[0].Hide()
	if now := root.MinSize(); now.Height >= was.Height {
		t.Errorf("a text less changes no size: %v", now)
	}
}

// Before each picture every object is asked for its minimum size.
func TestMinimumSizesAreWorkedOutOnce(t *testing.T) {
	start(t, Light)
	counted := &counting{}
	counted.ExtendBaseWidget(counted)
	var o fyne.CanvasObject = counted
	for range 10 {
		o = NewBox(Surface, o)
	}
	root := NewWatch(o)
	show(t, root, 300, 200)
	counted.asked = 0
	root.MinSize()
	for range 10 {
		o.MinSize()
		counted.MinSize()
	}
	if counted.asked != 1 {
		t.Errorf("worked out %d times", counted.asked)
	}
}

type counting struct {
	Box
	asked int
}

func (c *counting) CreateRenderer() fyne.WidgetRenderer { return render(c) }
func (c *counting) minSize() fyne.Size                  { c.asked++; return fyne.NewSize(10, 10) }
func (c *counting) place(fyne.Size)                     {}
func (c *counting) paint()                              {}
