package screens

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/assets"
	"trefoil/screens/kit"
)

// helpWords are the words of the help in view, empty when there is none.
func (d *desk) helpWords() string {
	d.t.Helper()
	if top := d.Window.Canvas().Overlays().Top(); top != nil {
		return texts(top)
	}
	return ""
}

func TestTheSheetNamesTheKeysOfTheMenus(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.key(fyne.KeyEscape) // out of the notes
	menus := d.menus()
	d.typed("?")
	words := d.helpWords()
	keys := 0
	for _, menu := range menus {
		for _, item := range menu.Items {
			if item.Shortcut == nil {
				continue
			}
			keys++
			if !strings.Contains(words, item.Label) || !strings.Contains(words, kit.KeyWords(item.Shortcut)) {
				t.Errorf("the sheet lacks %q", item.Label)
			}
		}
	}
	if keys < 50 || !strings.Contains(words, "Go to a mentee") {
		t.Errorf("only %d keys in the menus:\n%s", keys, words)
	}
	for _, menu := range d.Window.MainMenu().Items {
		if len(menu.Items) > 0 {
			t.Errorf("%s can be chosen behind the help", menu.Label)
		}
	}
	d.typed("n") // does nothing now
	d.at("Session – Maya Lindqvist – Trefoil")
	d.typed("?")
	if d.helpWords() != "" || d.item("Help", "Guide") == nil {
		t.Error("the same key doesn't close the sheet")
	}
}

func TestTheHelpTellsOfEachPage(t *testing.T) {
	d := newDesk(t, two)
	ids := kit.Route{Pair: d.maya(), Session: d.session()}
	for page, name := range pageNames {
		if page == kit.ReviewPage || page == kit.PreviewPage {
			continue
		}
		to := kit.Route{Page: page}
		if page != kit.TodayPage && page != kit.SettingsPage && page != kit.RestorePage && page != kit.IntakePage {
			to.Pair, to.Session = ids.Pair, ids.Session
		}
		d.visit(to)
		d.Window.Canvas().Unfocus()
		d.key(fyne.KeyF1)
		words := d.helpWords()
		if words != name && !strings.HasPrefix(words, name+"\n") {
			t.Errorf("about %q it says only %q", name, words)
		}
		d.key(fyne.KeyEscape)
		if d.helpWords() != "" {
			t.Fatal("Escape doesn't close the help")
		}
	}
}

func TestTheHelpTellsOfNoPageThatIsNotThere(t *testing.T) {
	var names []string
	for _, name := range pageNames {
		names = append(names, name)
	}
	b, err := fs.ReadFile(assets.Help, "pages.md")
	ok(t, err)
	for line := range strings.Lines(string(b)) {
		if name, is := strings.CutPrefix(strings.TrimSpace(line), "## "); is && !slices.Contains(names, name) {
			t.Errorf("there is no page %q", name)
		}
	}
	for _, name := range []string{"guide.md", "method.md", "protection.md", "trouble.md", "pages.md"} {
		b, err := fs.ReadFile(assets.Help, name)
		ok(t, err)
		if strings.Contains(string(b), "!") {
			t.Errorf("%s holds an exclamation mark", name)
		}
	}
}

func TestTheHelpIsReadByKey(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.GoalsPage, Pair: d.maya(), New: true})
	field := d.Window.Canvas().Focused()
	d.choose("Help", "The method and its sources")
	if !strings.Contains(d.helpWords(), "Kiresuk and Sherman (1968)") {
		t.Fatalf("the method has no sources:\n%s", d.helpWords())
	}
	scroll := shown[*kit.Scroll](d.Window.Canvas().Overlays().Top())[0]
	d.key(fyne.KeyPageDown)
	if scroll.Offset() <= 0 {
		t.Error("a key doesn't scroll it")
	}
	d.key(fyne.KeyRight)
	if !strings.Contains(d.helpWords(), "What it can't do") {
		t.Error("an arrow doesn't turn to what is protected")
	}
	d.key(fyne.KeyEscape)
	if d.helpWords() != "" || d.Window.Canvas().Focused() != field {
		t.Error("after the help the keyboard isn't where it was")
	}
	d.at("Goals – Maya Lindqvist – Trefoil")
}

func TestTheReviewHasNoHelp(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: d.maya()})
	d.Window.Canvas().Unfocus()
	d.key(fyne.KeyF1)
	d.typed("?")
	if d.helpWords() != "" {
		t.Error("the review shows more than it should")
	}
}

func TestTheMenuBarHasWhatTheHeadersOffer(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	for _, to := range []kit.Route{
		{Page: kit.TodayPage}, {Page: kit.RestorePage}, {Page: kit.IntakePage},
		{Page: kit.OverviewPage, Pair: pair}, {Page: kit.GoalsPage, Pair: pair}, {Page: kit.SessionsPage, Pair: pair},
		{Page: kit.ProgressPage, Pair: pair}, {Page: kit.CompetenciesPage, Pair: pair}, {Page: kit.AgreementPage, Pair: pair},
		{Page: kit.RelationshipsPage, Pair: pair},
	} {
		d.visit(to)
		d.offers(to.Page)
	}
	d.visit(kit.Route{Page: kit.RelationshipsPage, Pair: pair})
	d.choose("People", "Ask for a pulse")
	d.offers("asking")
	d.choose("People", "Back to the map")
	d.offers(kit.RelationshipsPage)
}

// offers fails the test for each action in the header that the menu bar lacks.
func (d *desk) offers(page kit.Page) {
	d.t.Helper()
	known := make(map[string]bool)
	for _, menu := range d.Window.MainMenu().Items {
		for _, item := range menu.Items {
			known[item.Label] = known[item.Label] || !item.Disabled
		}
	}
	actions := d.current.Content().(*kit.PageView).Actions()
	if len(actions) == 0 {
		d.t.Errorf("%s: there is nothing in the header", page)
	}
	for _, item := range actions {
		if !known[item.Label] {
			d.t.Errorf("%s: %q is not in the menu bar", page, item.Label)
		}
	}
}
