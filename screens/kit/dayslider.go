package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// DaySlider chooses one of several days on a line of time: a dot for each, and
// a handle at the chosen one. The pointer drags the handle from day to day or
// presses a place near one; with the focus, arrows, Home and End choose.
type DaySlider struct {
	choice
	days        []mentoring.Date
	today       mentoring.Date
	line        *canvas.Rectangle
	dots        *fyne.Container // a circle a day, and more from before, hidden
	handle      *canvas.Circle
	first, last *Label
	caption     *canvas.Text
	places      []float32 // of the days, from the left edge
}

var (
	_ fyne.Draggable    = (*DaySlider)(nil)
	_ fyne.Tappable     = (*DaySlider)(nil)
	_ desktop.Hoverable = (*DaySlider)(nil)
)

// NewDaySlider returns a slider without days. Changed hears of each day that
// somebody chooses, also on the way while the handle is dragged.
func NewDaySlider(changed func(mentoring.Date)) *DaySlider {
	s := &DaySlider{
		line: canvas.NewRectangle(color.Transparent), handle: canvas.NewCircle(color.Transparent),
		dots: &fyne.Container{}, caption: canvas.NewText("", color.Transparent),
		first: Small("").Single(), last: Small("").Single(),
	}
	s.choice = choice{picked: -1, pointed: -1, OnPick: func(i int) { changed(s.days[i]) }}
	s.ExtendBaseWidget(s)
	s.Disable()
	return s
}

// Set shows the days, in any order, with the handle at one of them: at, or else
// the newest before it, or else the first. It does not call back. With one day
// there is the handle alone and nothing to choose, with none there is nothing.
func (s *DaySlider) Set(days []mentoring.Date, at, today mentoring.Date) {
	days = slices.Clone(days)
	slices.SortFunc(days, mentoring.Date.Compare)
	days = slices.Compact(days)
	picked, found := slices.BinarySearchFunc(days, at, mentoring.Date.Compare)
	if !found {
		picked = max(0, picked-1)
	}
	if s.picked == picked && s.today == today && slices.Equal(s.days, days) {
		return
	}
	s.days, s.count, s.picked, s.pointed, s.today = days, len(days), picked, -1, today
	s.showDays()
}

func (s *DaySlider) showDays() {
	for len(s.dots.Objects) < s.count {
		s.dots.Objects = append(s.dots.Objects, canvas.NewCircle(color.Transparent))
	}
	s.first.SetText(s.name(0))
	s.last.SetText(s.name(s.count - 1))
	if s.count > 1 {
		s.Enable()
	} else {
		s.Disable()
	}
	s.Refresh()
}

// name returns how a day is called, "" for none.
func (s *DaySlider) name(i int) string {
	if i < 0 || i >= s.count {
		return ""
	}
	return MonthDay(s.days[i], s.today)
}

// Day returns the chosen day, the zero day when there is none.
func (s *DaySlider) Day() mentoring.Date {
	if s.count == 0 {
		return mentoring.Date{}
	}
	return s.days[s.picked]
}

// AccessibilityLabel says which day is chosen, and of how many.
func (s *DaySlider) AccessibilityLabel() string {
	if s.count == 0 {
		return lang.T("No days")
	}
	return lang.F("%s, day %d of %d", s.name(s.picked), s.picked+1, s.count)
}

// Tapped chooses the day nearest to the pointer.
func (s *DaySlider) Tapped(e *fyne.PointEvent) {
	if !s.Disabled() {
		requestFocus(s)
		s.pick(nearest(s.places, e.Position.X))
	}
}

// Dragged chooses the day nearest to the pointer and names it.
func (s *DaySlider) Dragged(e *fyne.DragEvent) {
	if !s.Disabled() {
		requestFocus(s)
		s.pointed = nearest(s.places, e.Position.X)
		s.pick(s.pointed)
	}
}

// DragEnd lets the day go.
func (s *DaySlider) DragEnd() { s.point(-1) }

// MouseIn names the day under the pointer.
func (s *DaySlider) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved names the day under the pointer.
func (s *DaySlider) MouseMoved(e *desktop.MouseEvent) {
	i := nearest(s.places, e.Position.X)
	if i >= 0 && distance(s.places[i], e.Position.X) > dayReach {
		i = -1
	}
	s.point(i)
}

// dayReach is how far from a dot the pointer still means it: half of 24.
const dayReach float32 = 12
