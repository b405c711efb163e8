package app

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func (w *world) question(id string) BankQuestion {
	w.t.Helper()
	q, ok := find(w.QuestionBank(), id, func(q BankQuestion) string { return q.ID })
	if !ok {
		w.t.Fatalf("no question %s", id)
	}
	return q
}

func (w *world) template(id string) BankTemplate {
	w.t.Helper()
	t, ok := find(w.TemplateBank(), id, func(t BankTemplate) string { return t.ID })
	if !ok {
		w.t.Fatalf("no template %s", id)
	}
	return t
}

func TestEditAndResetAShippedQuestion(t *testing.T) {
	w := newWorld(t)
	original := w.question("R1-04")
	if !original.Shipped || original.Edited || original.Retired {
		t.Fatalf("%+v", original)
	}
	edited := original.Question
	edited.Text = "  Whom do you\n avoid? "
	w.ok(w.EditQuestion(edited))
	if w.question("R1-04").Edited {
		t.Error("only blanks were changed")
	}
	edited.Text, edited.Phase = "Whom do you keep waiting?", mentoring.OrganizationalCapacity
	w.ok(w.EditQuestion(edited))
	if got := w.question("R1-04"); !got.Edited || got.Question != edited {
		t.Errorf("%+v", got)
	}
	w.ok(w.ResetQuestion("R1-04"))
	w.is(w.ResetQuestion("R1-04"), mentoring.ErrNotFound)
	if diff := cmp.Diff(original, w.question("R1-04")); diff != "" {
		t.Error(diff)
	}
	again := original.Question
	again.Text = "Whom do you fear?"
	w.ok(w.EditQuestion(again)) // after a reset
	for _, want := range []string{original.Text, "Whom do you keep waiting?", original.Text} {
		w.undo()
		if got := w.question("R1-04").Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestRetireAQuestion(t *testing.T) {
	w := newWorld(t)
	w.ok(w.RetireQuestion("R1-01"))
	if q := w.question("R1-01"); !q.Retired || q.Edited {
		t.Errorf("%+v", q)
	}
	session := w.plan(w.mentee("Maya"), w.in(0))
	for _, q := range got(w.Session(session))(t).Questions {
		if q.ID == "R1-01" {
			t.Error("a retired question is offered")
		}
	}
	w.ok(w.BringBackQuestion("R1-01"))
	if w.question("R1-01").Retired {
		t.Error("it did not come back")
	}
	w.undo()
	if !w.question("R1-01").Retired {
		t.Error("undo did not retire it again")
	}
	w.is(w.RetireQuestion("none"), mentoring.ErrNotFound)
}

func TestOwnQuestions(t *testing.T) {
	w := newWorld(t)
	_, err := w.AddQuestion(mentoring.Question{Text: " ", Closing: true})
	w.is(err, mentoring.ErrTextMissing)
	_, err = w.AddQuestion(mentoring.Question{Text: "Where?"})
	w.is(err, mentoring.ErrOutOfRange)
	id := got(w.AddQuestion(mentoring.Question{Text: "What now?", Closing: true}))(t)
	if bank := w.QuestionBank(); bank[len(bank)-1].ID != id || bank[len(bank)-1].Shipped {
		t.Errorf("last is %+v", bank[len(bank)-1])
	}
	w.is(w.ResetQuestion(id), mentoring.ErrNotFound)
	w.is(w.DeleteQuestion("R1-01"), mentoring.ErrNotFound)
	w.ok(w.DeleteQuestion(id))
	w.undo()
	session := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.MarkAsked(session, id, true))
	w.ok(w.DeleteQuestion(id))
	if q := w.question(id); !q.Retired || q.Uses != 1 {
		t.Errorf("what was asked is not kept: %+v", q)
	}
}

func TestAFailedSaveChangesNothing(t *testing.T) {
	w := newWorld(t)
	w.store.err = mentoring.ErrDiskFull
	w.is(w.RetireQuestion("R1-01"), mentoring.ErrDiskFull)
	w.is(w.RetireTemplate("grow"), mentoring.ErrDiskFull)
	w.store.err = nil
	if _, err := w.Undo(); err == nil || w.question("R1-01").Retired || w.template("grow").Retired {
		t.Error("something was changed")
	}
}

func TestEditTemplate(t *testing.T) {
	w := newWorld(t)
	grow := w.template("grow")
	session := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.SetTemplate(session, "grow"))
	w.ok(w.StartSession(session))
	w.minutes(40)
	w.ok(w.WrapUp(session, Wrap{}))
	w.minutes(1)

	next := grow.Template
	next.Name = "  Grow  slowly"
	w.ok(w.EditTemplate(next))
	next.Stages = []mentoring.Stage{{Name: " Talk ", Share: 30}, {Name: "Walk", Share: 10}}
	w.ok(w.EditTemplate(next))
	got1 := w.template("grow")
	if got1.Name != "Grow slowly" || !got1.Edited || got1.Uses != 1 || got1.Stages[0].Name != "Talk" || got1.Stages[0].Share != 0.75 {
		t.Errorf("%+v", got1)
	}
	if held := got(w.Session(session))(t).Template; len(held.Stages) != 4 || held.Name != "Grow slowly" {
		t.Errorf("the held session shows %+v", held)
	}
	w.ok(w.ResetTemplate("grow"))
	if reset := w.template("grow"); reset.Edited || reset.Name != "GROW" || len(reset.Stages) != 4 {
		t.Errorf("%+v", reset)
	}
	w.undo()
	if w.template("grow").Name != "Grow slowly" {
		t.Error("undo did not take the reset back")
	}
	w.undo()
	w.undo()
	if diff := cmp.Diff(grow.Template, w.template("grow").Template); diff != "" {
		t.Error(diff)
	}
}

func TestEditTheQuestionsOfAStage(t *testing.T) {
	w := newWorld(t)
	grow := w.template("grow").Template
	grow.Stages = slices.Clone(grow.Stages)
	grow.Stages[0].Questions = []string{"  What for? ", " "}
	w.ok(w.EditTemplate(grow))
	got := w.template("grow")
	if diff := cmp.Diff([]string{"What for?"}, got.Stages[0].Questions); diff != "" || !got.Edited || len(got.Earlier) != 0 {
		t.Errorf("%+v %s", got, diff)
	}
	w.ok(w.ResetTemplate("grow"))
	if w.template("grow").Edited {
		t.Error("it is not the original")
	}
}

func TestTemplatesAreChecked(t *testing.T) {
	w := newWorld(t)
	stages := []mentoring.Stage{{Name: "Out", Share: 1}}
	for name, tt := range map[string]struct {
		template mentoring.Template
		want     error
	}{
		"no name":        {mentoring.Template{Stages: stages}, mentoring.ErrNameMissing},
		"no stages":      {mentoring.Template{Name: "Walk"}, mentoring.ErrTextMissing},
		"a nameless one": {mentoring.Template{Name: "Walk", Stages: []mentoring.Stage{{Name: " ", Share: 1}}}, mentoring.ErrTextMissing},
		"below 0":        {mentoring.Template{Name: "Walk", Stages: []mentoring.Stage{{Name: "Out", Share: -1}}}, mentoring.ErrOutOfRange},
	} {
		if _, err := w.AddTemplate(tt.template); err == nil {
			t.Errorf("%s was added", name)
		} else {
			w.is(err, tt.want)
		}
	}
	if len(w.undos.stack) != 0 || len(w.TemplateBank()) != 7 {
		t.Error("something was added")
	}
}

func TestOwnTemplates(t *testing.T) {
	w := newWorld(t)
	copied := w.template("clear").Template
	copied.Name = "Clear, our way"
	id := got(w.AddTemplate(copied))(t)
	if own := w.template(id); own.Shipped || own.Edited || len(own.Stages) != 5 {
		t.Errorf("%+v", own)
	}
	w.is(w.ResetTemplate(id), mentoring.ErrNotFound)
	w.is(w.DeleteTemplate("clear"), mentoring.ErrNotFound)
	w.ok(w.DeleteTemplate(id))
	w.undo()
	session := w.plan(w.mentee("Maya"), w.in(0))
	w.ok(w.SetTemplate(session, id))
	w.ok(w.DeleteTemplate(id))
	if !w.template(id).Retired || got(w.Session(session))(t).Template.Name != "Clear, our way" {
		t.Error("the session lost its template")
	}
	w.ok(w.BringBackTemplate(id))
	if w.template(id).Retired {
		t.Error("it did not come back")
	}
}
