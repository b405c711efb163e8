package screens

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/screens/kit"
)

// lens looks at one control after another, each kind of it once in each height.
type lens struct {
	*desk
	seen map[string]bool
}

// look fails the test for each control in view that is drawn alike with and without
// the keyboard.
func (l *lens) look(page string) {
	l.t.Helper()
	for _, f := range l.walk() {
		o := f.(fyne.CanvasObject)
		what := fmt.Sprintf("%T %v", o, o.Size().Height)
		if l.seen[what] {
			continue
		}
		l.seen[what] = true
		canvas := l.Window.Canvas()
		canvas.Focus(f)
		l.settle()
		with := l.area(o)
		canvas.Unfocus()
		l.settle()
		if bytes.Equal(with.Pix, l.area(o).Pix) {
			l.t.Errorf("%s: the focus of a %T %s doesn't show", page, o, label(o))
		}
	}
}

// area is a picture of an object and what is close around it.
func (l *lens) area(o fyne.CanvasObject) *image.RGBA {
	const around = 6
	at, size := l.App.Driver().AbsolutePositionForObject(o), o.Size()
	r := image.Rect(int(at.X)-around, int(at.Y)-around, int(at.X+size.Width)+around, int(at.Y+size.Height)+around)
	picture := image.NewRGBA(r.Sub(r.Min))
	draw.Draw(picture, picture.Rect, l.Window.Canvas().Capture(), r.Min, draw.Src)
	return picture
}

func TestTheFocusShows(t *testing.T) {
	for _, appearance := range []string{"light", "dark"} {
		d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
		ok(t, d.applySettings(app.Settings{Appearance: appearance}))
		d.Window.Resize(fyne.NewSize(960, 640))
		l := &lens{d, map[string]bool{}}
		pair := d.Service.Mentees()[0].PairID
		page, err := d.Service.Sessions(pair)
		ok(t, err)
		coming := page.Coming[0].Session.ID
		for _, to := range []kit.Route{
			{Page: kit.TodayPage}, {Page: kit.SettingsPage}, {Page: kit.OverviewPage, Pair: pair},
			{Page: kit.GoalsPage, Pair: pair, New: true}, {Page: kit.SessionsPage, Pair: pair, New: true},
			{Page: kit.SessionPage, Pair: pair, Session: coming}, {Page: kit.PreparePage, Pair: pair, Session: coming},
			{Page: kit.ProgressPage, Pair: pair}, {Page: kit.AssessPage, Pair: pair}, {Page: kit.CompetenciesPage, Pair: pair},
			{Page: kit.RelationshipsPage, Pair: pair}, {Page: kit.JournalPage, Pair: pair}, {Page: kit.AgreementPage, Pair: pair},
		} {
			d.visit(to)
			l.look(appearance + " " + string(to.Page))
		}
		ok(t, d.Service.StartSession(coming))
		d.visit(kit.Route{Page: kit.SessionPage, Pair: pair, Session: coming})
		l.look(appearance + " running session")
		d.choose("Session", "Wrap up")
		l.look(appearance + " wrap-up")
		t.Logf("%s: looked at %d", appearance, len(l.seen))
	}
}
