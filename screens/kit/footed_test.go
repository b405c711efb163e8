package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestFootedGivesTheFirstTheRoomLeft(t *testing.T) {
	test.NewTempApp(t)
	first, second := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	second.SetMinSize(fyne.NewSize(50, 40))
	both := container.New(NewFooted(100, 10), first, second)
	if got := both.MinSize(); got != fyne.NewSize(50, 150) {
		t.Errorf("needs %v", got)
	}
	both.Resize(fyne.NewSize(200, 300))
	if first.Size() != fyne.NewSize(200, 250) || second.Position() != fyne.NewPos(0, 260) {
		t.Errorf("the first is %v, the second at %v", first.Size(), second.Position())
	}
}
