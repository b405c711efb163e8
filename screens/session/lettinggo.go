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

// lettingGo is what the mentee means to stop holding: what was named before,
// to be ticked when it is truly gone, and a line for more.
type lettingGo struct {
	screen *Screen
	card   *kit.Card
	list   *fyne.Container
	what   *kit.Entry
	to     *kit.Entry
	field  *kit.Field
	edited mentoring.LettingGo // what the line changes; without an id it adds
}

func newLettingGo(w *wrapup) *lettingGo {
	s := w.screen
	l := &lettingGo{screen: s, list: container.New(kit.NewStack(8)), what: kit.NewEntry(lang.T("What to stop holding")), to: kit.NewEntry(lang.T("Handed to whom"))}
	l.field = kit.NewField("", l.what)
	l.what.OnChanged = func(text string) {
		l.field.SetError("")
		if text == "" { // what is typed next is something else
			l.edited = mentoring.LettingGo{}
		}
	}
	for _, e := range []*kit.Entry{l.what, l.to} {
		e.OnSubmitted = func(string) { l.send() }
		e.OnDone, e.OnEscape = func() { w.goOn(e) }, w.close
	}
	line := container.New(kit.NewColumns(8, 3, 2), l.field, l.to)
	l.card = kit.NewCardTitled(lang.T("To let go"), nil, container.New(kit.NewStack(10), l.list, line))
	return l
}

func (l *lettingGo) show(view app.SessionView) {
	l.list.Objects = nil
	for _, each := range append(view.Holding, view.LettingGo...) {
		l.list.Add(l.line(each))
	}
	l.list.Hidden = len(l.list.Objects) == 0
}

func (l *lettingGo) line(data mentoring.LettingGo) fyne.CanvasObject {
	s := l.screen
	check := kit.NewCheck(!data.Gone.IsZero(), nil)
	check.OnChanged = func(on bool) {
		if !s.do(s.service.SetGone(data.ID, on)) {
			check.SetOn(!on)
		}
	}
	words := lang.T("Tick it when it is truly gone")
	if data.To != "" {
		words = lang.F("Handed to %s", data.To)
	}
	if !data.Gone.IsZero() {
		words = lang.F("Gone since %s", kit.DayAfter(data.Gone, s.service.Today()))
	}
	more := kit.NewMore(func() []*fyne.MenuItem {
		return []*fyne.MenuItem{
			fyne.NewMenuItem(lang.T("Edit"), func() { l.edit(data) }),
			fyne.NewMenuItem(lang.T("Delete"), func() { s.do(s.service.DeleteLettingGo(data.ID)) }),
		}
	})
	press := kit.NewPressable(lang.F("Edit %s", data.What), kit.Body(data.What), func() { l.edit(data) })
	text := container.New(kit.NewStack(0), press, kit.FootOf(kit.Small(words), more))
	return container.New(kit.NewMarked(25), check, text)
}

// edit takes what was named into the line, to be changed there. What is in the
// line already is kept first.
func (l *lettingGo) edit(data mentoring.LettingGo) {
	if l.edited.ID != data.ID { // else it is in the line already, and newer there
		if !l.screen.do(l.leave()) {
			return
		}
		l.fill(data)
	}
	l.screen.focus(l.what)
}

// send keeps the line and stays for the next.
func (l *lettingGo) send() {
	if strings.TrimSpace(l.what.Text) == "" {
		l.field.SetError(lang.T("Write what to let go of first."))
		l.screen.wrapup.panel.Refit()
		return
	}
	if l.screen.do(l.leave()) {
		l.screen.focus(l.what)
	}
}

// leave saves a line that was typed. It is emptied before, for the change is
// announced while it is saved.
func (l *lettingGo) leave() error {
	next := l.edited
	if !l.there(next.ID) { // it was deleted meanwhile: its words are not
		next = mentoring.LettingGo{}
	}
	next.What, next.To = l.what.Text, l.to.Text
	if strings.TrimSpace(next.What) == "" {
		return nil
	}
	l.fill(mentoring.LettingGo{})
	s := l.screen
	var err error
	if next.ID != "" {
		err = s.service.EditLettingGo(next)
	} else {
		next.PairID, next.SessionID = s.view.Session.PairID, s.id
		err = s.service.AddLettingGo(next)
	}
	if err != nil {
		l.fill(next)
	}
	return err
}

// there says that something is listed.
func (l *lettingGo) there(id mentoring.ID) bool {
	view := l.screen.view
	return slices.ContainsFunc(slices.Concat(view.Holding, view.LettingGo), func(g mentoring.LettingGo) bool { return g.ID == id })
}

// fill puts what was named into the line.
func (l *lettingGo) fill(data mentoring.LettingGo) {
	l.edited = data
	l.what.SetQuietly(data.What)
	l.to.SetQuietly(data.To)
}
