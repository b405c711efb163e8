package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Calendar shows a month, from which a day is picked. Arrows go from day to day and
// from week to week, Page Up and Page Down from month to month, Home and End to the
// ends of a week; Enter and Space pick the day.
type Calendar struct {
	control
	onPick  func(mentoring.Date)
	onClose func()
	marked  mentoring.Date // the one that the keys are on, in the month in view
	today   mentoring.Date
	past    bool // a day still to come can't be picked
	begins  time.Weekday
	pointed int     // the part under the pointer, -1 for none
	turned  float32 // by the wheel since the last month
	drawn   calendarParts
}

// The parts of a calendar that a pointer presses: a day by its place from the upper
// left, and after the days the signs for the month before and after.
const (
	calendarWeeks = 6
	calendarDays  = 7 * calendarWeeks
	monthBefore   = calendarDays
	monthAfter    = calendarDays + 1
)

// newCalendar returns the month of a day, or of today when it is none.
func newCalendar(picked, today mentoring.Date, past bool) *Calendar {
	c := &Calendar{marked: picked, today: today, past: past, begins: weekBegins(), pointed: -1}
	c.onPick, c.onClose = func(mentoring.Date) {}, func() {}
	if picked.IsZero() {
		c.marked = today
	}
	c.drawn = newCalendarParts()
	c.ExtendBaseWidget(c)
	return c
}

var (
	_ fyne.Tappable     = (*Calendar)(nil)
	_ fyne.Shortcutable = (*Calendar)(nil)
	_ desktop.Hoverable = (*Calendar)(nil)
)

// first is the day in the upper left.
func (c *Calendar) first() mentoring.Date {
	return mentoring.Day(c.marked.Year, c.marked.Month, 1).WeekOf(c.begins)
}

// can says that a day can be picked.
func (c *Calendar) can(day mentoring.Date) bool {
	return day.Year >= 1 && day.Year <= 9999 && (!c.past || !day.After(c.today))
}

// mark goes to a day. For one that is still to come where that can't be, it goes to
// today; where no year can be written any more it stays.
func (c *Calendar) mark(day mentoring.Date) {
	switch {
	case c.past && day.After(c.today):
		day = c.today
	case !c.can(day):
		return
	}
	if day != c.marked {
		c.marked = day
		c.Refresh()
	}
}

func (c *Calendar) pick(day mentoring.Date) {
	if c.can(day) {
		c.onPick(day)
	}
}

// TypedKey goes from day to day, picks one, or leaves without.
func (c *Calendar) TypedKey(key *fyne.KeyEvent) {
	Touch()
	KeyHeard()
	week := c.marked.WeekOf(c.begins)
	switch key.Name {
	case fyne.KeyLeft:
		c.mark(c.marked.AddDays(-1))
	case fyne.KeyRight:
		c.mark(c.marked.AddDays(1))
	case fyne.KeyUp:
		c.mark(c.marked.AddDays(-7))
	case fyne.KeyDown:
		c.mark(c.marked.AddDays(7))
	case fyne.KeyPageUp:
		c.mark(c.marked.AddMonths(-1))
	case fyne.KeyPageDown:
		c.mark(c.marked.AddMonths(1))
	case fyne.KeyHome:
		c.mark(week)
	case fyne.KeyEnd:
		c.mark(week.AddDays(6))
	case fyne.KeyReturn, fyne.KeyEnter:
		c.pick(c.marked)
	case fyne.KeyEscape:
		c.onClose()
	}
}

// FocusLost leaves it: something else goes on.
func (c *Calendar) FocusLost() {
	c.control.FocusLost()
	c.onClose()
}

// TypedRune picks the day with a space. No other sign means anything here.
func (c *Calendar) TypedRune(r rune) {
	if r == ' ' && !IsStray(r) {
		c.pick(c.marked)
	}
}

// TypedShortcut keeps shortcuts from what lies below.
func (c *Calendar) TypedShortcut(fyne.Shortcut) {}

// Tapped picks the day under the pointer, or turns to another month.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	Touch()
	switch part := c.partAt(e.Position); {
	case part == monthBefore:
		c.mark(c.marked.AddMonths(-1))
	case part == monthAfter:
		c.mark(c.marked.AddMonths(1))
	case part >= 0:
		c.pick(c.first().AddDays(part))
	}
}

// wheelNotch is what Fyne makes of one notch of a wheel. A touchpad scrolls by a little
// at a time.
const wheelNotch = 10

// Scrolled turns to another month with each notch of the wheel.
func (c *Calendar) Scrolled(e *fyne.ScrollEvent) {
	Touch()
	if c.turned*e.Scrolled.DY < 0 {
		c.turned = 0 // the other way
	}
	c.turned += e.Scrolled.DY
	switch {
	case c.turned >= wheelNotch:
		c.turned = 0
		c.mark(c.marked.AddMonths(-1))
	case c.turned <= -wheelNotch:
		c.turned = 0
		c.mark(c.marked.AddMonths(1))
	}
}

// MouseIn points at what is under the pointer.
func (c *Calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved points at what is under the pointer.
func (c *Calendar) MouseMoved(e *desktop.MouseEvent) {
	Touch()
	c.point(c.partAt(e.Position))
}

// MouseOut points at nothing.
func (c *Calendar) MouseOut() { c.point(-1) }

func (c *Calendar) point(part int) {
	if part != c.pointed {
		c.pointed = part
		c.Refresh()
	}
}

// Cursor is a hand over what can be pressed.
func (c *Calendar) Cursor() desktop.Cursor {
	if c.pointed < 0 || c.pointed < calendarDays && !c.can(c.first().AddDays(c.pointed)) {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityLabel is the day that the keys are on.
func (c *Calendar) AccessibilityLabel() string { return lang.Date(c.marked, "Monday, 2 January 2006") }

// CreateRenderer is for Fyne.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer { return render(c, c.drawn.all()...) }

// calendarParts are what a calendar is drawn with.
type calendarParts struct {
	hover, mark, today *canvas.Rectangle
	title              *canvas.Text
	turns              [2]*canvas.Text
	weekdays           [7]*canvas.Text
	days               [calendarDays]*canvas.Text
}
