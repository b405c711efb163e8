package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestALockedTabHasASignAndKeepsItsPlace(t *testing.T) {
	start(t, Light)
	picked := -1
	tabs := NewTabs([]string{"Shared", "Private"}, func(i int) { picked = i }).Lock(1)
	w := show(t, tabs, 300, 30)
	sign := tabs.lock
	if !sign.Visible() || sign.Position().X < tabs.width(0) || sign.Position().X+sign.Size().Width > tabs.labels[1].Position().X {
		t.Errorf("the sign is at %v, the words at %v", sign.Position(), tabs.labels[1].Position())
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(sign.Position().X+2, 15))
	if picked != 1 || sign.color != Text {
		t.Errorf("picked %d, the sign is %s", picked, sign.color)
	}
	least := tabs.MinSize().Width
	tabs.SetText(0, "Shared, 1 new")
	if tabs.Text(0) != "Shared, 1 new" || tabs.MinSize().Width <= least {
		t.Error("the longer words have no room")
	}
	if NewTabs([]string{"a"}, nil).lock.Visible() {
		t.Error("a sign where nothing is private")
	}
}
