package kit

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// prose is a text in several styles that wraps as a label does. Fyne's rich text ends
// a line only at a space, so Chinese with a bold word in it would fall apart.
type prose struct {
	widget.BaseWidget
	runs  []run
	lines [][]run // as the text was broken last
	width float32 // for which
	size  float32 // and in which size of type
	texts []*canvas.Text
	box   *fyne.Container
}

// run is a part of a text in one style.
type run struct {
	text  string
	style fyne.TextStyle
	color fyne.ThemeColorName
}

func newProse(runs []run) *prose {
	p := &prose{runs: runs, box: &fyne.Container{}}
	p.ExtendBaseWidget(p)
	return p
}

// AccessibilityLabel is the text.
func (p *prose) AccessibilityLabel() string { return textOf(p.runs) }

// AccessibilityRole is text.
func (p *prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (p *prose) CreateRenderer() fyne.WidgetRenderer { return render(p, p.box) }

func (p *prose) minSize() fyne.Size {
	lines := 1
	if width := p.Size().Width; width > 0 {
		lines = len(p.broken(width))
	}
	return fyne.NewSize(0, float32(lines)*lineHeight(textSize(SizeBody)))
}

// broken returns the lines as they are drawn in the width.
func (p *prose) broken(width float32) [][]run {
	if size := textSize(SizeBody); p.lines == nil || p.width != width || p.size != size {
		p.lines, p.width, p.size = breakRuns(p.runs, width, measureRun), width, size
	}
	return p.lines
}

func (p *prose) place(size fyne.Size) {
	if size.Width <= 0 {
		return // or each sign would have a line
	}
	points := textSize(SizeBody)
	height := lineHeight(points)
	plain, base := standing(points, fyne.TextStyle{})
	n := 0
	for i, line := range p.broken(size.Width) {
		x := float32(0)
		for _, r := range trimmed(line) {
			text := p.text(n)
			n++
			see(text, true)
			letter(text, r.text, lettering{points, r.style, Color(r.color)})
			wide := measureRun(r)
			own, ownBase := standing(points, r.style)
			text.Move(fyne.NewPos(x, float32(i)*height+(height-plain)/2+base-ownBase))
			text.Resize(fyne.NewSize(wide, own))
			x += wide
		}
	}
	for _, text := range p.texts[n:] {
		see(text, false)
	}
	p.box.Resize(size)
}

// text returns the text with a number; those not needed stay for later.
func (p *prose) text(n int) *canvas.Text {
	if n == len(p.texts) {
		text := canvas.NewText("", Color(Text))
		p.texts = append(p.texts, text)
		p.box.Objects = append(p.box.Objects, text)
	}
	return p.texts[n]
}

func (p *prose) paint() {} // place does

// standing is how high a line of type is, and how far down in it the letters stand.
func standing(points float32, style fyne.TextStyle) (height, base float32) {
	style.Underline, style.Strikethrough = false, false
	size, base := fyne.CurrentApp().Driver().RenderedTextSize("M", points, style, nil)
	return size.Height, base
}

func measureRun(r run) float32 { return fyne.MeasureText(r.text, textSize(SizeBody), r.style).Width }

func textOf(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// breakRuns breaks a text in several styles into lines of at most the given width,
// where wrapText would.
func breakRuns(runs []run, width float32, measure func(run) float32) [][]run {
	var lines [][]run
	var line []run
	sum := float32(0)
	end := func() {
		lines = append(lines, joined(line))
		line, sum = nil, 0
	}
	for i, word := range wordsOf(runs, width, measure) {
		if word == nil {
			end()
			continue
		}
		wide := widthOf(word, measure)
		if i > 0 && line != nil && sum+widthOf(trimmed(word), measure) > width {
			end()
		}
		line, sum = append(line, word...), sum+wide
	}
	end()
	return lines
}

// wordsOf cuts a text into what stays on one line, with the spaces behind it; nil is
// the end of a line. What is too long for a line is cut between its signs.
func wordsOf(runs []run, width float32, measure func(run) float32) (words [][]run) {
	var word []run
	end := func() {
		if word == nil {
			return
		}
		if widthOf(trimmed(word), measure) > width {
			words = append(words, signs(word)...)
		} else {
			words = append(words, word)
		}
		word = nil
	}
	last := rune(0)
	for _, r := range runs {
		for i, part := range strings.Split(r.text, "\n") {
			if i > 0 {
				end()
				words, last = append(words, nil), 0
			}
			for _, piece := range pieces(part) {
				if piece == "" {
					continue
				}
				signs := []rune(piece)
				if mayEnd(last, signs[0]) {
					end()
				}
				word, last = append(word, run{piece, r.style, r.color}), signs[len(signs)-1]
			}
		}
	}
	end()
	return words
}

// signs cuts a word into its single signs, with the marks that belong to each.
func signs(word []run) (cut [][]run) {
	for _, r := range word {
		last := rune(0)
		for _, sign := range r.text {
			if n := len(cut); last != 0 && (unicode.In(sign, unicode.M) || sign == joiner || last == joiner) {
				cut[n-1][0].text += string(sign)
			} else {
				cut = append(cut, []run{{string(sign), r.style, r.color}})
			}
			last = sign
		}
	}
	return cut
}

// joiner makes one sign of the two around it, as in the emoji of a family.
const joiner = '\u200D'

// trimmed is a word, or a line, without the spaces behind it.
func trimmed(word []run) []run {
	if len(word) == 0 {
		return nil
	}
	word = slices.Clone(word)
	last := &word[len(word)-1]
	last.text = strings.TrimRight(last.text, " ")
	return word
}

func widthOf(word []run, measure func(run) float32) (sum float32) {
	for _, r := range word {
		sum += measure(r)
	}
	return sum
}

// joined is a line in as few runs as there are styles in a row.
func joined(line []run) (runs []run) {
	for _, r := range line {
		if n := len(runs); n > 0 && runs[n-1].style == r.style && runs[n-1].color == r.color {
			runs[n-1].text += r.text
		} else {
			runs = append(runs, r)
		}
	}
	return runs
}
