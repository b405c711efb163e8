package session

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// wrapup is the end of a session: what it was about, what shifted, what was
// promised and when to go on. It takes the place of the columns while it is
// written; what is typed is saved like the notes.
type wrapup struct {
	screen  *Screen
	panel   *kit.Scroll
	summary *kit.Entry
	kind    *kit.Segmented
	shift   *kit.Entry
	ahead   *ahead
	said    *said
	title   *kit.Entry
	due     bool      // the talk ended, and nobody has said yet how
	worth   [2]*worth // to the mentee, to the mentor
	letting *lettingGo
	closing *kit.Label
	talked  *kit.Label // who talked how much, when that was counted
}

// shiftKinds are what the choice offers; the first is that nothing is said.
var shiftKinds = append([]mentoring.ShiftKind{""}, mentoring.ShiftKinds[:]...)

func shiftNames() []string {
	names := []string{lang.X("shift", "None")}
	for _, kind := range mentoring.ShiftKinds {
		names = append(names, lang.T(kind.Name()))
	}
	return names
}

// kindIndex is the place of a kind in the choice, 0 for one that is not there.
func kindIndex(kind mentoring.ShiftKind) int { return max(0, slices.Index(shiftKinds, kind)) }

func newWrapup(s *Screen) *wrapup {
	w := &wrapup{screen: s, title: kit.NewEntry(lang.T("What is this session about?"))}
	w.summary = kit.NewMultiEntry(lang.T("In a sentence or two: what was this about?"))
	w.summary.SetMinRowsVisible(4)
	w.kind = kit.NewSegmented(shiftNames(), 0, w.pickKind).Folding()
	w.shift = kit.NewEntry(lang.T("In one line: from what to what?"))
	w.title.OnChanged = w.retitle
	w.summary.OnChanged = s.keep(w.saver(app.SessionSummary)).changed
	w.shift.OnChanged = s.keep(w.saver(app.SessionShift)).changed
	w.ahead = newAhead(s)
	w.worth = [2]*worth{newWorth(s, mentoring.Mentee), newWorth(s, mentoring.Mentor)}
	w.closing, w.talked = kit.Small("").Wrapped(3), kit.Small("").Wrapped(2)
	w.said = newSaid(s)
	for _, e := range []*kit.Entry{w.title, w.summary, w.shift, w.ahead.day.Entry, w.ahead.at.Entry} {
		e.OnDone, e.OnEscape = func() { w.goOn(e) }, w.close
		e.OnSubmitted = func(string) { w.goOn(e) }
	}
	w.title.Passing, w.summary.Passing, w.shift.Passing = true, true, true // they are saved as they are typed
	about := container.New(kit.NewStack(14), kit.NewField(lang.T("Title"), w.title),
		kit.NewField(lang.T("Summary"), w.summary),
		kit.NewField(lang.T("What shifted"), w.kind), w.shift, w.worth[0].box, w.worth[1].box, w.talked, w.closing)
	words := kit.NewCardTitled(lang.T("What it was about"), nil, about)
	w.letting = newLettingGo(w)
	w.ahead.box.Objects = []fyne.CanvasObject{w.ahead.readback.card, w.letting.card, w.ahead.next}
	both := container.New(kit.NewSplit(720, kit.Gap, 1, 1), words, w.ahead.box)
	w.panel = kit.NewScroll(container.New(kit.NewStack(0), both))
	return w
}

func (w *wrapup) saver(which app.SessionText) func(string) error {
	s := w.screen
	return func(text string) error { return s.service.SaveSessionText(s.id, which, text) }
}

// fill puts in what was said before.
func (w *wrapup) fill(session mentoring.Session) {
	w.summary.SetQuietly(session.Summary)
	w.shift.SetQuietly(session.Shift.Text)
	w.kind.SetPicked(kindIndex(session.Shift.Kind))
}

func (w *wrapup) pickKind(i int) {
	s := w.screen
	if !s.do(s.service.SaveShiftKind(s.id, shiftKinds[i])) {
		w.kind.SetPicked(kindIndex(s.view.Session.Shift.Kind))
	}
}

func (w *wrapup) show(view app.SessionView) {
	w.ahead.show(view)
	w.said.show(view.Session)
	w.letting.show(view)
	for _, each := range w.worth {
		each.show(view.Session.Useful)
	}
	w.talked.SetText(turnWords(view.Session.Talk(w.screen.service.Now())))
	w.talked.Hidden = w.talked.Text() == ""
	w.closing.Hidden = view.Closing.ID == ""
	w.closing.SetText(lang.F("To close with: “%s”", view.Closing.Text))
}

func (w *wrapup) isOpen() bool { return w.panel.Visible() }

// open shows the panel in the place of the talk, with all that was promised
// and is to be talked about.
func (w *wrapup) open() {
	if !w.screen.do(w.screen.sendOffTalk()) {
		return
	}
	w.screen.far.escape()
	w.ahead.propose(w.screen.view)
	w.title.SetQuietly(w.screen.head.title.Text)
	w.unfold()
	if strings.TrimSpace(w.title.Text) == "" {
		w.screen.focus(w.title)
		return
	}
	w.screen.focus(w.summary)
}

// fields are where the keyboard goes one after the other, with the button that finishes
// at the end.
func (w *wrapup) fields() []fyne.Focusable {
	all := []fyne.Focusable{w.title, w.summary, w.kind, w.shift, w.worth[0].choice, w.worth[1].choice, w.letting.what, w.letting.to}
	if w.ahead.next.Visible() {
		all = append(all, w.ahead.day.Entry, w.ahead.at.Entry)
	}
	return append(all, w.screen.head.primary)
}

// goOn puts the keyboard into what comes after a field. Who is done with one of them has
// not ended the session yet.
func (w *wrapup) goOn(from fyne.Focusable) {
	all := w.fields()
	if at := slices.Index(all, from); at >= 0 && at+1 < len(all) {
		w.screen.focus(all[at+1])
	}
}

// unfold shows the panel, unless it is there: also for a field in it that holds the page.
func (w *wrapup) unfold() {
	if !w.isOpen() {
		w.turn(true)
		w.ahead.readback.show(w.screen.view)
	}
}

// goFurther begins the end of a session, and when that is written ends it.
func (w *wrapup) goFurther() {
	if w.isOpen() {
		w.finish()
		return
	}
	w.open()
}

// letGo puts the keyboard to where it is said what to let go of.
func (w *wrapup) letGo() {
	if !w.isOpen() {
		w.open()
	}
	if w.isOpen() {
		w.screen.focus(w.letting.what)
	}
}

// close goes back to the talk. What was typed stays.
func (w *wrapup) close() {
	w.turn(false)
	w.screen.focus(w.screen.notes.entry())
}

// retitle is the same as typing into the title at the top.
func (w *wrapup) retitle(title string) {
	w.screen.head.title.Entry.SetQuietly(title)
	w.screen.head.keeper.changed(title)
}

func (w *wrapup) turn(open bool) {
	s := w.screen
	if open {
		w.panel.Show()
		s.talk.Hide()
	} else {
		w.panel.Hide()
		s.talk.Show()
	}
	s.head.show(s.view)
	s.stages.ask()
	s.menu.show(s.view.Session)
	s.content.Refresh()
	w.panel.Refit()
}

func (w *wrapup) escape() bool {
	if !w.isOpen() {
		return false
	}
	w.close()
	return true
}

// finish ends the session, or ends the edit of one that was held.
func (w *wrapup) finish() {
	s := w.screen
	if s.view.Session.Status() == mentoring.Held && !w.due {
		if s.do(w.letting.leave()) && s.do(w.ahead.readback.leave()) && s.do(s.flush()) {
			s.finish()
			w.close()
		}
		return
	}
	day, at, first := w.ahead.read()
	if first != nil {
		s.focus(first)
		return
	}
	if s.do(w.letting.leave()) && s.do(w.ahead.readback.leave()) && s.do(s.flush()) && s.do(s.service.WrapUp(s.id, w.words(day, at))) {
		w.due = false
		w.ahead.proposed = w.ahead.typed()
		s.finish()
		w.close()
		s.handOver()
	}
}

// words is all that was said at the end.
func (w *wrapup) words(day mentoring.Date, at *mentoring.Clock) app.Wrap {
	return app.Wrap{
		Title: w.title.Text, Summary: w.summary.Text,
		Shift: mentoring.Shift{Kind: shiftKinds[max(0, w.kind.Picked())], Text: w.shift.Text},
		Next:  day, NextAt: at,
	}
}
