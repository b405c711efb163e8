package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

const keptText = "Everything you write stays on this computer. There is no account, and Trefoil never uses the network."

func (s *Screen) dataCard() *kit.Card {
	rows := container.New(kit.NewStack(10))
	rows.Add(container.New(kit.NewStack(2), kit.Small("It lies in this folder"), kit.Body(s.config.Home)))
	rows.Add(kit.Body(keptText))
	s.transfer = newTransfer(s)
	rows.Add(kit.NewRule())
	rows.Add(s.transfer.content)
	var version any
	if s.config.Version != "" {
		version = "Trefoil " + s.config.Version
	}
	return kit.NewCardTitled("Your data", version, rows)
}

func (s *Screen) sampleCard() *kit.Card {
	remove := kit.NewButton("Remove the sample", kit.Outlined, s.removeSample)
	s.sample = kit.NewCardTitled("The sample", nil, container.New(kit.NewStack(12),
		kit.Body("The mentees of the sample are invented. Remove them when you have seen enough; your own mentees stay."),
		container.New(kit.NewRow(0, -1), remove),
	))
	s.sample.Hidden = true
	return s.sample
}

func (s *Screen) removeSample() {
	if err := s.service.RemoveSample(); err != nil {
		s.host.Fail(err)
		return
	}
	s.Reload()
}

// keys are those that are not on the menu bar or are worth knowing by heart.
var keys = [][2]string{
	{"N", "a new session with the mentee in view"},
	{"1 to 9", "go to a mentee"},
	{"Ctrl+K", "search, and go anywhere"},
	{"Alt+1 to 4", "overview, goals, sessions, progress"},
	{"Ctrl+Enter", "done with this field"},
	{"Esc", "cancel, or go back"},
	{"Ctrl+Z", "undo"},
	{"Alt+P", "in a session: add a promise"},
	{"Alt+I, Q, U", "in a session: catch an insight, a question, a quote"},
	{"Alt+T", "in a session: add a talking point"},
	{"Alt+O", "in a session: settle promises"},
	{"Alt+Right, Left", "in a session: next stage, previous stage"},
	{"Alt+F", "in a session: the talk view"},
	{"Ctrl+1, Ctrl+2", "in a session: shared notes, private notes"},
	{"Ctrl+Shift+M", "in a session: move the paragraph to the other notes"},
}

func keysCard() *kit.Card {
	rows := container.New(kit.NewStack(6))
	for _, key := range keys {
		rows.Add(container.New(kit.NewColumns(12, 2, 3), top(kit.OneLine(key[0]).Strong()), kit.Body(key[1])))
	}
	rows.Add(kit.Small("On a Mac, Cmd takes the place of Ctrl. The menu bar shows the other keys. N and the digits work while the keyboard is in no text."))
	return kit.NewCardTitled("Keys", nil, rows)
}

// top keeps a line at the top of a row that may be higher.
func top(o fyne.CanvasObject) fyne.CanvasObject { return container.New(kit.NewStack(0), o) }
