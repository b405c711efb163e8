package screens

import (
	"errors"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/agreement"
	"trefoil/screens/assess"
	"trefoil/screens/competencies"
	"trefoil/screens/goals"
	"trefoil/screens/handover"
	"trefoil/screens/intake"
	"trefoil/screens/journal"
	"trefoil/screens/kit"
	"trefoil/screens/mentee"
	"trefoil/screens/overview"
	"trefoil/screens/prepare"
	"trefoil/screens/progress"
	"trefoil/screens/relationships"
	"trefoil/screens/restore"
	"trefoil/screens/review"
	"trefoil/screens/session"
	"trefoil/screens/sessions"
	"trefoil/screens/settings"
	"trefoil/screens/today"
)

// build makes the screen of a route.
func (s *Shell) build(to kit.Route) kit.Screen {
	switch to.Page {
	case kit.OverviewPage:
		return overview.New(s.host, s.Service, to.Pair)
	case kit.GoalsPage:
		return goals.New(s.host, s.Service, to.Pair, to.New)
	case kit.SessionsPage:
		return sessions.New(s.host, s.Service, to.Pair, to.New).Editing(to.Session)
	case kit.SessionPage:
		return session.New(s.host, s.Service, to.Session)
	case kit.HandoverPage:
		return handover.New(s.host, s.Service, to.Session)
	case kit.PreparePage:
		return prepare.New(s.host, s.Service, to.Session)
	case kit.ProgressPage:
		return progress.New(s.host, s.Service, to.Pair)
	case kit.CompetenciesPage:
		return competencies.New(s.host, s.Service, to.Pair)
	case kit.PreviewPage:
		return handover.NewPreview(s.host, s.Service, to)
	case kit.IntakePage:
		return intake.New(s.host, s.Service)
	case kit.AgreementPage:
		return agreement.New(s.host, s.Service, to.Pair)
	case kit.AssessPage:
		return assess.New(s.host, s.Service, to.Pair)
	case kit.RelationshipsPage:
		return relationships.New(s.host, s.Service, to.Pair)
	case kit.JournalPage:
		return journal.New(s.host, s.Service, to)
	case kit.ReviewPage:
		return review.New(s.host, s.Service, to.Pair)
	case kit.MenteePage:
		return mentee.New(s.host, s.Service, to.Pair)
	case kit.SettingsPage:
		return settings.New(s.host, s.Service, settings.Config{
			Current: s.Settings, Apply: s.applySettings, Move: s.Move, Home: s.Home, Version: s.Version,
		})
	case kit.RestorePage:
		return restore.New(s.host, s.Service, restore.Config{Restore: s.Restore, Back: s.Back, Now: s.Service.Now})
	default:
		return today.New(s.host, s.Service, today.Steps{Closed: s.Settings.FirstStepsClosed, Close: s.closeFirstSteps})
	}
}

// closeFirstSteps keeps that the first steps are wanted no more.
func (s *Shell) closeFirstSteps() error {
	next := s.Settings
	next.FirstStepsClosed = true
	return s.applySettings(next)
}

// refuge returns where to go instead when what a route shows is gone, deleted
// while it was in view. ok is false when all is there.
func (s *Shell) refuge(at kit.Route) (to kit.Route, ok bool) {
	if at.Pair == "" {
		return to, false
	}
	if _, err := s.Service.Mentee(at.Pair); errors.Is(err, mentoring.ErrNotFound) {
		return kit.Route{Page: kit.TodayPage}, true
	}
	if at.Session != "" {
		if _, err := s.Service.Session(at.Session); errors.Is(err, mentoring.ErrNotFound) {
			return kit.Route{Page: kit.SessionsPage, Pair: at.Pair}, true
		}
	}
	return to, false
}

// applySettings puts settings into force and keeps them.
func (s *Shell) applySettings(next app.Settings) error {
	if err := s.SaveSettings(next); err != nil {
		return err
	}
	speaks := s.Settings.Speaks()
	s.Settings = next
	s.Service.UseDefaults(next.Sessions)
	s.App.Settings().SetTheme(themeFor(next))
	if next.Speaks() != speaks {
		s.speak()
	}
	return nil
}

// speak shows everything anew in the language of the settings.
func (s *Shell) speak() {
	kit.Speak(s.Settings.Speaks())
	s.closeSearch()
	s.closeHelp()
	s.search, s.help = nil, nil
	s.sidebar, s.beside = s.newSidebar(), nil
	s.Go(s.route)
}
