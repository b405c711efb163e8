package screens

import (
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// name brings the menu and the title up to date with who is there.
func (s *Shell) name() {
	s.menuShown = menuWords(s.menus())
	s.Window.SetMainMenu(s.menu())
	s.Window.SetTitle(s.title())
}

// offer brings the menu up to date with what the screen in view offers now.
func (s *Shell) offer() {
	if menuWords(s.menus()) != s.menuShown {
		s.name()
	}
}

// title names the place in view, for the list of windows of the system.
func (s *Shell) title() string {
	page := lang.T(pageNames[s.route.Page])
	if mentee, err := s.Service.Mentee(s.route.Pair); err == nil {
		return page + " – " + mentee.Name + " – Trefoil"
	}
	return page + " – Trefoil"
}

var pageNames = map[kit.Page]string{
	kit.TodayPage:         lang.Key("Today"),
	kit.OverviewPage:      lang.Key("Overview"),
	kit.GoalsPage:         lang.Key("Goals"),
	kit.SessionsPage:      lang.Key("Sessions"),
	kit.SessionPage:       lang.Key("Session"),
	kit.PreparePage:       lang.Key("Prepare"),
	kit.HandoverPage:      lang.Key("Page to hand over"),
	kit.ProgressPage:      lang.Key("Progress"),
	kit.AssessPage:        lang.Key("Assess"),
	kit.CompetenciesPage:  lang.Key("Competencies"),
	kit.AgreementPage:     lang.Key("Agreement"),
	kit.IntakePage:        lang.Key("Import from files"),
	kit.PreviewPage:       lang.Key("Page to save"),
	kit.RelationshipsPage: lang.Key("Relationships"),
	kit.JournalPage:       lang.Key("Journal"),
	kit.ReviewPage:        lang.Key("Review"),
	kit.SettingsPage:      lang.Key("Settings"),
	kit.RestorePage:       lang.Key("Restore a backup"),
	kit.MenteePage:        lang.Key("Mentee"),
}
