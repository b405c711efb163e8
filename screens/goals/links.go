package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// showLinks lists the promises that serve the goal and the evidence that backs
// it.
func (d *detail) showLinks() {
	var promises, evidence []fyne.CanvasObject
	for _, c := range d.shown.Promises {
		promises = append(promises, d.promise(c))
	}
	for _, e := range d.shown.Evidence {
		evidence = append(evidence, d.evidence(e))
	}
	d.links.Objects = nil
	if len(promises) > 0 {
		d.links.Add(container.New(kit.NewStack(6), d.list(lang.Key("Promises that serve it"), promises, d.showLinks)...))
	}
	if len(evidence) > 0 {
		parts := append(d.list(lang.Key("Examples"), evidence, d.showLinks), d.journal())
		d.links.Add(container.New(kit.NewStack(6), parts...))
	}
	d.links.Hidden = len(d.links.Objects) == 0
	d.links.Refresh()
}

// journal leads to the examples of the goal, where they can be changed.
func (d *detail) journal() fyne.CanvasObject {
	link := kit.NewLink(lang.T("Open in the journal"), func() {
		s := d.line.screen
		s.host.Go(kit.Route{Page: kit.JournalPage, Pair: s.pair, Goal: d.shown.Goal.ID})
	})
	return container.New(kit.NewRow(0, -1), link)
}

// promise is one commitment with what became of it.
func (d *detail) promise(c mentoring.Commitment) fyne.CanvasObject {
	words, late := promiseWords(c, d.day)
	var state fyne.CanvasObject = kit.Small(words).Single().Trailing()
	if late {
		state = kit.NewLateTag(words)
	}
	return container.New(kit.NewRow(8, 0), kit.Body(c.Text).Wrapped(3), state)
}

// promiseWords say what became of a commitment, or until when it is open.
func promiseWords(c mentoring.Commitment, today mentoring.Date) (words string, late bool) {
	if c.State() != mentoring.Open {
		return kit.StateWord(c.State()), false
	}
	words, late = kit.DueWords(c, today)
	switch {
	case late:
		return words, true
	case words == "":
		return lang.X("promise", "open"), false
	default:
		return lang.F("open, due %s", words), false
	}
}

// evidence is one dated example.
func (d *detail) evidence(e mentoring.Evidence) fyne.CanvasObject {
	day := kit.Small(kit.DayWords(e.Day, d.day)).Single().Trailing()
	return container.New(kit.NewRow(8, 0), kit.Body(e.Text).Wrapped(4), day)
}
