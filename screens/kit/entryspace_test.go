package kit

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// Whatever the width, what is typed is what comes out: a space that has no room at the end
// of a row stays where it was typed, also before another paragraph.
func TestSpacesStayWhereTheyAreTyped(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	window := test.NewTempWindow(t, nil)
	rapid.Check(t, func(t *rapid.T) {
		e := NewMultiEntry("")
		below := Body("")
		window.SetContent(container.New(NewStack(0), e, below))
		e.OnChanged = func(text string) { below.SetText(text); e.Refresh() } // as a form does
		window.Resize(fyne.NewSize(float32(rapid.IntRange(90, 300).Draw(t, "width")), 300))
		rest := rapid.SampledFrom([]string{"", "\nmore below that wraps, too"}).Draw(t, "rest")
		e.SetText(rest)
		e.CursorRow, e.CursorColumn = 0, 0
		window.Canvas().Focus(e)
		want := ""
		for _, key := range rapid.SliceOfN(rapid.SampledFrom([]rune("aaaeiimmnooorst    \b\v\n")), 1, 120).Draw(t, "keys") {
			switch key {
			case '\b':
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				_, size := lastRune(want)
				want = want[:len(want)-size]
			case '\n':
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				want += "\n"
			case '\v':
				e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: ownClipboard("Zażółć 李静")})
				want += "Zażółć 李静"
			default:
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(key)))}) // as from a keyboard
				e.TypedRune(key)
				want += string(key)
			}
			got := strings.TrimSuffix(e.Text, rest)
			if trailing.ReplaceAllString(got, "\n") != trailing.ReplaceAllString(want, "\n") {
				t.Fatalf("%q, want %q", got, want)
			}
			want = got // whether a space before a new line stays is the same to the reader
		}
	})
}

var trailing = regexp.MustCompile(" *\n")

func lastRune(text string) (r rune, size int) {
	for _, r = range text {
		size = len(string(r))
	}
	return r, size
}
