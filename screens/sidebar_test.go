package screens

import (
	"testing"

	"trefoil/screens/kit"
)

func TestADocumentStandsUnderThePageThatItIsLookedAtFrom(t *testing.T) {
	for paper, want := range map[kit.Paper]kit.Page{
		kit.ReportPaper: kit.ProgressPage, kit.AgreementPaper: kit.OverviewPage, kit.CertificatePaper: kit.OverviewPage,
		kit.BriefPaper: kit.SessionsPage, kit.HourPaper: kit.SessionsPage,
	} {
		if got := sidebarPage(kit.Route{Page: kit.PreviewPage, Paper: paper}); got != want {
			t.Errorf("%s stands under %s", paper, got)
		}
	}
}
