package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// facts are what belongs to the words of an example: who saw it, when, and
// what it is linked to.
type facts struct {
	sides *kit.Segmented
	day   *kit.DateField
	links *links
	box   *fyne.Container
}

func newFacts(s *Screen, resized func()) *facts {
	f := &facts{sides: kit.NewSides(s.data.Mentee), day: kit.NewDateField("", s.service.Today).Past(), links: newLinks(s, resized)}
	f.day.Entry.SetPlaceHolder(lang.T("today, or 9 nov"))
	f.day.OnChanged = resized
	f.box = container.New(factsLayout{}, f.sides, f.day, f.links.box)
	return f
}

// fill shows the facts of an example.
func (f *facts) fill(e mentoring.Evidence) {
	f.sides.SetPicked(0)
	if e.By != mentoring.Mentee {
		f.sides.SetPicked(1)
	}
	f.day.SetDate(e.Day)
	f.links.set(e.Competencies, e.Goals)
}

// read returns the example with the facts. It fails with
// mentoring.ErrDateInvalid when the day is none.
func (f *facts) read(e mentoring.Evidence) (mentoring.Evidence, error) {
	day, err := f.day.Date()
	e.By, e.Day = kit.SideOf(f.sides), day
	e.Competencies, e.Goals = f.links.competencies, f.links.goals
	return e, err
}

// factsLayout puts the three beside each other, all from the top; where there
// is too little room the links lie below.
type factsLayout struct{}

const (
	factsGap   = 12
	dayWidth   = 170
	linksLeast = 210
)

// Layout places the objects.
func (factsLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, part := range parts {
		least := part.MinSize()
		switch {
		case i == 1:
			least.Width = kit.Scaled(dayWidth)
		case i == 2 && size.Width-x >= linksLeast:
			least.Width = size.Width - x
		case i == 2:
			y := parts[1].Position().Y + parts[1].Size().Height + factsGap
			part.Move(fyne.NewPos(0, y))
			part.Resize(fyne.NewSize(size.Width, least.Height))
			return
		}
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(least.Width, least.Height))
		part.Resize(fyne.NewSize(least.Width, part.MinSize().Height))
		x += least.Width + factsGap
	}
}

// MinSize is as high as the last layout needed.
func (factsLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	width := parts[0].MinSize().Width + factsGap + kit.Scaled(dayWidth)
	height := max(parts[0].MinSize().Height, parts[1].MinSize().Height)
	last := parts[2]
	if y := last.Position().Y; y > 0 {
		return fyne.NewSize(width, y+last.MinSize().Height)
	}
	return fyne.NewSize(width, max(height, last.MinSize().Height))
}
