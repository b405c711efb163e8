package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// In a narrow window the actions go below the name, and beside it again in a wide one.
func TestPageLeavesRoomForTheName(t *testing.T) {
	start(t, Light)
	action := NewButton("Go on with the session", Primary, nil)
	p := NewPage("Maya Okafor", "Staff engineer", []fyne.CanvasObject{NewButton("Hand over to Maya", Outlined, nil), action}, nil, Body(""))
	w := show(t, p, 1000, 400)
	at := func(o fyne.CanvasObject) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	}
	for width, below := range map[float32]bool{1000: false, 500: true, 900: false} {
		w.Resize(fyne.NewSize(width, 400))
		if got := at(action).Y > at(p.context).Y; got != below {
			t.Errorf("%v wide: below %t", width, got)
		}
		if p.title.Size().Width < leastWords {
			t.Errorf("%v wide: the name has %v", width, p.title.Size().Width)
		}
		if end := at(action).Y + action.Size().Height; end > at(p.body).Y {
			t.Errorf("%v wide: the actions end at %v, the body begins at %v", width, end, at(p.body).Y)
		}
	}
}

// An action that has become wider leaves the header as high as it was.
func TestHeadStaysOneLine(t *testing.T) {
	start(t, Light)
	action := NewButton("Start", Primary, nil)
	head := NewHead(container.NewStack(), Title("Maya Okafor"), NewActions(NewButton("Pause", Outlined, nil), action))
	before := FitHeight(head, 800)
	action.SetText("Start the session")
	if after := head.MinSize().Height; after != before {
		t.Errorf("%v high, not %v", after, before)
	}
}
