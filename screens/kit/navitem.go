package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NavItem is one line of the sidebar. The one that is picked lies on a surface
// of its own and is bold.
type NavItem struct {
	trigger
	text   string
	remark string
	quiet  bool
	picked bool
	indent float32
	avatar *Avatar
	ground *canvas.Rectangle
	label  *Label
	aside  *Label
}

const (
	navHeight   float32 = 36
	navTall     float32 = 42
	navPad      float32 = 11
	navTextLeft float32 = 49 // where the text starts beside an avatar, and the pages below it
)

// NewNavItem returns a line with a text.
func NewNavItem(text string, tapped func()) *NavItem {
	n := &NavItem{
		trigger: trigger{OnTapped: tapped}, text: text, indent: navPad,
		ground: canvas.NewRectangle(color.Transparent),
		label:  OneLine(text).Ellipsis(),
		aside:  Small("").Single().Trailing(),
	}
	n.ExtendBaseWidget(n)
	return n
}

// WithAvatar puts the avatar of a person before the text.
func (n *NavItem) WithAvatar(name string) *NavItem {
	n.avatar, n.indent = NewSmallAvatar(name), navTextLeft
	return n
}

// Indented starts the text below the name of a mentee.
func (n *NavItem) Indented() *NavItem { n.indent = navTextLeft; return n }

// AsQuiet makes the text muted.
func (n *NavItem) AsQuiet() *NavItem { n.quiet = true; return n }

// Picked says whether the line is the place shown.
func (n *NavItem) Picked() bool { return n.picked }

// SetPicked makes the line the place shown, or not.
func (n *NavItem) SetPicked(picked bool) {
	if n.picked != picked {
		n.picked = picked
		n.Refresh()
	}
}

// SetRemark changes the small text at the end of the line.
func (n *NavItem) SetRemark(text string) {
	if n.remark != text {
		n.remark = text
		n.Refresh()
	}
}

// SetText changes what the line says.
func (n *NavItem) SetText(text string) {
	if n.text != text {
		n.text = text
		n.Refresh()
	}
}

// Text returns what the line says.
func (n *NavItem) Text() string { return n.text }

// AccessibilityLabel is the text.
func (n *NavItem) AccessibilityLabel() string { return n.text }

// CreateRenderer is for Fyne.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	parts := []fyne.CanvasObject{n.ground, n.label, n.aside, n.focusRing()}
	if n.avatar != nil {
		parts = append(parts, n.avatar)
	}
	return render(n, parts...)
}

func (n *NavItem) minSize() fyne.Size {
	if n.avatar != nil {
		return fyne.NewSize(navTextLeft, max(navTall, n.label.MinSize().Height+12))
	}
	return fyne.NewSize(navTextLeft, max(navHeight, n.label.MinSize().Height+12))
}

func (n *NavItem) place(size fyne.Size) {
	n.ground.Resize(size)
	aside := n.aside.MinSize()
	n.aside.Resize(aside)
	n.aside.Move(fyne.NewPos(size.Width-aside.Width-navPad, (size.Height-aside.Height)/2))
	width := size.Width - n.indent - navPad
	if n.remark != "" {
		width -= aside.Width + 8
	}
	n.label.Resize(fyne.NewSize(width, n.label.MinSize().Height))
	n.label.Move(fyne.NewPos(n.indent, (size.Height-n.label.MinSize().Height)/2))
	if n.avatar != nil {
		n.avatar.Resize(n.avatar.MinSize())
		n.avatar.Move(fyne.NewPos(navPad, (size.Height-n.avatar.MinSize().Height)/2))
	}
	n.placeRing(fyne.Position{}, size, controlRadius)
}

func (n *NavItem) paint() {
	n.ground.FillColor, n.ground.StrokeColor, n.ground.StrokeWidth = color.Transparent, color.Transparent, 0
	switch {
	case n.picked:
		n.ground.FillColor, n.ground.StrokeColor, n.ground.StrokeWidth = Color(Surface), Color(Line), hairline
	case n.hovered:
		n.ground.FillColor = faded(Ink, 0.06)
	}
	n.ground.CornerRadius = controlRadius
	n.label.SetText(n.text)
	n.label.SetStrong(n.picked)
	n.label.SetColor(Text)
	if n.quiet && !n.picked {
		n.label.SetColor(Muted)
	}
	n.aside.SetText(n.remark)
	n.aside.Hidden = n.remark == ""
	n.paintRing()
}
