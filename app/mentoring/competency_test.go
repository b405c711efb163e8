package mentoring

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var threeCompetencies = []Competency{
	{ID: "T1a", Dimension: Technical, Phase: PersonalCompetence, Name: "Sharp craft", Anchors: [4]string{"a", "b", "c", "d"}},
	{ID: "T2a", Dimension: Technical, Phase: OrganizationalCapacity, Name: "Letting go"},
	{ID: "R1a", Dimension: Relationship, Phase: PersonalCompetence, Name: "Active listening"},
}

func names(list []Competency) (names []string) {
	for _, c := range list {
		names = append(names, c.Name)
	}
	return names
}

func TestCompetenciesOn(t *testing.T) {
	renamed := OwnCompetency{ID: "1", Competency: threeCompetencies[0]}
	renamed = renamed.Reword(march(10), Competency{Name: "Craft"})
	renamed = renamed.Reword(march(20), Competency{Name: "Best craft"})
	retired := OwnCompetency{ID: "2", Competency: threeCompetencies[2]}.Retire(march(10)).Retire(march(12)).Revive(march(15))
	added := OwnCompetency{
		ID: "3", Added: march(12), Competency: Competency{ID: "x", Dimension: Technical, Phase: PersonalCompetence, Name: "Own"},
	}
	own := []OwnCompetency{added, retired, renamed}
	for day, want := range map[int][]string{
		9:  {"Sharp craft", "Letting go", "Active listening"},
		10: {"Craft", "Letting go"},
		12: {"Craft", "Own", "Letting go"},
		15: {"Craft", "Own", "Letting go", "Active listening"},
		20: {"Best craft", "Own", "Letting go", "Active listening"},
	} {
		if diff := cmp.Diff(want, names(CompetenciesOn(threeCompetencies, own, march(day)))); diff != "" {
			t.Errorf("on %d: %s", day, diff)
		}
	}
	if diff := cmp.Diff(threeCompetencies, CompetenciesOn(threeCompetencies, nil, march(1))); diff != "" {
		t.Error(diff)
	}
}

func TestOwnCompetencyCheck(t *testing.T) {
	good := Competency{ID: "x", Dimension: Technical, Phase: PersonalCompetence, Name: "Own"}
	for name, c := range map[string]struct {
		change func(*Competency)
		want   error
	}{
		"fine":         {func(*Competency) {}, nil},
		"no name":      {func(c *Competency) { c.Name = " " }, ErrNameMissing},
		"no id":        {func(c *Competency) { c.ID = "" }, ErrOutOfRange},
		"no dimension": {func(c *Competency) { c.Dimension = "" }, ErrOutOfRange},
		"no phase":     {func(c *Competency) { c.Phase = 0 }, ErrOutOfRange},
	} {
		own := OwnCompetency{Competency: good}
		c.change(&own.Competency)
		if err := own.Check(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRenamingChangesNoNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		assessments := someAssessments(t, threeCompetencies)
		on := march(rapid.IntRange(1, 28).Draw(t, "on"))
		var own []OwnCompetency
		for _, c := range threeCompetencies {
			o := OwnCompetency{ID: ID(c.ID), Competency: c}
			for range rapid.IntRange(0, 3).Draw(t, "renamings") {
				o = o.Reword(march(rapid.IntRange(1, 28).Draw(t, "day")), Competency{Name: rapid.String().Draw(t, "name")})
			}
			own = append(own, o)
		}
		worded := CompetenciesOn(threeCompetencies, own, on)
		for _, rater := range []Side{Mentee, Mentor, Other} {
			want := StandingOn(threeCompetencies, assessments, rater, on)
			if diff := cmp.Diff(want, StandingOn(worded, assessments, rater, on)); diff != "" {
				t.Error(diff)
			}
		}
	})
}

// someAssessments draws ratings by both sides and four stakeholders in March.
func someAssessments(t *rapid.T, competencies []Competency) []Assessment {
	raters := []Side{Mentee, Mentor, Other}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Assessment {
		a := Assessment{Day: march(rapid.IntRange(1, 28).Draw(t, "day")), Rater: rapid.SampledFrom(raters).Draw(t, "rater")}
		if a.Rater == Other {
			a.StakeholderID = rapid.SampledFrom([]ID{"a", "b", "c", "d"}).Draw(t, "who")
		}
		for _, c := range competencies {
			if rapid.Bool().Draw(t, "rated") {
				a.Ratings = append(a.Ratings, Rating{c.ID, Level(rapid.IntRange(0, 4).Draw(t, "level"))})
			}
		}
		return a
	}), 0, 12).Draw(t, "assessments")
}

func TestRadarOfADayNeedsOnlyTheRatingsUntilThen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		assessments := someAssessments(t, threeCompetencies)
		on := march(rapid.IntRange(1, 28).Draw(t, "on"))
		var until []Assessment
		for _, a := range assessments {
			if !a.Day.After(on) {
				until = append(until, a)
			}
		}
		for _, rater := range []Side{Mentee, Mentor, Other} {
			all, only := StandingOn(threeCompetencies, assessments, rater, on), StandingOn(threeCompetencies, until, rater, on)
			if diff := cmp.Diff(only, all); diff != "" {
				t.Errorf("%s: %s", rater, diff)
			}
		}
		if diff := cmp.Diff(OthersLevels(until, on), OthersLevels(assessments, on)); diff != "" {
			t.Error(diff)
		}
	})
}
