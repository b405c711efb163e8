package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// questions is the page with the bank of questions.
type questions struct {
	screen  *Screen
	content fyne.CanvasObject
	add     *kit.Button
	search  *kit.Entry
	kind    *kit.Select
	phase   *kit.Select
	list    *questionList
	empty   *kit.EmptyState
	room    *fyne.Container
	bank    []app.BankQuestion
	form    *questionForm // nil while none is open
}

func newQuestions(s *Screen) *questions {
	q := &questions{screen: s}
	q.add = kit.NewButton(lang.T("Add a question"), kit.Primary, q.addOne)
	q.search = kit.NewEntry(lang.T("Find words in the questions"))
	q.search.Passing = true
	q.search.OnChanged = func(string) { q.arrange() }
	q.search.OnSubmitted = func(string) { s.focus(q.list) }
	q.search.OnDone = func() { s.focus(q.list) }
	q.kind = kit.NewSelect(kindNames(), func(string) { q.arrange() })
	q.kind.SetQuietly(kindNames()[0])
	q.phase = kit.NewSelect(append([]string{lang.T(bothPhases)}, phaseNames()...), func(string) { q.arrange() })
	q.phase.SetQuietly(lang.T(bothPhases))
	q.list = newQuestionList(q)
	q.empty = kit.NewEmptyState(lang.T(noneFits), kit.NewButton(lang.T("Show all questions"), kit.Outlined, q.showAll))
	q.room = container.NewStack(q.list)
	filters := container.New(kit.NewFlowGrid(filterWidth, 10), q.search, q.kind, q.phase)
	q.content = kit.NewCard(container.New(kit.NewTower(12), filters, q.room))
	return q
}

const (
	bothPhases  = "Both phases"
	noneFits    = "No question fits. Look for other words, or show all of them."
	filterWidth = 190
)

// kinds are what the questions can be narrowed down to.
var kinds = []struct {
	name string
	fits func(app.BankQuestion) bool
}{
	{lang.Key("All questions"), func(app.BankQuestion) bool { return true }},
	{mentoring.Technical.Name(), in(mentoring.Technical)},
	{mentoring.Relationship.Name(), in(mentoring.Relationship)},
	{mentoring.Business.Name(), in(mentoring.Business)},
	{lang.Key("Closing"), func(q app.BankQuestion) bool { return q.Closing }},
	{lang.Key("Your own and changed ones"), func(q app.BankQuestion) bool { return !q.Shipped || q.Edited }},
	{lang.Key("Retired"), func(q app.BankQuestion) bool { return q.Retired }},
}

// closingKind is the place of the closing questions among the kinds. The dimensions
// have those from 1 on.
const closingKind = 4

// dimensionInView is the dimension that the questions are narrowed down to, "" for
// none.
func (q *questions) dimensionInView() mentoring.Dimension {
	if at := q.kind.SelectedIndex(); at > 0 && at < closingKind {
		return mentoring.Dimensions[at-1]
	}
	return ""
}

func in(d mentoring.Dimension) func(app.BankQuestion) bool {
	return func(q app.BankQuestion) bool { return q.Dimension == d && !q.Closing }
}

func kindNames() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, lang.T(k.name))
	}
	return names
}

func (q *questions) context() string {
	own := 0
	for _, each := range q.bank {
		if !each.Shipped {
			own++
		}
	}
	if own > 0 {
		return lang.N(len(q.bank), "%d question for when the talk is stuck, %d of them yours.", "%d questions for when the talk is stuck, %d of them yours.", own)
	}
	return lang.N(len(q.bank), "%d question for when the talk is stuck.", "%d questions for when the talk is stuck.")
}

func (q *questions) reload() {
	q.bank = q.screen.service.QuestionBank()
	if f := q.form; f != nil && f.id != "" {
		q.refreshForm(f)
	}
	q.kind.Refresh() // the look may have changed while they were out of sight
	q.phase.Refresh()
	q.arrange()
}

// refreshForm closes an open form whose question is gone, and brings one in
// which nothing was written up to date.
func (q *questions) refreshForm(f *questionForm) {
	for _, each := range q.bank {
		if each.ID == f.id {
			if !f.dirty() && each.Question != f.was {
				q.form = newQuestionForm(q, each)
			}
			return
		}
	}
	q.form = nil
}

// arrange shows the questions that fit what was asked for.
func (q *questions) arrange() {
	q.list.show(q.fitting())
	none := len(q.list.rows) == 0
	q.room.Objects = []fyne.CanvasObject{q.list}
	if none {
		q.room.Objects = []fyne.CanvasObject{q.empty}
	}
	q.room.Refresh()
	kind := kit.Primary
	if q.form != nil {
		kind = kit.Outlined
	}
	q.add.SetKind(kind)
}

// fitting returns the questions that the filters let through. The one whose
// form is open stays, whatever the filters say.
func (q *questions) fitting() []app.BankQuestion {
	words := strings.Fields(strings.ToLower(q.search.Text))
	var fit []app.BankQuestion
	for _, each := range q.bank {
		open := q.form != nil && q.form.id == each.ID
		if open || q.kindFits(each) && q.phaseFits(each) && hasWords(each.Text, words) {
			fit = append(fit, each)
		}
	}
	return fit
}

func (q *questions) kindFits(each app.BankQuestion) bool {
	at := q.kind.SelectedIndex()
	return at < 0 || kinds[at].fits(each)
}

func (q *questions) phaseFits(each app.BankQuestion) bool {
	at := q.phase.SelectedIndex()
	return at <= 0 || !each.Closing && each.Phase == mentoring.Phases[at-1]
}

func hasWords(text string, words []string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (q *questions) showAll() {
	q.search.SetQuietly("")
	q.kind.SetQuietly(kindNames()[0])
	q.phase.SetQuietly(lang.T(bothPhases))
	q.arrange()
	q.screen.focus(q.list)
}
