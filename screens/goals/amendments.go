package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// showAmendments lists what was agreed before, newest first: until when, and the
// words and the weight that were changed then.
func (d *detail) showAmendments() {
	g := d.shown.Goal
	var rows []fyne.CanvasObject
	for i := len(g.Amendments) - 1; i >= 0; i-- {
		rows = append(rows, d.earlier(i))
	}
	d.amended.Hidden = len(rows) == 0
	d.amended.Objects = nil
	if len(rows) > 0 {
		d.amended.Objects = d.list(lang.Key("What was agreed before"), rows, d.showAmendments)
	}
	d.amended.Refresh()
}

// earlier is one amendment: what it changed, as it was before.
func (d *detail) earlier(i int) fyne.CanvasObject {
	a := d.shown.Goal.Amendments[i]
	texts, weight := agreedAfter(d.shown.Goal, i)
	lines := container.New(kit.NewStack(0), kit.Small(lang.F("Until %s:", dayName(a.Day, d.day))).In(kit.Text))
	for at := range mentoring.Outcomes {
		o := outcomeAt(at)
		if old := textOf(a.Outcomes, o); old != textOf(texts, o) {
			lines.Add(kit.Small(lang.F("%s: %s", lang.T(o.Name()), orNothing(old))))
		}
	}
	if a.Weight != weight {
		lines.Add(kit.Small(lang.F("Weight %s", lang.Number(a.Weight))))
	}
	if a.Reason != "" {
		lines.Add(kit.Small(lang.F("Changed because: %s", a.Reason)))
	}
	return lines
}

// agreedAfter is what an amendment made of the agreement.
func agreedAfter(g mentoring.Goal, i int) (texts [5]string, weight float64) {
	if i+1 < len(g.Amendments) {
		return g.Amendments[i+1].Outcomes, g.Amendments[i+1].Weight
	}
	return g.Outcomes, g.Weight
}

func orNothing(text string) string {
	if text == "" {
		return lang.T("nothing was written")
	}
	return text
}
