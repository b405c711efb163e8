// Package search is the panel in the place of any screen in which one types to find what
// was written, and to go anywhere.
package search

import (
	"time"

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
	looking bool         // for what fits the words in the field
	behind  bool         // the list is of other words than those in the field
	pause   func()       // until what was typed is drawn

	overlay *kit.Overlay
	field   *field
	list    *list
	state   *kit.Label // in place of the list when that is empty
	foot    *kit.Label
}

// The size of the panel where there is room for it, with type of the usual size.
const (
	panelWidth  = 680
	panelHeight = 500
)

// untilDrawn is how long a search waits for what was typed to be drawn, which
// needs the whole processor where there is no graphics card.
const untilDrawn = 30 * time.Millisecond

// Open shows the panel with the keyboard in its field, in the place of the page, which
// is out of sight until it is closed: drawn below each key, that took more time than all
// else where there is no graphics card. What was written is read meanwhile.
func Open(host kit.Host, service Service, pair mentoring.ID, page fyne.CanvasObject) *Panel {
	p := &Panel{host: host, service: service, pair: pair, pause: func() { time.Sleep(untilDrawn) }}
	p.field = newField(p)
	p.list = newList(p)
	p.state = kit.Body("").In(kit.Muted).Centered()
	p.foot = kit.Small("").Ellipsis()
	middle := container.NewStack(p.list, container.NewCenter(container.New(kit.NewFixedWidth(panelWidth-120), p.state)))
	p.overlay = kit.NewOverlay(host.Window, container.New(panelLayout{}, p.field, kit.NewRule(), middle, kit.NewRule(), p.foot))
	p.overlay.Instead = page
	p.overlay.SetWanted(fyne.NewSize(kit.Scaled(panelWidth), kit.Scaled(panelHeight)))
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
	p.look()
}

// look lists what fits the words in the field, a moment later: to find it takes
// longer than until the window is drawn next, and what is typed should show then.
func (p *Panel) look() {
	query := p.field.Text
	if isBlank(query) || !p.ready {
		p.show()
		return
	}
	p.behind = true
	if p.looking {
		return // it looks again when it is done
	}
	p.looking = true
	var hits app.Hits
	p.host.Background(func() (err error) {
		p.pause()
		hits, err = p.search(query)
		return err
	}, func(err error) {
		p.looking = false
		switch {
		case !p.IsOpen() || !p.behind:
		case p.field.Text != query:
			p.look()
		default:
			p.found(query, hits, err)
		}
	})
}

// show lists at once what fits the words in the field.
func (p *Panel) show() {
	query := p.field.Text
	hits, err := p.search(query)
	p.found(query, hits, err)
}

// catchUp brings the list up to what was typed before one of its lines is used.
func (p *Panel) catchUp() {
	if p.behind {
		p.show()
	}
}

func (p *Panel) search(query string) (app.Hits, error) {
	if isBlank(query) || !p.ready {
		return app.Hits{}, nil
	}
	return p.service.Search(query, app.SearchOptions{Private: true})
}

// found lists what was found for a query.
func (p *Panel) found(query string, hits app.Hits, err error) {
	if err != nil {
		p.Close()
		p.host.Fail(err)
		return
	}
	lines := p.lines(query, hits)
	p.behind = false
	p.list.show(lines)
	words := ""
	if len(lines) == 0 {
		words = stateWords(query, p.ready)
	}
	p.state.SetText(words)
	p.foot.SetText(footWords(hits.More))
}

// lines returns the lines for a query: where to go, and what was written.
func (p *Panel) lines(query string, hits app.Hits) []line {
	switch {
	case isBlank(query):
		return p.suggestions()
	case !p.ready:
		return nil
	}
	return p.merge(query, hits)
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
