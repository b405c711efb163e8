package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// tagRunes is how long a name on a tag may be, so that it fits half a card.
const tagRunes = 30

// showAbout shows what there is to say of the goal beside its outcomes.
func (d *detail) showAbout() {
	g := d.shown.Goal
	d.about.Objects = nil
	if g.Why != "" {
		d.about.Add(kit.Body(g.Why))
	}
	if g.Baseline != nil {
		d.about.Add(kit.Small(lang.F("At the start: %s.", lang.T(g.Baseline.Name()))))
	}
	if words := weightWords(g.Weight); words != "" {
		d.about.Add(kit.Small(words))
	}
	for _, step := range g.History {
		d.about.Add(kit.Small(stepWords(step, d.day)))
	}
	if len(d.shown.Named) > 0 {
		d.about.Add(d.competencies())
	}
	d.about.Hidden = len(d.about.Objects) == 0
}

// competencies are the names of what the goal is about, each in its dimension.
func (d *detail) competencies() fyne.CanvasObject {
	tags := container.New(kit.NewFlow(6))
	for _, a := range d.shown.Named {
		apart := kit.NewBox("", kit.NewTag(mentoring.Clip(a.Name, tagRunes), a.Dimension))
		apart.Pad = fyne.NewSize(0, 2) // from the line above and below
		tags.Add(apart)
	}
	return container.New(kit.NewStack(2), kit.Small(lang.T("About these competencies")), tags)
}

// list is a part of the detail with a title, a key of package lang. A long one
// shows its first rows, and the rest when asked.
func (d *detail) list(title string, rows []fyne.CanvasObject, again func()) []fyne.CanvasObject {
	const most = 8
	parts := []fyne.CanvasObject{kit.Small(lang.T(title)).Strong()}
	if d.whole[title] || len(rows) <= most+1 {
		return append(parts, rows...)
	}
	all := kit.NewLink(lang.F("Show all %d", len(rows)), func() {
		d.whole[title] = true
		again()
		d.line.screen.arrange()
	})
	return append(append(parts, rows[:most]...), container.New(kit.NewRow(0, -1), all))
}
