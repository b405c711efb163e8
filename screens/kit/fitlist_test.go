package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestFitList(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	asked := 0
	list := NewFitList(10, func() { asked++ })
	lines := make([]fyne.CanvasObject, 5)
	for i := range lines {
		lines[i] = NewBox(Surface, nil)
		lines[i].(*Box).Pad = fyne.NewSize(10, 20) // 40 high
	}
	list.Set(lines...)
	if h := list.Height(200); h != 240 {
		t.Fatalf("five lines are %v high", h)
	}
	for _, c := range []struct {
		height float32
		shown  int
		more   string
	}{
		{240, 5, ""}, {239, 4, "and 1 more"}, {120, 2, "and 3 more"}, {20, 0, "and 5 more"}, {240, 5, ""},
	} {
		list.Content.Resize(fyne.NewSize(200, c.height))
		shown := 0
		for _, l := range lines {
			if l.Visible() {
				shown++
			}
		}
		if shown != c.shown || list.Shown() != shown || list.More().Visible() != (c.more != "") || c.more != "" && list.More().Text() != c.more {
			t.Errorf("%v high: %d shown, %q", c.height, shown, list.More().Text())
		}
	}
	list.Content.Resize(fyne.NewSize(200, 60))
	test.Tap(list.More())
	if asked != 1 {
		t.Error("it leads nowhere")
	}
	list.Set()
	if list.More().Visible() || list.Height(200) != 0 {
		t.Error("an empty list has more")
	}
}

func TestTheHeadOfAFitListGivesWay(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	list := NewFitList(10, nil)
	block := func() *Box {
		b := NewBox(Surface, nil)
		b.Pad = fyne.NewSize(10, 20) // 40 high
		return b
	}
	head := block()
	list.SetBelow(head, block(), block(), block())
	if h := list.Height(200); h != 190 {
		t.Fatalf("a head and three lines are %v high", h)
	}
	for _, c := range []struct {
		height float32
		head   bool
		shown  int
	}{{190, true, 3}, {180, true, 2}, {125, true, 1}, {100, false, 1}, {20, false, 0}} {
		list.Content.Resize(fyne.NewSize(200, c.height))
		if head.Visible() != c.head || list.Shown() != c.shown {
			t.Errorf("%v high: head %v, %d shown", c.height, head.Visible(), list.Shown())
		}
	}
}
