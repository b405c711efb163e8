package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// notePane is one of the two texts, to write and to read.
type notePane struct {
	entry   *noteEntry
	read    *kit.Markdown
	scroll  *container.Scroll
	nothing *kit.Label
	move    *kit.Button
	find    *noteFind
	box     *fyne.Container
}

func newNotePane(n *notes, which int) *notePane {
	p := &notePane{entry: newNoteEntry(lang.T(placeholders[which])), nothing: kit.Small(lang.T("Nothing is written here yet."))}
	ground := kit.NewBox("", nil)
	ground.Radius = 9
	p.move = kit.NewButton(lang.T(moveWords[which]), kit.Outlined, n.move).Small()
	var readers fyne.CanvasObject = kit.Small(lang.T(readersWords[which]))
	if which == privateNotes {
		ground.Fill, ground.Border = kit.Sunken, kit.Muted
		bold := kit.Small(lang.T(readersWords[which])).Strong().In(kit.Text)
		readers = container.New(kit.NewRow(7, 1), kit.NewLock(kit.Text), bold)
	}
	words := kit.NewBox("", container.New(newTrailing(leastReaders), readers, p.move))
	words.Pad = fyne.NewSize(notesSide+1, 8)
	p.find = newNoteFind(n, p.entry)
	p.scroll = container.NewVScroll(container.New(kit.NewStack(0)))
	p.scroll.Hide()
	p.box = container.New(paneLayout{}, ground, words, p.find.box, p.entry.box, p.scroll)
	return p
}

const leastReaders = 200 // width of the words on who reads it

// The words of the two panes, in the order of the tabs.
var (
	readersWords = [2]string{lang.Key("You both read this. It is in the document."), lang.Key("Only you read this. It is in no document.")}
	moveWords    = [2]string{lang.Key("Make private"), lang.Key("Share this paragraph")}
	placeholders = [2]string{lang.Key("What was said, what was decided"), lang.Key("What you notice, and what you want to come back to")}
)

// show writes or reads.
func (p *notePane) show(preview bool) {
	if !preview {
		p.scroll.Hide()
		p.entry.box.Show()
		p.move.Enable()
		return
	}
	p.entry.box.Hide()
	p.find.box.Hide()
	p.move.Disable()
	p.scroll.Show()
	p.read = kit.NewMarkdown(p.entry.Text)
	p.read.OnTick(p.tick)
	var shown fyne.CanvasObject = p.read
	if p.entry.Text == "" {
		shown = p.nothing
	}
	p.scroll.Content.(*fyne.Container).Objects = []fyne.CanvasObject{shown}
	p.scroll.Refresh()
}

// tick ticks a box in the text as it was ticked where it is read.
func (p *notePane) tick(at int, on bool) {
	sign := " "
	if on {
		sign = "x"
	}
	p.entry.edit(at, at+1, sign)
}

// paneLayout puts the line about who reads it, and the one to find words, above
// the text.
type paneLayout struct{}

// Layout places ground, lines and text.
func (paneLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	parts[0].Resize(size)
	y := float32(0)
	for _, line := range parts[1:3] {
		if line.Visible() {
			line.Move(fyne.NewPos(0, y))
			y += kit.FitHeight(line, size.Width)
		}
	}
	for i, text := range parts[3:] {
		side := float32(notesSide - 6) // what an entry has within itself
		if i > 0 {
			side = notesSide + 2
		}
		text.Move(fyne.NewPos(side, y))
		text.Resize(fyne.NewSize(size.Width-2*side, max(0, size.Height-y-4)))
	}
}

// MinSize is small: the text scrolls.
func (paneLayout) MinSize(parts []fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 100) }
