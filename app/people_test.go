package app

import (
	"encoding/json"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// fakeForms writes all that a page holds.
type fakeForms struct{}

func (fakeForms) FormPDF(page mentoring.FormPage) ([]byte, error)  { return json.Marshal(page) }
func (fakeForms) FormHTML(page mentoring.FormPage) ([]byte, error) { return json.Marshal(page) }
func (fakeForms) FormFileName(page mentoring.FormPage, ending string) string {
	return page.Stakeholder + ending
}

func TestRelationships(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	if _, err := w.AddStakeholder(mentoring.Stakeholder{PairID: maya, Name: " "}); err == nil {
		t.Error("nameless")
	}
	cfo := got(w.AddStakeholder(mentoring.Stakeholder{PairID: maya, Name: " Dana\tKim ", Needs: "a number"}))(t)
	w.ok(w.AddCommitment(mentoring.Commitment{PairID: maya, To: "dana kim", Text: "Send it"}))
	w.ok(w.SettleCommitment(w.store.Commitments(maya)[0].ID, mentoring.Kept, ""))
	w.ok(w.PlaceStakeholder(cfo, 3.5, 1.2))
	w.days(70)
	w.ok(w.PlaceStakeholder(cfo, 3.5, 1.9))
	w.ok(w.LogTalk(cfo, w.in(-3), 20))
	w.is(w.PlaceStakeholder(cfo, 5, 1), mentoring.ErrOutOfRange)
	w.is(w.LogTalk(cfo, mentoring.Date{}, 20), mentoring.ErrDateMissing)
	page := got(w.Relationships(maya, mentoring.Date{}))(t)
	line := page.People[0]
	if page.Since != w.in(-70) || line.Name != "Dana Kim" || !line.Moved || line.Then.Strength != 1.2 || line.Now.Strength != 1.9 ||
		line.Promises.Credibility.Kept != 1 || !line.Talked || line.Talk.Minutes != 20 {
		t.Errorf("%+v", page)
	}
	next := line.Stakeholder
	next.Name = "Dana Kim-Reyes"
	w.ok(w.EditStakeholder(next))
	page = got(w.Relationships(maya, mentoring.Date{}))(t)
	if r := page.Recipients; len(r) != 1 || r[0].Name != "Dana Kim-Reyes" || r[0].Credibility.Kept != 1 || len(page.People[0].Places) != 2 {
		t.Errorf("%+v", r)
	}
	w.ok(w.DeleteStakeholder(cfo))
	w.undo()
	w.undo()
	if page := got(w.Relationships(maya, mentoring.Date{}))(t); page.People[0].Talked {
		t.Error("undo kept the talk")
	}
}

// asked is a form about two competencies for one person.
func (w *world) asked(pair mentoring.ID, name string) (form mentoring.ID) {
	w.t.Helper()
	id := got(w.AddStakeholder(mentoring.Stakeholder{PairID: pair, Name: name}))(w.t)
	return got(w.Ask(id, []mentoring.CompetencyID{"R1a", "B1b"}))(w.t)
}

func answersTo(form mentoring.ID, day mentoring.Date, listening mentoring.Level) mentoring.Answers {
	return mentoring.Answers{
		Format: mentoring.AnswersFormat, Form: form, Day: day, Example: "Let Sales finish. canary",
		Ratings: []mentoring.Rating{{Competency: "R1a", Level: listening}, {Competency: "B1b", Level: 0}},
	}
}

func TestAnswersComeBack(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	lukasz := got(w.AddMentee(MenteeDetails{Name: "Łukasz Wróbel"}))(t)
	form := w.asked(maya, "Dana Kim")
	if doc := got(w.FormDocument(form, HTML))(t); doc.Name != "Dana Kim.html" || !strings.Contains(string(doc.Bytes), "Active listening") {
		t.Errorf("%s: %s", doc.Name, doc.Bytes)
	}
	w.days(3)
	given := answersTo(form, w.in(-1), 2)
	found := got(w.CheckAnswers(maya, []byte(given.Code())))(t)
	if found.Stakeholder != "Dana Kim" || len(found.About) != 1 || found.About[0] != "Active listening" || found.Unseen != 1 || found.Texts != 1 || found.Corrects {
		t.Errorf("%+v", found)
	}
	if len(w.store.Assessments(maya)) != 0 {
		t.Fatal("looking has added something")
	}
	_, err := w.CheckAnswers(lukasz, []byte(given.Code()))
	w.is(err, mentoring.ErrOtherForm)
	w.is(w.AddAnswers(lukasz, given), mentoring.ErrOtherForm)
	wrong := given
	wrong.Ratings = []mentoring.Rating{{Competency: "T1a", Level: 2}}
	w.is(w.AddAnswers(maya, wrong), mentoring.ErrOutOfRange)
	if len(w.store.Assessments(maya)) != 0 {
		t.Fatal("what was refused has added something")
	}
	w.ok(w.AddAnswers(maya, given))
	if a := w.store.Assessments(maya)[0]; a.Rater != mentoring.Other || a.Day != w.in(-1) || a.FormID != form {
		t.Errorf("%+v", a)
	}
	if forms := got(w.Forms(maya))(t); len(forms) != 1 || !forms[0].Answered {
		t.Errorf("%+v", forms)
	}
	if line := got(w.Relationships(maya, mentoring.Date{}))(t).People[0]; !line.Answered || line.Asked != w.in(-3) {
		t.Errorf("%+v", line)
	}
	_, err = w.CheckAnswers(maya, []byte(given.Code()))
	w.is(err, mentoring.ErrAlreadyAdded)
	given.Ratings[0].Level = 3
	if found := got(w.CheckAnswers(maya, []byte(given.Code())))(t); !found.Corrects {
		t.Error("it isn't told that this corrects")
	}
	w.undo()
	if len(w.store.Assessments(maya)) != 0 {
		t.Error("undo left them")
	}
}

func TestOthersAreNotShownOneByOne(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(4, "R1a")))
	for i, name := range []string{"Dana", "Ana", "Cem"} {
		w.ok(w.AddAnswers(maya, answersTo(w.asked(maya, name), w.Today(), mentoring.Level(i+1))))
		page := got(w.ProgressOn(maya, View{}))(t)
		line, journal := page.Lines[6], got(w.Journal(maya))(t)
		text, err := json.Marshal(journal)
		w.ok(err)
		if people := i + 1; people < 3 {
			if line.Others.Shown() != (people == 2) || !line.Others.TooEarly() || line.Gap != mentoring.NoGap ||
				strings.Contains(string(text), "canary") || journal.Held != people {
				t.Errorf("with %d: %+v, %s", people, line, text)
			}
			continue
		}
		if line.Others.Mean != 2 || line.Gap != mentoring.BlindSpot || len(journal.Others) != 3 || journal.Held != 0 {
			t.Errorf("%+v, %+v", line, journal)
		}
		for _, name := range []string{"Dana", "Ana", "Cem"} {
			if strings.Contains(string(text), name) {
				t.Errorf("%s is named: %s", name, text)
			}
		}
	}
}

func TestJournal(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	goal := got(w.AddGoal(maya, mentoring.Goal{Statement: "Own a P&L", Dimension: mentoring.Business, Phase: 1}))(t)
	w.is(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: " "}), mentoring.ErrTextMissing)
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: "Older", Day: w.in(-9), By: mentoring.Mentee}))
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: maya, Text: " Newer ", Competencies: []mentoring.CompetencyID{"B1a", "gone"}, Goals: []mentoring.ID{goal, "gone"}}))
	j := got(w.Journal(maya))(t)
	if len(j.Items) != 2 || j.Items[0].Text != "Newer" || j.Items[0].By != mentoring.Mentor || j.Items[0].Day != w.Today() ||
		len(j.Items[0].Named) != 1 || !j.Items[0].About(mentoring.Business) || len(j.Items[0].Serves) != 1 {
		t.Errorf("%+v", j.Items)
	}
	e := j.Items[0].Evidence
	e.Text, e.PairID = "Other words", "gone"
	w.ok(w.EditEvidence(e))
	if g := got(w.Goals(maya))(t).Goals[0]; len(g.Evidence) != 1 || g.Evidence[0].Text != "Other words" {
		t.Errorf("%+v", g)
	}
	w.ok(w.DeleteEvidence(e.ID))
	w.undo()
	w.undo()
	if j := got(w.Journal(maya))(t); len(j.Items) != 1 {
		t.Errorf("%+v", j.Items)
	}
}

func TestFormsAreListedNewestFirst(t *testing.T) {
	w := newWorld(t)
	maya := got(w.AddMentee(MenteeDetails{Name: "Maya Okafor"}))(t)
	w.asked(maya, "Ana")
	ben := w.asked(maya, "Ben")
	w.days(2)
	ana := w.store.Stakeholders(maya)[0].ID
	again := got(w.Ask(ana, []mentoring.CompetencyID{"T1a"}))(t)
	forms := got(w.Forms(maya))(t)
	if len(forms) != 3 || forms[0].Form.ID != again || forms[1].Form.ID != ben {
		t.Errorf("%+v", forms)
	}
}
