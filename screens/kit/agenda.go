package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AgendaService is what an agenda needs of the use cases.
type AgendaService interface {
	AddTalkingPoint(session mentoring.ID, by mentoring.Side, text string) error
	EditTalkingPoint(id mentoring.ID, text string) error
	SetDiscussed(id mentoring.ID, discussed bool) error
	DeleteTalkingPoint(id mentoring.ID) error
	MoveTalkingPoint(id mentoring.ID, to int) error
}

// Agenda is the list of talking points of a session: to tick off, edit, delete
// and put into order, by hand and by key, and to add to.
type Agenda struct {
	Content *fyne.Container
	Add     *AgendaAdd

	host    Host
	service AgendaService
	session mentoring.ID
	mentee  string
	resized func()                  // a part has grown or shrunk
	reveal  func(fyne.CanvasObject) // scrolls a part into view
	list    *fyne.Container
	rows    map[mentoring.ID]*AgendaRow
	order   []*AgendaRow // as they are listed
}

// NewAgenda returns the agenda of a session, not filled yet. Resized is called
// when a part of it has grown or shrunk, and reveal to scroll to a part.
func NewAgenda(host Host, service AgendaService, session mentoring.ID, resized func(), reveal func(fyne.CanvasObject)) *Agenda {
	a := &Agenda{
		host: host, service: service, session: session, resized: resized, reveal: reveal,
		list: container.New(NewStack(14)), rows: make(map[mentoring.ID]*AgendaRow),
	}
	a.Add = newAgendaAdd(a)
	below := layout.NewCustomPaddedLayout(0, ringGap, 0, 0) // the ring of the button, where a view ends there
	a.Content = container.New(NewStack(10), a.list, container.New(below, a.Add.box))
	return a
}

// Show lists the points in the order in which they come.
func (a *Agenda) Show(mentee string, points []mentoring.TalkingPoint) {
	a.mentee = mentee
	kept := make(map[mentoring.ID]*AgendaRow)
	a.list.Objects, a.order = nil, nil
	for _, data := range points {
		row, ok := a.rows[data.ID]
		if !ok {
			row = newAgendaRow(a, data.ID)
		}
		row.show(data)
		kept[data.ID] = row
		a.order = append(a.order, row)
		a.list.Add(row.box)
	}
	a.rows = kept
	a.list.Hidden = len(points) == 0
	a.Add.show(mentee, len(points) == 0)
}

// Row returns the line of a point, nil when there is none.
func (a *Agenda) Row(id mentoring.ID) *AgendaRow { return a.rows[id] }

// Escape closes what is open here; it says whether something was.
func (a *Agenda) Escape() bool {
	for _, row := range a.rows {
		if row.entry != nil {
			row.cancel()
			return true
		}
	}
	return a.Add.escape()
}

// Leave saves lines that were typed and not sent off.
func (a *Agenda) Leave() error {
	for _, row := range a.rows {
		if row.entry != nil && strings.TrimSpace(row.entry.Text) != "" {
			if err := a.service.EditTalkingPoint(row.data.ID, row.entry.Text); err != nil {
				return err
			}
			row.close()
		}
	}
	return a.Add.leave()
}

// Start puts the keyboard to the first point, or to where one is added.
func (a *Agenda) Start() {
	if len(a.order) == 0 {
		a.Add.Open()
		return
	}
	a.focus(a.order[0].Check)
}

// RevealEntry keeps the entry for a new point in view while it has the
// keyboard: the list above it grows with each point.
func (a *Agenda) RevealEntry() {
	if a.host.Window != nil && a.host.Window.Canvas().Focused() == fyne.Focusable(a.Add.Entry) {
		a.reveal(a.Add.box)
	}
}

// Move puts the point that has the keyboard so many places further down, or up
// when by is negative.
func (a *Agenda) Move(by int) {
	for at, row := range a.order {
		if a.host.Window != nil && row.has(a.host.Window.Canvas().Focused()) {
			a.moveTo(row, at+by)
			return
		}
	}
}

func (a *Agenda) moveTo(row *AgendaRow, to int) {
	a.do(a.service.MoveTalkingPoint(row.data.ID, to))
}

// step puts the keyboard to the point so many places after another one.
func (a *Agenda) step(from *AgendaRow, by int) {
	for at, row := range a.order {
		if next := at + by; row == from && next >= 0 && next < len(a.order) {
			a.focus(a.order[next].Check)
			a.reveal(a.order[next].box)
			return
		}
	}
}

func (a *Agenda) focus(on fyne.Focusable) {
	if a.host.Window != nil {
		a.host.Window.Canvas().Focus(on)
	}
}

// do tells the user when something failed, and says whether it went well.
func (a *Agenda) do(err error) bool {
	if err != nil {
		a.host.Fail(err)
	}
	return err == nil
}

// SideWords names a side as the mentor speaks of it.
func SideWords(side mentoring.Side, mentee string) string {
	if side == mentoring.Mentor {
		return lang.T("You")
	}
	return mentoring.Clip(mentoring.ShortName(mentee), 24)
}
