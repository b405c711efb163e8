package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// cramped returns what is below an object and has less room than its text needs,
// or reaches over the right edge of the window.
func cramped(in fyne.CanvasObject, edge float32) (found []string) {
	if in == nil || !in.Visible() {
		return nil
	}
	if text, ok := in.(*canvas.Text); ok && text.Text != "" {
		return crampedText(text, edge)
	}
	if view, ok := in.(*container.Scroll); ok && view.Direction == container.ScrollVerticalOnly {
		found = crampedIn(view)
	}
	for _, part := range inside(in) {
		found = append(found, cramped(part, edge)...)
	}
	return found
}

// crampedIn finds what is wider than a view that scrolls up and down only.
func crampedIn(view *container.Scroll) []string {
	if has, needs := view.Size().Width, view.Content.MinSize().Width; needs > has+1 {
		return []string{fmt.Sprintf("%.60q needs %.0f of %.0f", strings.Join(drawn(view.Content), " "), needs, has)}
	}
	return nil
}

func crampedText(text *canvas.Text, edge float32) []string {
	const slack = 1 // a pixel of rounding
	at, needs := fyne.CurrentApp().Driver().AbsolutePositionForObject(text), text.MinSize().Width
	if text.Alignment == fyne.TextAlignLeading && at.X+needs > edge+slack {
		return []string{fmt.Sprintf("%q ends at %.0f", text.Text, at.X+needs)}
	}
	if has := text.Size().Width; has > 0 && has+slack < needs {
		return []string{fmt.Sprintf("%q has %.0f of %.0f", text.Text, has, needs)}
	}
	return nil
}

// drawn are the texts below an object.
func drawn(in fyne.CanvasObject) (texts []string) {
	if in == nil || !in.Visible() {
		return nil
	}
	if text, ok := in.(*canvas.Text); ok {
		return []string{text.Text}
	}
	for _, part := range inside(in) {
		texts = append(texts, drawn(part)...)
	}
	return texts
}

// TestNothingStaysEnglish looks on every screen for texts that have a translation
// and are shown without it.
func TestNothingStaysEnglish(t *testing.T) {
	defer lang.Use(lang.Current())
	l, err := lang.Of("de")
	ok(t, err)
	lang.Use(l)
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	sessions, err := d.Service.Sessions(pair)
	ok(t, err)
	for _, at := range everywhere(pair, sessions.Coming[0].Session.ID) {
		d.visit(at)
		texts := drawn(d.Window.Content())
		for _, menu := range d.menus() {
			texts = append(texts, menu.Label)
			for _, item := range menu.Items {
				texts = append(texts, item.Label)
			}
		}
		for _, text := range texts {
			const person = "Head of Sales" // of the sample, and an example for a role
			if said := l.T(text); said != text && text != "" && text != person {
				t.Errorf("%s shows %q, not %q", at.Page, text, said)
			}
		}
	}
}

// everywhere is each screen once.
func everywhere(pair, session mentoring.ID) (all []kit.Route) {
	for _, page := range []kit.Page{kit.TodayPage, kit.SettingsPage, kit.RestorePage, kit.IntakePage, kit.MenteePage} {
		all = append(all, kit.Route{Page: page})
	}
	for _, page := range []kit.Page{
		kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.CompetenciesPage,
		kit.RelationshipsPage, kit.JournalPage, kit.AgreementPage, kit.ReviewPage,
	} {
		all = append(all, kit.Route{Page: page, Pair: pair})
	}
	all = append(all, kit.Route{Page: kit.SettingsPage, Deleted: true})
	for _, page := range []kit.Page{kit.PreparePage, kit.SessionPage} {
		all = append(all, kit.Route{Page: page, Pair: pair, Session: session})
	}
	return all
}

func TestTextFitsInEveryLanguage(t *testing.T) {
	defer lang.Use(lang.Current())
	for _, code := range lang.Codes() {
		for _, c := range []struct{ scale, width, height float32 }{{1, 960, 640}, {1.5, 960, 640}, {1.5, 1280, 800}, {2, 960, 640}} {
			t.Run(fmt.Sprint(code, " at ", c.scale, " in ", c.width), func(t *testing.T) {
				l, err := lang.Of(code)
				ok(t, err)
				lang.Use(l)
				d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
				ok(t, d.applySettings(app.Settings{TextSize: c.scale, Language: code}))
				d.fits(fyne.NewSize(c.width, c.height))
			})
		}
	}
}

// fits fails the test for each text that has too little room in a window of a size.
func (d *desk) fits(size fyne.Size) {
	d.t.Helper()
	pair := d.Service.Mentees()[0].PairID
	sessions, err := d.Service.Sessions(pair)
	ok(d.t, err)
	forms := []kit.Route{{Page: kit.SessionsPage, Pair: pair, New: true}, {Page: kit.GoalsPage, Pair: pair, New: true}}
	for _, at := range append(everywhere(pair, sessions.Coming[0].Session.ID), forms...) {
		d.Window.Resize(size)
		d.visit(at)
		d.fitsAcross(string(at.Page))
		for _, found := range cramped(d.Window.Content(), size.Width) {
			d.t.Errorf("%s: %s", at.Page, found)
		}
	}
	d.visit(kit.Route{Page: kit.SessionPage, Pair: pair, Session: sessions.Coming[0].Session.ID})
	for _, item := range []string{"Start session", "Wrap up"} {
		d.choose(lang.T("Session"), lang.T(item))
		d.fitsAcross(item)
	}
}

// fitsAcross fails the test when the page in view needs more than the room across.
func (d *desk) fitsAcross(what string) {
	d.t.Helper()
	if needs, has := d.current.Content().MinSize().Width, d.room.Size().Width; needs > has+1 {
		d.t.Errorf("%s: the page needs %.0f, has %.0f", what, needs, has)
	}
}

// TestTheDoorFitsLargeText holds that what stands in place of the data is no wider than
// the smallest window with the largest text, in every language. What is too high
// scrolls.
func TestTheDoorFitsLargeText(t *testing.T) {
	defer lang.Use(lang.Current())
	for _, code := range lang.Codes() {
		l, err := lang.Of(code)
		ok(t, err)
		lang.Use(l)
		e := newEntrance(t, "open sesame")
		e.claimed = true
		e.app.Settings().SetTheme(themeFor(app.Settings{TextSize: 2}))
		e.window.Resize(fyne.NewSize(960, 640))
		within := func(of string) {
			t.Helper()
			for _, text := range cramped(e.window.Content(), 960) {
				t.Errorf("%s, %s: %s", code, of, text)
			}
			if shown[*kit.Scroll](e.window.Content()) == nil {
				t.Errorf("%s, %s: nothing scrolls", code, of)
			}
		}
		e.problem(mentoring.ErrDamaged)
		within("problem")
		e.ask("")
		e.give("open barley")
		e.next()
		within("lock")
	}
}
