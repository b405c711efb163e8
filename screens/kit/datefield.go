package kit

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// noDate, noPast and noTime are what the fields say to what they can't read.
const (
	noDate = "That is no date. Write it like 2026-12-04, 4 dec or fri."
	noPast = "That day is still to come."
	noTime = "That is no time. Write it like 14:00, 9 or 2pm."
)

// DateField is a field for a day, which it takes as people write one and says
// in words below. The arrow down, or the sign at its end, opens a calendar.
type DateField struct {
	widget.BaseWidget
	Entry     *Entry
	OnChanged func() // the text has changed
	field     *Field
	today     func() mentoring.Date
	read      func(text string, today mentoring.Date) (mentoring.Date, error)
	past      bool
}

// NewDateField returns an empty field. Today is asked whenever a day is read.
func NewDateField(label string, today func() mentoring.Date) *DateField {
	d := &DateField{Entry: NewEntry(lang.T("fri, 4 dec")), today: today, read: mentoring.ParseDay}
	d.field = NewField(label, d.Entry)
	d.Entry.OnChanged = func(string) { d.changed() }
	d.Entry.OnDown, d.Entry.whole = d.openCalendar, true
	d.Entry.ActionItem = newCalendarSign(d.openCalendar)
	d.ExtendBaseWidget(d)
	return d
}

// Past takes days only that are not still to come: "fri" is the last Friday.
func (d *DateField) Past() *DateField {
	d.past, d.read = true, mentoring.ParsePastDay
	return d
}

// Due takes a day without a year as the coming one.
func (d *DateField) Due() *DateField {
	d.read = mentoring.ParseDueDay
	return d
}

// Date returns the day, the zero day when the field is empty. It fails with
// mentoring.ErrDateInvalid when the text is no day.
func (d *DateField) Date() (mentoring.Date, error) {
	if d.Entry.Text == "" {
		return mentoring.Date{}, nil
	}
	day, err := d.read(d.Entry.Text, d.today())
	if err != nil {
		return day, fmt.Errorf("date field: %w", err)
	}
	return day, nil
}

// SetDate shows a day; the zero day empties the field.
func (d *DateField) SetDate(day mentoring.Date) {
	d.Entry.SetQuietly(dayText(day))
	d.explain()
}

// dayText is a day as a person writes one, whole, so that the field reads it back whenever
// that is: in the years in which days are written like that.
func dayText(day mentoring.Date) string {
	if day.Year < 1900 || day.Year > 2999 {
		return day.String()
	}
	return lang.Date(day, "2 Jan 2006")
}

// Differs says that the field holds another day, or something that is no day.
func (d *DateField) Differs(from mentoring.Date) bool {
	day, err := d.Date()
	return err != nil || day != from
}

// openCalendar opens the calendar below the field, or above where there is no room.
func (d *DateField) openCalendar() {
	window := fyne.CurrentApp().Driver().CanvasForObject(d.Entry)
	if window == nil || d.Entry.Disabled() {
		return
	}
	day, _ := d.Date() // what can't be read is none
	calendar := newCalendar(day, d.today(), d.past)
	padded := NewBox("", calendar)
	padded.Pad = fyne.NewSquareSize(6)
	above := widget.NewPopUp(padded, window)
	calendar.onClose = func() {
		calendar.onClose = func() {} // hiding takes the focus, too
		above.Hide()
	}
	calendar.onPick = func(day mentoring.Date) {
		calendar.onClose()
		d.Entry.SetQuietly(dayText(day))
		d.Entry.CursorColumn = utf8.RuneCountInString(d.Entry.Text)
		d.changed()
		d.Entry.touchText() // it is as good as typed
	}
	window.Focus(d.Entry) // which has the keyboard again then
	above.ShowAtPosition(besideObject(d.Entry, above.MinSize(), window))
	window.Focus(calendar)
}

// SetError shows what is wrong with the day.
func (d *DateField) SetError(text string) { d.field.SetError(text) }

// Error returns what is shown to be wrong.
func (d *DateField) Error() string { return d.field.Error() }

func (d *DateField) changed() {
	d.explain()
	if d.OnChanged != nil {
		d.OnChanged()
	}
}

func (d *DateField) explain() {
	day, err := d.Date()
	d.field.SetHint("")
	d.field.SetError("")
	switch {
	case err != nil:
		d.field.SetError(d.fault())
	case !day.IsZero():
		d.field.SetHint(LongDayIn(day, d.today()))
	}
}

// fault says what is wrong with what can't be taken.
func (d *DateField) fault() string {
	if _, err := mentoring.ParseDay(d.Entry.Text, d.today()); d.past && err == nil {
		return lang.T(noPast)
	}
	return lang.T(noDate)
}

// CreateRenderer is for Fyne.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return wrap(d, d.field) }

// TimeField is a field for a time of day.
type TimeField struct {
	widget.BaseWidget
	Entry     *Entry
	OnChanged func() // the text has changed
	field     *Field
}

// NewTimeField returns an empty field.
func NewTimeField(label string) *TimeField {
	t := &TimeField{Entry: NewEntry("14:00")}
	t.field = NewField(label, t.Entry)
	t.Entry.OnChanged, t.Entry.whole = func(string) { t.changed() }, true
	t.ExtendBaseWidget(t)
	return t
}

// Time returns the time of day, nil when the field is empty. It fails with
// mentoring.ErrTimeInvalid when the text is no time.
func (t *TimeField) Time() (*mentoring.Clock, error) {
	if t.Entry.Text == "" {
		return nil, nil
	}
	clock, err := ParseTime(t.Entry.Text)
	if err != nil {
		return nil, fmt.Errorf("time field: %w", err)
	}
	return &clock, nil
}

// SetTime shows a time of day; nil empties the field.
func (t *TimeField) SetTime(clock *mentoring.Clock) {
	text := ""
	if clock != nil {
		text = clock.String()
	}
	t.Entry.SetQuietly(text)
	t.explain()
}

// SetError shows what is wrong with the time.
func (t *TimeField) SetError(text string) { t.field.SetError(text) }

// Error returns what is shown to be wrong.
func (t *TimeField) Error() string { return t.field.Error() }

func (t *TimeField) changed() {
	t.explain()
	if t.OnChanged != nil {
		t.OnChanged()
	}
}

func (t *TimeField) explain() {
	clock, err := t.Time()
	t.field.SetHint("")
	t.field.SetError("")
	switch {
	case err != nil:
		t.field.SetError(lang.T(noTime))
	case clock != nil && clock.String() != t.Entry.Text:
		t.field.SetHint(clock.String())
	}
}

// CreateRenderer is for Fyne.
func (t *TimeField) CreateRenderer() fyne.WidgetRenderer { return wrap(t, t.field) }
