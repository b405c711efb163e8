package relationships

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// talkForm notes that the mentee talked with the person.
type talkForm struct {
	person  *person
	id      mentoring.ID // of who was talked with, whoever is beside the map by then
	today   mentoring.Date
	day     *kit.DateField
	minutes *kit.Entry
	field   *kit.Field
	bar     *kit.FormBar
	content *fyne.Container
}

// noteTalk opens the form for a talk.
func (p *person) noteTalk() {
	if p.talk == nil {
		p.talk = newTalkForm(p)
		p.slot.Objects = []fyne.CanvasObject{p.talk.content}
		p.screen.arrange()
	}
	p.screen.focus(p.talk.day.Entry)
	p.screen.side.Reveal(p.talk.content)
}

func newTalkForm(p *person) *talkForm {
	f := &talkForm{person: p, id: p.line.ID, today: p.screen.service.Today(), minutes: kit.NewEntry("20")}
	f.day = kit.NewDateField(lang.T("Day"), p.screen.service.Today).Past()
	f.day.SetDate(f.today)
	f.day.OnChanged = func() { p.screen.side.Refit() }
	f.field = kit.NewField(lang.T("Minutes"), f.minutes)
	f.bar = kit.NewFormBar(lang.T("Note the talk"), f.submit, f.close, f.dirty)
	f.bar.OnAsk = func() { p.screen.side.Refit() }
	for _, e := range []*kit.Entry{f.day.Entry, f.minutes} {
		e.OnSubmitted = func(string) { f.submit() }
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
	}
	f.minutes.OnChanged = func(string) { f.fault("") }
	f.content = container.New(kit.NewStack(10), container.New(kit.NewColumns(12, 3, 2), f.day, f.field), f.bar)
	return f
}

func (f *talkForm) dirty() bool {
	return f.day.Differs(f.today) || strings.TrimSpace(f.minutes.Text) != ""
}

func (f *talkForm) submit() { f.tell(f.save()) }

// tell says what went wrong. What is wrong with what was written stands beside the
// field already, which gets the keyboard.
func (f *talkForm) tell(err error) {
	switch {
	case errors.Is(err, mentoring.ErrDateInvalid), errors.Is(err, mentoring.ErrDateMissing):
		f.person.screen.focus(f.day.Entry)
	case errors.Is(err, mentoring.ErrOutOfRange):
		f.person.screen.focus(f.minutes)
	case err != nil:
		f.person.screen.host.Fail(err)
	}
}

func (f *talkForm) leave() error {
	if f.dirty() {
		return f.save()
	}
	f.close()
	return nil
}

func (f *talkForm) save() error {
	day, err := f.readDay()
	if err != nil {
		return err
	}
	minutes, err := f.readMinutes()
	if err != nil {
		return err
	}
	s := f.person.screen
	if err := s.service.LogTalk(f.id, day, minutes); err != nil {
		return err
	}
	f.close()
	s.Reload()
	return nil
}

// readDay returns the day. What is wrong with one that is written stands beside it.
func (f *talkForm) readDay() (mentoring.Date, error) {
	day, err := f.day.Date()
	if err == nil && day.IsZero() {
		err = mentoring.ErrDateMissing
		f.day.SetError(lang.T("A talk needs a day."))
	}
	if err != nil {
		f.person.screen.side.Refit()
	}
	return day, err
}

// mostMinutes is the longest talk: a day.
const mostMinutes = 24 * 60

func (f *talkForm) readMinutes() (int, error) {
	text := strings.TrimSpace(f.minutes.Text)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > mostMinutes {
		f.fault(lang.T("Write whole minutes, like 20."))
		return 0, mentoring.ErrOutOfRange
	}
	return n, nil
}

func (f *talkForm) fault(text string) {
	if f.field.Error() != text {
		f.field.SetError(text)
		f.person.screen.side.Refit()
	}
}

func (f *talkForm) close() {
	f.person.talk = nil
	f.person.slot.Objects = nil
	f.person.screen.arrange()
	f.person.screen.focus(f.person.more)
}
