package screens

import (
	"trefoil/screens/handover"
	"trefoil/screens/kit"
)

// Back leaves the screen in view for the one above it.
func (s *Shell) Back() {
	if s.route.Page != kit.TodayPage {
		s.Go(above(s.route))
	}
}

// above is the screen that a screen is left for.
func above(at kit.Route) kit.Route {
	switch at.Page {
	case kit.HandoverPage:
		return kit.Route{Page: kit.SessionPage, Pair: at.Pair, Session: at.Session}
	case kit.PreviewPage:
		return handover.BackOf(at)
	case kit.SessionPage, kit.PreparePage:
		return kit.Route{Page: kit.SessionsPage, Pair: at.Pair}
	case kit.RestorePage:
		return kit.Route{Page: kit.SettingsPage}
	case kit.AssessPage, kit.CompetenciesPage:
		return kit.Route{Page: kit.ProgressPage, Pair: at.Pair}
	case kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.RelationshipsPage, kit.JournalPage, kit.AgreementPage, kit.ReviewPage:
		return kit.Route{Page: kit.OverviewPage, Pair: at.Pair}
	default:
		return kit.Route{Page: kit.TodayPage}
	}
}
