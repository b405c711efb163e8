package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// levels is the card with one line for each competency.
type levels struct {
	card   *kit.Card
	mentee *kit.Label
	column *fyne.Container
	scroll *kit.Scroll
	lines  []*competency
}

func newLevels() *levels {
	l := &levels{mentee: kit.Small("").Single(), column: container.New(kit.NewStack(0))}
	legend := container.New(kit.NewRow(6, -1),
		kit.NewLevelMark(kit.MenteeView), l.mentee,
		kit.NewBox("", nil), kit.NewLevelMark(kit.MentorView), kit.Small("You").Single())
	l.scroll = kit.NewScroll(l.column)
	l.card = kit.NewCardTitled("Each ability", legend, l.scroll)
	return l
}

// show shows the levels. The lines stay as they are, open or not, unless the
// competencies are others.
func (l *levels) show(p app.Progress) {
	l.mentee.SetText(nameOf(p.Mentee, mentoring.Mentee))
	if !l.same(p.Lines) {
		l.build(p.Lines)
	}
	for i, line := range l.lines {
		line.show(p.Lines[i], nameOf(p.Mentee, mentoring.Mentee))
	}
	l.card.Refresh()
}

func (l *levels) same(lines []app.CompetencyLine) bool {
	if len(lines) != len(l.lines) {
		return false
	}
	for i := range lines {
		if lines[i].Competency != l.lines[i].line.Competency {
			return false
		}
	}
	return true
}

func (l *levels) build(lines []app.CompetencyLine) {
	l.lines, l.column.Objects = nil, nil
	var last mentoring.Dimension
	for _, line := range lines {
		if d := line.Competency.Dimension; d != last {
			l.column.Add(groupHead(d, last != ""))
			last = d
		}
		c := newCompetency(line, l.toggle)
		l.lines = append(l.lines, c)
		l.column.Add(c.content)
	}
	l.column.Add(spaced(kit.Small("Each line goes from 0, not observed, to 4, multiplies in others. Press one to see its levels in words.")))
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
	name := kit.Small(d.Name()).Strong().In(ink)
	if !gap {
		return name
	}
	return spaced(name)
}

// toggle opens a line and closes the one that was open, so that the others
// stay near.
func (l *levels) toggle(which *competency) {
	for _, c := range l.lines {
		c.setOpen(c == which && !c.open())
	}
	l.scroll.Refit()
}
