package app

import (
	"encoding/json"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

var bothAsked = []mentoring.CompetencyID{"T1a", "R1a"}

func (w *world) round(pair mentoring.ID) Round {
	w.t.Helper()
	r, ok, err := w.OpenRound(pair)
	w.ok(err)
	if !ok {
		w.t.Fatal("no round is open")
	}
	return r
}

func TestRoundIsRevealedWhenBothAreDone(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.is(w.StartRound("gone", bothAsked), mentoring.ErrNotFound)
	w.is(w.StartRound(maya, nil), mentoring.ErrNothingRated)
	w.ok(w.StartRound(maya, bothAsked))
	id := w.round(maya).ID
	w.ok(w.StartRound(maya, bothAsked[:1]))
	if again := w.round(maya); again.ID != id || len(again.Competencies) != 2 {
		t.Errorf("a second round began: %+v", again)
	}
	w.ok(w.Rate(id, mentoring.Mentee, mentoring.Mark{Competency: "T1a", Level: 3, Example: "Named the gap"}))
	w.ok(w.Rate(id, mentoring.Mentee, mentoring.Mark{Competency: "R1a", Level: 2}))
	w.ok(w.Unrate(id, mentoring.Mentee, "R1a"))
	if revealed, err := w.FinishRating(id, mentoring.Mentee); revealed || err != nil {
		t.Error(revealed, err)
	}
	r := w.round(maya)
	if !r.Mentees.Done || r.Mentors.Done || !r.Side(mentoring.Mentee).Rated["T1a"] || r.Mentees.Rated["R1a"] {
		t.Errorf("%+v", r)
	}
	if len(w.store.Assessments(maya)) != 0 || len(w.store.Evidence(maya)) != 0 {
		t.Error("a sealed round has left something behind")
	}
	w.days(2)
	if _, err := w.FinishRating(id, mentoring.Mentor); err == nil {
		t.Error("done without a rating")
	}
	w.ok(w.Rate(id, mentoring.Mentor, mentoring.Mark{Competency: "T1a", Level: 2}))
	if revealed, err := w.FinishRating(id, mentoring.Mentor); !revealed || err != nil {
		t.Error(revealed, err)
	}
	given := w.store.Assessments(maya)
	if len(given) != 2 || given[0].Day != w.in(-2) || given[1].Day != w.Today() {
		t.Errorf("%+v", given)
	}
	if e := w.store.Evidence(maya); len(e) != 1 || e[0].Day != w.in(-2) || e[0].By != mentoring.Mentee {
		t.Errorf("%+v", e)
	}
	if _, open, _ := w.OpenRound(maya); open {
		t.Error("it is still open")
	}
	w.is(w.Rate(id, mentoring.Mentee, mentoring.Mark{Competency: "T1a", Level: 1}), mentoring.ErrNotSealed)
	w.is(w.Unrate(id, mentoring.Mentee, "T1a"), mentoring.ErrNotSealed)
}

func TestRoundRevealedOnPurpose(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.StartRound(maya, bothAsked))
	id := w.round(maya).ID
	w.is(w.RevealRound(id), mentoring.ErrNothingRated)
	w.ok(w.Rate(id, mentoring.Mentor, mentoring.Mark{Competency: "T1a", Level: 2}))
	w.ok(w.RevealRound(id))
	if r := got(w.store.Round(id))(t); !r.Early || r.Revealed != w.Today() {
		t.Errorf("%+v", r)
	}
	if given := w.store.Assessments(maya); len(given) != 1 || given[0].Rater != mentoring.Mentor {
		t.Errorf("%+v", given)
	}
}

func TestDroppedRoundComesBack(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.StartRound(maya, bothAsked))
	id := w.round(maya).ID
	w.ok(w.DropRound(id))
	if _, open, _ := w.OpenRound(maya); open {
		t.Error("it is still there")
	}
	w.undo()
	if w.round(maya).ID != id {
		t.Error("another came back")
	}
}

// What is sealed is in no page, whatever is asked for.
func TestSealedLevelsAreInNoPage(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.StartRound(maya, bothAsked))
	id := w.round(maya).ID
	w.ok(w.Rate(id, mentoring.Mentee, mentoring.Mark{Competency: "T1a", Level: 3, Example: "canary"}))
	if _, err := w.FinishRating(id, mentoring.Mentee); err != nil {
		t.Fatal(err)
	}
	pages := []any{
		w.round(maya), got(w.ProgressOn(maya, View{}))(t), got(w.Overview(maya))(t), got(w.Review(maya))(t),
		got(w.Journal(maya))(t), got(w.Goals(maya))(t), w.TodayPage(),
	}
	for _, page := range pages {
		text, err := json.Marshal(page)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "canary") || strings.Contains(string(text), `"Level":3`) {
			t.Errorf("%T tells: %s", page, text)
		}
	}
	if hits := got(w.Search("canary", SearchOptions{Private: true}))(t); len(hits.Found) != 0 {
		t.Errorf("found %+v", hits)
	}
}
