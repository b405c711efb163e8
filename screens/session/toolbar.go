package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// toolbar changes how the notes are set, and shows them as they read.
type toolbar struct {
	box     *fyne.Container
	tools   []*kit.Button
	preview *kit.Button
}

func newToolbar(n *notes) *toolbar {
	t := &toolbar{}
	tool := func(text string, do func(*noteEntry)) {
		t.tools = append(t.tools, kit.NewButton(text, kit.Quiet, func() { n.format(do) }).Small())
	}
	tool(lang.X("bold", "B"), func(e *noteEntry) { e.emphasize(boldMark) })
	tool(lang.X("italic", "I"), func(e *noteEntry) { e.emphasize(italicMark) })
	tool(lang.T("List"), func(e *noteEntry) { e.list(bulletMark) })
	tool("☐", func(e *noteEntry) { e.list(boxMark) })
	t.preview = kit.NewButton(lang.T("Preview"), kit.Quiet, n.togglePreview).Small()
	t.box = container.New(kit.NewRow(0, -1))
	for _, b := range append(t.tools, t.preview) {
		t.box.Add(b)
	}
	return t
}

func (t *toolbar) show(preview bool) {
	text := lang.T("Preview")
	if preview {
		text = lang.T("Write")
	}
	t.preview.SetText(text)
	for _, b := range t.tools {
		if preview {
			b.Disable()
		} else {
			b.Enable()
		}
	}
	t.box.Refresh()
}

// format changes the text in view and goes on writing there.
func (n *notes) format(do func(*noteEntry)) {
	if n.preview {
		return
	}
	do(n.entry())
	n.screen.focus(n.entry())
}

// barOfNotes puts the tabs at the left and the tools at the right, or below
// where there is no room.
type barOfNotes struct{ last *float32 }

const barPad = 9

func (b barOfNotes) stacked(parts []fyne.CanvasObject) bool {
	return *b.last < parts[0].MinSize().Width+16+parts[1].MinSize().Width
}

// Layout places tabs and tools.
func (b barOfNotes) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	*b.last = size.Width
	tabs, tools := parts[0].MinSize(), parts[1].MinSize()
	parts[0].Resize(tabs)
	parts[1].Resize(tools)
	if b.stacked(parts) {
		parts[0].Move(fyne.NewPos(0, barPad))
		parts[1].Move(fyne.NewPos(-kit.QuietSide, barPad+tabs.Height+2))
		return
	}
	parts[0].Move(fyne.NewPos(0, (size.Height-tabs.Height)/2))
	parts[1].Move(fyne.NewPos(size.Width-tools.Width+kit.QuietSide, (size.Height-tools.Height)/2))
}

// MinSize is what the last layout needed.
func (b barOfNotes) MinSize(parts []fyne.CanvasObject) fyne.Size {
	tabs, tools := parts[0].MinSize(), parts[1].MinSize()
	width := max(tabs.Width, tools.Width)
	if b.stacked(parts) {
		return fyne.NewSize(width, barPad+tabs.Height+2+tools.Height+4)
	}
	return fyne.NewSize(width, max(tabs.Height, tools.Height)+2*barPad)
}
