package kit

import (
	"bytes"
	"image"
	"image/color"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/go-text/typesetting/font"

	"trefoil/assets"
)

// The tail of the g used to be cut off in a name with Han signs.
func TestHanSignsDoNotMoveALineDown(t *testing.T) {
	start(t, Light)
	for _, size := range []float32{12, 14, 16, 22, 28} {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
			latin, mixed := lowestInk(t, "Jing", size, style), lowestInk(t, "Jing 李静", size, style)
			if latin == 0 || latin != mixed {
				t.Errorf("size %v, %+v: the tail of the g ends at %d, with Han signs at %d", size, style, latin, mixed)
			}
		}
	}
}

// The large Han fonts are left out until they are needed. What the small ones lack
// isn't drawn by then, and what they have looks the same.
func TestHanLeftOut(t *testing.T) {
	start(t, Light)
	t.Cleanup(NeedHan)
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Monospace: true}} {
		drawn := func(text string) image.Image {
			line := canvas.NewText(text, color.Black)
			line.TextStyle = style
			return show(t, line, 200, 60).Canvas().Capture()
		}
		TakeFewHan()
		fyne.CurrentApp().Settings().SetTheme(fyne.CurrentApp().Settings().Theme()) // drops what was measured before
		name, rare := drawn("李静 →"), drawn("饕餮")
		if !FewHan() {
			t.Error("there are all")
		}
		NeedHan()
		if FewHan() || !reflect.DeepEqual(name, drawn("李静 →")) || reflect.DeepEqual(rare, drawn("饕餮")) {
			t.Errorf("%+v: a name looks other, or a rare word the same", style)
		}
	}
}

// What is typed or pasted is drawn at once, whatever it is.
func TestHanForWhatIsTyped(t *testing.T) {
	start(t, Light)
	t.Cleanup(NeedHan)
	clipboard := fyne.CurrentApp().Clipboard()
	for text, more := range map[string]bool{"李静，": false, "Ł → ✓ 🙂 한": false, "饕": true, "か": true, "①": true, "，": false, "２": true} {
		pasted := func(e *Entry) {
			clipboard.SetContent(text)
			e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		}
		typed := func(e *Entry) {
			for _, r := range text {
				e.TypedRune(r)
			}
		}
		for _, come := range []func(*Entry){typed, pasted} {
			TakeFewHan()
			e := NewEntry("")
			if come(e); FewHan() == more || e.Text != text {
				t.Errorf("%q: all taken %t, want %t", e.Text, !FewHan(), more)
			}
		}
	}
}

// The small fonts have all signs that are said to need no large ones.
func TestNamesHan(t *testing.T) {
	for name, file := range map[string][]byte{"regular": assets.FontNames, "bold": assets.FontNamesBold} {
		face, err := font.ParseTTF(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range strings.ReplaceAll(assets.NamesHan, "\n", "") {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("%s lacks %c", name, r)
			}
		}
	}
}

// lowestInk is how far down a line of text reaches.
func lowestInk(t *testing.T, text string, size float32, style fyne.TextStyle) int {
	line := canvas.NewText(text, color.Black)
	line.TextSize, line.TextStyle = size, style
	picture := show(t, line, 200, 60).Canvas().Capture()
	for y := picture.Bounds().Max.Y - 1; y > 0; y-- {
		if hasInk(picture, y) {
			return y
		}
	}
	return 0
}

func hasInk(picture image.Image, y int) bool {
	for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
		if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
			return true
		}
	}
	return false
}
