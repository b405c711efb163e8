package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// questionList makes only the rows in view, so that hundreds of questions open
// at once. The row whose question is being written is as high as its form.
type questionList struct {
	widget.List
	page *questions
	rows []questionItem
	at   int // the row that the keyboard is at
}

// questionItem is one row: a heading, a question, or the form of one.
type questionItem struct {
	heading  string
	question app.BankQuestion
	form     bool
}

func newQuestionList(q *questions) *questionList {
	l := &questionList{page: q}
	l.HideSeparators = true
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newQuestionRow(q) }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*questionRow).show(l.rows[i]) }
	l.OnHighlighted = func(i int) { l.at = i }
	l.OnSelected = func(i int) {
		l.UnselectAll()
		if row := l.rows[i]; row.heading == "" && !row.form {
			q.open(row.question)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// show lists the questions in their parts. A form for a new one comes first.
func (l *questionList) show(bank []app.BankQuestion) {
	l.rows = nil
	form := l.page.form
	if form != nil && form.id == "" {
		l.rows = append(l.rows, questionItem{heading: lang.T("A new question")}, questionItem{form: true})
	}
	last := ""
	for _, q := range bank {
		if part := partName(q.Question); part != last {
			l.rows = append(l.rows, questionItem{heading: part})
			last = part
		}
		l.rows = append(l.rows, questionItem{question: q, form: form != nil && form.id == q.ID})
	}
	l.measure()
	l.Refresh()
	if l.at >= len(l.rows) && len(l.rows) > 0 {
		l.Highlight(0)
	}
}

// partNames name the parts of the bank.
var partNames = map[mentoring.Dimension]map[mentoring.Phase]string{
	mentoring.Technical: {
		mentoring.PersonalCompetence:     lang.Key("Technical expertise, personal competence"),
		mentoring.OrganizationalCapacity: lang.Key("Technical expertise, organizational capacity"),
	},
	mentoring.Relationship: {
		mentoring.PersonalCompetence:     lang.Key("Relationship management, personal competence"),
		mentoring.OrganizationalCapacity: lang.Key("Relationship management, organizational capacity"),
	},
	mentoring.Business: {
		mentoring.PersonalCompetence:     lang.Key("Business savvy, personal competence"),
		mentoring.OrganizationalCapacity: lang.Key("Business savvy, organizational capacity"),
	},
}

// partName names the part of the bank that a question belongs to.
func partName(q mentoring.Question) string {
	if q.Closing {
		return lang.T("For the end of any session")
	}
	return lang.T(partNames[q.Dimension][q.Phase])
}

// measure gives each row its height.
func (l *questionList) measure() {
	usual := newQuestionRow(l.page).MinSize().Height
	for i, row := range l.rows {
		l.SetItemHeight(i, l.height(row, usual))
	}
}

func (l *questionList) height(row questionItem, usual float32) float32 {
	switch {
	case row.heading != "":
		return usual + headingMore
	case row.form:
		return l.page.form.height(l.Size().Width - 2*rowSide)
	}
	return usual
}

// Resize gives a form the height it needs in the new width.
func (l *questionList) Resize(size fyne.Size) {
	other := size.Width != l.Size().Width
	l.List.Resize(size)
	if other {
		l.measure()
	}
}

// reveal scrolls so far that the open form is seen whole, and the heading above
// the first one.
func (l *questionList) reveal() {
	usual := newQuestionRow(l.page).MinSize().Height
	top := float32(0)
	for i, row := range l.rows {
		height := l.height(row, usual)
		if row.form {
			if i == 1 {
				top, height = 0, top+height
			}
			l.ScrollToOffset(min(top, max(l.GetScrollOffset(), top+height-l.Size().Height)))
			return
		}
		top += height + l.Theme().Size(theme.SizeNamePadding)
	}
}

// TypedKey opens a question with Enter as with Space, and hands Escape on to
// the window.
func (l *questionList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		if listen := l.page.screen.host.Window.Canvas().OnTypedKey(); listen != nil {
			listen(key)
		}
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	l.List.TypedKey(key)
	l.pass(key.Name == fyne.KeyUp)
}

// FocusGained puts the keyboard on a question.
func (l *questionList) FocusGained() {
	l.List.FocusGained()
	l.pass(false)
}

// pass goes on from a heading to the question above or below it.
func (l *questionList) pass(up bool) {
	switch {
	case l.at >= len(l.rows) || l.rows[l.at].heading == "":
	case up && l.at > 0:
		l.Highlight(l.at - 1)
	case l.at+1 < len(l.rows):
		l.Highlight(l.at + 1)
	}
}

// TypedRune goes to the search with what is typed.
func (l *questionList) TypedRune(r rune) {
	if r != ' ' {
		l.page.screen.focus(l.page.search)
		l.page.search.TypedRune(r)
	}
}
