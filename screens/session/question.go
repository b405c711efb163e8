package session

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// question offers one open question at a time, for when the talk is stuck.
type question struct {
	screen    *Screen
	box       *fyne.Container
	text      *kit.Label
	tag       *kit.Tag
	asked     *kit.Link
	next      *kit.Link
	questions []mentoring.Question
	at        int
}

func newQuestion(s *Screen) *question {
	q := &question{screen: s, text: kit.Body(""), tag: kit.NewTag("", "")}
	q.next = kit.NewLink(lang.X("question", "next"), q.turn)
	q.asked = kit.NewLink(lang.X("question", "asked"), q.mark)
	foot := container.New(kit.NewFlowLines(12, 4), q.tag, q.asked, q.next)
	q.box = container.New(kit.NewStack(8), kit.NewRule(), kit.Small(lang.T("Open question")), q.text, foot)
	q.box.Hide()
	return q
}

// show keeps the question in view, whatever else has changed.
func (q *question) show(questions []mentoring.Question) {
	if len(q.questions) == 0 {
		q.questions = questions
	}
	q.paint()
}

func (q *question) paint() {
	q.box.Hidden = len(q.questions) == 0
	if q.box.Hidden {
		return
	}
	shown := q.questions[q.at]
	q.text.SetText(lang.F("“%s”", shown.Text))
	q.tag.Hidden = shown.Dimension.Index() < 0
	q.tag.Set(lang.T(shown.Dimension.Short()), shown.Dimension)
}

// turn shows the next question.
func (q *question) turn() {
	if len(q.questions) > 0 {
		q.at = (q.at + 1) % len(q.questions)
		q.paint()
		q.screen.left.Refit()
	}
}

// mark keeps that the question was asked, so that it isn't offered again soon,
// and shows the next.
func (q *question) mark() {
	if len(q.questions) == 0 || !q.screen.do(q.screen.service.MarkAsked(q.screen.id, q.questions[q.at].ID, true)) {
		return
	}
	q.questions = slices.Delete(slices.Clone(q.questions), q.at, q.at+1)
	q.at %= max(1, len(q.questions))
	q.paint()
	q.screen.left.Refit()
}
