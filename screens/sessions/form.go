package sessions

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// form plans a session or changes the plan of one. Only the day is required.
type form struct {
	screen  *Screen
	id      mentoring.ID // empty for a new session
	before  [4]string    // what the entries held when the form opened
	day     *kit.DateField
	at      *kit.TimeField
	minutes *kit.Entry
	length  *kit.Field
	title   *kit.Entry
	past    *kit.Label
	bar     *kit.FormBar
	card    *kit.Card
}

func newForm(s *Screen, line app.SessionLine) *form {
	f := &form{
		screen: s, id: line.Session.ID,
		day: kit.NewDateField("Day", s.service.Today), at: kit.NewTimeField("Time, if agreed"),
		minutes: kit.NewEntry(strconv.Itoa(mentoring.DefaultMinutes)),
		title:   kit.NewEntry("What is it about? Can wait until you know"),
		past:    kit.Small(""),
	}
	f.length = kit.NewField("Minutes", f.minutes)
	f.day.SetDate(line.Session.Day)
	f.at.SetTime(line.Session.At)
	f.minutes.SetQuietly(strconv.Itoa(line.Session.Minutes))
	f.title.SetQuietly(line.Session.Title)
	f.before = f.texts()
	f.day.OnChanged = f.explain
	f.minutes.OnChanged = func(string) { f.length.SetError("") }
	f.bar = kit.NewFormBar(saveWords[f.id == ""], f.save, s.close, f.dirty)
	for _, e := range f.entries() {
		e.OnSubmitted = func(string) { f.save() }
		e.OnDone, e.OnEscape = f.save, f.bar.Cancel
	}
	f.build(line.Session)
	return f
}

var saveWords = map[bool]string{true: "Plan session", false: "Save plan"}

func (f *form) build(session mentoring.Session) {
	title := "New session"
	if f.id != "" {
		title = "Plan of session " + strconv.Itoa(session.Number)
	}
	when := container.New(kit.NewColumns(kit.Gap, 3, 2, 1.4), f.day, f.at, f.length)
	f.past.Hidden = true
	f.card = kit.NewCardTitled(title, nil, container.New(kit.NewStack(12), when, f.past, kit.NewField("Title", f.title), f.bar))
	f.explain()
}

func (f *form) entries() []*kit.Entry {
	return []*kit.Entry{f.day.Entry, f.at.Entry, f.minutes, f.title}
}

func (f *form) texts() (texts [4]string) {
	for i, e := range f.entries() {
		texts[i] = e.Text
	}
	return texts
}

// dirty says that something was typed that is not saved.
func (f *form) dirty() bool { return f.texts() != f.before }

// explain says in words when the day has passed. That is allowed: a session
// can be recorded afterwards.
func (f *form) explain() {
	today := f.screen.service.Today()
	day, err := f.day.Date()
	text := ""
	if err == nil && !day.IsZero() && day.Before(today) {
		text = "That day has passed. You can record a session that took place then."
	}
	if f.past.Text() != text {
		f.past.Hidden = text == ""
		f.past.SetText(text)
		f.screen.page.Refresh()
	}
}

// save keeps the plan. A new session is shown then, for what to talk about
// comes next.
func (f *form) save() {
	id, err := f.keep()
	switch {
	case errors.Is(err, errBeside):
	case err != nil:
		f.screen.host.Fail(err)
	case f.id == "":
		f.screen.visit(id)
	}
}

// errBeside says that the reason stands beside the field already.
var errBeside = errors.New("not saved, see the field")

// keep saves what is in the form and closes it, and returns the session.
func (f *form) keep() (mentoring.ID, error) {
	plan, first := f.read()
	if first != nil {
		f.screen.focus(first)
		return f.id, errBeside
	}
	id, err := f.id, error(nil)
	f.screen.form = nil // announcing the change must not find it open
	if f.id == "" {
		id, err = f.screen.service.PlanSession(f.screen.pair, plan)
	} else {
		err = f.screen.service.EditSession(f.id, plan)
	}
	if err != nil {
		f.screen.form = f
		return id, err
	}
	f.screen.close()
	return id, nil
}

// read returns the plan and the first field that is not right, nil when all
// are.
func (f *form) read() (plan app.SessionPlan, first fyne.Focusable) {
	wrong := func(field *kit.Entry) {
		if first == nil {
			first = field
		}
	}
	var err error
	if plan.Day, err = f.day.Date(); err != nil || plan.Day.IsZero() {
		if err == nil {
			err = mentoring.ErrDateMissing
		}
		f.day.SetError(kit.Words(err))
		wrong(f.day.Entry)
	}
	if plan.At, err = f.at.Time(); err != nil {
		f.at.SetError(kit.Words(err))
		wrong(f.at.Entry)
	}
	if plan.Minutes, err = minutes(f.minutes.Text); err != nil {
		f.length.SetError("Write a number of minutes from 1 to 1440, like 50.")
		wrong(f.minutes)
	}
	plan.Title = f.title.Text
	return plan, first
}

// minutes reads a length; nothing written asks for the usual one.
func minutes(text string) (int, error) {
	text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "min"))
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 24*60 {
		return 0, mentoring.ErrOutOfRange
	}
	return n, nil
}
