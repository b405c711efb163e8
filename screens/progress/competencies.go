package progress

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// competencies is the card with one line for each competency, or with those that
// moved the most.
type competencies struct {
	screen *Screen
	card   *kit.Card
	mentee *kit.Label
	others []fyne.CanvasObject // of the legend
	which  *kit.Segmented
	column *fyne.Container
	scroll *kit.Scroll
	note   *kit.Label // what is pointed at, in words
	lines  []*competency
	moved  bool // show what moved
}

const pointHint = "Press a line for its levels in words and its examples."

func newCompetencies(s *Screen) *competencies {
	a := &competencies{screen: s, mentee: kit.Small("").Single(), column: container.New(kit.NewStack(0)), note: kit.Small(lang.T(pointHint)).Wrapped(3)}
	a.which = kit.NewSegmented([]string{lang.T("Where views differ"), lang.T("What moved")}, 0, func(i int) {
		a.moved = i == 1
		a.scroll.ScrollTo(0)
		a.show(s.shown)
	}).Folding()
	a.others = []fyne.CanvasObject{kit.NewBox("", nil), kit.NewLevelMark(kit.OthersView), kit.Small(lang.T("Others")).Single()}
	legend := container.New(kit.NewRow(5, -1),
		kit.NewLevelMark(kit.MenteeView), a.mentee,
		kit.NewBox("", nil), kit.NewLevelMark(kit.MentorView), kit.Small(lang.T("You")).Single())
	legend.Objects = append(legend.Objects, a.others...)
	a.scroll = kit.NewScroll(a.column)
	marks := kit.NewBox("", legend)
	marks.Pad = fyne.NewSize(0, 4)
	top := container.New(kit.NewFlow(10), a.which, marks)
	room := kit.NewBox("", a.note)
	room.Pad = fyne.NewSize(0, 2)
	a.card = kit.NewCard(kit.Framed(top, a.scroll, room))
	return a
}

// show shows the lines. They stay as they are, open or not, unless the
// competencies are others.
func (a *competencies) show(p app.ProgressPage) {
	a.mentee.SetText(brief(p.Mentee))
	a.showOthers(slices.ContainsFunc(p.Lines, func(l app.CompetencyLine) bool { return l.Others.People > 0 }))
	lines := p.Lines
	if a.moved {
		lines = p.Moved
	}
	if a.moved && len(lines) == 0 {
		a.lines, a.column.Objects = nil, []fyne.CanvasObject{spaced(kit.Small(nothingMoved(p, a.screen.service.Today())))}
	} else if !a.same(lines) {
		a.build(lines)
	}
	for i, line := range a.lines {
		line.show(lines[i], p, a.moved)
	}
	a.scroll.Refit()
	a.card.Refresh()
}

// showOthers says whether the legend explains the mark of others.
func (a *competencies) showOthers(rated bool) {
	for _, o := range a.others {
		if rated {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

func nothingMoved(p app.ProgressPage, today mentoring.Date) string {
	if p.View.Since.IsZero() {
		return lang.T("What moved shows here after the second rating.")
	}
	return lang.F("No competency has another level than on %s.", kit.MonthDay(p.View.Since, today))
}

func (a *competencies) same(lines []app.CompetencyLine) bool {
	if len(lines) != len(a.lines) || len(lines) == 0 {
		return false
	}
	for i := range lines {
		if lines[i].Competency != a.lines[i].line.Competency || a.lines[i].moved != a.moved {
			return false
		}
	}
	return true
}

func (a *competencies) build(lines []app.CompetencyLine) {
	a.lines, a.column.Objects = nil, nil
	var last mentoring.Dimension
	for _, line := range lines {
		if d := line.Competency.Dimension; d != last && !a.moved {
			a.column.Add(groupHead(d, last != ""))
			last = d
		}
		one := newCompetency(a, line)
		a.lines = append(a.lines, one)
		a.column.Add(one.content)
	}
}

// spaced keeps some room above.
func spaced(o fyne.CanvasObject) fyne.CanvasObject {
	room := kit.NewBox("", nil)
	room.Pad = fyne.NewSize(0, 5)
	return container.New(kit.NewStack(0), room, o)
}

// groupHead names a dimension, with some room above when it is not the first.
func groupHead(d mentoring.Dimension, gap bool) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	name := kit.Small(lang.T(d.Name())).Strong().In(ink)
	if !gap {
		return name
	}
	return spaced(name)
}

// toggle opens a line and closes the one that was open, so that the others
// stay near.
func (a *competencies) toggle(which *competency) {
	for _, one := range a.lines {
		one.setOpen(one == which && !one.open())
	}
	a.scroll.Refit()
	if which.open() {
		a.scroll.Reveal(which.content)
	}
}

// point says in words what is pointed at, or how to read the lines.
func (a *competencies) point(words string) {
	if words == "" {
		words = lang.T(pointHint)
	}
	a.note.SetText(words)
}
