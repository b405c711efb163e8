package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

// opened opens the calendar of a field by its key, or says that it doesn't open.
func opened(t *testing.T, d *DateField) *Calendar {
	t.Helper()
	c := fyne.CurrentApp().Driver().CanvasForObject(d)
	c.Focus(d.Entry)
	press(d.Entry, fyne.KeyDown)
	calendar, ok := c.Focused().(*Calendar)
	if !ok {
		t.Fatal("no calendar opens")
	}
	return calendar
}

func TestACalendarPicksADayForAField(t *testing.T) {
	start(t, Light)
	n := 0
	d := NewDateField("Due", func() mentoring.Date { return today })
	d.OnChanged = func() { n++ }
	w := show(t, d, 600, 500)
	calendar := opened(t, d)
	if calendar.marked != today {
		t.Errorf("an empty field begins with %v", calendar.marked)
	}
	press(calendar, fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn)
	want := today.AddDays(8).AddMonths(1)
	if day, err := d.Date(); err != nil || day != want || n != 1 || d.field.Hint() == "" {
		t.Errorf("picked %v, %v with %d calls, want %v", day, err, n, want)
	}
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(d.Entry) {
		t.Error("it stays open, or the field hasn't the keyboard again")
	}
	calendar = opened(t, d)
	if calendar.marked != want {
		t.Errorf("it opens at %v", calendar.marked)
	}
	press(calendar, fyne.KeyLeft, fyne.KeyEscape)
	if day, _ := d.Date(); day != want || n != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("Escape left %v", day)
	}
	opened(t, d)
	w.Canvas().Unfocus()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("it stays open when something else goes on")
	}
	d.Entry.SetText("soon")
	if calendar = opened(t, d); calendar.marked != today {
		t.Errorf("what is no day begins with %v", calendar.marked)
	}
	calendar.TypedRune(' ')
	if day, err := d.Date(); err != nil || day != today {
		t.Errorf("Space picked %v, %v", day, err)
	}
	d.Entry.Disable()
	press(d.Entry, fyne.KeyDown)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("it opens for a field that can't be changed")
	}
}

func TestTheSignOpensTheCalendar(t *testing.T) {
	start(t, Light)
	d := NewDateField("Due", func() mentoring.Date { return today })
	w := show(t, d, 600, 500)
	test.Tap(d.Entry.ActionItem.(*calendarSign))
	calendar, ok := w.Canvas().Focused().(*Calendar)
	if !ok {
		t.Fatal("it doesn't open")
	}
	press(calendar, fyne.KeyEscape)
	if w.Canvas().Focused() != fyne.Focusable(d.Entry) {
		t.Error("the field hasn't the keyboard")
	}
}

func TestACalendarOfThePastGoesNoFurtherThanToday(t *testing.T) {
	start(t, Light)
	d := NewDateField("Day", func() mentoring.Date { return today }).Past()
	show(t, d, 600, 500)
	calendar := opened(t, d)
	press(calendar, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyEnd)
	if calendar.marked != today {
		t.Errorf("it went to %v", calendar.marked)
	}
	ahead := calendar.first().DaysUntil(today) + 1
	at, size := calendar.area(ahead)
	calendar.Tapped(&fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)})
	if day, _ := d.Date(); !day.IsZero() {
		t.Errorf("%v was picked", day)
	}
	press(calendar, fyne.KeyLeft, fyne.KeyReturn)
	if day, err := d.Date(); err != nil || day != today.AddDays(-1) {
		t.Errorf("picked %v, %v", day, err)
	}
}

// The week begins as it does where the user is.
func TestACalendarBeginsWithTheFirstDayOfTheWeek(t *testing.T) {
	start(t, Light)
	for locale, begins := range map[string]time.Weekday{"en_US.UTF-8": time.Sunday, "de_DE.UTF-8": time.Monday, "ar_EG": time.Saturday} {
		t.Setenv("LC_ALL", "")
		t.Setenv("LC_TIME", locale)
		c := newCalendar(mentoring.Day(2026, time.November, 1), today, false)
		show(t, c, 400, 300)
		if c.first().Weekday() != begins || c.drawn.weekdays[0].Text != begins.String()[:3] {
			t.Errorf("%s: it begins on %v, named %s", locale, c.first().Weekday(), c.drawn.weekdays[0].Text)
		}
		if first := c.first(); first.After(mentoring.Day(2026, time.November, 1)) || first.AddDays(calendarDays).Before(mentoring.Day(2026, time.November, 30)) {
			t.Errorf("%s: it begins on %v, and not all of the month is shown", locale, first)
		}
	}
}

func TestACalendarIsPressedWhereItShows(t *testing.T) {
	start(t, Light)
	c := newCalendar(mentoring.Day(2026, time.November, 9), today, false)
	var picked mentoring.Date
	c.onPick = func(day mentoring.Date) { picked = day }
	show(t, c, 400, 300)
	tap := func(part int) {
		at, size := c.area(part)
		c.Tapped(&fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)})
	}
	tap(monthAfter)
	if c.marked != mentoring.Day(2026, time.December, 9) || !picked.IsZero() {
		t.Errorf("the month after shows %v", c.marked)
	}
	tap(monthBefore)
	for part := range calendarDays {
		tap(part)
		if want := c.first().AddDays(part); picked != want {
			t.Fatalf("part %d picks %v, want %v", part, picked, want)
		}
	}
	for range 15 { // a touchpad
		c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -1}})
	}
	if c.marked.Month != time.December {
		t.Errorf("a touchpad turns to %v", c.marked)
	}
	c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 10}})
	if c.marked.Month != time.November {
		t.Errorf("the wheel turns to %v", c.marked)
	}
	c.marked = mentoring.Day(9999, time.December, 31)
	press(c, fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown)
	if c.marked != mentoring.Day(9999, time.December, 31) {
		t.Errorf("it goes on to %v, which can't be written", c.marked)
	}
}
