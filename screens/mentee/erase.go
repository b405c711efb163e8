package mentee

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// erase is the end of the form: to erase the mentee for good. It opens in place,
// says what goes and what it can't reach, and asks for the name.
type erase struct {
	screen  *Screen
	content *fyne.Container
	open    *kit.Link
	card    *kit.Card
	goes    *kit.Label
	stays   *kit.Label
	typed   *kit.Entry
	field   *kit.Field
	button  *kit.Button
	cancel  *kit.Button
	working *kit.Working
	plan    app.ErasePlan
}

func newErase(s *Screen) *erase {
	e := &erase{screen: s, goes: kit.Body(""), stays: kit.Small(""), typed: kit.NewEntry("")}
	e.open = kit.NewLink(lang.T("Erase for good…"), e.ask)
	e.field = kit.NewField(lang.T("Type the name to confirm"), e.typed)
	e.button = kit.NewButton(lang.T("Erase for good"), kit.Destructive, e.erase)
	e.cancel = kit.NewButton(lang.T("Cancel"), kit.Quiet, e.close)
	e.typed.OnChanged = func(string) { e.check() }
	e.typed.OnSubmitted = func(string) { e.erase() }
	e.typed.OnEscape = e.close
	e.working = kit.NewWorking(s.host.Do)
	e.working.OnShown = func() { s.scroll.Refit(); s.scroll.Reveal(e.working.Content()) }
	e.card = kit.NewCardTitled(lang.T("Erase for good"), nil, container.New(kit.NewStack(12),
		e.goes, e.stays, e.field, container.New(kit.NewRow(10, -1), e.button, e.cancel), e.working.Content()))
	e.card.Hidden = true
	e.content = container.New(kit.NewStack(10), container.New(kit.NewRow(0, -1), e.open), e.card)
	return e
}

// ask says what would go, and asks for the name.
func (e *erase) ask() {
	plan, err := e.screen.service.ErasePlan(e.screen.pair)
	if err != nil {
		e.screen.host.Fail(err)
		return
	}
	e.plan = plan
	e.goes.SetText(goesWords(plan))
	e.stays.SetText(staysWords(plan))
	e.button.SetText(lang.F("Erase %s for good", mentoring.Clip(plan.Name, 24)))
	e.typed.SetQuietly("")
	e.check()
	e.card.Hidden, e.open.Hidden = false, true
	e.screen.scroll.Refit()
	e.screen.scroll.Reveal(e.card)
	e.screen.host.Window.Canvas().Focus(e.typed)
}

func (e *erase) close() {
	if e.working.On() {
		return
	}
	e.card.Hidden, e.open.Hidden = true, false
	e.screen.scroll.Refit()
	e.screen.host.Window.Canvas().Focus(e.open)
}

// check lets the button be pressed when the name is there.
func (e *erase) check() {
	e.field.SetError("")
	e.arrange()
}

// arrange lets be pressed what can be.
func (e *erase) arrange() {
	busy := e.working.On()
	enable(e.button, !busy && app.NameMatches(e.typed.Text, e.plan.Name))
	enable(e.cancel, !busy)
	enable(e.typed, !busy)
}

func enable(o fyne.Disableable, on bool) {
	if on {
		o.Enable()
	} else {
		o.Disable()
	}
}

// erase does it off the drawing goroutine: a backup is made before, and then all of the
// data is written anew. It can't be stopped half way.
func (e *erase) erase() {
	if e.working.On() {
		return
	}
	if !app.NameMatches(e.typed.Text, e.plan.Name) {
		e.field.SetError(lang.F("That is not the name: %s.", e.plan.Name))
		return
	}
	s, name, typed := e.screen, e.plan.Name, e.typed.Text
	work := e.working.Start(lang.F("Making a backup, and erasing %s for good", mentoring.Clip(name, 60)), nil)
	e.arrange()
	s.host.Background(func() error { return s.service.EraseMentee(s.pair, typed) }, func(err error) {
		work.Done()
		e.arrange()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Say(lang.F("%s is erased.", name)) // the window has left the page by itself
	})
}
