package settings

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func (st *stage) press(key fyne.KeyName) {
	st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// texts are the questions in the list, as they are shown.
func (st *stage) texts() []string {
	var texts []string
	for _, row := range st.questions.list.rows {
		if row.heading == "" {
			texts = append(texts, row.question.Text)
		}
	}
	return texts
}

func (st *stage) asked(t *testing.T, id string) app.BankQuestion {
	t.Helper()
	for _, q := range st.service.QuestionBank() {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("no question %s", id)
	return app.BankQuestion{}
}

func TestQuestionsAreFound(t *testing.T) {
	st := start(t)
	st.turn(1)
	if got := len(st.texts()); got != 61 {
		t.Fatalf("%d questions", got)
	}
	st.questions.kind.SetSelected(mentoring.Relationship.Name())
	st.questions.phase.SetSelected(mentoring.PersonalCompetence.Name())
	if got := len(st.texts()); got != 10 || len(st.questions.list.rows) != 11 {
		t.Errorf("%d questions in a part", got)
	}
	st.questions.kind.SetSelected("Closing")
	st.questions.phase.SetSelected(bothPhases)
	if got := len(st.texts()); got != 1 {
		t.Errorf("%d closing questions", got)
	}
	st.questions.kind.SetSelected("All questions")
	test.Type(st.questions.search, "PROMISE you")
	for _, text := range st.texts() {
		if !hasWords(text, []string{"promise", "you"}) {
			t.Errorf("found %q", text)
		}
	}
	test.Type(st.questions.search, " qqq")
	if len(st.texts()) != 0 || st.questions.room.Objects[0] != st.questions.empty {
		t.Error("nothing says that nothing fits")
	}
	if !st.TakeKey(fyne.KeyEscape) || len(st.texts()) != 61 {
		t.Error("Escape does not take the words away")
	}
	if !st.TakeKey(fyne.KeyEscape) || st.at != 0 || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape does not go back one page at a time")
	}
}

func TestAQuestionIsChangedInItsPlace(t *testing.T) {
	st := start(t)
	st.turn(1)
	st.questions.list.OnSelected(1) // below its heading
	f := st.questions.form
	if f == nil || f.id != "T1-01" || st.window.Canvas().Focused() != f.text {
		t.Fatal("the first question is not open for writing")
	}
	f.text.SetText(" ")
	st.press(fyne.KeyReturn)
	if f.textField.Error() == "" || st.questions.form != f || len(st.failed) > 0 {
		t.Fatal("a question without words: nothing beside the field")
	}
	f.text.SetText("What did you promise?")
	if f.textField.Error() != "" {
		t.Error("the error stays")
	}
	st.press(fyne.KeyReturn)
	if q := st.asked(t, "T1-01"); q.Text != "What did you promise?" || !q.Edited || st.questions.form != nil {
		t.Errorf("saved %+v", q)
	}
	st.questions.list.OnSelected(1)
	actions := st.questions.form.actions(st.asked(t, "T1-01"))
	if len(actions) != 2 {
		t.Fatalf("%d actions", len(actions))
	}
	test.Tap(actions[1].(*kit.Button))
	if st.asked(t, "T1-01").Edited || st.questions.form != nil {
		t.Error("it is not the original")
	}
}

func TestArrowsGoFromQuestionToQuestion(t *testing.T) {
	st := start(t)
	st.turn(1)
	list := st.questions.list
	st.focus(list)
	for range 10 {
		st.press(fyne.KeyDown)
	}
	if row := list.rows[list.at]; row.question.ID != "T2-01" {
		t.Errorf("ten below the first is %q, %s", row.heading, row.question.ID)
	}
	st.press(fyne.KeyUp)
	st.press(fyne.KeyReturn)
	if st.questions.form == nil || st.questions.form.id != "T1-10" {
		t.Error("Enter does not open the question")
	}
	st.TakeKey(fyne.KeyEscape)
	for range 20 {
		st.press(fyne.KeyUp)
	}
	if list.at != 1 {
		t.Errorf("the first is row %d", list.at)
	}
}

func TestAQuestionIsRetiredAndBroughtBack(t *testing.T) {
	st := start(t)
	st.turn(1)
	st.questions.list.OnSelected(1)
	test.Tap(st.questions.form.actions(st.asked(t, "T1-01"))[0].(*kit.Button))
	if !st.asked(t, "T1-01").Retired {
		t.Fatal("it is still asked")
	}
	st.questions.kind.SetSelected("Retired")
	if got := st.texts(); len(got) != 1 {
		t.Fatalf("retired: %v", got)
	}
	row := newQuestionRow(st.questions)
	row.show(st.questions.list.rows[1])
	if row.back.Hidden || row.remark.Text() != "Retired" {
		t.Errorf("shown as %q", row.remark.Text())
	}
	test.Tap(row.back)
	if st.asked(t, "T1-01").Retired {
		t.Error("it did not come back")
	}
}

func TestAQuestionIsAdded(t *testing.T) {
	st := start(t)
	st.turn(1)
	st.questions.kind.SetSelected(mentoring.Business.Name())
	test.Tap(st.questions.add)
	f := st.questions.form
	test.Type(f.text, "Who pays?")
	if st.questions.form.bar.Cancel(); !f.bar.Asking() {
		t.Error("what was written would be thrown away")
	}
	f.bar.Cancel()
	st.turn(2) // leaving keeps it
	bank := st.service.QuestionBank()
	found := false
	for _, q := range bank {
		if q.Text == "Who pays?" {
			found = q.Dimension == mentoring.Business && !q.Shipped
		}
	}
	if !found || len(bank) != 62 || st.at != 2 {
		t.Errorf("%d questions, page %d", len(bank), st.at)
	}
	st.turn(1)
	test.Tap(st.questions.add)
	st.turn(0)
	if len(st.service.QuestionBank()) != 62 || st.at != 0 {
		t.Error("an empty question was kept")
	}
}

func TestManyQuestionsMakeFewRows(t *testing.T) {
	var own []mentoring.Record
	for i := range 1000 {
		own = append(own, datatest.Question(func(q *mentoring.Question) { q.Text, q.Retired = fmt.Sprintf("Question %d?", i), false }))
	}
	st := start(t, own...)
	made := 0
	create := st.questions.list.CreateItem
	st.questions.list.CreateItem = func() fyne.CanvasObject { made++; return create() }
	st.turn(1)
	st.questions.list.ScrollToBottom()
	test.Type(st.questions.search, "999")
	if len(st.texts()) != 1 || made > 200 {
		t.Errorf("found %v with %d rows made", st.texts(), made)
	}
}

func TestATemplateIsChanged(t *testing.T) {
	st := start(t)
	st.turn(2)
	if len(st.templates.cards) != 7 {
		t.Fatalf("%d templates", len(st.templates.cards))
	}
	test.Tap(st.templates.cards[1].edit)
	f := st.templates.form
	if f.dirty() || f.rows[1].time.Text != "15" || f.rows[1].share.Text() != "30 %" {
		t.Fatalf("GROW opens as %q, %q", f.rows[1].time.Text, f.rows[1].share.Text())
	}
	f.rows[0].time.SetText("x")
	f.rows[2].name.SetText("")
	f.submit()
	if f.rows[0].field.Error() == "" || f.rows[2].field.Error() == "" || st.templates.form != f || len(st.failed) > 0 {
		t.Fatal("nothing beside the fields")
	}
	if st.window.Canvas().Focused() != f.rows[0].time {
		t.Error("the keyboard is not where the first fault is")
	}
	f.rows[0].time.SetText("35,0")
	f.rows[2].name.SetText("Choices")
	test.Tap(f.rows[1].up)
	test.Tap(f.rows[3].remove)
	f.submit()
	got := st.service.TemplateBank()[1]
	if !got.Edited || len(got.Stages) != 3 || got.Stages[0].Name != "Reality" || got.Stages[2].Name != "Choices" {
		t.Fatalf("%+v", got)
	}
	if sum := 15 + 35 + 15.0; got.Stages[1].Share != 35/sum {
		t.Errorf("shares %+v", got.Stages)
	}
	menu := st.templates.cards[1].more.Items()
	if menu[2].Label != "Reset to the original" {
		t.Fatal("nothing offers the original")
	}
	menu[2].Action()
	if st.service.TemplateBank()[1].Edited {
		t.Error("it is not the original")
	}
}

func TestTheQuestionsOfAStageAreChanged(t *testing.T) {
	st := start(t)
	st.turn(2)
	test.Tap(st.templates.cards[1].edit)
	r := st.templates.form.rows[0]
	if r.more.Text() != "3 questions to ask here" || r.asking.Visible() {
		t.Fatalf("shows %q", r.more.Text())
	}
	test.Tap(r.more)
	if !r.asking.Visible() || st.window.Canvas().Focused() != r.asks[0] {
		t.Error("the questions can't be written")
	}
	r.asks[0].SetText("What for?")
	r.asks[2].SetText("")
	st.press(fyne.KeyReturn)
	if got := st.service.TemplateBank()[1].Stages[0].Questions; len(got) != 2 || got[0] != "What for?" {
		t.Errorf("saved %q", got)
	}
}

func TestATemplateIsAddedAndCopied(t *testing.T) {
	st := start(t)
	st.turn(2)
	test.Tap(st.templates.add)
	f := st.templates.form
	f.submit()
	if f.nameField.Error() == "" {
		t.Error("a template without a name: nothing beside the field")
	}
	f.name.SetText("Walk")
	for i, r := range f.rows {
		r.name.SetText(fmt.Sprint("Part ", i))
	}
	st.turn(0) // leaving keeps it
	if got := st.service.TemplateBank(); len(got) != 8 || got[7].Name != "Walk" {
		t.Fatalf("%d templates", len(got))
	}
	st.turn(2)
	st.templates.cards[7].more.Items()[0].Action()
	st.templates.form.submit()
	if got := st.service.TemplateBank(); len(got) != 9 || got[8].Name != "Walk, copy" || len(got[8].Stages) != 3 {
		t.Fatalf("%d templates", len(got))
	}
	menu := st.templates.cards[8].more.Items()
	menu[len(menu)-1].Action()
	if got := st.service.TemplateBank(); len(got) != 8 {
		t.Errorf("%d templates after deleting one", len(got))
	}
	st.templates.cards[0].more.Items()[1].Action()
	if !st.service.TemplateBank()[0].Retired {
		t.Error("it was not retired")
	}
}

func TestEscapeClosesATemplateFirst(t *testing.T) {
	st := start(t)
	st.turn(2)
	test.Tap(st.templates.cards[0].edit)
	if !st.TakeKey(fyne.KeyEscape) || st.templates.form != nil || st.at != 2 {
		t.Fatal("Escape does not close the form")
	}
	if !st.TakeKey(fyne.KeyEscape) || st.at != 0 {
		t.Error("Escape does not go back")
	}
}

func TestBankFitsASmallWindow(t *testing.T) {
	st := start(t)
	for _, at := range []int{1, 2} {
		st.turn(at)
		st.window.Resize(fyne.NewSize(728, 612))
		if at == 1 {
			st.questions.list.OnSelected(1)
		} else {
			test.Tap(st.templates.cards[0].edit)
		}
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 612 {
			t.Errorf("page %d needs %v", at, least)
		}
	}
}
