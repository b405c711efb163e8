package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// searchDesk is a window on two mentees and a session with private notes.
func searchDesk(t *testing.T) (d *desk, pair, session mentoring.ID) {
	t.Helper()
	d = newDesk(t, func(s *app.Service) {
		var err error
		pair, err = s.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
		ok(t, err)
		_, err = s.AddMentee(app.MenteeDetails{Name: "Łukasz Wróbel"})
		ok(t, err)
		session, err = s.PlanSession(pair, app.SessionPlan{Day: s.Today()})
		ok(t, err)
		ok(t, s.SavePrivateNotes(session, "Tired of the migration."))
	})
	return d, pair, session
}

// openSearch chooses the search; what it reads is read at once.
func (d *desk) openSearch() {
	d.t.Helper()
	d.host.Background = func(work func() error, done func(error)) { done(work()) }
	d.choose("Go", "Search")
	if d.search == nil || !d.search.IsOpen() {
		d.t.Fatal("the search isn't open")
	}
}

func TestSearchLeadsToWhatWasWritten(t *testing.T) {
	d, _, session := searchDesk(t)
	d.openSearch()
	d.typed("tired")
	d.key(fyne.KeyReturn)
	d.at("Session – Maya Okafor – Trefoil")
	if d.search.IsOpen() || d.route.Session != session || !d.route.Private {
		t.Errorf("at %+v", d.route)
	}
	if tabs := shown[*kit.Tabs](d.Window.Content()); len(tabs) != 1 || tabs[0].Picked() != 1 {
		t.Errorf("%d tabs, or the private notes aren't in view", len(tabs))
	}
}

func TestSearchKeysCloseIt(t *testing.T) {
	d, pair, _ := searchDesk(t)
	for _, page := range []kit.Page{kit.TodayPage, kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.RelationshipsPage, kit.SettingsPage} {
		d.visit(kit.Route{Page: page, Pair: pair})
		d.openSearch()
		d.choose("Go", "Search")
		if d.search.IsOpen() {
			t.Fatalf("%s: still open", page)
		}
		d.openSearch()
		d.key(fyne.KeyEscape)
		if d.search.IsOpen() || d.route.Page != page {
			t.Fatalf("%s: Escape led to %s", page, d.route.Page)
		}
	}
}

func TestSearchFromTheSidebar(t *testing.T) {
	d, _, _ := searchDesk(t)
	d.host.Background = func(work func() error, done func(error)) { done(work()) }
	d.tap(d.sidebar.search)
	if !d.search.IsOpen() {
		t.Fatal("the search isn't open")
	}
	d.choose("File", "Settings")
	if d.search.IsOpen() || d.route.Page != kit.SettingsPage {
		t.Error("going elsewhere left the search open")
	}
}

func TestSearchFindsWhatWasJustTyped(t *testing.T) {
	d, pair, session := searchDesk(t)
	d.visit(kit.Route{Page: kit.SessionPage, Pair: pair, Session: session})
	d.typed("quartz")
	d.openSearch()
	d.typed("quartz")
	hits, err := d.Service.Search("quartz", app.SearchOptions{})
	if err != nil || len(hits.Found) != 1 {
		t.Fatalf("%d found, %v", len(hits.Found), err)
	}
	d.key(fyne.KeyEscape)
	d.typed(" vein")
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(session); err != nil || shared.Text != "quartz vein" {
		t.Errorf("after the search the keyboard was elsewhere: %q, %v", shared.Text, err)
	}
}

func TestNoSearchInTheReview(t *testing.T) {
	d, pair, _ := searchDesk(t)
	d.openSearch()
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: pair})
	if d.search.IsOpen() || d.Window.MainMenu() != nil {
		t.Error("the search, or its menu, is in the review")
	}
	d.toggleSearch()
	if d.search.IsOpen() {
		t.Error("the search opened in the review")
	}
}

func TestNoSearchAboveAQuestion(t *testing.T) {
	d, _, _ := searchDesk(t)
	d.askToQuit(mentoring.ErrDiskFull)
	d.toggleSearch()
	if d.search != nil && d.search.IsOpen() {
		t.Error("the search opened above a question")
	}
}

func TestAQuestionTakesThePlaceOfTheSearch(t *testing.T) {
	d, _, _ := searchDesk(t)
	d.openSearch()
	d.question("Quit?", "Something isn't saved.", "Stay", "Quit", func(bool) {})
	if d.search.IsOpen() || !d.room.Visible() {
		t.Error("the search is still open, or the page is out of sight")
	}
	d.key(fyne.KeyEscape)
	if d.asking() {
		t.Error("Escape doesn't answer")
	}
}
