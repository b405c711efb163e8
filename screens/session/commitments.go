package session

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// commitments is what was promised: today, with a line to add one, and before,
// with a box to tick when it was kept.
type commitments struct {
	lines   int // made and caught, as shown
	screen  *Screen
	card    *kit.Card
	scroll  *kit.Scroll
	column  *fyne.Container
	made    *fyne.Container
	line    *inputLine
	add     *promiseForm // the whole form for a new one; nil while the line is enough
	caught  *captures
	slot    *fyne.Container
	open    *fyne.Container
	section *fyne.Container
	rows    map[mentoring.ID]*promise
	before  map[mentoring.ID]*openPromise
	order   []*openPromise // as they are listed
}

func newCommitments(s *Screen) *commitments {
	c := &commitments{
		screen: s,
		made:   container.New(kit.NewStack(12)), open: container.New(kit.NewStack(12)), slot: container.NewStack(),
		rows: make(map[mentoring.ID]*promise), before: make(map[mentoring.ID]*openPromise),
	}
	c.section = container.New(kit.NewStack(10), kit.NewRule(), kit.Small(lang.T("Still open")), c.open)
	c.line = newInputLine(s, s.refit)
	c.line.details = c.write
	c.caught = newCaptures(s)
	c.slot.Objects = []fyne.CanvasObject{c.line.box}
	c.column = container.New(kit.NewStack(14), c.made, c.slot, c.caught.box, c.section)
	c.scroll = kit.NewScroll(c.column)
	c.card = kit.NewCardTitled(lang.T(madeToday), nil, c.scroll)
	return c
}

const (
	madeToday = "Commitments made today"
	madeThen  = "Commitments made"
)

func (c *commitments) show(view app.SessionView) {
	c.card.SetTitle(lang.T(madeToday))
	if view.Session.Status() == mentoring.Held {
		c.card.SetTitle(lang.T(madeThen))
	}
	c.showMade(view.Made)
	c.showOpen(view.Open)
	c.caught.show(view.Captures, view.Session.Status() == mentoring.Held)
	c.line.name()
	if lines := len(view.Made) + len(view.Captures); lines != c.lines {
		c.lines = lines
		c.keepLine()
	}
}

// keepLine keeps the line in view while it has the keyboard: what is sent off comes above
// it and pushed it out.
func (c *commitments) keepLine() {
	w := c.screen.host.Window
	if w != nil && w.Canvas().Focused() == fyne.Focusable(c.line.entry) {
		c.screen.refit()
		c.screen.pile.reveal(c.scroll, c.column, c.line.box)
	}
}

// write puts the whole form for a new commitment in the place of the line.
func (c *commitments) write(begun mentoring.Commitment) {
	form := c.openForm(begun)
	form.giveBack = func() {
		text := c.line.opened
		if form.what.Text != begun.Text {
			text = form.what.Text
		}
		c.line.entry.SetQuietly(text)
		c.line.typed()
	}
}

// writeAnew puts the form for what takes the place of a promise there.
func (c *commitments) writeAnew(before mentoring.Commitment, due mentoring.Date) {
	if c.add != nil { // something else is being written
		return
	}
	c.openForm(mentoring.Commitment{
		By: before.By, To: before.To, ToID: before.ToID, Text: before.Text, If: before.If, Then: before.Then,
		Dimension: before.Dimension, GoalID: before.GoalID, Due: due,
	})
}

func (c *commitments) openForm(begun mentoring.Commitment) *promiseForm {
	c.add = newPromiseForm(c.screen, mentoring.Commitment{PairID: c.screen.view.Session.PairID, SessionID: c.screen.id})
	c.add.begin(begun)
	c.add.closed = func() {
		c.add = nil
		c.slot.Objects = []fyne.CanvasObject{c.line.box}
		c.screen.refit()
		c.screen.focus(c.line.entry)
	}
	c.slot.Objects = []fyne.CanvasObject{c.add.box}
	c.screen.refit()
	c.add.reveal()
	c.screen.focus(c.add.due.Entry)
	return c.add
}

// begin puts the keyboard into the input line, or into the form that is open
// in its place.
func (c *commitments) begin(kind mentoring.LineKind) {
	if c.add != nil {
		c.screen.focus(c.add.what)
		return
	}
	c.line.begin(kind)
	c.screen.pile.reveal(c.scroll, c.column, c.line.box)
}

// settle puts the keyboard to the first promise that is still open, or where
// none is, to the last line that was promised or caught.
func (c *commitments) settle() {
	if len(c.order) > 0 {
		c.screen.focus(c.order[0].check)
	} else if all := c.stops(); len(all) > 0 {
		c.screen.focus(all[len(all)-1])
	}
}

// beside returns the row so many places after another, nil when there is none.
func (c *commitments) beside(row *openPromise, by int) *openPromise {
	at := slices.Index(c.order, row) + by
	if at < 0 || at >= len(c.order) {
		return nil
	}
	return c.order[at]
}

func (c *commitments) showMade(made []mentoring.Commitment) {
	kept := make(map[mentoring.ID]*promise)
	c.made.Objects = nil
	for _, data := range made {
		row, ok := c.rows[data.ID]
		if !ok {
			row = newPromise(c)
		}
		row.show(data)
		kept[data.ID] = row
		c.made.Add(row.box)
	}
	c.rows = kept
	c.made.Hidden = len(made) == 0
}

func (c *commitments) showOpen(open []mentoring.Commitment) {
	kept := make(map[mentoring.ID]*openPromise)
	c.open.Objects, c.order = nil, nil
	for _, data := range open {
		row, ok := c.before[data.ID]
		if !ok {
			row = newOpenPromise(c)
		}
		row.show(data)
		kept[data.ID] = row
		c.open.Add(row.box)
		c.order = append(c.order, row)
	}
	c.before = kept
	c.section.Hidden = len(open) == 0
}

// writing says that a commitment is being written.
func (c *commitments) writing() bool {
	for _, row := range c.rows {
		if row.form != nil {
			return true
		}
	}
	return c.add != nil || !c.line.empty()
}

// escape closes what is open here; it says whether something was.
func (c *commitments) escape() bool {
	for _, row := range c.before {
		if row.reason != nil {
			row.giveUp()
			return true
		}
	}
	for _, row := range c.rows {
		if row.form != nil {
			row.close()
			return true
		}
	}
	if c.add != nil {
		c.add.cancel()
		return true
	}
	return c.caught.escape()
}

// leave saves promises that were typed and not sent off.
func (c *commitments) leave() error {
	for _, row := range c.rows {
		if row.form == nil {
			continue
		}
		if !row.form.dirty() { // it would go on with what is said otherwise elsewhere
			row.fold()
			continue
		}
		if err := row.form.keep(); err != nil {
			return err
		}
	}
	for _, row := range c.before {
		if err := row.leave(); err != nil {
			return err
		}
	}
	if c.add != nil && c.add.dirty() {
		if err := c.add.keep(); err != nil {
			return err
		}
	}
	if err := c.caught.leave(); err != nil {
		return err
	}
	return c.line.keep()
}

// promiseWords is the small line below a promise: who, by when, for whom.
func (s *Screen) promiseWords(c mentoring.Commitment) string {
	parts := []string{s.who(c.By)}
	if !c.Due.IsZero() {
		parts = append(parts, lang.F("by %s", kit.DayAfter(c.Due, s.service.Today())))
	}
	if c.To != "" {
		parts = append(parts, lang.F("for %s", c.To))
	}
	if moved := kit.MovedWords(c, s.service.Today()); moved != "" {
		parts = append(parts, moved)
	}
	if likely := kit.LikelyWords(c); likely != "" {
		parts = append(parts, likely)
	}
	if state := c.State(); state != mentoring.Open {
		parts = append(parts, kit.StateWord(state))
	}
	return lang.Commas(parts...)
}
