package goals

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// checkIn is a check-in under way: the outcomes of the open line can be picked
// from, and beside them there is room for a note.
type checkIn struct {
	line   *line
	field  *kit.Field
	note   *kit.Entry
	bar    *kit.FormBar
	picked bool
}

const pickOutcome = "Pick one of the five outcomes first."

func (l *line) startCheckIn() {
	c := &checkIn{line: l, note: kit.NewMultiEntry(lang.T("What shows it?"))}
	c.note.SetMinRowsVisible(3)
	c.note.OnDone, c.note.OnEscape = c.submit, func() { c.bar.Cancel() }
	c.field = kit.NewField(lang.T("Pick the outcome that fits today, and add a note if you like"), c.note)
	c.bar = kit.NewFormBar(lang.T("Save check-in"), c.submit, c.end, c.dirty)
	l.checking = c
	d := l.detail
	d.outcomes.Mark(-1)
	d.outcomes.SetPickable(true)
	d.outcomes.OnPick = c.pick
	d.begin(container.New(kit.NewStack(10), c.field, c.bar))
	l.screen.focus(d.outcomes.First())
}

// pick takes an outcome; the keyboard goes on to the note.
func (c *checkIn) pick(int) {
	c.picked = true
	c.field.SetError("")
	c.line.screen.focus(c.note)
}

func (c *checkIn) dirty() bool { return c.picked || strings.TrimSpace(c.note.Text) != "" }

// submit saves the check-in; other errors than those of input are told.
func (c *checkIn) submit() {
	if err := c.save(); err != nil && c.picked {
		c.line.screen.host.Fail(err)
	}
}

// save keeps the check-in and goes back to the history. When that fails all
// stays as it is.
func (c *checkIn) save() error {
	if !c.picked {
		c.field.SetError(lang.T(pickOutcome))
		return fmt.Errorf("check in: %w", mentoring.ErrOutcomeMissing)
	}
	l := c.line
	n := app.NewCheckIn{GoalID: l.standing.Goal.ID, Outcome: outcomeAt(l.detail.outcomes.Marked()), Note: c.note.Text}
	if err := l.screen.service.CheckIn(n); err != nil {
		return err
	}
	c.end()
	l.screen.Reload()
	return nil
}

func (c *checkIn) end() {
	l := c.line
	l.checking = nil
	d := l.detail
	d.outcomes.SetPickable(false)
	d.mark(l.standing)
	d.end()
	l.screen.focus(l.press)
}
