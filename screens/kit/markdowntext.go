package kit

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/markdown"
)

// listIndent is how far the text of a list stands from its bullets.
const listIndent float32 = 22

func setList(l markdown.List) fyne.CanvasObject {
	gap := float32(2)
	if l.Loose {
		gap = 8
	}
	column := container.New(NewStack(gap))
	for i, item := range l.Items {
		mark := container.New(topLeft{}, setMark(l, i))
		column.Objects = append(column.Objects, container.New(hanging{listIndent}, mark, setBlocks(item.Blocks)))
	}
	return column
}

// setMark returns the bullet, the number or the box of an item.
func setMark(l markdown.List, i int) fyne.CanvasObject {
	switch {
	case l.Items[i].Task != markdown.NoTask:
		box := NewCheck(l.Items[i].Task == markdown.DoneTask, nil)
		box.Disable()
		return box
	case l.Ordered:
		return newLabel(strconv.Itoa(l.Start+i)+".", SizeBody, Muted)
	default:
		return newLabel(" •", SizeBody, Muted)
	}
}

// topLeft leaves its object as small as it is, in the corner.
type topLeft struct{}

// Layout places the object.
func (topLeft) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(objects[0].MinSize())
}

// MinSize is that of the object.
func (topLeft) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// setText returns a run of text: a label where it has one plain style, else
// Fyne's rich text.
func setText(t markdown.Text) fyne.CanvasObject {
	if len(t) == 0 || len(t) == 1 && t[0].Style == (markdown.Style{}) {
		return Body(t.String())
	}
	var segments []widget.RichTextSegment
	for _, span := range t {
		segments = append(segments, &widget.TextSegment{Text: span.Text, Style: setStyle(span.Style)})
		if leads := leadsTo(span); leads != "" {
			segments = append(segments, &widget.TextSegment{Text: leads, Style: inline(Muted, fyne.TextStyle{})})
		}
	}
	// The last segment of a row takes the room left and the height of the row,
	// in which code would hang lower than the words before it.
	segments = append(segments, &widget.TextSegment{Style: inline(Text, fyne.TextStyle{})})
	rich := widget.NewRichText(segments...)
	rich.Wrapping = fyne.TextWrapWord
	return newFlush(rich)
}

func setStyle(s markdown.Style) widget.RichTextStyle {
	return inline(Text, fyne.TextStyle{
		Bold: s.Bold, Italic: s.Italic, Strikethrough: s.Strike,
		Monospace: s.Code, Underline: s.Link != "",
	})
}

func inline(color fyne.ThemeColorName, style fyne.TextStyle) widget.RichTextStyle {
	return widget.RichTextStyle{ColorName: color, Inline: true, SizeName: SizeBody, TextStyle: style}
}

// leadsTo returns where a link leads, when its text does not say it.
func leadsTo(s markdown.Span) string {
	if s.Link == "" || strings.Contains(s.Text, strings.TrimSuffix(s.Link, "/")) {
		return ""
	}
	return " (" + s.Link + ")"
}

// flush takes the padding off a rich text, so that it is in line with labels.
type flush struct {
	widget.BaseWidget
	rich *widget.RichText
}

func newFlush(rich *widget.RichText) *flush {
	f := &flush{rich: rich}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is for Fyne.
func (f *flush) CreateRenderer() fyne.WidgetRenderer { return render(f, f.rich) }

func (f *flush) minSize() fyne.Size {
	pad := 2 * textSize(theme.SizeNameInnerPadding)
	return f.rich.MinSize().SubtractWidthHeight(pad, pad)
}

func (f *flush) place(size fyne.Size) {
	pad := textSize(theme.SizeNameInnerPadding)
	f.rich.Move(fyne.NewPos(-pad, -pad))
	f.rich.Resize(size.AddWidthHeight(2*pad, 2*pad))
}

func (f *flush) paint() {}
