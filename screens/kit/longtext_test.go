package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLongText(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	resized := 0
	text := NewLongText(3)
	text.OnResized = func() { resized++ }
	w := test.NewTempWindow(t, text.Content)
	w.Resize(fyne.NewSize(300, 500))
	fit := func() float32 { return FitHeight(text.Content, 300) }
	text.Set("A few words.")
	one := fit()
	if text.More().Visible() {
		t.Error("a short text leads to more")
	}
	text.Set(strings.Repeat("Many words. ", 500))
	if short := fit(); !text.More().Visible() || short > 5*one {
		t.Errorf("a long text is %v high, a short one %v", short, one)
	}
	test.Tap(text.More())
	if text.More().Text() != "less" || fit() < 50*one || resized != 1 {
		t.Errorf("opened it says %q and is %v high", text.More().Text(), fit())
	}
	test.Tap(text.More())
	if text.More().Text() != "more" || fit() > 5*one {
		t.Errorf("closed again it says %q and is %v high", text.More().Text(), fit())
	}
}
