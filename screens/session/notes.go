package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// notes is the middle of the screen: the shared notes and the private ones,
// two texts of which one is in view.
type notes struct {
	screen  *Screen
	card    *kit.Box
	tabs    *kit.Tabs
	tools   *toolbar
	panes   [2]*notePane
	preview bool
	moves   noteMoves
}

// The two kinds of notes, in the order of the tabs.
const (
	sharedNotes = iota
	privateNotes
)

func newNotes(s *Screen) *notes {
	n := &notes{screen: s}
	n.tabs = kit.NewTabs([]string{lang.T(noteTabs[sharedNotes]), lang.T(noteTabs[privateNotes])}, n.pick).Lock(privateNotes).Folding()
	n.tools = newToolbar(n)
	saves := [2]func(mentoring.ID, string) error{s.saveShared, s.savePrivate}
	for i := range n.panes {
		n.panes[i] = newNotePane(n, i)
		keeper := s.keep(func(text string) error { return saves[i](s.id, text) })
		e := n.panes[i].entry
		e.OnChanged, e.edited = n.keptBy(keeper), func() { n.moves.undone = nil }
		e.findNext = n.findNext
		e.beyond = [2]func(){n.takeBack, n.moveAgain}
	}
	n.panes[privateNotes].box.Hide()
	bar := container.New(barOfNotes{new(float32)}, n.tabs, n.tools.box)
	n.card = kit.NewBox(kit.Surface, container.New(notesLayout{}, bar, kit.NewRule(), n.panes[0].box, n.panes[1].box))
	n.card.Border, n.card.Radius = kit.Line, 10
	return n
}

// The words of the tabs, and those while something is there that was moved and
// not looked at.
var (
	noteTabs    = [2]string{lang.Key("Shared notes"), lang.Key("Private, only you")}
	arrivedTabs = [2]string{lang.Key("Shared, 1 new"), lang.Key("Private, 1 new")}
)

// fill puts the texts in.
func (n *notes) fill(shared, private string) {
	n.moves = noteMoves{back: n.screen.service.NotesMovedBack(n.screen.id)}
	n.panes[sharedNotes].entry.SetQuietly(shared)
	n.panes[privateNotes].entry.SetQuietly(private)
}

// shared is what both read.
func (n *notes) shared() string { return n.panes[sharedNotes].entry.Text }

// entry is the text in view.
func (n *notes) entry() *noteEntry { return n.pane().entry }

func (n *notes) pane() *notePane { return n.panes[max(0, n.tabs.Picked())] }

// pick shows one of the two texts.
func (n *notes) pick(which int) {
	n.tabs.SetPicked(which)
	n.tabs.SetText(which, lang.T(noteTabs[which]))
	for i, pane := range n.panes {
		pane.box.Hidden = i != which
		pane.show(n.preview)
	}
	n.card.Refresh()
	if !n.preview {
		n.screen.focus(n.entry())
	}
}

// togglePreview shows the notes as they read, or lets them be written.
func (n *notes) togglePreview() {
	n.show(!n.preview)
	if !n.preview {
		n.screen.focus(n.entry())
	}
}

func (n *notes) show(preview bool) {
	n.preview = preview
	n.tools.show(preview)
	n.pane().show(preview)
	n.card.Refresh()
}

// notesLayout puts the bar on top, a line below it, and gives a text all the
// room there is.
type notesLayout struct{}

const notesSide = 14

// Layout places bar, line and the two texts.
func (notesLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	bar := parts[0]
	bar.Move(fyne.NewPos(notesSide, 0))
	height := kit.FitHeight(bar, size.Width-2*notesSide)
	parts[1].Move(fyne.NewPos(0, height))
	parts[1].Resize(fyne.NewSize(size.Width, 1))
	for _, pane := range parts[2:] {
		pane.Move(fyne.NewPos(1, height+1))
		pane.Resize(fyne.NewSize(size.Width-2, max(0, size.Height-height-2)))
	}
}

// MinSize leaves room for a few lines.
func (notesLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	bar := parts[0].MinSize()
	return fyne.NewSize(bar.Width+2*notesSide, bar.Height+120)
}
