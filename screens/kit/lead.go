package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Lead is a sentence whose first words are bold, such as the name that it is
// about. It wraps.
type Lead struct {
	widget.BaseWidget
	first, rest string
	bold        *canvas.Text
	plain       *canvas.Text // what goes on in the first line
	below       *Label
}

// NewLead returns the sentence made of the bold first words and the rest.
func NewLead(first, rest string) *Lead {
	l := &Lead{
		first: first, rest: rest,
		bold: canvas.NewText("", color.Transparent), plain: canvas.NewText("", color.Transparent),
		below: Body(""),
	}
	l.ExtendBaseWidget(l)
	return l
}

// NewLeadOf returns a sentence with a name in it, which is bold when the sentence
// begins with it.
func NewLeadOf(name, sentence string) *Lead {
	if rest, begins := strings.CutPrefix(sentence, name); begins {
		return NewLead(name, rest)
	}
	return NewLead("", sentence)
}

// Text returns the whole sentence.
func (l *Lead) Text() string { return l.first + l.rest }

// AccessibilityLabel is the text.
func (l *Lead) AccessibilityLabel() string { return l.Text() }

// AccessibilityRole is text.
func (l *Lead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (l *Lead) CreateRenderer() fyne.WidgetRenderer { return render(l, l.bold, l.plain, l.below) }

// measure counts the first words in bold type.
func (l *Lead) measure(s string) float32 {
	size := textSize(SizeBody)
	bold, plain := "", s
	switch {
	case strings.HasPrefix(s, l.first):
		bold, plain = l.first, s[len(l.first):]
	case strings.HasPrefix(l.first, s):
		bold, plain = s, ""
	}
	return fyne.MeasureText(bold, size, fyne.TextStyle{Bold: true}).Width + fyne.MeasureText(plain, size, fyne.TextStyle{}).Width
}

func (l *Lead) lines(width float32) []string {
	if width <= 0 {
		return []string{""}
	}
	return wrapText(l.Text(), width, l.measure)
}

func (l *Lead) minSize() fyne.Size {
	return fyne.NewSize(0, lineHeight(textSize(SizeBody))*float32(len(l.lines(l.Size().Width))))
}

func (l *Lead) place(size fyne.Size) {
	lines := l.lines(size.Width)
	first, rest := lines[0], ""
	if strings.HasPrefix(lines[0], l.first) {
		first, rest = l.first, lines[0][len(l.first):]
	}
	letter(l.bold, first, lettering{textSize(SizeBody), strong, Color(Text)})
	letter(l.plain, rest, lettering{textSize(SizeBody), fyne.TextStyle{}, Color(Text)})
	height := lineHeight(textSize(SizeBody))
	bold := l.bold.MinSize()
	l.bold.Move(fyne.NewPos(0, (height-bold.Height)/2))
	l.bold.Resize(bold)
	l.plain.Move(fyne.NewPos(bold.Width, (height-bold.Height)/2))
	l.plain.Resize(l.plain.MinSize())
	l.below.SetText(strings.Join(lines[1:], "\n"))
	see(l.below, len(lines) > 1)
	l.below.Move(fyne.NewPos(0, height))
	l.below.Resize(fyne.NewSize(size.Width+1, height*float32(len(lines)-1)))
}

// paint does nothing: place draws in the colours of the theme.
func (l *Lead) paint() {}
