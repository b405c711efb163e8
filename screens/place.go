package screens

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// place is how the window stood and what it showed when it was last closed. It
// holds nothing that anybody wrote.
type place struct {
	Width     float32 `json:"width"` // of the content, in Fyne's units
	Height    float32 `json:"height"`
	Placed    bool    `json:"placed"` // the window system says where the window is
	X         int     `json:"x"`      // of the content, in the units of the window system
	Y         int     `json:"y"`
	Maximised bool    `json:"maximised"` // the rest is then how it stood before

	Han bool `json:"han,omitempty"` // something was in Chinese or Japanese; see kit.FewHan

	Page    kit.Page     `json:"page,omitempty"`
	Pair    mentoring.ID `json:"pair,omitempty"`
	Session mentoring.ID `json:"session,omitempty"`
}

// The bounds of a size that is believed, and that of a first start.
const (
	leastSide, mostSide     = 200, 20_000
	usualWidth, usualHeight = 1280, 800
)

// placeFile keeps the place in a small file of the data folder.
type placeFile struct{ path string }

func placeIn(home string) placeFile { return placeFile{filepath.Join(home, "window.json")} }

// load reads the place. A file that is missing or broken gives that of a first
// start.
func (f placeFile) load() place {
	var p place
	b, err := os.ReadFile(f.path)
	if err == nil {
		err = json.Unmarshal(b, &p)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		slog.Error("the window stands as at a first start", "error", err)
	}
	sized := func(side float32) bool { return side >= leastSide && side <= mostSide }
	if err != nil || !sized(p.Width) || !sized(p.Height) {
		return place{Width: usualWidth, Height: usualHeight}
	}
	return p
}

func (f placeFile) save(p place) error {
	b, err := json.MarshalIndent(p, "", "  ")
	if err == nil {
		err = app.WriteFile(f.path, b)
	}
	if err != nil {
		return fmt.Errorf("save how the window stands: %w", err)
	}
	return nil
}

// show notes which screen to come back to.
func (p *place) show(at kit.Route) {
	at = lasting(at)
	p.Page, p.Pair, p.Session = at.Page, at.Pair, at.Session
}

// route is the screen to come back to.
func (p *place) route() kit.Route { return kit.Route{Page: p.Page, Pair: p.Pair, Session: p.Session} }

// today says that what to come back to is Today, which is also where there is nothing
// else to come back to.
func (p place) today() bool { return p.Page == "" || p.Page == kit.TodayPage }

// lasting is the screen that a later start shows for one: itself, or the one
// above it where it is about something that is over by then. The review is
// given out of hand, so it never comes back by itself.
func lasting(at kit.Route) kit.Route {
	switch at.Page {
	case kit.ReviewPage, kit.AssessPage, kit.PreviewPage, kit.RestorePage, kit.MenteePage, kit.IntakePage:
		return lasting(above(at))
	case kit.SessionPage, kit.PreparePage, kit.HandoverPage:
		return kit.Route{Page: at.Page, Pair: at.Pair, Session: at.Session}
	}
	return kit.Route{Page: at.Page, Pair: at.Pair}
}

// first is the screen to begin with: the one to come back to, or another where
// there is none of that any more.
func (s *Shell) first(at kit.Route) kit.Route {
	at = lasting(at)
	ofSession := at.Page == kit.SessionPage || at.Page == kit.PreparePage || at.Page == kit.HandoverPage
	ofNobody := at.Page == kit.TodayPage || at.Page == kit.SettingsPage
	if pageNames[at.Page] == "" || (at.Pair == "") != ofNobody || (at.Session == "") == ofSession {
		return kit.Route{Page: kit.TodayPage}
	}
	if to, gone := s.refuge(at); gone {
		return to
	}
	return at
}

// keepPlace keeps how the window stood and what it shows for the next start.
func (d *door) keepPlace() {
	if d.home.Folder == nil {
		return // the data folder could not be claimed
	}
	d.noteScreen()
	if err := placeIn(d.Home).save(d.place); err != nil {
		slog.Error("the next start won't look as this end", "error", err)
	}
}

// noteScreen notes which screen is in view, if any is, and what fonts it takes.
func (d *door) noteScreen() {
	if d.shell != nil {
		d.place.show(d.shell.route)
		if d.shell.Service.Complete() { // else it is as it was
			d.place.Han = d.shell.Service.Han()
		}
	}
}

// begin is the screen to begin with. After a crash that is none that was in view
// then: it might fail again.
func (d *door) begin() kit.Route {
	if _, err := os.Stat(d.crashFile()); err == nil {
		return kit.Route{Page: kit.TodayPage}
	}
	return d.place.route()
}

// showInPlace shows the window where it was.
func (d *door) showInPlace() {
	d.place.ask(d.window)
	d.window.SetOnDropped(d.dropped)
	d.window.Show()
	d.place.settle(d.window)
	d.app.Lifecycle().SetOnExitedForeground(func() { d.place.note(d.window) }) // also before every quit
}
