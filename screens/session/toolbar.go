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
	t.box = container.New(kit.NewFlow(0))
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

// needs is how wide the tabs and the tools are, each on one line.
func (b barOfNotes) needs(parts []fyne.CanvasObject) (tabs, tools float32) {
	for _, tool := range parts[1].(*fyne.Container).Objects {
		tools += tool.MinSize().Width
	}
	return parts[0].(*kit.Tabs).OneLine(), tools
}

func (b barOfNotes) stacked(parts []fyne.CanvasObject) bool {
	tabs, tools := b.needs(parts)
	return *b.last < tabs+16+tools
}

// Layout places tabs and tools.
func (b barOfNotes) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	*b.last = size.Width
	tabs, tools := b.needs(parts)
	height := kit.FitHeight(parts[0], min(tabs, size.Width))
	if b.stacked(parts) {
		parts[0].Move(fyne.NewPos(0, barPad))
		kit.FitHeight(parts[1], size.Width+kit.QuietSide)
		parts[1].Move(fyne.NewPos(-kit.QuietSide, barPad+height+2))
		return
	}
	parts[0].Move(fyne.NewPos(0, (size.Height-height)/2))
	parts[1].Move(fyne.NewPos(size.Width-tools+kit.QuietSide, (size.Height-kit.FitHeight(parts[1], tools))/2))
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
