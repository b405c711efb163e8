package screens

import (
	"testing"

	"trefoil/app"
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

// While a session runs, each other page shows the way back to it.
func TestTheSidebarLeadsBackToTheTalk(t *testing.T) {
	d := newDesk(t, two)
	if d.sidebar.running.Visible() {
		t.Error("a session runs that doesn't")
	}
	d.talk()
	ok(t, d.Service.StartSession(d.session()))
	d.settle()
	if d.sidebar.running.Visible() {
		t.Error("it leads to where one is")
	}
	d.visit(kit.Route{Page: kit.JournalPage, Pair: d.maya()})
	if !d.sidebar.running.Visible() || d.sidebar.running.Text() != "Session 1, Maya" {
		t.Fatalf("it shows %q, visible: %v", d.sidebar.running.Text(), d.sidebar.running.Visible())
	}
	d.tap(d.sidebar.running)
	d.at("Session – Maya Lindqvist – Trefoil")
	ok(t, d.Service.WrapUp(d.session(), app.Wrap{}))
	d.settle()
	d.visit(kit.Route{Page: kit.TodayPage})
	if d.sidebar.running.Visible() {
		t.Error("the session is over")
	}
}
