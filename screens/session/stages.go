package session

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// stages is the bar with the parts of the talk, filled with the time that each
// has got. Pressing one says that the talk has come to it.
type stages struct {
	screen   *Screen
	box      *fyne.Container
	bar      *fyne.Container
	prompt   *kit.Label // what to ask in the stage that the talk is in
	template mentoring.Template
	parts    []*stage
	at       int // where the talk is; -1 before and after it
}

// stage is one part of the bar with its name below.
type stage struct {
	press  *kit.Pressable
	box    *fyne.Container
	fill   *kit.Box
	name   *kit.Label
	title  string
	color  fyne.ThemeColorName // of the name, now
	layout *barLayout
}

func newStages(s *Screen) *stages {
	g := &stages{screen: s, bar: container.New(kit.NewColumns(6)), prompt: kit.Small("").Ellipsis(), at: -1}
	g.prompt.Hidden = true
	g.box = container.New(kit.NewStack(2), container.New(kit.NewRow(10, 0), g.bar, kit.NewMore(s.talkMenu)),
		container.New(kit.NewRow(10, 0), g.prompt, s.head.turns.box))
	return g
}

func (s *stages) show(template mentoring.Template) {
	if s.parts != nil && sameStages(s.template, template) {
		return
	}
	s.template, s.parts, s.bar.Objects = template, nil, nil
	for i, t := range template.Stages {
		p := newStage(t.Name)
		p.press = kit.NewPressable(strings.Join(append([]string{t.Name}, t.Questions...), ". "), p.box, func() { s.screen.goToStage(i) })
		s.parts = append(s.parts, p)
		s.bar.Add(p.press)
	}
	s.bar.Refresh()
}

// sameStages says that two templates look the same on the bar.
func sameStages(a, b mentoring.Template) bool {
	if a.ID != b.ID || len(a.Stages) != len(b.Stages) {
		return false
	}
	for i := range a.Stages {
		if a.Stages[i].Name != b.Stages[i].Name {
			return false
		}
	}
	return true
}

func newStage(name string) *stage {
	s := &stage{fill: kit.NewBox(kit.Ink, nil), name: kit.Small(name).Ellipsis(), title: name, layout: &barLayout{}}
	track := kit.NewBox(kit.Line, nil)
	track.Radius, s.fill.Radius = barHeight/2, barHeight/2
	s.box = container.New(s.layout, track, s.fill, s.name)
	return s
}

// pass fills the bar with the time that each stage has got. Of a talk that is
// over the stages before the last are full.
func (s *stages) pass(session mentoring.Session, now time.Time) {
	course, at := session.Course(s.template, now)
	running := session.Status() == mentoring.Running
	s.at = -1
	if running {
		s.at = at
	}
	for i, p := range s.parts {
		p.show(course[i], running && i == at)
		if running {
			p.press.Enable()
		} else {
			p.press.Disable()
		}
	}
	s.ask()
}

// now returns the stage that the talk is in; a nameless one before and after.
func (s *stages) now() mentoring.Stage {
	if s.at < 0 {
		return mentoring.Stage{}
	}
	return s.template.Stages[s.at]
}

// ask shows what can be asked in the stage that the talk is in. The wrap-up
// needs the room.
func (s *stages) ask() {
	words := strings.Join(s.now().Questions, "   ")
	s.prompt.SetText(words)
	if hidden := words == "" || s.screen.wrapup.isOpen(); s.prompt.Hidden != hidden {
		s.prompt.Hidden = hidden
		s.screen.content.Refresh()
	}
}

func (s *stage) show(t mentoring.StageTime, now bool) {
	words, color := s.title, kit.Muted
	if now {
		color = kit.Text
	}
	if over := t.Over(); over > 0 {
		words = lang.F("%s  %d min over", s.title, over)
		color = kit.Late
	}
	s.color = color
	if fill := over(t); s.fill.Fill != fill {
		s.fill.Fill = fill
		s.fill.Refresh()
	}
	s.name.SetText(words)
	s.name.SetColor(color)
	s.name.SetStrong(now)
	share := float32(t.Filled())
	if t.Spent == 0 {
		share = 0
	}
	if share != s.layout.share {
		s.layout.share = share
		s.layout.Layout(s.box.Objects, s.box.Size())
		s.fill.Refresh()
	}
}

// over is the colour of what a stage has got: that of lateness when it is over
// its share.
func over(t mentoring.StageTime) fyne.ThemeColorName {
	if t.Over() > 0 {
		return kit.Late
	}
	return kit.Ink
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
