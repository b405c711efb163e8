package screens

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// TestGallery takes a picture of every screen in every language, light and dark, at
// the smallest size and with text of 150 %, for a person to look at. It is run by
// make gallery.
func TestGallery(t *testing.T) {
	inEveryLook(t, func(t *testing.T, folder string, look app.Settings, size fyne.Size) {
		d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
		ok(t, d.applySettings(look))
		d.Window.Resize(size)
		d.gallery(func(screen string) { keepPicture(t, d.Window, folder, screen) })
		d.askToQuit(mentoring.ErrDiskFull)
		keepPicture(t, d.Window, folder, "quit")
	})
}

// TestGalleryAtTheDoor takes the pictures of what is shown in place of the data.
func TestGalleryAtTheDoor(t *testing.T) {
	inEveryLook(t, func(t *testing.T, folder string, look app.Settings, size fyne.Size) {
		e := newEntrance(t, "open sesame")
		e.app.Settings().SetTheme(themeFor(look))
		e.window.Resize(size)
		e.claimed = true
		for name, problem := range map[string]error{
			"unusable": mentoring.ErrHomeUnusable, "newer": mentoring.ErrNewerVersion, "not-ours": mentoring.ErrNotOurs, "damaged": mentoring.ErrDamaged,
			"missing": mentoring.ErrMissing, "no-key": mentoring.ErrNoKey, "full": mentoring.ErrDiskFull, "read-only": mentoring.ErrReadOnly,
		} {
			e.problem(problem)
			keepPicture(t, e.window, folder, "problem-"+name)
		}
		e.ask(lang.T("Locked, because nothing was done here for a while."))
		keepPicture(t, e.window, folder, "unlock")
		e.give("something else")
		e.next()
		keepPicture(t, e.window, folder, "unlock-wrong")
		ok(t, app.WriteFile(e.crashFile(), nil))
		e.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		e.give("open sesame")
		for e.shell == nil {
			e.next()
		}
		keepPicture(t, e.window, folder, "crashed")
	})
}

// inEveryLook takes pictures in every language and look, each in a folder of its own.
func inEveryLook(t *testing.T, take func(t *testing.T, folder string, look app.Settings, size fyne.Size)) {
	folder := os.Getenv("TREFOIL_GALLERY")
	if folder == "" {
		t.Skip("make gallery runs this")
	}
	defer lang.Use(lang.Current())
	for _, code := range lang.Codes() {
		for _, look := range []struct {
			appearance string
			text       float32
			size       fyne.Size
		}{
			{"light", 1, fyne.NewSize(960, 640)},
			{"dark", 1, fyne.NewSize(1280, 800)},
			{"light", 1.5, fyne.NewSize(1280, 800)},
			{"dark", 1.5, fyne.NewSize(1280, 800)},
		} {
			name := fmt.Sprintf("%s-%s-%.0f-%.0f", code, look.appearance, look.size.Width, look.text*100)
			t.Run(name, func(t *testing.T) {
				l, err := lang.Of(code)
				ok(t, err)
				lang.Use(l)
				take(t, filepath.Join(folder, name), app.Settings{Appearance: look.appearance, TextSize: look.text, Language: code}, look.size)
			})
		}
	}
}

// TestGalleryOfExtremes takes pictures of an empty home, and of one with far too much.
func TestGalleryOfExtremes(t *testing.T) {
	folder := os.Getenv("TREFOIL_GALLERY")
	if folder == "" {
		t.Skip("make gallery runs this")
	}
	for name, fill := range map[string]func(*testing.T, *app.Service){"empty": func(*testing.T, *app.Service) {}, "crowded": crowd} {
		for _, size := range []fyne.Size{fyne.NewSize(960, 640), fyne.NewSize(1280, 800)} {
			d := newDesk(t, func(s *app.Service) { fill(t, s) })
			d.Window.Resize(size)
			take := func(screen string) {
				keepPicture(t, d.Window, filepath.Join(folder, fmt.Sprintf("%s-%.0f", name, size.Width)), screen)
			}
			if len(d.Service.Mentees()) > 0 {
				d.gallery(take)
				continue
			}
			for _, page := range []kit.Page{kit.TodayPage, kit.SettingsPage, kit.RestorePage, kit.IntakePage, kit.MenteePage} {
				d.visit(kit.Route{Page: page})
				take(string(page))
			}
		}
	}
}

// crowd fills a home with forty mentees, the first of whom has a very long name, and
// writes 3,000 words about a session.
func crowd(t *testing.T, s *app.Service) {
	ok(t, s.AddLargeSample(400))
	pair := s.Mentees()[0].PairID
	long := strings.Repeat("Zażółć gęślą jaźń ", 8)
	ok(t, s.EditMentee(pair, app.MenteeDetails{Name: "李静 " + long, Role: long}))
	session, err := s.PlanSession(pair, app.SessionPlan{Day: s.Today().AddDays(1), Title: long, Minutes: 50})
	ok(t, err)
	ok(t, s.SaveSharedNotes(session, strings.Repeat("A **word** too many, 李静 said. ", 500)))
	ok(t, s.AddTalkingPoint(session, mentoring.Mentee, long))
}

// gallery goes to every screen, and to what opens above them.
func (d *desk) gallery(take func(screen string)) {
	pair := d.Service.Mentees()[0].PairID
	sessions, err := d.Service.Sessions(pair)
	ok(d.t, err)
	for _, at := range everywhere(pair, sessions.Coming[0].Session.ID) {
		d.visit(at)
		take(string(at.Page))
	}
	d.galleryOfTalk(kit.Route{Page: kit.SessionPage, Pair: pair, Session: sessions.Coming[0].Session.ID}, take)
	for _, topic := range []kit.Topic{kit.PageHelp, kit.GuideHelp, kit.MethodHelp, kit.ProtectionHelp, kit.KeysHelp, kit.TroubleHelp} {
		d.showHelp(topic)
		d.settle()
		take("help-" + string(topic))
	}
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: pair})
	d.toggleSearch()
	d.settle()
	d.typed("freeze")
	d.done(lang.T("Reading what was written"))
	take("search")
	d.closeSearch()
}

// done waits until a text that says what is being done is gone.
func (d *desk) done(doing string) {
	d.t.Helper()
	says := func(in fyne.CanvasObject) bool { return strings.Contains(texts(in), doing) }
	for says(d.Window.Content()) || slices.ContainsFunc(d.Window.Canvas().Overlays().List(), says) {
		select {
		case f := <-d.queue:
			f()
		case <-time.After(10 * time.Second):
			d.t.Fatalf("it still says %q", doing)
		}
	}
	d.settle()
}

// galleryOfTalk holds a session, as far as there are pictures of that.
func (d *desk) galleryOfTalk(at kit.Route, take func(screen string)) {
	d.visit(at)
	menu := lang.T("Session")
	d.choose(menu, lang.T("Start session"))
	take("talk")
	d.choose(menu, lang.T("Talk view"))
	take("talk-far")
	d.key(fyne.KeyEscape)
	d.choose(menu, lang.T("Wrap up"))
	take("wrapup")
	d.key(fyne.KeyEscape)
	d.visit(kit.Route{Page: kit.HandoverPage, Pair: at.Pair, Session: at.Session})
	d.done(lang.T("The page is being made."))
	take("handover")
	d.visit(kit.Route{Page: kit.GoalsPage, Pair: at.Pair, New: true})
	take("goal-form")
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: at.Pair, New: true})
	take("plan-form")
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: at.Pair})
}

// keepPicture keeps what a window shows.
func keepPicture(t *testing.T, w fyne.Window, folder, name string) {
	t.Helper()
	ok(t, os.MkdirAll(folder, 0o700))
	file, err := os.Create(filepath.Join(folder, name+".png"))
	ok(t, err)
	ok(t, png.Encode(file, w.Canvas().Capture()))
	ok(t, file.Close())
}
