package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// detail is what an open line shows below its face: what each outcome would
// look like, the check-ins so far, and what can be done.
type detail struct {
	line     *line
	content  *fyne.Container
	outcomes *kit.Options
	history  *fyne.Container
	actions  *fyne.Container
	more     *kit.More
	slot     *fyne.Container // for the check-in
	shown    []mentoring.CheckIn
	painted  bool
}

func newDetail(l *line) *detail {
	d := &detail{
		line: l, outcomes: newOutcomes(), slot: container.NewStack(),
		history: container.New(kit.NewStack(8)),
	}
	d.more = kit.NewMore(func() []*fyne.MenuItem {
		return []*fyne.MenuItem{fyne.NewMenuItem("Delete the goal", l.delete)}
	})
	d.actions = container.New(kit.NewRow(10, -1),
		kit.NewButton("Check in", kit.Outlined, l.startCheckIn),
		kit.NewButton("Edit", kit.Quiet, l.edit), d.more)
	left := container.New(kit.NewStack(4), kit.Small("What each outcome would look like"), d.outcomes)
	right := container.New(kit.NewStack(12), d.actions, d.slot, d.history)
	d.slot.Hidden = true
	columns := container.New(kit.NewColumns(columnGap, columnShares...), left, right)
	box := kit.NewBox("", columns)
	box.Pad = fyne.NewSize(0, 6)
	d.content = container.New(kit.NewStack(8), box, kit.NewBox("", nil))
	return d
}

// newOutcomes returns the five outcomes, the most at the top.
func newOutcomes() *kit.Options {
	var names []string
	for i := range mentoring.Outcomes {
		names = append(names, outcomeAt(i).Name())
	}
	return kit.NewOptions(names...)
}

// outcomeAt is the outcome at a place in the list, which goes from the most at
// the top to the least; it is its own inverse.
func outcomeAt(i int) mentoring.Outcome { return mentoring.MaxOutcome - mentoring.Outcome(i) }

func indexOf(o mentoring.Outcome) int { return int(mentoring.MaxOutcome - o) }

func (d *detail) show(g app.GoalStanding, today mentoring.Date) {
	var texts []string
	for i := range mentoring.Outcomes {
		texts = append(texts, g.Goal.Outcomes[outcomeAt(i)-mentoring.MinOutcome])
	}
	d.outcomes.Set(g.Goal.Dimension, texts)
	if d.line.checking == nil {
		d.mark(g)
	}
	d.showHistory(g.CheckIns, today)
}

// mark marks where the goal stands.
func (d *detail) mark(g app.GoalStanding) {
	at := -1
	if g.CheckedIn {
		at = indexOf(g.Newest.Outcome)
	}
	d.outcomes.Mark(at)
}

// showHistory lists the check-ins, newest first.
func (d *detail) showHistory(checkIns []mentoring.CheckIn, today mentoring.Date) {
	if d.painted && len(d.shown) == len(checkIns) {
		return // they are added and taken back, never changed
	}
	d.shown, d.painted = checkIns, true
	d.history.Objects = nil
	if len(checkIns) == 0 {
		d.history.Add(kit.Small("No check-in yet. The first one locks the words of the five outcomes."))
	} else {
		d.history.Add(kit.Small("Check-ins"))
	}
	for i := len(checkIns) - 1; i >= 0; i-- {
		d.history.Add(entry(checkIns[i], today))
	}
}

func entry(c mentoring.CheckIn, today mentoring.Date) fyne.CanvasObject {
	day := kit.Small(kit.DayWords(c.Day, today)).Single().Trailing()
	head := container.New(kit.NewRow(8, 0), kit.Body(c.Outcome.Name()), day)
	lines := container.New(kit.NewStack(0), head)
	if c.Note != "" {
		lines.Add(kit.Small(c.Note))
	}
	return lines
}

func (l *line) delete() {
	if err := l.screen.service.DeleteGoal(l.standing.Goal.ID); err != nil {
		l.screen.host.Fail(err)
		return
	}
	l.screen.Reload()
}
