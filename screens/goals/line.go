package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
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
	detail   *detail  // nil while the line is closed
	form     *form    // of the edit; nil while none is under way
	checking *checkIn // nil while no check-in is under way
	slot     *fyne.Container
}

// face is what a closed line shows.
type face struct {
	statement, why, remarks *kit.Label
	late                    *kit.Tag
	scale                   *kit.OutcomeScale
	words, own              *kit.Label
	arrow                   *widget.Icon
}

func newLine(s *Screen, id mentoring.ID) *line {
	l := &line{screen: s, rule: kit.NewRule(), slot: container.NewStack()}
	l.standing.Goal.ID = id
	l.press = kit.NewPressable("", l.buildFace(), l.toggle)
	l.slot.Hidden = true
	l.content = container.New(kit.NewStack(0), l.rule, l.press, l.slot)
	return l
}

func (l *line) buildFace() fyne.CanvasObject {
	l.face = face{
		statement: kit.Body("").Strong(), why: kit.Small("").Wrapped(2), remarks: kit.Small(""),
		late: kit.NewLateTag(""), scale: kit.NewOutcomeScale(),
		words: kit.Body("").Strong(), own: kit.Small("").Wrapped(2),
		arrow: widget.NewIcon(theme.MenuDropDownIcon()),
	}
	l.face.scale.Disable() // it only shows; the keyboard passes it by
	f := l.face
	small := container.New(kit.NewRow(8, 1), f.late, f.remarks)
	left := container.New(kit.NewStack(2), f.statement, f.why, small)
	scale := container.New(kit.NewRow(8, 1), f.scale, kit.NewBox("", nil), f.arrow)
	right := container.New(kit.NewStack(1), scale, f.words, f.own)
	return padded(container.New(kit.NewColumns(columnGap, columnShares...), left, right))
}

// The two columns are the same in a closed and in an open line.
const columnGap = 24

var columnShares = []float32{3, 2}

// padded keeps some room above and below.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	box := kit.NewBox("", o)
	box.Pad = fyne.NewSize(0, 10)
	return box
}

// show shows where the goal stands. What is being typed is left alone.
func (l *line) show(g app.GoalStanding, today mentoring.Date) {
	l.standing = g
	f := l.face
	f.statement.SetText(g.Goal.Statement)
	f.why.SetText(g.Goal.Why)
	f.why.Hidden = g.Goal.Why == ""
	f.remarks.SetText(remarks(g, today))
	f.late.SetText(kit.LateWords(g.DaysLate))
	f.late.Hidden = g.DaysLate == 0
	f.scale.Set(g.Goal.Dimension, g.Newest.Outcome, g.CheckedIn)
	words, own := standing(g)
	f.words.SetText(words)
	f.words.SetStrong(g.CheckedIn)
	f.own.SetText(own)
	f.own.Hidden = own == ""
	l.press.SetName(g.Goal.Statement + ". " + words)
	if l.detail != nil {
		l.detail.show(g, today)
	}
	l.press.Refresh()
}

func (l *line) toggle() {
	if l.detail == nil {
		l.open()
	} else if l.checking == nil {
		l.close()
	}
}

func (l *line) open() {
	l.detail = newDetail(l)
	l.detail.show(l.standing, l.screen.service.Today())
	l.put(l.detail.content)
	l.face.arrow.SetResource(theme.MenuDropUpIcon())
}

func (l *line) close() {
	l.detail = nil
	l.put(nil)
	l.face.arrow.SetResource(theme.MenuDropDownIcon())
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
	locked := len(l.standing.CheckIns) > 0
	l.form = newForm(l.screen, l.standing.Goal, locked)
	l.form.done(ends{"Save the goal", l.saveEdit, l.endEdit, l.screen.host.Fail})
	l.press.Hidden = true
	l.put(padded(l.form.content))
	l.screen.focus(l.form.statement)
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
	if l.form != nil && l.form.dirty() {
		return l.form.save()
	}
	if l.checking != nil && l.checking.dirty() {
		return l.checking.save()
	}
	return nil
}

// escape cancels what is open in this line.
func (l *line) escape() bool {
	switch {
	case l.form != nil:
		l.form.bar.Cancel()
	case l.checking != nil:
		l.checking.bar.Cancel()
	default:
		return false
	}
	return true
}
