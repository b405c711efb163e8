package screens

import (
	"strings"
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// What is sealed is on no page, neither in the review nor anywhere else.
func TestSealedRatingsAreOnNoPage(t *testing.T) {
	d := newDesk(t, two)
	maya := d.maya()
	ok(t, d.Service.StartRound(maya, []mentoring.CompetencyID{"T1a", "R1a"}))
	round, _, err := d.Service.OpenRound(maya)
	ok(t, err)
	ok(t, d.Service.Rate(round.ID, mentoring.Mentee, mentoring.Mark{Competency: "T1a", Level: 4, Example: "canary"}))
	_, err = d.Service.FinishRating(round.ID, mentoring.Mentee)
	ok(t, err)
	d.settle()
	for _, page := range []kit.Page{
		kit.OverviewPage, kit.GoalsPage, kit.SessionsPage, kit.ProgressPage, kit.AssessPage, kit.CompetenciesPage, kit.RelationshipsPage, kit.JournalPage, kit.ReviewPage, kit.MenteePage,
	} {
		d.visit(kit.Route{Page: page, Pair: maya})
		if said := texts(d.Window.Content()); strings.Contains(said, "canary") {
			t.Errorf("%s tells what is sealed", page)
		}
		for _, line := range shown[*kit.RatingLine](d.Window.Content()) {
			if line.Picked() >= 0 {
				t.Errorf("%s shows a level that is sealed", page)
			}
		}
	}
	hits, err := d.Service.Search("canary", app.SearchOptions{Private: true})
	ok(t, err)
	if len(hits.Found) != 0 {
		t.Errorf("found %+v", hits.Found)
	}
}
