package goals

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// detail is what an open line shows below its face: what each outcome would
// look like, how the goal got where it stands, what it is linked with, and what
// can be done.
type detail struct {
	line     *line
	content  *fyne.Container
	outcomes *kit.Options
	lock     *fyne.Container
	locked   *kit.Label
	amended  *fyne.Container // what was agreed before
	checkIn  *kit.Button
	resume   *kit.Button
	more     *kit.More
	actions  *fyne.Container
	slot     *fyne.Container // for the check-in, and for the reason of a drop
	about    *fyne.Container
	history  *fyne.Container
	links    *fyne.Container
	whole    map[string]bool // lists that are shown to their end
	shown    app.GoalStanding
	day      mentoring.Date // on which it was shown
}

func newDetail(l *line) *detail {
	d := &detail{
		line: l, outcomes: newOutcomes(), locked: kit.Small(""), slot: container.NewStack(), whole: make(map[string]bool),
		amended: container.New(kit.NewStack(8)), about: container.New(kit.NewStack(4)),
		history: container.New(kit.NewStack(8)), links: container.New(kit.NewStack(12)),
	}
	d.checkIn = kit.NewButton(lang.T("Check in"), kit.Outlined, l.startCheckIn)
	d.resume = kit.NewButton(lang.T("Take up again"), kit.Outlined, func() { l.move(mentoring.GoalActive, "") })
	d.more = kit.NewMore(l.menu)
	d.actions = container.New(kit.NewRow(10, -1), d.checkIn, d.resume, kit.NewButton(lang.T("Edit"), kit.Quiet, l.edit), d.more)
	d.lock = container.New(kit.NewFlow(8), d.locked, kit.NewButton(lang.T("Amend"), kit.Outlined, l.amend).Small())
	d.slot.Hidden = true
	words := container.New(kit.NewStack(8), kit.Small(lang.T("What each outcome would look like")), d.outcomes, d.lock)
	left := container.New(kit.NewStack(14), words, d.amended, d.links)
	right := container.New(kit.NewStack(14), d.slot, d.about, d.history)
	columns := container.New(kit.NewColumns(2*columnGap), left, right)
	box := kit.NewBox("", container.New(kit.NewStack(12), d.actions, columns))
	box.Pad = fyne.NewSize(0, 6)
	d.content = container.New(kit.NewStack(8), box, kit.NewBox("", nil))
	return d
}

// newOutcomes returns the five outcomes, the most at the top.
func newOutcomes() *kit.Options {
	var names []string
	for i := range mentoring.Outcomes {
		names = append(names, lang.T(outcomeAt(i).Name()))
	}
	return kit.NewOptions(names...)
}

// outcomeAt is the outcome at a place in the list, which goes from the most at
// the top to the least; it is its own inverse.
func outcomeAt(i int) mentoring.Outcome { return mentoring.MaxOutcome - mentoring.Outcome(i) }

func indexOf(o mentoring.Outcome) int { return int(mentoring.MaxOutcome - o) }

// textOf is the text of an outcome among five.
func textOf(texts [5]string, o mentoring.Outcome) string { return texts[o-mentoring.MinOutcome] }

// show shows the goal. What didn't change is left alone, so that the keyboard
// stays where it is.
func (d *detail) show(g app.GoalStanding, today mentoring.Date) {
	if d.line.checking == nil {
		d.mark(g)
	}
	if d.day == today && reflect.DeepEqual(d.shown, g) {
		return
	}
	d.shown, d.day = g, today
	d.paint()
}

func (d *detail) paint() {
	g, today := d.shown, d.day
	var texts []string
	for i := range mentoring.Outcomes {
		texts = append(texts, textOf(g.Goal.Outcomes, outcomeAt(i)))
	}
	d.outcomes.Set(g.Goal.Dimension, texts)
	d.checkIn.Hidden, d.resume.Hidden = !g.Active(), g.Active()
	d.lock.Hidden = g.Locked.IsZero()
	d.locked.SetText(lockedWords(g.Locked, today))
	d.showAmendments()
	d.showAbout()
	d.showHistory()
	d.showLinks()
}

// mark marks where the goal stands.
func (d *detail) mark(g app.GoalStanding) {
	at := -1
	if g.CheckedIn {
		at = indexOf(g.Newest.Outcome)
	}
	d.outcomes.Mark(at)
}

// begin makes room for something to be written beside the outcomes; end is its
// counterpart.
func (d *detail) begin(o fyne.CanvasObject) {
	d.slot.Objects = []fyne.CanvasObject{o}
	d.actions.Hidden, d.slot.Hidden, d.lock.Hidden = true, false, true
	d.line.screen.arrange()
}

func (d *detail) end() {
	d.slot.Objects = nil
	d.actions.Hidden, d.slot.Hidden, d.lock.Hidden = false, true, d.shown.Locked.IsZero()
	d.line.screen.arrange()
}
