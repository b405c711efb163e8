package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestAnchorOfEvidence(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "by itself", Competencies: []mentoring.CompetencyID{"R1a"}}))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "no competency", Level: 3}))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "rated", Competencies: []mentoring.CompetencyID{"R1a", "B1a"}, Level: 3}))
	for i, want := range []string{"Paraphrases, probes, checks before advising", "", ""} {
		if item := got(w.Journal(maya))(t).Items[i]; item.Anchor() != want {
			t.Errorf("%q was given for %q, want %q", item.Text, item.Anchor(), want)
		}
	}
}

func TestJournalFilter(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	goal := w.goal(maya, mentoring.Business)
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "listens", Competencies: []mentoring.CompetencyID{"R1a"}}))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, By: mentoring.Mentee, Text: "finance", Goals: []mentoring.ID{goal}}))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "neither"}))
	for _, each := range []struct {
		filter JournalFilter
		want   string
	}{
		{JournalFilter{}, "neither finance listens "},
		{JournalFilter{Dimension: mentoring.Relationship}, "listens "},
		{JournalFilter{Dimension: mentoring.Business}, "finance "},
		{JournalFilter{Dimension: mentoring.Technical}, ""},
		{JournalFilter{Competency: "R1a"}, "listens "},
		{JournalFilter{Goal: goal}, "finance "},
		{JournalFilter{By: mentoring.Mentor}, "neither listens "},
		{JournalFilter{By: mentoring.Mentor, Goal: goal}, ""},
	} {
		words := ""
		for _, i := range got(w.Journal(maya))(t).Only(each.filter) {
			words += i.Text + " "
		}
		if words != each.want {
			t.Errorf("%+v finds %q, want %q", each.filter, words, each.want)
		}
	}
}

func TestOthersWordsNeedThreePeople(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	say := func(who mentoring.ID, words string) {
		w.ok(w.store.Save(mentoring.Assessment{
			ID: w.newID(), PairID: maya, Day: w.Today(), Rater: mentoring.Other, StakeholderID: who, Example: words,
		}))
	}
	say("01930000-0000-7000-9000-000000000001", "C")
	say("01930000-0000-7000-9000-000000000001", "B")
	say("01930000-0000-7000-9000-000000000002", "A")
	if j := got(w.Journal(maya))(t); j.Held != 2 || j.Others != nil {
		t.Errorf("two people: %+v held back, shown %+v", j.Held, j.Others)
	}
	say("01930000-0000-7000-9000-000000000003", "D")
	if j := got(w.Journal(maya))(t); j.Held != 0 || len(j.Others) != 4 || j.Others[0].Example != "A" {
		t.Errorf("three people: %+v held back, shown %+v", j.Held, j.Others)
	}
}

func TestCorrectedWordsTakeThePlaceOfThoseBefore(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	say := func(who, form mentoring.ID, day int, words string) {
		w.ok(w.store.Save(mentoring.Assessment{
			ID: w.newID(), PairID: maya, Day: w.in(day), Rater: mentoring.Other, StakeholderID: who, FormID: form, Example: words,
			Ratings: []mentoring.Rating{{Competency: "R1a", Level: 2}},
		}))
	}
	say("dana", "form 1", -2, "mistyped")
	say("dana", "form 1", -2, "B")
	say("dana", "form 2", -2, "another form")
	say("ana", "form 3", -1, "A")
	say("ana", "form 3", -3, "of an earlier day")
	say("legal", "form 4", -1, "C")
	words := func() (all []string) {
		for _, o := range got(w.Journal(maya))(t).Others {
			all = append(all, o.Example)
		}
		return all
	}
	if diff := cmp.Diff([]string{"A", "B", "C", "another form"}, words()); diff != "" {
		t.Error(diff)
	}
	page := got(w.ReportPage(maya, View{}))(t)
	if len(page.Said) != 4 {
		t.Errorf("the report has %+v", page.Said)
	}
	say("legal", "form 4", 0, "")
	if held := got(w.Journal(maya))(t).Held; held != 2 {
		t.Errorf("words that were taken back count: %d people", held)
	}
}
