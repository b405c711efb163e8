package prepare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
	"trefoil/screens/kit"
)

// questions offers three questions at a time that fit and were not asked
// lately.
type questions struct {
	*part
	screen *Screen
	at     int // the first of those in view
}

const offered = 3

func newQuestions(s *Screen) *questions {
	q := &questions{screen: s}
	q.part = newPart(lang.T("Questions for this hour"), kit.NewLink(lang.T("Other questions"), q.turn), q.turn)
	return q
}

func (q *questions) show(p app.Preparation) {
	if len(p.Questions) == 0 {
		q.set(kit.Body(lang.T("The question bank is empty.")).In(kit.Muted))
		return
	}
	var lines []fyne.CanvasObject
	for _, question := range q.inView() {
		lines = append(lines, q.line(question))
	}
	q.list.SetBelow(kit.Small(whyWords(p)), lines...)
}

// inView returns the questions that are offered now.
func (q *questions) inView() []mentoring.Question {
	all := q.screen.data.Questions
	var shown []mentoring.Question
	for i := range min(offered, len(all)) {
		shown = append(shown, all[(q.at+i)%len(all)])
	}
	return shown
}

// turn offers the next after those that there was room for.
func (q *questions) turn() {
	if n := len(q.screen.data.Questions); n > 0 {
		q.at = (q.at + max(1, q.list.Shown())) % n
		q.show(q.screen.data)
		q.screen.refit()
	}
}

func (q *questions) line(question mentoring.Question) fyne.CanvasObject {
	ask := kit.NewLink(lang.T("Put it on the agenda"), func() { q.ask(question) })
	foot := container.New(kit.NewFlow(10), kit.NewDimensionTag(question.Dimension), ask)
	return container.New(kit.NewStack(5), kit.Body(lang.F("“%s”", question.Text)), foot)
}

// ask makes a question a talking point, and keeps it from being offered again.
func (q *questions) ask(question mentoring.Question) {
	q.screen.do(q.screen.service.AskQuestion(q.screen.id, question.ID))
}

// whyWords says why these questions are offered.
func whyWords(p app.Preparation) string {
	if !p.Rated {
		return lang.T("Fewer than three ratings so far; these help to get to know each other.")
	}
	return lang.F("They fit %s, where %s stands lowest.", words.Within(lang.Current(), p.Focus.Name()), mentoring.ShortName(p.Mentee.Name))
}
