package sessions

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
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
	held    *kit.Check // it took place; only for a new one whose day is not ahead
	passed  bool       // the day lies behind
	logged  bool       // opened for a session that took place: no day ahead is taken
	bar     *kit.FormBar
	card    *kit.Card
}

func newForm(s *Screen, line app.SessionLine) *form {
	f := &form{
		screen: s, id: line.Session.ID,
		day: kit.NewDateField(lang.T("Day"), s.service.Today), at: kit.NewTimeField(lang.T("Time, if agreed")),
		minutes: kit.NewEntry(strconv.Itoa(s.all.Minutes)),
		title:   kit.NewEntry(lang.T("What is it about? Can wait until you know")),
		past:    kit.Small(""),
		held:    kit.NewCheck(false, nil).Labeled(lang.T("It took place already")),
	}
	f.length = kit.NewField(lang.T("Minutes"), f.minutes)
	f.day.SetDate(line.Session.Day)
	f.at.SetTime(line.Session.At)
	f.minutes.SetQuietly(strconv.Itoa(line.Session.Minutes))
	f.title.SetQuietly(line.Session.Title)
	f.before = f.texts()
	f.day.OnChanged = f.explain
	f.minutes.OnChanged = func(string) { f.length.SetError("") }
	f.bar = kit.NewFormBar(f.saveWords(), f.save, s.close, f.dirty)
	for _, e := range f.entries() {
		e.OnSubmitted = func(string) { f.save() }
		e.OnDone, e.OnEscape = f.save, f.bar.Cancel
	}
	f.build(line.Session)
	return f
}

// newLogForm returns the form for a session that took place: "fri" is the last
// Friday there.
func newLogForm(s *Screen) *form {
	f := newForm(s, app.SessionLine{Session: mentoring.Session{Day: s.service.Today().AddDays(-1), Minutes: s.all.Minutes}})
	f.logged = true
	f.day.Past()
	return f
}

func (f *form) build(session mentoring.Session) {
	title := lang.T("New session")
	if f.id != "" {
		title = lang.F("Plan of session %d", session.Number)
	}
	when := container.New(kit.NewColumns(kit.Gap, 3, 2, 1.4), f.day, f.at, f.length)
	f.past.Hidden, f.held.Hidden = true, true
	f.held.OnChanged = func(bool) { f.bar.SetSave(f.saveWords()) }
	f.card = kit.NewCardTitled(title, nil, container.New(kit.NewStack(12), when, f.past, f.held, kit.NewField(lang.T("Title"), f.title), f.bar))
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

// explain offers for a day that is not ahead to keep the session as one that
// took place. On a day that has passed that is what is meant.
func (f *form) explain() {
	today := f.screen.service.Today()
	day, err := f.day.Date()
	known := err == nil && !day.IsZero()
	passed := known && day.Before(today)
	if f.id == "" && passed != f.passed {
		f.passed = passed
		f.held.SetOn(passed)
	}
	text := ""
	if passed && f.id != "" {
		text = lang.T("That day has passed.")
	}
	hidden := f.id != "" || !known || day.After(today)
	if f.past.Text() != text || f.held.Hidden != hidden {
		f.past.Hidden, f.held.Hidden = text == "", hidden
		f.past.SetText(text)
		f.screen.page.Refresh()
	}
	f.bar.SetSave(f.saveWords())
}

// saveWords says what saving does.
func (f *form) saveWords() string {
	switch {
	case f.id != "":
		return lang.T("Save plan")
	case f.logs(), f.logged && f.held.Hidden: // no day is known
		return lang.T("Log session")
	}
	return lang.T("Plan session")
}

// logs says that the session is kept as one that took place.
func (f *form) logs() bool { return f.held.Visible() && f.held.On() }

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
	plan, first, why := f.read()
	if first != nil {
		f.screen.focus(first)
		return f.id, errors.Join(errBeside, why)
	}
	id, err := f.id, error(nil)
	f.screen.form = nil // announcing the change must not find it open
	switch {
	case f.logs():
		id, err = f.screen.service.LogSession(f.screen.pair, plan)
	case f.id == "":
		id, err = f.screen.service.PlanSession(f.screen.pair, plan)
	default:
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
func (f *form) read() (plan app.SessionPlan, first fyne.Focusable, why error) {
	wrong := func(field *kit.Entry, err error) {
		if first == nil {
			first, why = field, err
		}
	}
	var err error
	if plan.Day, err = f.day.Date(); err != nil || plan.Day.IsZero() {
		if err == nil { // else the field says what is wrong
			err = mentoring.ErrDateMissing
			f.day.SetError(kit.Words(err))
		}
		wrong(f.day.Entry, err)
	}
	if plan.At, err = f.at.Time(); err != nil {
		f.at.SetError(kit.Words(err))
		wrong(f.at.Entry, err)
	}
	if plan.Minutes, err = minutes(f.minutes.Text); err != nil {
		f.length.SetError(lang.T("Write a number of minutes from 1 to 1440, like 50."))
		wrong(f.minutes, err)
	}
	plan.Title = f.title.Text
	return plan, first, why
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
