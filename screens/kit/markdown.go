package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/markdown"
)

// Markdown shows notes as they read. It loads nothing: an image is its words.
type Markdown struct {
	widget.BaseWidget
	text string
	rich *widget.RichText
}

// NewMarkdown returns the notes, set.
func NewMarkdown(text string) *Markdown {
	m := &Markdown{text: text, rich: widget.NewRichText(segments(text)...)}
	m.rich.Wrapping = fyne.TextWrapWord
	m.ExtendBaseWidget(m)
	return m
}

// SetText shows other notes.
func (m *Markdown) SetText(text string) {
	if m.text != text {
		m.text = text
		m.rich.Segments = segments(text)
		m.rich.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (m *Markdown) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.rich) }

func segments(text string) []widget.RichTextSegment {
	var s setter
	s.blocks(markdown.Parse(text), 0)
	return s.out
}

// setter collects the segments of a text.
type setter struct{ out []widget.RichTextSegment }

func (s *setter) blocks(blocks []markdown.Block, depth int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case markdown.Heading:
			s.text(b.Text)
		case markdown.Paragraph:
			s.text(b.Text)
		}
	}
}

func (s *setter) text(t markdown.Text) {
	s.out = append(s.out, &widget.TextSegment{Style: widget.RichTextStyleParagraph, Text: t.String()})
}
