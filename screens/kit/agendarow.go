package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AgendaRow is one line of an agenda.
type AgendaRow struct {
	Check *Check
	Press *Pressable

	agenda *Agenda
	data   mentoring.TalkingPoint
	text   *Label
	by     *Label
	grip   *Grip
	entry  *Entry // nil while the line is not edited
	words  *fyne.Container
	box    *fyne.Container
}

func newAgendaRow(a *Agenda, id mentoring.ID) *AgendaRow {
	r := &AgendaRow{agenda: a, data: mentoring.TalkingPoint{ID: id}, text: Body(""), by: Small("")}
	r.Check = NewCheck(false, r.tick)
	r.Check.OnKey, r.Check.OnRune = r.key, r.letter
	r.Press = NewPressable("", r.text, r.edit)
	r.grip = NewGrip(func(dy float32) { r.dropped(dy) })
	foot := container.New(NewRow(4, 0), r.by, r.grip, NewMore(r.Menu))
	r.words = container.New(NewStack(0), r.Press, foot)
	r.box = container.New(NewMarked(25), r.Check, r.words)
	return r
}

func (r *AgendaRow) show(data mentoring.TalkingPoint) {
	r.data = data
	r.Check.SetOn(data.Discussed)
	r.text.SetText(data.Text)
	r.Press.SetName(lang.F("Edit %s", data.Text))
	color := Text
	if data.Discussed {
		color = Muted
	}
	r.text.SetColor(color)
	by := SideWords(data.By, r.agenda.mentee)
	if data.CarriedFrom != "" {
		by = lang.F("%s, carried over", by)
	}
	r.by.SetText(by)
}

// has says that the keyboard is in this line.
func (r *AgendaRow) has(focused fyne.Focusable) bool {
	return focused == fyne.Focusable(r.Check) || focused == fyne.Focusable(r.Press)
}

// Menu is what can be done with the point.
func (r *AgendaRow) Menu() []*fyne.MenuItem {
	a := r.agenda
	at := r.place()
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Edit"), r.edit)}
	if at > 0 {
		items = append(items, fyne.NewMenuItem(lang.T("Move up"), func() { a.moveTo(r, at-1) }))
	}
	if at < len(a.order)-1 {
		items = append(items, fyne.NewMenuItem(lang.T("Move down"), func() { a.moveTo(r, at+1) }))
	}
	return append(items, fyne.NewMenuItem(lang.T("Delete"), r.delete))
}

func (r *AgendaRow) place() int {
	for at, row := range r.agenda.order {
		if row == r {
			return at
		}
	}
	return 0
}

// delete hides the point, and leaves the keyboard with the next one.
func (r *AgendaRow) delete() {
	a := r.agenda
	a.step(r, -1)
	a.step(r, 1)
	a.do(a.service.DeleteTalkingPoint(r.data.ID))
}

// key goes to the point above or below, or deletes this one.
func (r *AgendaRow) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		r.agenda.step(r, 1)
	case fyne.KeyUp:
		r.agenda.step(r, -1)
	case fyne.KeyDelete:
		r.delete()
	default:
		return false
	}
	return true
}

// letter edits the point on E.
func (r *AgendaRow) letter(letter rune) bool {
	if unicode.ToLower(letter) != 'e' {
		return false
	}
	r.edit()
	return true
}

// dropped moves the point to where it was dragged.
func (r *AgendaRow) dropped(dy float32) {
	a := r.agenda
	y := r.box.Position().Y + dy + r.box.Size().Height/2
	to := 0
	for _, row := range a.order {
		if row != r && row.box.Position().Y+row.box.Size().Height/2 < y {
			to++
		}
	}
	a.moveTo(r, to)
}

// tick ticks the line off. When that fails the box is put back.
func (r *AgendaRow) tick(on bool) {
	if !r.agenda.do(r.agenda.service.SetDiscussed(r.data.ID, on)) {
		r.Check.SetOn(!on)
	}
}

// edit puts an entry in the place of the line.
func (r *AgendaRow) edit() {
	if r.entry != nil {
		return
	}
	r.entry = NewEntry("")
	r.entry.SetQuietly(r.data.Text)
	r.entry.OnSubmitted = func(string) { r.save() }
	r.entry.OnDone, r.entry.OnEscape = r.save, r.cancel
	r.words.Objects[0] = r.entry
	r.agenda.resized()
	r.agenda.focus(r.entry)
}

// save keeps the words; a line without any is not changed.
func (r *AgendaRow) save() {
	if r.entry == nil {
		return
	}
	text := r.entry.Text
	if strings.TrimSpace(text) == "" || r.agenda.do(r.agenda.service.EditTalkingPoint(r.data.ID, text)) {
		r.cancel()
	}
}

// cancel closes the entry and leaves the keyboard with the line.
func (r *AgendaRow) cancel() {
	r.close()
	r.agenda.focus(r.Check)
}

func (r *AgendaRow) close() {
	r.entry = nil
	r.words.Objects[0] = r.Press
	r.agenda.resized()
}
