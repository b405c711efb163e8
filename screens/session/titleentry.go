package session

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"trefoil/screens/kit"
)

// titleEntry is an entry of one line in the type of a title. Its text lies on
// the paper around it; a border shows while it has the keyboard. Until then a label is
// seen in its place.
type titleEntry struct {
	kit.Entry
	ground *kit.Box
	label  *kit.Label
	cover  *kit.Box // the label in its room
	typing bool
	box    *fyne.Container
}

func newTitleEntry(placeholder string) *titleEntry {
	e := &titleEntry{ground: kit.NewBox("", nil), label: kit.Title("").Ellipsis()}
	e.cover = kit.NewBox("", e.label)
	e.cover.Pad = fyne.NewSquareSize(titlePad)
	e.ground.Radius = 8
	e.Wrapping, e.PlaceHolder, e.TextStyle.Bold = fyne.TextWrap(fyne.TextTruncateClip), placeholder, true
	e.Passing = true // it is saved as it is typed
	e.ExtendBaseWidget(e)
	e.box = container.New(underCover{}, e.ground, e, e.cover)
	e.show()
	return e
}

// underCover gives all of them the room of the cover, which is the last.
type underCover struct{}

// Layout places them over each other.
func (underCover) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is that of the cover.
func (underCover) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[len(objects)-1].MinSize()
}

// CreateRenderer is that of the stock entry, for the ground has the border.
func (e *titleEntry) CreateRenderer() fyne.WidgetRenderer {
	return titleRenderer{e.Entry.Entry.CreateRenderer(), e}
}

// titleRenderer draws the stock entry while it is typed in, and keeps the label up to date.
type titleRenderer struct {
	fyne.WidgetRenderer
	of *titleEntry
}

// Objects are those of the stock entry, or none.
func (r titleRenderer) Objects() []fyne.CanvasObject {
	if !r.of.typing {
		return nil
	}
	return r.WidgetRenderer.Objects()
}

// Refresh is that of the stock entry.
func (r titleRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.of.show()
}

// show shows the title, or what it is for, unless it is typed in.
func (e *titleEntry) show() {
	text, color := e.Text, kit.Text
	if text == "" {
		text, color = e.PlaceHolder, kit.Muted
	}
	e.label.SetColor(color)
	e.label.SetText(text)
	if e.typing {
		e.cover.Hide()
	} else {
		e.cover.Show()
	}
}

// FocusGained shows the border.
func (e *titleEntry) FocusGained() {
	e.typing = true
	enlarge(e, plain{text: kit.SizeTitle, pad: titlePad, noBar: true})
	e.Entry.FocusGained()
	e.ground.Border = kit.Ink
	e.ground.Refresh()
}

// FocusLost hides the border and shows the beginning of a long title.
func (e *titleEntry) FocusLost() {
	e.CursorRow, e.CursorColumn, e.typing = 0, 0, false
	e.Entry.FocusLost()
	e.ground.Border = ""
	e.ground.Refresh()
}

const titlePad = 4

// plain is the theme now in use, but for the look of entries.
type plain struct {
	text  fyne.ThemeSizeName
	pad   float32
	noBar bool // no bar below a line that is longer than the entry
}

// enlarge gives an entry a look of its own when it is to be typed into, unless it has
// that. Each time it costs half a megabyte that never comes back: Fyne (2.8) reads the
// fonts anew for each ThemeOverride and each time that one is refreshed, and forgets how
// wide all texts are. So it is not put into the window, where it would be refreshed with
// what is around it.
func enlarge(entry fyne.Widget, look fyne.Theme) {
	if entry.(interface{ Theme() fyne.Theme }).Theme().Size(theme.SizeNameText) != look.Size(theme.SizeNameText) {
		container.NewThemeOverride(entry, look)
	}
}

func current() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color leaves out the ground of entries.
func (p plain) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameInputBackground {
		name = theme.ColorNameScrollBarBackground // has no strength in the theme
	}
	return current().Color(name, variant)
}

// Size leaves out the border of entries and gives them their type.
func (p plain) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		if p.noBar {
			return 0
		}
		return current().Size(name)
	case theme.SizeNameInputBorder:
		return 0
	case theme.SizeNameInnerPadding:
		return p.pad
	case theme.SizeNameText:
		return current().Size(p.text)
	default:
		return current().Size(name)
	}
}

// Font is that of the theme.
func (p plain) Font(style fyne.TextStyle) fyne.Resource { return current().Font(style) }

// Icon is that of the theme.
func (p plain) Icon(name fyne.ThemeIconName) fyne.Resource { return current().Icon(name) }
