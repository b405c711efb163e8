package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// line is one goal. Pressed, it opens in place and shows the rest.
type line struct {
	screen   *Screen
	standing app.GoalStanding

	content  *fyne.Container
	rule     *kit.Box
	press    *kit.Pressable
	face     face
	detail   *detail     // nil while the line is closed
	form     *form       // of the edit; nil while none is under way
	amending *amendment  // nil while none is under way
	checking *checkIn    // nil while no check-in is under way
	dropping *kit.Reason // nil while none is asked for
	slot     *fyne.Container
}

func newLine(s *Screen, id mentoring.ID) *line {
	l := &line{screen: s, rule: kit.NewRule(), slot: container.NewStack(), face: newFace()}
	l.standing.Goal.ID = id
	l.press = kit.NewPressable("", l.face.content, l.toggle)
	l.slot.Hidden = true
	l.content = container.New(kit.NewStack(0), l.rule, l.press, l.slot)
	return l
}

// padded keeps some room above and below.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	box := kit.NewBox("", o)
	box.Pad = fyne.NewSize(0, 10)
	return box
}

// show shows where the goal stands. What is being typed is left alone.
func (l *line) show(g app.GoalStanding, today mentoring.Date) {
	l.standing = g
	l.face.show(g, today)
	l.press.SetName(faceName(g, today))
	if l.detail != nil {
		l.detail.show(g, today)
	}
	l.press.Refresh()
}

// busy says that something is being written in this line.
func (l *line) busy() bool {
	return l.form != nil || l.amending != nil || l.checking != nil || l.dropping != nil
}

func (l *line) toggle() {
	if l.detail == nil {
		l.open()
		l.screen.scroll.Reveal(l.content)
	} else if !l.busy() {
		l.close()
	}
}

func (l *line) open() {
	l.detail = newDetail(l)
	l.detail.show(l.standing, l.screen.service.Today())
	l.face.open(true)
	l.put(l.detail.content)
}

func (l *line) close() {
	l.detail = nil
	l.face.open(false)
	l.put(nil)
}

// put shows something below the face, or nothing.
func (l *line) put(o fyne.CanvasObject) {
	l.slot.Objects = nil
	l.slot.Hidden = o == nil
	if o != nil {
		l.slot.Objects = []fyne.CanvasObject{o}
	}
	l.screen.arrange()
}

// edit puts the form into the place of the goal.
func (l *line) edit() {
	l.form = newForm(l.screen, l.standing.Goal, l.standing.Locked)
	l.form.done(ends{lang.T("Save the goal"), l.saveEdit, l.endEdit, l.screen.host.Fail})
	l.press.Hidden = true
	l.put(padded(l.form.content))
	l.screen.focus(l.form.statement)
	l.screen.scroll.Reveal(l.content)
}

func (l *line) saveEdit(g mentoring.Goal) error {
	if err := l.screen.service.EditGoal(g); err != nil {
		return err
	}
	l.endEdit()
	l.screen.Reload()
	return nil
}

func (l *line) endEdit() {
	l.form = nil
	l.press.Hidden = false
	l.put(l.detail.content)
	l.screen.focus(l.press)
}

// leave saves what is open in this line.
func (l *line) leave() error {
	switch {
	case l.form != nil && l.form.dirty():
		return l.form.save()
	case l.amending != nil && l.amending.dirty():
		return l.amending.save()
	case l.checking != nil && l.checking.dirty():
		return l.checking.save()
	case l.dropping != nil && l.dropping.Text() != "":
		return l.drop(l.dropping.Text())
	}
	return nil
}

// escape cancels what is open in this line.
func (l *line) escape() bool {
	switch {
	case l.form != nil:
		l.form.bar.Cancel()
	case l.amending != nil:
		l.amending.bar.Cancel()
	case l.checking != nil:
		l.checking.bar.Cancel()
	case l.dropping != nil:
		l.endDropping()
	default:
		return false
	}
	return true
}
