package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
	"trefoil/screens/kit"
)

// captures lists what was caught in the talk beside promises: insights,
// questions, quotes and plain notes.
type captures struct {
	screen *Screen
	list   *fyne.Container
	box    *fyne.Container
	rows   map[mentoring.ID]*capture
	title  *kit.Label
}

func newCaptures(s *Screen) *captures {
	c := &captures{screen: s, list: container.New(kit.NewStack(12)), rows: make(map[mentoring.ID]*capture), title: kit.Small("")}
	c.box = container.New(kit.NewStack(10), kit.NewRule(), c.title, c.list)
	return c
}

func (c *captures) show(caught []mentoring.Capture, held bool) {
	c.title.SetText(lang.T("Caught today"))
	if held {
		c.title.SetText(lang.T("Caught"))
	}
	kept := make(map[mentoring.ID]*capture)
	c.list.Objects = nil
	for _, data := range caught {
		row, ok := c.rows[data.ID]
		if !ok {
			row = newCapture(c)
		}
		row.show(data)
		kept[data.ID] = row
		c.list.Add(row.box)
	}
	c.rows = kept
	c.box.Hidden = len(caught) == 0
}

// escape leaves the line that is being edited; it says whether there was one.
func (c *captures) escape() bool {
	for _, row := range c.rows {
		if row.entry != nil {
			row.close()
			return true
		}
	}
	return false
}

// leave saves lines that were edited and not sent off.
func (c *captures) leave() error {
	for _, row := range c.rows {
		if row.entry == nil {
			continue
		}
		if text := strings.TrimSpace(row.entry.Text); text != "" && text != row.data.Text {
			if err := row.keep(); err != nil {
				return err
			}
		}
		row.fold()
	}
	return nil
}

// capture is one line that was caught.
type capture struct {
	captures *captures
	data     mentoring.Capture
	text     *kit.Label
	press    *kit.Pressable
	words    *kit.Label
	entry    *kit.Entry // nil while it is not edited
	box      *fyne.Container
}

func newCapture(c *captures) *capture {
	r := &capture{captures: c, text: kit.Body(""), words: kit.Small("")}
	r.press = kit.NewPressable("", r.text, r.edit)
	c.screen.commitments.keys(r.press, r.edit, r.delete)
	r.box = container.New(kit.NewStack(0), r.press, kit.FootOf(r.words, kit.NewMore(r.menu)))
	return r
}

func (r *capture) show(data mentoring.Capture) {
	r.data = data
	r.text.SetText(kit.CaptureWords(data))
	r.press.SetName(lang.F("Edit %s", data.Text))
	r.words.SetText(kit.CaughtWords(data, r.captures.screen.view.Mentee))
}

func (r *capture) menu() []*fyne.MenuItem {
	s := r.captures.screen
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Edit"), r.edit)}
	for _, kind := range mentoring.CaptureKinds {
		if kind != r.data.Kind {
			items = append(items, fyne.NewMenuItem(lang.F("Make it: %s", words.Within(lang.Current(), kind.Name())), func() {
				next := r.data
				next.Kind = kind
				s.do(s.service.EditCapture(next))
			}))
		}
	}
	return append(items, fyne.NewMenuItem(lang.T("Delete"), r.delete))
}

// delete hides the line, and leaves the keyboard with the next one.
func (r *capture) delete() {
	s := r.captures.screen
	s.commitments.pass(r.press)
	s.do(s.service.DeleteCapture(r.data.ID))
}

// edit puts an entry in the place of the line.
func (r *capture) edit() {
	if r.entry != nil {
		return
	}
	r.entry = kit.NewEntry("")
	r.entry.SetQuietly(r.data.Text)
	r.entry.OnSubmitted = func(string) { r.save() }
	r.entry.OnDone, r.entry.OnEscape = r.save, r.close
	r.box.Objects[0] = r.entry
	r.captures.screen.refit()
	r.captures.screen.focus(r.entry)
}

// save keeps the words; a line without any is not changed.
func (r *capture) save() {
	if strings.TrimSpace(r.entry.Text) == "" || r.captures.screen.do(r.keep()) {
		r.close()
	}
}

func (r *capture) keep() error {
	next := r.data
	next.Text = r.entry.Text
	return r.captures.screen.service.EditCapture(next)
}

// fold shows the line again.
func (r *capture) fold() {
	r.entry = nil
	r.box.Objects[0] = r.press
	r.captures.screen.refit()
}

func (r *capture) close() {
	r.fold()
	r.captures.screen.focus(r.press)
}
