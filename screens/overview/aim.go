package overview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
	"trefoil/screens/kit"
)

// aim sets the levels wanted, in place: three values in steps of a half. The
// radar shows them while they are set.
type aim struct {
	stand  *stand
	open   bool
	before mentoring.Values
	values mentoring.Values
	link   *kit.Link
	bar    *kit.FormBar
	form   *fyne.Container
	steps  [3]*step
}

func newAim(c *stand) *aim {
	a := &aim{stand: c}
	a.link = kit.NewLink(lang.T("Set the aim"), a.start)
	rows := container.New(kit.NewStack(6))
	for d := range mentoring.Dimensions {
		a.steps[d] = newStep(a, d)
		rows.Add(a.steps[d].row)
	}
	a.bar = kit.NewFormBar(lang.T("Save the aim"), func() { c.screen.done(a.save()) }, a.close, a.dirty)
	a.bar.OnAsk = func() { c.screen.refit() }
	a.form = container.New(kit.NewStack(12), container.New(kit.NewRow(0, -1), rows), a.bar)
	a.form.Hidden = true
	return a
}

// show takes the aim as it is, unless another one is just being set.
func (a *aim) show(values mentoring.Values) {
	a.before = values
	a.link.SetText(lang.T("Set the aim"))
	if values.Known() {
		a.link.SetText(lang.T("Change the aim"))
	}
	if !a.open {
		a.set(values)
	}
}

func (a *aim) set(values mentoring.Values) {
	a.values = values
	for d, s := range a.steps {
		s.show(values[d])
	}
}

func (a *aim) start() {
	a.open = true
	if a.bar.Asking() { // since it was left, and saved
		a.bar.Cancel()
	}
	a.form.Hidden, a.link.Hidden = false, true
	a.stand.screen.refit()
	a.stand.screen.focus(a.steps[0].more)
	a.stand.screen.scroll.Reveal(a.form)
}

func (a *aim) close() {
	a.open = false
	a.form.Hidden, a.link.Hidden = true, false
	a.set(a.before)
	a.stand.draw(a.values)
	a.stand.screen.refit()
}

func (a *aim) dirty() bool { return a.open && a.values != a.before }

// save keeps the levels that are others than before.
func (a *aim) save() error {
	s, wanted := a.stand.screen, a.values
	for d, dimension := range mentoring.Dimensions {
		if wanted[d] == a.before[d] {
			continue
		}
		if err := s.service.SetAim(s.pair, dimension, wanted[d].Mean); err != nil {
			return err
		}
	}
	a.before = wanted
	a.close()
	return nil
}

func (a *aim) leave() error {
	if !a.dirty() {
		return nil
	}
	return a.save()
}

// halfLevel is the step between two aims.
const halfLevel = 0.5

// change moves the aim of a dimension by so many steps. The first step up goes
// from nothing to just above where the mentee stands.
func (a *aim) change(d, by int) {
	level := a.values[d].Mean
	switch {
	case level == 0 && by > 0:
		now := a.stand.screen.data.Picture.Now.Values[d].Mean
		level = (math.Floor(now/halfLevel) + 1) * halfLevel
	default:
		level = (math.Round(level/halfLevel) + float64(by)) * halfLevel
	}
	level = min(max(level, 0), float64(mentoring.MaxLevel))
	a.values[d] = mentoring.Value{}
	if level > 0 {
		a.values[d] = mentoring.Value{Mean: level, Of: 1}
	}
	a.steps[d].show(a.values[d])
	a.stand.draw(a.values)
}

// step is the aim of one dimension with a button for less and one for more.
type step struct {
	less, more *kit.Button
	figure     *kit.Label
	row        *fyne.Container
}

func newStep(a *aim, d int) *step {
	s := &step{figure: kit.OneLine("").Centered()}
	s.less = kit.NewButton("−", kit.Outlined, func() { a.change(d, -1) }).Small()
	s.more = kit.NewButton("+", kit.Outlined, func() { a.change(d, 1) }).Small()
	name := kit.OneLine(lang.T(mentoring.Dimensions[d].Short()))
	s.row = container.New(kit.NewRow(8, 1), kit.NewDot(mentoring.Dimensions[d]), name, s.less,
		container.New(wide{}, s.figure), s.more)
	return s
}

func (s *step) show(v mentoring.Value) {
	text := lang.X("aim", "none")
	if v.Known() {
		text = words.Figure(lang.Current(), v.Mean)
	}
	s.figure.SetText(text)
}

// wide is as wide as the widest aim, so that nothing moves while it changes.
type wide struct{}

// Layout gives the object all there is.
func (wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is that of "none".
func (wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return kit.OneLine(lang.X("aim", "none")).MinSize().Max(objects[0].MinSize())
}
