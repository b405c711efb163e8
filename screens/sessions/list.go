package sessions

import (
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// list is all sessions, what is coming first. It makes only the rows in view,
// so that hundreds of sessions open at once.
type list struct {
	widget.List
	screen *Screen
	rows   []item
	today  mentoring.Date
	at     int // the row that has the keyboard
}

// item is one row: a heading or a session.
type item struct {
	heading string
	line    app.SessionLine
}

func newList(s *Screen) *list {
	l := &list{screen: s}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(s) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*row).show(l.rows[i], l.today) }
	l.OnHighlighted = func(i int) { l.at = i }
	l.OnSelected = func(i int) {
		l.UnselectAll()
		l.visit(i)
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) show(page app.Sessions, today mentoring.Date) {
	l.today = today
	l.setHeight(0)
	l.rows = l.rows[:0]
	now, coming := apart(page.Coming)
	l.add(lang.X("sessions", "Now"), now)
	l.add(lang.X("sessions", "Coming"), coming)
	l.addYears(page.Past)
	l.setHeight(headingHeight)
	l.Refresh()
}

// apart returns the sessions that take place now, and those still to come.
func apart(lines []app.SessionLine) (now, coming []app.SessionLine) {
	for _, line := range lines {
		if line.Session.Status() == mentoring.Running {
			now = append(now, line)
		} else {
			coming = append(coming, line)
		}
	}
	return now, coming
}

// setHeight gives the headings a height of their own; 0 is that of all rows.
func (l *list) setHeight(height float32) {
	for i, row := range l.rows {
		switch {
		case row.heading == "":
		case height == 0:
			l.SetItemHeight(i, newRow(l.screen).MinSize().Height)
		default:
			l.SetItemHeight(i, height)
		}
	}
}

func (l *list) add(heading string, lines []app.SessionLine) {
	if len(lines) == 0 {
		return
	}
	l.rows = append(l.rows, item{heading: heading})
	for _, line := range lines {
		l.rows = append(l.rows, item{line: line})
	}
}

// addYears lists what lies behind, year by year.
func (l *list) addYears(lines []app.SessionLine) {
	for len(lines) > 0 {
		year, n := lines[0].Session.Day.Year, 1
		for n < len(lines) && lines[n].Session.Day.Year == year {
			n++
		}
		heading := lang.X("sessions", "Past")
		if year != l.today.Year {
			heading = strconv.Itoa(year)
		}
		l.add(heading, lines[:n])
		lines = lines[n:]
	}
}

func (l *list) visit(i int) {
	if id := l.rows[i].line.Session.ID; id != "" {
		l.screen.visit(id)
	}
}

// TypedKey opens the session with Enter as with Space, and hands Escape on to
// the window.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		if listen := l.screen.host.Window.Canvas().OnTypedKey(); listen != nil {
			listen(key)
		}
		return
	case fyne.KeyDelete:
		if line, ok := l.line(); ok {
			l.screen.delete(line.Session.ID)
		}
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	l.List.TypedKey(key)
	if key.Name == fyne.KeyUp && l.onHeading() {
		l.List.TypedKey(key)
	}
	l.skipHeading()
}

// FocusGained puts the keyboard onto a session, not onto the heading above it.
func (l *list) FocusGained() {
	l.List.FocusGained()
	l.skipHeading()
}

// skipHeading goes on from a heading to the session below it.
func (l *list) skipHeading() {
	if l.onHeading() {
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

func (l *list) onHeading() bool { return l.at < len(l.rows) && l.rows[l.at].heading != "" }

// TypedRune does with the session in question what a sign stands for, and hands
// any other on to the window.
func (l *list) TypedRune(r rune) {
	if line, ok := l.line(); ok && l.screen.letter(line, unicode.ToLower(r)) {
		return
	}
	if listen := l.screen.host.Window.Canvas().OnTypedRune(); listen != nil {
		listen(r)
	}
}

// line is the session that has the keyboard.
func (l *list) line() (app.SessionLine, bool) {
	if l.at < 0 || l.at >= len(l.rows) || l.rows[l.at].heading != "" {
		return app.SessionLine{}, false
	}
	return l.rows[l.at].line, true
}
