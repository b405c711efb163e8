package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestSecondClickOfADoubleClickDoesNotPressWhatTheButtonSaysByThen(t *testing.T) {
	start(t, Light)
	at := time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)
	now = func() time.Time { return at }
	t.Cleanup(func() { now = time.Now })
	var pressed []string
	var b *Button
	b = NewButton("Wrap up", Primary, func() {
		pressed = append(pressed, b.Text())
		b.SetText("Finish session")
	})
	click := func(after time.Duration) {
		at = at.Add(after)
		b.MouseDown(&desktop.MouseEvent{})
		b.MouseUp(nil)
		test.Tap(b)
	}
	click(0)
	click(150 * time.Millisecond)
	if len(pressed) != 1 {
		t.Fatalf("a double click pressed %q", pressed)
	}
	click(time.Second)
	if len(pressed) != 2 || pressed[1] != "Finish session" {
		t.Errorf("two clicks pressed %q", pressed)
	}
}

// A row that is ticked goes, and the next one comes to its place under the pointer.
func TestSecondClickOfADoubleClickDoesNotTickWhatComesToThatPlace(t *testing.T) {
	start(t, Light)
	at := time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)
	now = func() time.Time { return at }
	t.Cleanup(func() { now = time.Now })
	ticked := 0
	boxes := [2]*Check{NewCheck(false, func(bool) { ticked++ }), NewCheck(false, func(bool) { ticked++ })}
	click := func(i int, after time.Duration, where fyne.Position) {
		at = at.Add(after)
		boxes[i].MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: where}})
		boxes[i].MouseUp(nil)
		test.Tap(boxes[i])
	}
	click(0, time.Hour, fyne.NewPos(100, 100))
	click(1, 150*time.Millisecond, fyne.NewPos(101, 100))
	if ticked != 1 || boxes[1].On() {
		t.Fatalf("a double click ticked %d", ticked)
	}
	click(1, 150*time.Millisecond, fyne.NewPos(101, 140)) // elsewhere it is meant
	click(0, time.Second, fyne.NewPos(100, 140))
	if ticked != 3 {
		t.Errorf("%d ticks, want 3", ticked)
	}
}
