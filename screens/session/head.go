package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// head is the top of the screen: which session this is, its title to type
// over, whether all is saved, the clock, and what to do next.
type head struct {
	screen  *Screen
	box     *fyne.Container
	context *kit.Label
	title   *titleEntry
	ending  *kit.Label // in the place of the title during the wrap-up
	keeper  *keeper    // of the title
	saved   *kit.Label
	trouble *kit.Label
	clock   *clock
	turns   *turns
	pause   *kit.Button
	primary *kit.Button
}

func newHead(s *Screen) *head {
	h := &head{
		screen: s, context: kit.Small("").Ellipsis(), title: newTitleEntry(lang.T("What is this session about?")),
		saved: kit.Small("").Single(), trouble: kit.Body("").In(kit.Danger),
	}
	h.clock = newClock(s.host.Do, s.tick)
	h.turns = newTurns(s)
	h.pause = kit.NewButton(lang.T("Pause"), kit.Outlined, s.second)
	h.primary = kit.NewButton(lang.T("Start session"), kit.Primary, s.next)
	h.trouble.Hidden = true
	h.ending = kit.Title(lang.T("Wrap up")).Ellipsis()
	h.keeper = s.keep(func(text string) error { return s.service.SaveSessionText(s.id, app.SessionTitle, text) })
	h.title.OnChanged = h.keeper.changed
	h.title.OnSubmitted = func(string) { s.focus(s.notes.entry()) }
	h.title.OnEscape = func() { s.focus(s.notes.entry()) }
	words := container.New(titleLayout{}, h.context, h.title.box, h.ending)
	lead := container.NewStack()
	lead.Hide()
	h.box = kit.NewHead(lead, words, kit.NewActions(h.saved, h.clock.box, h.pause, h.primary))
	return h
}

func (h *head) show(view app.SessionView) {
	session := view.Session
	h.context.SetText(contextWords(view, h.screen.service.Today()))
	second, primary := h.actions(session)
	h.turns.show(session)
	h.pause.Hidden = second == "" || h.screen.gap.Visible() && !h.screen.wrapup.isOpen()
	h.pause.SetText(second)
	h.primary.SetText(primary)
	h.ending.Hidden = !h.screen.wrapup.isOpen()
	h.title.box.Hidden = !h.ending.Hidden
	h.box.Refresh()
}

// actions returns what the two buttons say; the first may be left out.
func (h *head) actions(session mentoring.Session) (second, primary string) {
	switch status := session.Status(); {
	case h.screen.wrapup.isOpen() && status == mentoring.Held:
		return "", lang.T("Done")
	case h.screen.wrapup.isOpen():
		return lang.T("Back to the talk"), lang.T("Finish session")
	case status == mentoring.Held:
		return "", lang.T("Hand over the page")
	case status == mentoring.Planned:
		return "", lang.T("Start session")
	case status == mentoring.Cancelled:
		return "", lang.T("Plan again")
	case session.Paused():
		return lang.T("Go on"), lang.T("Wrap up")
	default:
		return lang.T("Pause"), lang.T("Wrap up")
	}
}

// contextWords says which session this is; the day is left out while it runs.
func contextWords(view app.SessionView, today mentoring.Date) string {
	session := view.Session
	words := lang.F("Session %d with %s", session.Number, view.Mentee)
	if session.Status() == mentoring.Running {
		return words
	}
	parts := []string{words, kit.DayWords(session.Day, today)}
	if session.At != nil {
		parts = append(parts, session.At.String())
	}
	words = lang.Commas(parts...)
	if session.Status() == mentoring.Cancelled {
		words += ". " + cancelledWords(session.Off, today)
	}
	return words
}

// cancelledWords says when a session was cancelled, and why if that was said.
func cancelledWords(off mentoring.Cancellation, today mentoring.Date) string {
	day := kit.MonthDay(off.Day, today)
	if off.Reason != "" {
		return lang.F("Cancelled on %s: %s", day, off.Reason)
	}
	return lang.F("Cancelled on %s", day)
}

// showSaved tells whether what was typed is on the disk.
func (h *head) showSaved(state string, err error) {
	text := ""
	if err != nil {
		text = kit.UnsavedWords(err)
	}
	if h.trouble.Text() != text {
		h.trouble.Hidden = text == ""
		h.trouble.SetText(text)
		h.screen.content.Refresh()
	}
	if h.saved.Text() != state {
		h.saved.SetText(state)
		h.box.Layout.Layout(h.box.Objects, h.box.Size())
	}
}

// second does what the button beside the primary one says.
func (s *Screen) second() {
	if s.wrapup.isOpen() {
		s.wrapup.close()
		return
	}
	s.togglePause()
}

// togglePause stops the clock or lets it go on.
func (s *Screen) togglePause() {
	if s.do(s.flush()) {
		s.do(s.service.TogglePause(s.id))
	}
}

// next does what comes next: start, wrap up, or make the document.
func (s *Screen) next() {
	switch status := s.view.Session.Status(); {
	case s.wrapup.isOpen():
		s.wrapup.finish()
	case status == mentoring.Planned:
		s.start()
	case status == mentoring.Running:
		s.wrapup.open()
	case status == mentoring.Cancelled:
		s.planAgain()
	default:
		s.handOver()
	}
}

func (s *Screen) start() {
	if s.do(s.flush()) && s.do(s.service.StartSession(s.id)) {
		s.focus(s.notes.entry())
	}
}

// handOver shows the page before it is saved.
func (s *Screen) handOver() {
	s.host.Go(kit.Route{Page: kit.HandoverPage, Pair: s.view.Session.PairID, Session: s.id})
}

// planAgain takes back that the session was cancelled.
func (s *Screen) planAgain() {
	s.do(s.service.PlanAgain(s.id))
}

// export makes the document of the session and asks where to put it.
func (s *Screen) export() {
	s.make(func() (app.Document, error) { return s.service.SessionDocument(s.id) })
}

// calendar makes the file that puts the session into a calendar.
func (s *Screen) calendar() {
	s.make(func() (app.Document, error) { return s.service.CalendarDocument(s.id) })
}

// make saves what was typed, makes a document and asks where to put it.
func (s *Screen) make(with func() (app.Document, error)) {
	if !s.do(s.flush()) {
		return
	}
	var document app.Document
	s.head.primary.Disable()
	s.host.Background(func() (err error) {
		document, err = with()
		return err
	}, func(err error) {
		s.head.primary.Enable()
		if s.do(err) {
			s.host.Save(document)
		}
	})
}

// titleLayout puts the small line above the title, whose field reaches out a
// little so that its text is in line with it.
type titleLayout struct{}

const (
	titleSide = titlePad
)

// Layout places line and title.
func (titleLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	height := parts[0].MinSize().Height
	parts[0].Resize(fyne.NewSize(size.Width, height))
	parts[1].Move(fyne.NewPos(-titleSide, height))
	least := parts[1].MinSize().Height
	parts[1].Resize(fyne.NewSize(size.Width+titleSide, least))
	own := parts[2].MinSize().Height
	parts[2].Move(fyne.NewPos(0, height+(least-own)/2))
	parts[2].Resize(fyne.NewSize(size.Width, own))
}

// MinSize is that of both.
func (titleLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, parts[0].MinSize().Height+parts[1].MinSize().Height)
}
