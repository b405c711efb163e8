package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// off asks for the reason why a session does not take place. None is needed.
type off struct {
	screen *Screen
	line   app.SessionLine
	reason *kit.Entry
	card   *kit.Card
}

func newOff(s *Screen, line app.SessionLine) *off {
	o := &off{screen: s, line: line, reason: kit.NewEntry(lang.T("Why, if you like: ill, travelling, moved"))}
	o.reason.OnSubmitted = func(string) { o.send() }
	o.reason.OnDone, o.reason.OnEscape = o.send, s.close
	buttons := container.New(kit.NewRow(8, -1),
		kit.NewButton(lang.T("Cancel the session"), kit.Primary, o.send), kit.NewButton(lang.T("Keep it"), kit.Outlined, s.close))
	words := kit.Small(lang.T("Its talking points go on to the next session."))
	o.card = kit.NewCardTitled(lang.F("Session %d does not take place", line.Session.Number), nil,
		container.New(kit.NewStack(12), o.reason, words, buttons))
	return o
}

// about says that this is the session.
func (o *off) about(line app.SessionLine) bool { return line.Session.ID == o.line.Session.ID }

// written says that there is a reason.
func (o *off) written() bool { return strings.TrimSpace(o.reason.Text) != "" }

func (o *off) send() { o.screen.do(o.keep()) }

// keep cancels the session. The question is closed before, for the change is
// announced while it is saved.
func (o *off) keep() error {
	s := o.screen
	s.close()
	err := s.service.CancelSession(o.line.Session.ID, o.reason.Text)
	if err != nil {
		s.ask(o)
	}
	return err
}

// cancel asks why a session does not take place.
func (s *Screen) cancel(line app.SessionLine) {
	if s.goOn() {
		return
	}
	s.ask(newOff(s, line))
}

func (s *Screen) ask(o *off) {
	s.form, s.off = nil, o
	s.slot.Objects = []fyne.CanvasObject{o.card}
	s.arrange()
	s.focus(o.reason)
}
