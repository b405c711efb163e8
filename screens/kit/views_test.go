package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestViewsStandBelowEachOtherWhereItIsNarrow(t *testing.T) {
	start(t, Light)
	one, two := block(150, 100), block(150, 100)
	both := container.New(NewViews(10, 1, 1), one, two)
	for _, c := range []struct {
		room        fyne.Size
		second      fyne.Position
		size        fyne.Size
		leastHeight float32
	}{
		{fyne.NewSize(610, 400), fyne.NewPos(310, 0), fyne.NewSize(300, 400), 100},
		{fyne.NewSize(400, 400), fyne.NewPos(0, 310), fyne.NewSize(400, 300), 610}, // 300 each at least
		{fyne.NewSize(400, 910), fyne.NewPos(0, 460), fyne.NewSize(400, 450), 610},
	} {
		both.Resize(c.room)
		if two.Position() != c.second || two.Size() != c.size {
			t.Errorf("in %v the second is at %v with %v", c.room, two.Position(), two.Size())
		}
		if least := both.MinSize(); least != fyne.NewSize(150, c.leastHeight) {
			t.Errorf("in %v they need %v", c.room, least)
		}
	}
}

func TestColumnsThatNeedMoreThanTheirShareStandBelowEachOther(t *testing.T) {
	start(t, Light)
	one, two := block(50, 20), block(250, 20)
	both := container.New(NewSplit(0, 10, 1, 1), one, two)
	both.Resize(fyne.NewSize(510, 100))
	if two.Position() != fyne.NewPos(260, 0) {
		t.Errorf("with room the second is at %v", two.Position())
	}
	both.Resize(fyne.NewSize(500, 100))
	if two.Position() != fyne.NewPos(0, 30) {
		t.Errorf("without room the second is at %v", two.Position())
	}
}

func TestFourColumnsGoOnInASecondRow(t *testing.T) {
	start(t, Light)
	all := []fyne.CanvasObject{block(50, 20), block(50, 30), block(50, 20), block(50, 20)}
	four := container.New(NewSplit(400, 10, 5, 3, 3, 3), all...)
	for _, c := range []struct {
		width float32
		last  [4]float32
		least fyne.Size
	}{
		{450, [4]float32{360, 0, 90, 100}, fyne.NewSize(50, 30)},
		{390, [4]float32{200, 40, 190, 20}, fyne.NewSize(50, 60)},
		{150, [4]float32{0, 100, 150, 20}, fyne.NewSize(50, 120)},
	} {
		four.Resize(fyne.NewSize(c.width, 100))
		is(t, all[3], c.last)
		if four.MinSize() != c.least {
			t.Errorf("in %v they need %v", c.width, four.MinSize())
		}
	}
}

// A page that is higher than its room, with a view in it that scrolls by itself, is
// read with one key from the beginning to the end.
func TestKeysScrollAPageAndThenTheViewInIt(t *testing.T) {
	start(t, Light)
	view := NewScroll(block(100, 900))
	room := NewRoom(container.New(NewViews(0), block(100, 300), view))
	show(t, room, 300, 400)
	at := func(key fyne.KeyName, page, inside float32) {
		t.Helper()
		if !ScrollByKey(room, key) || room.scroll.Offset.Y != page || view.Offset() != inside {
			t.Errorf("after %s the page is at %v and the view in it at %v", key, room.scroll.Offset.Y, view.Offset())
		}
	}
	at(fyne.KeyEnd, 200, 0)
	at(fyne.KeyEnd, 200, 600)
	at(fyne.KeyEnd, 200, 600)
	at(fyne.KeyHome, 200, 0)
	at(fyne.KeyHome, 0, 0)
	at(fyne.KeyPageDown, 200, 0)
	if ScrollByKey(room, fyne.KeyTab) {
		t.Error("Tab scrolls")
	}
}
