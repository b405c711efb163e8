// Package search is the panel above all screens in which one types to find what
// was written, and to go anywhere.
package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the panel needs of the use cases.
type Service interface {
	Mentees() []app.MenteeLine
	NearSessions(most int) []app.Hit
	PrepareSearch() error
	Search(query string, o app.SearchOptions) (app.Hits, error)
	Today() mentoring.Date
}

// Panel is one search, from the moment it is opened until it is closed.
type Panel struct {
	host    kit.Host
	service Service
	pair    mentoring.ID // whose page is in view; empty for none
	ready   bool         // what was written has been read

	overlay *kit.Overlay
	field   *field
	list    *list
	state   *kit.Label // in place of the list when that is empty
	foot    *kit.Label
}

// The size of the panel where there is room for it.
const (
	panelWidth  = 680
	panelHeight = 500
)

// Open shows the panel with the keyboard in its field. What was written is read
// meanwhile.
func Open(host kit.Host, service Service, pair mentoring.ID) *Panel {
	p := &Panel{host: host, service: service, pair: pair}
	p.field = newField(p)
	p.list = newList(p)
	p.state = kit.Body("").In(kit.Muted).Centered()
	p.foot = kit.Small("").Ellipsis()
	middle := container.NewStack(p.list, container.NewCenter(container.New(kit.NewFixedWidth(panelWidth-120), p.state)))
	p.overlay = kit.NewOverlay(host.Window, container.New(panelLayout{}, p.field, kit.NewRule(), middle, kit.NewRule(), p.foot))
	p.overlay.SetWanted(fyne.NewSize(panelWidth, panelHeight))
	p.show()
	p.overlay.Show()
	p.takeKeyboard()
	host.Background(service.PrepareSearch, p.prepared)
	return p
}

// IsOpen says that the panel is still shown.
func (p *Panel) IsOpen() bool { return p.overlay.Open() }

// Close takes the panel away; what had the keyboard before has it again.
func (p *Panel) Close() { p.overlay.Close() }

// takeKeyboard gives the keyboard to the field.
func (p *Panel) takeKeyboard() {
	if p.IsOpen() {
		p.host.Window.Canvas().Focus(p.field)
	}
}

// prepared goes on when all was read, or tells that it can't be.
func (p *Panel) prepared(err error) {
	if !p.IsOpen() {
		return
	}
	if err != nil {
		p.Close()
		p.host.Fail(err)
		return
	}
	p.ready = true
	p.show()
}

// show lists what fits the words in the field.
func (p *Panel) show() {
	query := p.field.Text
	lines, more, err := p.find(query)
	if err != nil {
		p.Close()
		p.host.Fail(err)
		return
	}
	p.list.show(lines)
	p.state.SetText("")
	if len(lines) == 0 {
		p.state.SetText(stateWords(query, p.ready))
	}
	p.foot.SetText(footWords(more))
}

// find returns the lines for a query: where to go, and what was written.
func (p *Panel) find(query string) (lines []line, more bool, err error) {
	if isBlank(query) {
		return p.suggestions(), false, nil
	}
	if !p.ready {
		return nil, false, nil
	}
	hits, err := p.service.Search(query, app.SearchOptions{Private: true})
	if err != nil {
		return nil, false, err
	}
	return p.merge(query, hits), hits.More, nil
}

// pick goes where a line leads.
func (p *Panel) pick(i int) {
	if i < 0 || i >= len(p.list.lines) {
		return
	}
	to := p.list.lines[i].to
	p.Close()
	p.host.Go(to)
}
