package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// Avatar is a circle with the initials of a person.
type Avatar struct {
	widget.BaseWidget
	name     string
	diameter float32
	circle   *canvas.Circle
	initials *canvas.Text
}

// NewAvatar returns the avatar of a person, as large as in a page's header.
func NewAvatar(name string) *Avatar { return newAvatar(name, 44) }

// NewSmallAvatar returns the avatar of a person for the sidebar and for lists.
func NewSmallAvatar(name string) *Avatar { return newAvatar(name, 28) }

func newAvatar(name string, diameter float32) *Avatar {
	a := &Avatar{
		name: name, diameter: diameter,
		circle:   canvas.NewCircle(color.Transparent),
		initials: canvas.NewText("", color.Transparent),
	}
	a.ExtendBaseWidget(a)
	return a
}

// SetName changes the person.
func (a *Avatar) SetName(name string) {
	if a.name != name {
		a.name = name
		a.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer { return render(a, a.circle, a.initials) }

func (a *Avatar) minSize() fyne.Size { return fyne.NewSquareSize(a.diameter) }

func (a *Avatar) place(size fyne.Size) {
	d := min(size.Width, size.Height)
	at := fyne.NewPos((size.Width-d)/2, (size.Height-d)/2)
	a.circle.Move(at)
	a.circle.Resize(fyne.NewSquareSize(d))
	text := a.initials.MinSize()
	a.initials.Move(at.AddXY((d-text.Width)/2, (d-text.Height)/2))
	a.initials.Resize(text)
}

func (a *Avatar) paint() {
	a.circle.FillColor, a.circle.StrokeColor, a.circle.StrokeWidth = Color(Sunken), Color(Line), hairline
	a.initials.Text = mentoring.Initials(a.name)
	a.initials.Color = Color(Text)
	a.initials.TextStyle.Bold = true
	a.initials.TextSize = a.diameter / 3
	if a.diameter < 40 {
		a.initials.TextSize = a.diameter * 0.38
	}
}
