package kit

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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

// setText returns a text: a label where it has one plain style.
func setText(t markdown.Text) fyne.CanvasObject {
	if len(t) == 0 || len(t) == 1 && t[0].Style == (markdown.Style{}) {
		return Body(t.String())
	}
	var runs []run
	for _, span := range t {
		runs = append(runs, run{span.Text, setStyle(span.Style), Text})
		if leads := leadsTo(span); leads != "" {
			runs = append(runs, run{leads, fyne.TextStyle{}, Muted})
		}
	}
	return newProse(runs)
}

func setStyle(s markdown.Style) fyne.TextStyle {
	return fyne.TextStyle{
		Bold: s.Bold, Italic: s.Italic, Strikethrough: s.Strike,
		Monospace: s.Code, Underline: s.Link != "",
	}
}

// leadsTo returns where a link leads, when its text does not say it.
func leadsTo(s markdown.Span) string {
	if s.Link == "" || strings.Contains(s.Text, strings.TrimSuffix(s.Link, "/")) {
		return ""
	}
	return " (" + s.Link + ")"
}
