package relationships

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// documents writes all that the page of a form holds.
type documents struct{ app.Documents }

func (documents) FormPDF(page mentoring.FormPage) ([]byte, error)  { return json.Marshal(page) }
func (documents) FormHTML(page mentoring.FormPage) ([]byte, error) { return json.Marshal(page) }
func (documents) FormFileName(page mentoring.FormPage, ending string) string {
	return page.Stakeholder + ending
}

// ask ticks people and competencies.
func (st *stage) tick(people []mentoring.ID, about ...mentoring.CompetencyID) {
	for _, id := range people {
		test.Tap(st.asking.choice.asked[id])
	}
	for _, id := range about {
		test.Tap(st.asking.choice.competencies[id])
	}
}

func (st *stage) forms() []app.FormLine {
	st.t.Helper()
	made, err := st.service.Forms(st.pair)
	st.ok(err)
	return made
}

// asked makes one form about two competencies.
func (st *stage) form(name string) mentoring.Form {
	st.t.Helper()
	id, err := st.service.Ask(st.add(name), []mentoring.CompetencyID{"R1a", "B1b"})
	st.ok(err)
	for _, line := range st.forms() {
		if line.Form.ID == id {
			return line.Form
		}
	}
	return mentoring.Form{}
}

func (st *stage) answer(f mentoring.Form, levels ...mentoring.Level) mentoring.Answers {
	a := mentoring.Answers{Format: mentoring.AnswersFormat, Form: f.ID, Day: st.service.Today(), Wish: "Ask first"}
	for i, level := range levels {
		a.Ratings = append(a.Ratings, mentoring.Rating{Competency: f.Competencies[i].ID, Level: level})
	}
	return a
}

func TestMakesFormsForThoseChosen(t *testing.T) {
	st := start(t)
	cfo, ana := st.add("CFO"), st.add("Ana")
	test.Tap(st.Screen.ask)
	a := st.asking
	test.Tap(a.make)
	if a.choice.wrong.Text() != "Tick who is asked, and one to three competencies." || !a.choice.wrong.Visible() {
		t.Errorf("said %q", a.choice.wrong.Text())
	}
	st.tick([]mentoring.ID{cfo}, "T1a", "R1a", "B1a")
	if !a.choice.competencies["T1b"].Disabled() {
		t.Error("a fourth competency can be ticked")
	}
	test.Tap(a.make)
	if len(st.saved) != 1 || len(st.saved[0]) != 1 || st.saved[0][0].Name != "CFO.html" {
		t.Fatalf("saved %v", st.saved)
	}
	if a.choice.wrong.Visible() || len(a.choice.people()) != 0 || a.choice.competencies["T1b"].Disabled() {
		t.Error("the ticks are still there")
	}
	a.choice.as.SetPicked(1)
	st.tick([]mentoring.ID{ana, cfo}, "R1b")
	test.Tap(a.make)
	if len(st.saved) != 2 || len(st.saved[1]) != 2 || st.saved[1][0].Name != "CFO.pdf" || st.saved[1][1].Name != "Ana.pdf" {
		t.Fatalf("saved %v", st.saved)
	}
	if n := len(st.forms()); n != 3 {
		t.Errorf("%d forms", n)
	}
	st.sees(a.forms.card, "3 of 3 waiting", "CFO", "Sharp craft, Active listening, How we make money", "waiting", st.forms()[0].Form.Number())
	a.forms.menu(st.forms()[0].Form.ID)[1].Action()
	if len(st.saved) != 3 {
		t.Error("a form is not saved again")
	}
	st.TakeKey(fyne.KeyEscape)
	if st.asking != nil || len(st.failed) > 0 {
		t.Errorf("Escape doesn't go back to the map, failed %v", st.failed)
	}
}

func TestWithoutPeopleThereIsNobodyToAsk(t *testing.T) {
	st := start(t)
	test.Tap(st.Screen.ask)
	st.sees(st.asking.choice.card, "Nobody is on the map yet")
	test.Tap(st.asking.make)
	if len(st.forms()) != 0 || len(st.failed) > 0 {
		t.Errorf("made %v, failed %v", st.forms(), st.failed)
	}
}

func TestAddsAnswersAfterSayingWhatTheyAre(t *testing.T) {
	st := start(t)
	f := st.form("Dana Kim")
	st.more.Items()[0].Action()
	n := st.asking.answers
	if st.window.Canvas().Focused() != fyne.Focusable(n.code) {
		t.Error("the keyboard is not where answers are pasted")
	}
	code := st.answer(f, 3, mentoring.NotObserved).Code()
	n.code.SetText("Hello,\n> " + code + "\nDana")
	n.readCode()
	st.sees(n.card, "Dana Kim answered: 1 competency, 1 could not be seen, 1 written answer. What one person answered is not shown by itself; three make it visible.")
	if st.forms()[0].Answered {
		t.Fatal("the answers were added before anybody agreed")
	}
	if all := texts(n.card); strings.Contains(all, "Ask first") {
		t.Errorf("an answer is shown:\n%s", all)
	}
	n.cancel()
	st.host().Open(n.read) // nothing was chosen
	st.file = []byte(code)
	st.Screen.host.Open(n.read)
	test.Tap(n.add)
	if !st.forms()[0].Answered || n.code.Text != "" || !n.enter.Visible() {
		t.Errorf("answered %v", st.forms()[0].Answered)
	}
	st.sees(st.asking.forms.card, "answered", "all answered")
	st.endAsking()
	st.sees(st.person.card, "Asked on 12 September, and answered")
	st.startAsking()
	_, err := st.service.Undo()
	st.ok(err)
	if st.forms()[0].Answered {
		t.Error("undo left the answers")
	}
}

func TestSaysInWordsWhyAnswersAreRefused(t *testing.T) {
	st := start(t)
	f := st.form("Dana Kim")
	st.startAnswers()
	n := st.asking.answers
	whole := st.answer(f, 3, 2)
	other, late, wrong, empty, version := whole, whole, whole, whole, whole
	other.Form, late.Day = "another", st.service.Today().AddDays(9)
	wrong.Ratings = []mentoring.Rating{{Competency: "T1a", Level: 3}}
	empty.Ratings, empty.Wish = nil, ""
	version.Format = "trefoil-answers/9"
	for text, want := range map[string]string{
		"":                               "Paste the code first",
		"Thank you, will do":             "There are no answers in that",
		whole.Code()[:40]:                "The answers are not whole",
		other.Code():                     "belong to another form",
		late.Code():                      "still to come",
		wrong.Code():                     "don't fit what this form asks",
		empty.Code():                     "Nothing is answered in that",
		version.Code():                   "another version of Trefoil",
		"TREFOIL-9-" + whole.Code()[10:]: "another version of Trefoil",
		strings.Replace(whole.Code(), "e", "", 1): "The answers are not whole",
	} {
		n.code.SetText(text)
		n.readCode()
		if !strings.Contains(n.field.Error(), want) || n.check.Visible() {
			t.Errorf("%q says %q, want %q", text, n.field.Error(), want)
		}
	}
	n.code.SetText(whole.Code())
	n.readCode()
	test.Tap(n.add)
	n.code.SetText(whole.Code())
	n.readCode()
	if !strings.Contains(n.field.Error(), "added before") {
		t.Errorf("the same twice says %q", n.field.Error())
	}
	whole.Wish = "Listen"
	n.code.SetText(whole.Code())
	n.readCode()
	st.sees(n.card, "from now on these answers count")
	if len(st.failed) > 0 {
		t.Errorf("failed %v", st.failed)
	}
}

func TestTypesInAPaperForm(t *testing.T) {
	st := start(t)
	st.startAsking()
	n := st.asking.answers
	n.typeIn("")
	if n.paper != nil || n.field.Error() == "" {
		t.Error("without a form nothing is said")
	}
	f := st.form("Dana Kim")
	st.form("Ana")
	n.typeIn("")
	p := n.paper
	p.submit()
	if !strings.Contains(p.wrong.Text(), "Choose the form first") {
		t.Errorf("says %q", p.wrong.Text())
	}
	for _, name := range p.names {
		if strings.HasPrefix(name, f.Number()) {
			p.which.SetSelected(name)
		}
	}
	if p.line.Form.ID != f.ID || len(p.levels) != 2 {
		t.Fatalf("asks %+v", p.line)
	}
	st.sees(n.card, "Active listening", "Customer outcome", "What one thing should Maya do more of, or differently?")
	p.submit()
	if !strings.Contains(p.wrong.Text(), "Nothing is answered yet") {
		t.Errorf("says %q", p.wrong.Text())
	}
	for i, at := range []int{2, 4} {
		st.window.Canvas().Focus(p.levels[i].First())
		for range at {
			st.key(fyne.KeyDown)
		}
		st.key(fyne.KeyReturn)
	}
	test.Type(p.wish, "Ask first")
	st.startAnswers()
	if n.paper == nil || st.forms()[0].Answered {
		t.Fatal("asking again ended what is typed in")
	}
	st.TakeKey(fyne.KeyEscape)
	if n.paper == nil || !p.bar.Asking() {
		t.Fatal("Escape threw away what was typed in")
	}
	p.day.Entry.SetText("2027-01-01")
	p.submit()
	if !strings.Contains(p.wrong.Text(), "still to come") {
		t.Errorf("says %q", p.wrong.Text())
	}
	p.day.Entry.SetText("fri") // it is Saturday
	if a, err := p.read(); err != nil || a.Day != st.service.Today().AddDays(-1) {
		t.Errorf("filled in on %s: %v", a.Day, err)
	}
	p.day.SetDate(st.service.Today())
	st.ok(st.Leave())
	if n.paper != nil {
		t.Error("the paper is still open")
	}
	for _, line := range st.forms() {
		if line.Answered != (line.Form.ID == f.ID) {
			t.Errorf("%s answered %v", line.Stakeholder, line.Answered)
		}
	}
	found, err := st.service.CheckAnswers(st.pair, []byte(st.answer(f, 3, mentoring.NotObserved).Code()))
	if err == nil {
		t.Errorf("what was typed in differs from the code: %+v", found)
	}
}

func TestAPaperFormIsStillItselfAfterANewOne(t *testing.T) {
	st := start(t)
	dana, ana := st.form("Dana Kim"), st.form("Ana")
	st.startAsking()
	n := st.asking.answers
	n.typeIn("")
	p := n.paper
	choose := func(f mentoring.Form) {
		t.Helper()
		for _, name := range p.which.Options {
			if strings.HasPrefix(name, f.Number()) {
				p.which.SetSelected(name)
			}
		}
		if p.line.Form.ID != f.ID || !strings.HasPrefix(p.which.Selected, f.Number()) {
			t.Errorf("%q chosen, asks the form of %s", p.which.Selected, p.line.Stakeholder)
		}
	}
	choose(dana)
	bob := st.form("Bob")
	st.Reload()
	if !strings.HasPrefix(p.which.Selected, dana.Number()) {
		t.Errorf("a new form changed what is chosen to %q", p.which.Selected)
	}
	for _, f := range []mentoring.Form{ana, bob, dana} {
		choose(f)
	}
	st.ok(st.service.DeleteStakeholder(dana.StakeholderID))
	st.Reload()
	if p.which.Selected != "" || len(p.which.Options) != 2 || len(p.levels) != 2 {
		t.Errorf("of who is gone %q is chosen of %v", p.which.Selected, p.which.Options)
	}
	p.submit()
	if p.wrong.Text() == "" || n.paper == nil {
		t.Error("answers of who is gone were added")
	}
	choose(bob)
}

func TestTicksStayWhenTheirPaperFormIsAskedForAgain(t *testing.T) {
	st := start(t)
	f := st.form("Dana Kim")
	st.startAsking()
	n := st.asking.answers
	n.typeIn(f.ID)
	st.window.Canvas().Focus(n.paper.levels[0].First())
	st.key(fyne.KeyDown, fyne.KeyReturn)
	if !n.paper.dirty() {
		t.Fatal("nothing is ticked")
	}
	n.typeIn(f.ID)
	if !n.paper.dirty() {
		t.Error("the tick is gone")
	}
}
