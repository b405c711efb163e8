package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Label is a text in one of the four sizes. Unlike Fyne's it has no padding of
// its own and the line height of the design. It stays on one line unless it is
// told to wrap or to end with an ellipsis.
type Label struct {
	widget.BaseWidget
	text     string
	size     fyne.ThemeSizeName
	color    fyne.ThemeColorName
	style    fyne.TextStyle
	align    fyne.TextAlign
	wrap     bool
	maxLines int // 0 is no limit
	lines    []*canvas.Text
	wrapped  wrapping
	whole    measured // the text on one line
	line     measured // what is as high as a line
	box      *fyne.Container
}

// Title returns the title of a screen.
func Title(text string) *Label { return newLabel(text, SizeTitle, Text).Strong().Wrapped(2) }

// Heading returns the title of a card or of a part of one.
func Heading(text string) *Label { return newLabel(text, SizeSection, Text).Strong().Wrapped(0) }

// Body returns a text that wraps.
func Body(text string) *Label { return newLabel(text, SizeBody, Text).Wrapped(0) }

// Small returns a muted remark in small type that wraps.
func Small(text string) *Label { return newLabel(text, SizeSmall, Muted).Wrapped(0) }

// OneLine returns a text of body size that stays on one line.
func OneLine(text string) *Label { return newLabel(text, SizeBody, Text) }

func newLabel(text string, size fyne.ThemeSizeName, color fyne.ThemeColorName) *Label {
	l := &Label{text: text, size: size, color: color, box: &fyne.Container{}}
	l.ExtendBaseWidget(l)
	return l
}

// Wrapped lets the text go on over at most so many lines and end with an
// ellipsis after them; 0 is no limit.
func (l *Label) Wrapped(lines int) *Label {
	l.wrap, l.maxLines, l.wrapped = true, lines, wrapping{}
	return l
}

// Ellipsis keeps the text on one line and shortens it to the room there is.
func (l *Label) Ellipsis() *Label { return l.Wrapped(1) }

// Single keeps the text on one line that is never shortened.
func (l *Label) Single() *Label {
	l.wrap, l.maxLines = false, 0
	return l
}

// Strong makes the text bold.
func (l *Label) Strong() *Label { l.style.Bold = true; return l }

// In gives the text the colour of a token.
func (l *Label) In(color fyne.ThemeColorName) *Label { l.color = color; return l }

// Sized gives the text one of the four sizes.
func (l *Label) Sized(size fyne.ThemeSizeName) *Label { l.size = size; return l }

// Trailing aligns the text to the right edge.
func (l *Label) Trailing() *Label { l.align = fyne.TextAlignTrailing; return l }

// Centered centres the text.
func (l *Label) Centered() *Label { l.align = fyne.TextAlignCenter; return l }

// Text returns the text, whole even where it is drawn shortened.
func (l *Label) Text() string { return l.text }

// SetText changes the text.
func (l *Label) SetText(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// SetColor changes the colour to that of another token.
func (l *Label) SetColor(color fyne.ThemeColorName) {
	if l.color != color {
		l.color = color
		l.Refresh()
	}
}

// SetStrong makes the text bold, or not.
func (l *Label) SetStrong(strong bool) {
	if l.style.Bold != strong {
		l.style.Bold = strong
		l.Refresh()
	}
}

// AccessibilityLabel is the text.
func (l *Label) AccessibilityLabel() string { return l.text }

// AccessibilityRole is text.
func (l *Label) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (l *Label) CreateRenderer() fyne.WidgetRenderer { return render(l, l.box) }

// lineHeight is the distance between two lines: half as much again as the
// type, less a little.
func lineHeight(size float32) float32 { return float32(math.Round(float64(size) * 1.45)) }

// lineHeight is that of the label's type; titles are set closer.
func (l *Label) lineHeight() float32 {
	if l.size == SizeTitle {
		return float32(math.Round(float64(textSize(l.size)) * 1.34))
	}
	return lineHeight(textSize(l.size))
}

func (l *Label) measure() measurer { return measureWith(textSize(l.size), l.style) }

// OneLine is how wide the whole text is on one line.
func (l *Label) OneLine() float32 { return l.whole.of(l.text, textSize(l.size), l.style).Width }

// WordWidth is how wide the label has to be to break none of the words of some texts.
func (l *Label) WordWidth(texts ...string) (width float32) {
	measure := l.measure()
	for _, text := range texts {
		for _, word := range strings.Fields(text) {
			width = max(width, measure(word))
		}
	}
	return width
}

func (l *Label) minSize() fyne.Size {
	height := l.lineHeight()
	if !l.wrap {
		return fyne.NewSize(l.OneLine(), height)
	}
	if l.Size().Width <= 0 {
		return fyne.NewSize(0, height)
	}
	return fyne.NewSize(0, height*float32(len(l.broken(l.Size().Width))))
}

// wrapping is how a text was broken last, and for what.
type wrapping struct {
	text  string
	width float32
	size  float32
	style fyne.TextStyle
	lines []string
	cut   bool // there is more of the text than the lines show
}

// broken returns the lines as they are drawn in the width.
func (l *Label) broken(width float32) []string {
	w := &l.wrapped
	size := textSize(l.size)
	if w.lines == nil || w.text != l.text || w.width != width || w.size != size || w.style != l.style {
		lines, cut := l.breakUp(width)
		*w = wrapping{l.text, width, size, l.style, lines, cut}
	}
	return w.lines
}

// Cut says that there is more of the text than is drawn.
func (l *Label) Cut() bool {
	l.broken(l.Size().Width)
	return l.wrapped.cut
}

// cutIn says that there is more of the text than is drawn in a width.
func (l *Label) cutIn(width float32) bool {
	_, cut := l.breakUp(width)
	return cut
}

func (l *Label) breakUp(width float32) (lines []string, cut bool) {
	switch {
	case !l.wrap:
		return []string{l.text}, false
	case l.maxLines == 1:
		line := ellipsize(strings.ReplaceAll(l.text, "\n", " "), width, l.measure())
		return []string{line}, line != l.text
	}
	lines = wrapText(l.text, width, l.measure())
	if l.maxLines > 0 && len(lines) > l.maxLines {
		rest := strings.Join(lines[l.maxLines-1:], " ")
		lines, cut = append(lines[:l.maxLines-1], ellipsize(rest, width, l.measure())), true
	}
	return lines, cut
}

// lineCount is how many lines the text needs in a width.
func (l *Label) lineCount(width float32) int {
	lines, _ := l.breakUp(width)
	return len(lines)
}

func (l *Label) place(size fyne.Size) {
	points := textSize(l.size)
	height := l.lineHeight()
	lines := l.broken(size.Width)
	l.ensure(len(lines))
	natural := l.line.of("M", points, l.style).Height
	for i, text := range l.lines {
		see(text, i < len(lines))
		if text.Hidden {
			continue
		}
		letter(text, lines[i], lettering{points, l.style, Color(l.color)})
		text.Move(fyne.NewPos(0, float32(i)*height+(height-natural)/2))
		text.Resize(fyne.NewSize(size.Width, natural))
	}
	l.box.Resize(size)
}

// ensure makes as many lines as are needed; those not needed stay for later.
func (l *Label) ensure(n int) {
	for len(l.lines) < n {
		text := canvas.NewText("", Color(l.color))
		text.Alignment = l.align
		l.lines = append(l.lines, text)
		l.box.Objects = append(l.box.Objects, text)
	}
}

func (l *Label) paint() {
	for _, text := range l.lines {
		text.Color, text.TextSize = Color(l.color), textSize(l.size)
		text.TextStyle, text.Alignment = l.style, l.align
	}
}
