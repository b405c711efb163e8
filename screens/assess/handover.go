package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// showHandover asks to hand the keyboard over. Nothing of the sheet that was
// filled is left in the window.
func (s *Screen) showHandover() {
	words := container.New(kit.NewStack(10),
		kit.Heading(s.names.handWords(s.handTo)).Centered(),
		kit.Body(lang.T("Your answers stay sealed until both have finished.")).Centered())
	if left := leftOut(rated(s.round, other(s.handTo)), len(s.round.Competencies)); left != "" {
		words.Add(kit.Small(left).Centered())
	}
	to := s.handTo
	begin := kit.NewButton(s.names.nextGoesOn(s.handTo, rated(s.round, s.handTo) > 0), kit.Primary, func() { s.rate(to) })
	pane := container.New(kit.NewStack(24), words, container.New(middle{}, begin))
	s.put(lang.T("Thank you"), "", container.New(middle{}, container.New(kit.NewFixedWidth(420), pane)))
}

// middle puts one object into the middle, as small as it is.
type middle struct{}

// Layout places the object.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	o.Resize(o.MinSize())
	least := o.MinSize()
	o.Resize(least)
	o.Move(fyne.NewPos((size.Width-least.Width)/2, max(0, (size.Height-least.Height)*0.4)))
}

// MinSize is that of the object.
func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
