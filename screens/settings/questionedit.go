package settings

import (
	"errors"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// addOne opens the form for a new question, in the part that is in view.
func (q *questions) addOne() {
	if q.form == nil || q.form.id != "" {
		if !q.finish() {
			return
		}
		place := mentoring.Question{Dimension: mentoring.Technical, Phase: mentoring.PersonalCompetence}
		if d := q.dimensionInView(); d != "" {
			place.Dimension = d
		}
		if at := q.phase.SelectedIndex(); at > 0 {
			place.Phase = mentoring.Phases[at-1]
		}
		place.Closing = q.kind.SelectedIndex() == closingKind
		q.start(newQuestionForm(q, app.BankQuestion{Question: place}))
	}
	q.screen.focus(q.form.text)
}

// open opens the form of a question in the place of its row.
func (q *questions) open(each app.BankQuestion) {
	if q.finish() {
		q.start(newQuestionForm(q, each))
		q.screen.focus(q.form.text)
	}
}

func (q *questions) start(f *questionForm) {
	q.form = f
	q.arrange()
	q.list.reveal()
}

// finish keeps what was written in an open form, and says whether another may
// be opened.
func (q *questions) finish() bool {
	if q.form == nil || !q.form.dirty() {
		return true
	}
	return q.keep()
}

// keep saves what is written in the form. What is wrong with the words stands
// beside them; another failure is told.
func (q *questions) keep() bool {
	err := q.form.save()
	switch {
	case errors.Is(err, mentoring.ErrTextMissing):
		q.list.reveal()
		q.screen.focus(q.form.text)
	case err != nil:
		q.screen.host.Fail(err)
	}
	return err == nil
}

// close closes the form and gives the keyboard to the list.
func (q *questions) close() {
	q.form = nil
	q.screen.Reload()
	q.screen.focus(q.list)
}

// act does something with a question whose form is open. What was written in it
// is kept first.
func (q *questions) act(id string, do func(id string) error) {
	if !q.finish() {
		return
	}
	q.form = nil
	q.screen.do(do(id))
	q.screen.focus(q.list)
}

func (q *questions) bringBack(id string) { q.screen.do(q.screen.service.BringBackQuestion(id)) }

// escape cancels the open form, or takes the words to look for away.
func (q *questions) escape() bool {
	switch {
	case q.form != nil:
		q.form.bar.Cancel()
	case q.search.Text != "":
		q.search.SetQuietly("")
		q.arrange()
	default:
		return false
	}
	return true
}

// leave keeps what was written. An empty new question is no question.
func (q *questions) leave() error {
	if q.form == nil || !q.form.dirty() {
		q.form = nil
		return nil
	}
	if err := q.form.save(); err != nil {
		return err
	}
	q.form = nil
	return nil
}

// fit gives the open form the room it needs after something in it changed.
func (l *questionList) fit() {
	if l.page.form != nil && l.page.form.box != nil {
		l.measure()
		l.Refresh()
		l.reveal()
	}
}
