package kit

import (
	"testing"
	"time"

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
		b.MouseDown(nil)
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
