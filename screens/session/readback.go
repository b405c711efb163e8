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

// readback is what was promised, to be read back to each other at the end of a talk. What
// was understood otherwise is put right here, and what is missing added.
type readback struct {
	screen *Screen
	card   *kit.Card
	add    *kit.Link
	form   *promiseForm // nil while none is written
	rows   map[mentoring.ID]*readbackRow
}

func newReadback(s *Screen) *readback {
	r := &readback{screen: s}
	r.add = kit.NewLink(lang.T("Add a promise"), func() { r.write(mentoring.Commitment{PairID: s.view.Session.PairID, SessionID: s.id}) })
	r.card = kit.NewCardTitled(lang.T("Promised today"), lang.T("read it back together"), nil)
	return r
}

// show shows it while the wrap-up is open: to look for boxes takes a while in long notes.
func (r *readback) show(view app.SessionView) {
	if !r.screen.wrapup.isOpen() {
		return
	}
	r.orphaned(view.Made)
	lines := container.New(kit.NewStack(10))
	kept := make(map[mentoring.ID]*readbackRow)
	for _, c := range view.Made {
		row, ok := r.rows[c.ID]
		if !ok {
			row = newReadbackRow(r)
		}
		row.show(c)
		kept[c.ID] = row
		lines.Add(row.box)
	}
	r.rows = kept
	if len(view.Made) == 0 {
		lines.Add(kit.Small(lang.T("Nothing was promised in this session.")))
	}
	if r.form != nil && r.form.data.ID == "" {
		lines.Add(r.form.box)
	} else {
		lines.Add(container.New(kit.NewRow(0, -1), r.add))
	}
	r.addNoted(lines, view)
	r.card.SetContent(lines)
	r.screen.refit()
}

// readbackRow is one promise, or its form while it is put right.
type readbackRow struct {
	of    *readback
	data  mentoring.Commitment
	dot   *kit.Dot
	text  *kit.Label
	press *kit.Pressable
	words *kit.Label
	line  *fyne.Container
	box   *fyne.Container
}

func newReadbackRow(r *readback) *readbackRow {
	row := &readbackRow{of: r, dot: kit.NewDot(""), text: kit.Body(""), words: kit.Small("")}
	row.press = kit.NewPressable("", row.text, func() { r.write(row.data) })
	row.line = container.New(kit.NewMarked(22), row.dot, container.New(kit.NewStack(0), row.press, row.words))
	row.box = container.NewStack(row.line)
	return row
}

func (r *readbackRow) show(c mentoring.Commitment) {
	r.data = c
	r.dot.Set(c.Dimension)
	r.text.SetText(c.Text)
	r.press.SetName(lang.F("Edit %s", c.Text))
	r.words.SetText(r.of.screen.promiseWords(c))
	r.box.Objects = []fyne.CanvasObject{r.line}
	if form := r.of.form; form != nil && form.data.ID == c.ID {
		r.box.Objects[0] = form.box
	}
}

// addNoted offers what has a box in the shared notes that isn't ticked, and isn't promised
// yet.
func (r *readback) addNoted(lines *fyne.Container, view app.SessionView) {
	noted := app.NotedPromises(r.screen.notes.shared(), view.Reader, slices.Concat(view.Made, view.Open))
	if len(noted) == 0 {
		return
	}
	lines.Add(kit.NewRule())
	lines.Add(kit.Small(lang.T("With a box in the shared notes, and not promised yet")))
	for _, line := range noted {
		promise := kit.NewLink(lang.T("Make it a promise"), func() { r.screen.do(r.screen.service.AddLine(r.screen.id, line)) })
		words := container.New(kit.NewStack(0), kit.Body(line.Text), kit.Small(r.screen.promiseWords(line.Commitment())))
		lines.Add(container.New(kit.NewStack(2), words, container.New(kit.NewRow(0, -1), promise)))
	}
}

// write opens the form of a promise in its place.
func (r *readback) write(c mentoring.Commitment) {
	if !r.screen.do(r.leave()) {
		return
	}
	r.form = newPromiseForm(r.screen, c)
	r.form.closed = func() { r.close(c.ID) }
	r.show(r.screen.view)
	r.screen.wrapup.panel.Reveal(r.form.box)
	r.screen.focus(r.form.what)
}

// close takes the form away, and leaves the keyboard where it was opened.
func (r *readback) close(id mentoring.ID) {
	r.form = nil
	r.show(r.screen.view)
	if row := r.rows[id]; row != nil {
		r.screen.focus(row.press)
		return
	}
	r.screen.focus(r.add)
}

// leave keeps what was written in the form. What can't be kept is shown.
func (r *readback) leave() error {
	r.orphaned(r.screen.view.Made)
	switch {
	case r.form == nil:
		return nil
	case !r.form.dirty():
		r.form.close()
		return nil
	}
	err := r.form.keep()
	if err != nil {
		r.screen.wrapup.unfold()
		r.screen.focus(r.form.what)
	}
	return err
}

// orphaned makes the form of a promise that is gone meanwhile one for a new promise, so that
// its words aren't lost.
func (r *readback) orphaned(made []mentoring.Commitment) {
	if r.form == nil || r.form.data.ID == "" {
		return
	}
	if !slices.ContainsFunc(made, func(c mentoring.Commitment) bool { return c.ID == r.form.data.ID }) {
		r.form.data.ID = ""
	}
}
