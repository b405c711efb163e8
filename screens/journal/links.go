package journal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// links are the competencies and goals that an example is linked to: two buttons
// to choose them, and behind those what was chosen, to be pressed away.
type links struct {
	screen       *Screen
	competencies []mentoring.CompetencyID
	goals        []mentoring.ID
	competency   *kit.Button
	goal         *kit.Button
	box          *fyne.Container
	resized      func()
}

func newLinks(s *Screen, resized func()) *links {
	l := &links{screen: s, resized: resized, box: container.New(kit.NewFlow(12))}
	l.competency = kit.NewButton(lang.T("+ Competency"), kit.Outlined, func() { kit.ShowMenuAt(l.competency, l.competencyItems()) })
	l.goal = kit.NewButton(lang.T("+ Goal"), kit.Outlined, func() { kit.ShowMenuAt(l.goal, l.goalItems()) })
	l.paint()
	return l
}

// set links with these.
func (l *links) set(competencies []mentoring.CompetencyID, goals []mentoring.ID) {
	l.competencies, l.goals = slices.Clone(competencies), slices.Clone(goals)
	l.paint()
}

// paint shows what is linked.
func (l *links) paint() {
	l.goal.Hidden = len(l.screen.data.Goals) == 0
	l.box.Objects = []fyne.CanvasObject{l.competency, l.goal}
	for _, id := range l.competencies {
		if c, ok := l.screen.competency(id); ok {
			l.chip(c.Name, c.Dimension, func() { l.turnCompetency(id) })
		}
	}
	for _, g := range l.screen.data.Goals {
		if slices.Contains(l.goals, g.ID) {
			l.chip(g.Statement, g.Dimension, func() { l.turnGoal(g.ID) })
		}
	}
	l.box.Refresh()
}

func (l *links) chip(name string, d mentoring.Dimension, away func()) {
	tag := kit.NewTag(mentoring.Clip(name, longestTag)+"  ×", d)
	l.box.Objects = append(l.box.Objects, apart(kit.NewPressable(lang.F("Take off %s", name), tag, away), 4))
}

// apart keeps what is above and below from an object.
func apart(o fyne.CanvasObject, by float32) fyne.CanvasObject {
	box := kit.NewBox("", o)
	box.Pad = fyne.NewSize(0, by)
	return box
}

// longestTag is how many letters a tag has at most.
const longestTag = 36

func (l *links) competencyItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	var last mentoring.Dimension
	for _, c := range l.screen.data.Competencies {
		if last != "" && c.Dimension != last {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		last = c.Dimension
		item := fyne.NewMenuItem(mentoring.Clip(c.Name, longestItem), func() { l.turnCompetency(c.ID) })
		item.Checked = slices.Contains(l.competencies, c.ID)
		items = append(items, item)
	}
	return items
}

// longestItem is how many letters of a line of a menu are shown.
const longestItem = 60

func (l *links) goalItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, g := range l.screen.data.Goals {
		item := fyne.NewMenuItem(mentoring.Clip(g.Statement, longestItem), func() { l.turnGoal(g.ID) })
		item.Checked = slices.Contains(l.goals, g.ID)
		items = append(items, item)
	}
	return items
}

func (l *links) turnCompetency(id mentoring.CompetencyID) {
	l.competencies = turned(l.competencies, id)
	l.changed(l.competency)
}

func (l *links) turnGoal(id mentoring.ID) {
	l.goals = turned(l.goals, id)
	l.changed(l.goal)
}

// changed shows the links anew. The keyboard goes to the button, for what had
// it may be gone.
func (l *links) changed(button *kit.Button) {
	l.paint()
	l.resized()
	l.screen.focus(button)
}

// turned returns the ids with one more, or without it when it is there.
func turned[T comparable](ids []T, id T) []T {
	if at := slices.Index(ids, id); at >= 0 {
		return slices.Delete(slices.Clone(ids), at, at+1)
	}
	return append(slices.Clone(ids), id)
}

// competency returns a competency that can be linked, or is linked already though
// it was retired.
func (s *Screen) competency(id mentoring.CompetencyID) (mentoring.Competency, bool) {
	is := func(c mentoring.Competency) bool { return c.ID == id }
	if at := slices.IndexFunc(s.data.Competencies, is); at >= 0 {
		return s.data.Competencies[at], true
	}
	for _, item := range s.data.Items {
		if at := slices.IndexFunc(item.Named, is); at >= 0 {
			return item.Named[at], true
		}
	}
	return mentoring.Competency{}, false
}
