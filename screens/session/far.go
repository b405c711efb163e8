package session

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// far is the talk view: the clock, the talking points and one input line, to be
// read from two metres while the eyes are on the person. It takes the place of
// all else.
type far struct {
	screen *Screen
	clock  *kit.Label
	of     *kit.Label
	stage  *kit.Label
	points *fyne.Container
	scroll *kit.Scroll
	line   *inputLine
	box    *fyne.Container
}

func newFar(s *Screen) *far {
	f := &far{
		screen: s, clock: kit.Title("").Single().Sized(kit.SizeFar), of: kit.Title("").Ellipsis().In(kit.Muted),
		stage: kit.Title("").Ellipsis(), points: container.New(kit.NewStack(18)),
	}
	f.scroll = kit.NewScroll(f.points)
	f.line = newInputLine(s, func() { f.box.Refresh() })
	f.line.away = func() { f.close() }
	back := kit.NewButton(lang.T("Back to the notes"), kit.Outlined, f.close)
	words := container.New(kit.NewStack(0), f.of, f.stage)
	head := container.New(farHead{f, new(float32)}, f.clock, words, back)
	f.box = container.New(farLayout{}, head, f.scroll, f.line.box)
	f.box.Hide()
	return f
}

// open shows the talk view, with the keyboard in its line.
func (f *far) open() {
	if f.screen.view.Session.Status() != mentoring.Running {
		return
	}
	f.turn(true)
	enlarge(f.line.entry, large{current()})
	f.screen.focus(f.line.entry)
}

// close goes back to the notes.
func (f *far) close() {
	f.turn(false)
	f.screen.focus(f.screen.notes.entry())
}

func (f *far) turn(open bool) {
	s := f.screen
	f.box.Hidden = !open
	s.near.Hidden = open
	f.show(s.view)
	s.tick()
	s.content.Refresh()
}

// escape leaves the talk view; it says whether it was open.
func (f *far) escape() bool {
	if f.box.Hidden {
		return false
	}
	f.close()
	return true
}

// show lists the points. A talk that is over needs no clock to be seen from
// afar.
func (f *far) show(view app.SessionView) {
	if f.box.Hidden {
		return
	}
	if view.Session.Status() != mentoring.Running {
		f.close()
		return
	}
	f.line.name()
	f.points.Objects = nil
	for _, p := range view.Points {
		f.points.Add(f.point(p))
	}
	if len(view.Points) == 0 {
		f.points.Add(kit.Title(lang.T("No talking points; the hour is open.")).In(kit.Muted))
	}
	f.scroll.Refit()
}

func (f *far) point(p mentoring.TalkingPoint) fyne.CanvasObject {
	s := f.screen
	color := kit.Text
	if p.Discussed {
		color = kit.Muted
	}
	check := kit.NewCheck(p.Discussed, nil)
	tick := func() {
		if !s.do(s.service.SetDiscussed(p.ID, !p.Discussed)) {
			check.SetOn(p.Discussed)
		}
		s.focus(f.line.entry)
	}
	check.OnChanged = func(bool) { tick() }
	text := kit.Title(p.Text).In(color).Wrapped(3)
	press := kit.NewPressable(lang.F("Tick off %s", p.Text), text, tick)
	above := kit.Scaled(12) // so that it stands beside the middle of the first line
	return container.New(kit.NewMarked(34), container.New(layout.NewCustomPaddedLayout(above, 0, 0, 0), check), press)
}

// pass shows the time, and the stage the talk is in.
func (f *far) pass() {
	if f.box.Hidden {
		return
	}
	h := f.screen.head.clock
	before := f.width()
	f.clock.SetText(h.time.Text())
	f.of.SetText(h.planned.Text())
	stage := ""
	if at := f.screen.stages.at; at >= 0 {
		p := f.screen.stages.parts[at]
		stage = p.name.Text()
		f.stage.SetColor(p.color)
	}
	f.stage.SetText(stage)
	if f.width() != before {
		f.box.Refresh()
	}
}

// width is what the clock and the words beside it need.
func (f *far) width() float32 {
	return f.clock.MinSize().Width + headGap + max(f.of.OneLine(), f.stage.OneLine())
}

// farHead puts the clock, the words beside it and the way back on one line. Where the words
// would be cut, the way back goes below.
type farHead struct {
	far  *far
	last *float32 // the width
}

func (h farHead) stacked(parts []fyne.CanvasObject) bool {
	return *h.last < h.far.width()+headGap+parts[2].MinSize().Width
}

// Layout places the three.
func (h farHead) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	*h.last = size.Width
	clock, back := parts[0].MinSize(), parts[2].MinSize()
	room := size.Width - clock.Width - headGap
	parts[2].Resize(back)
	if h.stacked(parts) {
		parts[2].Move(fyne.NewPos(0, clock.Height))
	} else {
		room -= back.Width + headGap
		parts[2].Move(fyne.NewPos(size.Width-back.Width, (clock.Height-back.Height)/2))
	}
	parts[0].Resize(clock)
	parts[0].Move(fyne.Position{})
	height := kit.FitHeight(parts[1], max(0, room))
	parts[1].Move(fyne.NewPos(clock.Width+headGap, (clock.Height-height)/2))
}

// MinSize is what the last layout needed.
func (h farHead) MinSize(parts []fyne.CanvasObject) fyne.Size {
	clock, back := parts[0].MinSize(), parts[2].MinSize()
	size := fyne.NewSize(max(clock.Width, back.Width), max(clock.Height, back.Height))
	if h.stacked(parts) {
		size.Height = clock.Height + back.Height
	}
	return size
}

// farLayout puts the clock on top, the line at the bottom, and the points in
// between.
type farLayout struct{}

const (
	headGap = 20
	farSide = 48
	farGap  = 24
)

// Layout places clock, points and line.
func (farLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*farSide
	top := kit.FitHeight(parts[0], width)
	parts[0].Move(fyne.NewPos(farSide, farGap))
	bottom := kit.FitHeight(parts[2], width)
	parts[2].Move(fyne.NewPos(farSide, size.Height-bottom-farGap))
	y := top + 2*farGap
	parts[1].Move(fyne.NewPos(farSide, y))
	parts[1].Resize(fyne.NewSize(width, max(0, size.Height-y-bottom-2*farGap)))
}

// MinSize leaves room for a point or two.
func (farLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 4*farGap+100)
	for _, part := range parts {
		least := part.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width+2*farSide), size.Height)
	}
	return size.AddWidthHeight(0, parts[0].MinSize().Height+parts[2].MinSize().Height)
}

// large is the theme now in use, with the text of entries as large as a title.
type large struct{ fyne.Theme }

// Size enlarges the text.
func (l large) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		name = kit.SizeTitle
	}
	return current().Size(name)
}

// Color is that of the theme now in use.
func (large) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	return current().Color(name, variant)
}
