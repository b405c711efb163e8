package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// points is the agenda: what either side wants to talk about.
type points struct {
	screen *Screen
	box    *fyne.Container
	list   *fyne.Container
	rows   map[mentoring.ID]*point
	add    *addPoint
}

func newPoints(s *Screen) *points {
	p := &points{screen: s, list: container.New(kit.NewStack(14)), rows: make(map[mentoring.ID]*point)}
	p.add = newAddPoint(p)
	p.box = container.New(kit.NewStack(10), kit.Heading("Talking points"), p.list, p.add.box)
	return p
}

func (p *points) show(view app.SessionView) {
	kept := make(map[mentoring.ID]*point)
	p.list.Objects = nil
	for _, data := range view.Points {
		row, ok := p.rows[data.ID]
		if !ok {
			row = newPoint(p, data.ID)
		}
		row.show(data)
		kept[data.ID] = row
		p.list.Add(row.box)
	}
	p.rows = kept
	p.list.Hidden = len(view.Points) == 0
	p.add.show(view, len(view.Points) == 0)
}

// escape closes what is open here; it says whether something was.
func (p *points) escape() bool {
	for _, row := range p.rows {
		if row.entry != nil {
			row.close()
			return true
		}
	}
	return p.add.escape()
}

// leave saves lines that were typed and not sent off.
func (p *points) leave() error {
	for _, row := range p.rows {
		if row.entry != nil && strings.TrimSpace(row.entry.Text) != "" {
			if err := p.screen.service.EditTalkingPoint(row.data.ID, row.entry.Text); err != nil {
				return err
			}
			row.close()
		}
	}
	return p.add.leave()
}

// point is one line of the agenda.
type point struct {
	points *points
	data   mentoring.TalkingPoint
	check  *kit.Check
	text   *kit.Label
	press  *kit.Pressable
	by     *kit.Label
	entry  *kit.Entry // nil while the line is not edited
	words  *fyne.Container
	box    *fyne.Container
}

func newPoint(p *points, id mentoring.ID) *point {
	r := &point{points: p, data: mentoring.TalkingPoint{ID: id}, text: kit.Body(""), by: kit.Small("")}
	r.check = kit.NewCheck(false, r.tick)
	r.press = kit.NewPressable("", r.text, r.edit)
	r.words = container.New(kit.NewStack(0), r.press, footOf(r.by, kit.NewMore(r.menu)))
	r.box = container.New(line{25}, r.check, r.words)
	return r
}

func (r *point) show(data mentoring.TalkingPoint) {
	r.data = data
	r.check.SetOn(data.Discussed)
	r.text.SetText(data.Text)
	r.press.SetName("Edit " + data.Text)
	color := kit.Text
	if data.Discussed {
		color = kit.Muted
	}
	r.text.SetColor(color)
	by := r.points.screen.who(data.By)
	if data.CarriedFrom != "" {
		by += ", carried over"
	}
	r.by.SetText(by)
}

func (r *point) menu() []*fyne.MenuItem {
	s := r.points.screen
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Edit", r.edit),
		fyne.NewMenuItem("Delete", func() { s.do(s.service.DeleteTalkingPoint(r.data.ID)) }),
	}
}

// tick ticks the line off. When that fails the box is put back.
func (r *point) tick(on bool) {
	s := r.points.screen
	if !s.do(s.service.SetDiscussed(r.data.ID, on)) {
		r.check.SetOn(!on)
	}
}

// edit puts an entry in the place of the line.
func (r *point) edit() {
	if r.entry != nil {
		return
	}
	r.entry = kit.NewEntry("")
	r.entry.SetQuietly(r.data.Text)
	r.entry.OnSubmitted = func(string) { r.save() }
	r.entry.OnDone, r.entry.OnEscape = r.save, r.close
	r.words.Objects[0] = r.entry
	r.points.screen.refit()
	r.points.screen.focus(r.entry)
}

// save keeps the words; a line without any is not changed.
func (r *point) save() {
	s, text := r.points.screen, r.entry.Text
	if strings.TrimSpace(text) == "" || s.do(s.service.EditTalkingPoint(r.data.ID, text)) {
		r.close()
	}
}

func (r *point) close() {
	r.entry = nil
	r.words.Objects[0] = r.press
	r.points.screen.refit()
}
