package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// firstStart is shown while there is nobody. It offers two things: begin, or
// look at what it is like.
func (s *Screen) firstStart() *kit.Card {
	add := kit.NewButton(lang.T("Add a mentee"), kit.Primary, func() { s.host.Go(kit.Route{Page: kit.MenteePage}) })
	look := kit.NewButton(lang.T("Look at the sample"), kit.Outlined, s.addSample)
	return kit.NewCard(container.New(firstLayout{}, container.New(kit.NewStack(14),
		kit.Heading(lang.T("Begin with the person you meet")),
		kit.Body(lang.T("Trefoil keeps what the two of you work on: goals, sessions, promises, and a picture of what has grown. "+
			"Everything stays on this computer.")),
		container.New(kit.NewRow(0, -1), add),
		kit.NewRule(),
		kit.Body(lang.T("Or see first what it is like in use. The sample is three made-up pairs, and one click removes it again.")).In(kit.Muted),
		container.New(kit.NewRow(0, -1), look),
	)))
}

func (s *Screen) addSample() {
	if err := s.service.AddSample(); err != nil {
		s.host.Fail(err)
	}
}

// sampleStrip says that what is shown is made up.
func (s *Screen) sampleStrip() *kit.Card {
	words := kit.Body(lang.T("You are looking at the sample: made-up people, their goals and their sessions."))
	remove := kit.NewButton(lang.T("Remove the sample"), kit.Outlined, s.removeSample).Small()
	return kit.NewCard(container.New(kit.NewRow(16, 0), words, remove))
}

func (s *Screen) removeSample() {
	if err := s.service.RemoveSample(); err != nil {
		s.host.Fail(err)
	}
}

// firstLayout keeps the words of the first start at a comfortable width, in
// the middle.
type firstLayout struct{}

const (
	firstWidth = 520
	firstAbove = 36
)

// Layout places the words.
func (firstLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(firstWidth, size.Width)
	objects[0].Move(fyne.NewPos((size.Width-width)/2, firstAbove))
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
}

// MinSize is that of the words with room around.
func (firstLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, 2*firstAbove)
}
