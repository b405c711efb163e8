package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// commitments is what was promised: today, with a line to add one, and before,
// with a box to tick when it was kept.
type commitments struct {
	screen  *Screen
	card    *kit.Card
	scroll  *kit.Scroll
	column  *fyne.Container
	made    *fyne.Container
	add     *promiseForm
	slot    *fyne.Container
	open    *fyne.Container
	section *fyne.Container
	rows    map[mentoring.ID]*promise
	before  map[mentoring.ID]*openPromise
}

func newCommitments(s *Screen) *commitments {
	c := &commitments{
		screen: s,
		made:   container.New(kit.NewStack(12)), open: container.New(kit.NewStack(12)), slot: container.NewStack(),
		rows: make(map[mentoring.ID]*promise), before: make(map[mentoring.ID]*openPromise),
	}
	c.section = container.New(kit.NewStack(10), kit.NewRule(), kit.Small("Still open"), c.open)
	c.column = container.New(kit.NewStack(14), c.made, c.slot, c.section)
	c.scroll = kit.NewScroll(c.column)
	c.card = kit.NewCardTitled(madeToday, nil, kit.WithoutShadow(c.scroll))
	return c
}

const (
	madeToday = "Commitments made today"
	madeThen  = "Commitments made"
)

func (c *commitments) show(view app.SessionView) {
	c.card.SetTitle(madeToday)
	if view.Session.Status() == mentoring.Held {
		c.card.SetTitle(madeThen)
	}
	c.showMade(view.Made)
	c.showOpen(view.Open)
	if c.add == nil {
		c.add = newPromiseForm(c.screen, mentoring.Commitment{PairID: view.Session.PairID, SessionID: c.screen.id})
		c.slot.Objects = []fyne.CanvasObject{c.add.box}
	}
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
	c.open.Objects = nil
	for _, data := range open {
		row, ok := c.before[data.ID]
		if !ok {
			row = newOpenPromise(c)
		}
		row.show(data)
		kept[data.ID] = row
		c.open.Add(row.box)
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
	return c.add != nil && c.add.rest.Visible()
}

// escape closes what is open here; it says whether something was.
func (c *commitments) escape() bool {
	for _, row := range c.before {
		if row.reason.Visible() {
			row.cancel()
			return true
		}
	}
	for _, row := range c.rows {
		if row.form != nil {
			row.close()
			return true
		}
	}
	if c.add != nil && c.add.rest.Visible() {
		c.add.cancel()
		return true
	}
	return false
}

// leave saves promises that were typed and not sent off.
func (c *commitments) leave() error {
	for _, row := range c.rows {
		if row.form != nil && row.form.dirty() {
			if err := row.form.keep(); err != nil {
				return err
			}
		}
	}
	for _, row := range c.before {
		if err := row.leave(); err != nil {
			return err
		}
	}
	if c.add != nil && c.add.dirty() {
		return c.add.keep()
	}
	return nil
}

// promiseWords is the small line below a promise: who, by when, for whom.
func (s *Screen) promiseWords(c mentoring.Commitment) string {
	words := s.who(c.By)
	if !c.Due.IsZero() {
		words += ", by " + kit.DayWords(c.Due, s.service.Today())
	}
	if c.To != "" {
		words += ", for " + c.To
	}
	if state := c.State(); state != mentoring.Open {
		words += ", " + string(state)
	}
	return words
}

// promise is one commitment made in this session.
type promise struct {
	commitments *commitments
	data        mentoring.Commitment
	dot         *kit.Dot
	text        *kit.Label
	press       *kit.Pressable
	words       *kit.Label
	plan        *kit.Label
	line        *fyne.Container
	form        *promiseForm // nil while it is not edited
	box         *fyne.Container
}

func newPromise(c *commitments) *promise {
	r := &promise{commitments: c, dot: kit.NewDot(""), text: kit.Body(""), words: kit.Small(""), plan: kit.Small("")}
	r.press = kit.NewPressable("", r.text, r.edit)
	r.line = container.New(line{22}, r.dot, container.New(kit.NewStack(0), r.press, footOf(r.words, kit.NewMore(r.menu)), r.plan))
	r.box = container.NewStack(r.line)
	return r
}

func (r *promise) show(data mentoring.Commitment) {
	r.data = data
	r.dot.Set(data.Dimension)
	r.text.SetText(data.Text)
	r.press.SetName("Edit " + data.Text)
	r.words.SetText(r.commitments.screen.promiseWords(data))
	r.plan.SetText(planWords(data))
	r.plan.Hidden = r.plan.Text() == ""
}

// planWords is the if-then plan of a promise.
func planWords(c mentoring.Commitment) string {
	switch {
	case c.If != "" && c.Then != "":
		return "If " + c.If + ", then " + c.Then
	case c.If != "":
		return "If " + c.If
	case c.Then != "":
		return "Then " + c.Then
	}
	return ""
}

func (r *promise) menu() []*fyne.MenuItem {
	s := r.commitments.screen
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Edit", r.edit),
		fyne.NewMenuItem("Delete", func() { s.do(s.service.DeleteCommitment(r.data.ID)) }),
	}
}

// edit puts the form in the place of the line.
func (r *promise) edit() {
	if r.form == nil {
		r.form = newPromiseForm(r.commitments.screen, r.data)
		r.form.closed = r.close
		r.box.Objects = []fyne.CanvasObject{r.form.box}
		r.commitments.screen.refit()
	}
	r.commitments.screen.focus(r.form.what)
}

func (r *promise) close() {
	r.form = nil
	r.box.Objects = []fyne.CanvasObject{r.line}
	r.commitments.screen.refit()
}
