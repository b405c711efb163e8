package session

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"trefoil/screens/kit"
)

// titleEntry is an entry of one line in the type of a title. Its text lies on
// the paper around it; a border shows while it has the keyboard.
type titleEntry struct {
	kit.Entry
	ground *kit.Box
	short  *kit.Label // a title that is too long, until it has the keyboard
	cover  *kit.Box   // the short one on its paper
	typing bool
	box    *fyne.Container
}

func newTitleEntry(placeholder string) *titleEntry {
	e := &titleEntry{ground: kit.NewBox("", nil), short: kit.Title("").Ellipsis()}
	e.cover = kit.NewBox(kit.Background, e.short)
	e.cover.Pad = fyne.NewSquareSize(titlePad)
	e.ground.Radius = 8
	e.Wrapping, e.PlaceHolder, e.TextStyle.Bold = fyne.TextWrap(fyne.TextTruncateClip), placeholder, true
	e.Passing = true // it is saved as it is typed
	e.ExtendBaseWidget(e)
	line := container.NewThemeOverride(e, plain{text: kit.SizeTitle, pad: titlePad, noBar: true})
	e.box = container.NewStack(e.ground, line, e.cover)
	return e
}

// CreateRenderer is that of the stock entry, for the ground has the border.
func (e *titleEntry) CreateRenderer() fyne.WidgetRenderer {
	return titleRenderer{e.Entry.Entry.CreateRenderer(), e}
}

// titleRenderer ends a title that is too long with an ellipsis, which the stock entry
// doesn't know.
type titleRenderer struct {
	fyne.WidgetRenderer
	of *titleEntry
}

// Layout is that of the stock entry.
func (r titleRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.of.shorten()
}

// Refresh is that of the stock entry.
func (r titleRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.of.shorten()
}

func (e *titleEntry) shorten() {
	e.short.SetText(e.Text)
	e.cover.Resize(e.Size())
	e.cover.Hidden = e.typing || !e.short.Cut()
}

// FocusGained shows the border.
func (e *titleEntry) FocusGained() {
	e.typing = true
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
