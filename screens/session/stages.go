package session

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// stages is the bar with the parts of the talk, filled with the time that has
// passed.
type stages struct {
	box      *fyne.Container
	template mentoring.Template
	parts    []*stage
}

// stage is one part of the bar with its name below.
type stage struct {
	box    *fyne.Container
	fill   *kit.Box
	name   *kit.Label
	layout *barLayout
}

func newStages() *stages {
	return &stages{box: container.New(kit.NewColumns(6))}
}

func (s *stages) show(template mentoring.Template) {
	if s.parts != nil && s.template.ID == template.ID {
		return
	}
	s.template, s.parts, s.box.Objects = template, nil, nil
	for _, t := range template.Stages {
		p := newStage(t.Name)
		s.parts = append(s.parts, p)
		s.box.Add(p.box)
	}
	s.box.Hidden = len(s.parts) == 0
}

func newStage(name string) *stage {
	s := &stage{fill: kit.NewBox(kit.Ink, nil), name: kit.Small(name).Ellipsis(), layout: &barLayout{}}
	track := kit.NewBox(kit.Line, nil)
	track.Radius, s.fill.Radius = barHeight/2, barHeight/2
	s.box = container.New(s.layout, track, s.fill, s.name)
	return s
}

// pass fills the bar up to where the talk is. What lies behind is full, also
// when the talk ended before its time.
func (s *stages) pass(session mentoring.Session, elapsed time.Duration) {
	at, passed := -1, 0.0
	if session.Status() != mentoring.Planned {
		at, passed = s.template.StageAt(shareOf(elapsed, session.Minutes))
	}
	for i, p := range s.parts {
		share := float32(0)
		switch {
		case i < at:
			share = 1
		case i == at:
			share = float32(passed)
		}
		p.show(share, i == at && session.Status() == mentoring.Running)
	}
}

func shareOf(elapsed time.Duration, minutes int) float64 {
	if minutes <= 0 {
		return 1
	}
	return elapsed.Minutes() / float64(minutes)
}

func (s *stage) show(share float32, now bool) {
	color := kit.Muted
	if now {
		color = kit.Text
	}
	s.name.SetColor(color)
	s.name.SetStrong(now)
	if share != s.layout.share {
		s.layout.share = share
		s.layout.Layout(s.box.Objects, s.box.Size())
		s.fill.Refresh()
	}
}

// barLayout fills the bar with the share that has passed.
type barLayout struct{ share float32 }

const (
	barHeight   = 5
	barNameDrop = 8
)

// Layout places bar, filling and name.
func (l *barLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	track, fill, name := parts[0], parts[1], parts[2]
	track.Resize(fyne.NewSize(size.Width, barHeight))
	fill.Hide()
	if width := size.Width * l.share; width >= 1 {
		fill.Resize(fyne.NewSize(width, barHeight))
		fill.Show()
	}
	name.Move(fyne.NewPos(0, barHeight+barNameDrop-4))
	name.Resize(fyne.NewSize(size.Width, name.MinSize().Height))
}

// MinSize is high enough for bar and name.
func (l *barLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, barHeight+barNameDrop-4+parts[2].MinSize().Height)
}
