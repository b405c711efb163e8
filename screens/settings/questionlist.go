package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// questionList makes only the rows in view, so that hundreds of questions open
// at once. The row whose question is being written is as high as its form.
type questionList struct {
	widget.List
	page *questions
	rows []questionItem
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
		l.rows = append(l.rows, questionItem{heading: "A new question"}, questionItem{form: true})
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
}

// partName names the part of the bank that a question belongs to.
func partName(q mentoring.Question) string {
	if q.Closing {
		return "For the end of any session"
	}
	return q.Dimension.Name() + ", " + lower(q.Phase.Name())
}

// measure gives each row its height.
func (l *questionList) measure() {
	usual := newQuestionRow(l.page).MinSize().Height
	for i, row := range l.rows {
		height := usual
		switch {
		case row.heading != "":
			height += headingMore
		case row.form:
			height = l.page.form.height(l.Size().Width - 2*rowSide)
		}
		l.SetItemHeight(i, height)
	}
}

// Resize gives a form the height it needs in the new width.
func (l *questionList) Resize(size fyne.Size) {
	other := size.Width != l.Size().Width
	l.List.Resize(size)
	if other {
		l.measure()
	}
}

// reveal scrolls to the open form.
func (l *questionList) reveal() {
	for i, row := range l.rows {
		if row.form {
			if i == 1 {
				i = 0 // with its heading
			}
			l.ScrollTo(i)
			return
		}
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
}

// TypedRune goes to the search with what is typed.
func (l *questionList) TypedRune(r rune) {
	if r != ' ' {
		l.page.screen.focus(l.page.search)
		l.page.search.TypedRune(r)
	}
}

// questionRow is one row of the list; it is used again for other questions
// while the list scrolls.
type questionRow struct {
	widget.BaseWidget
	page    *questions
	item    questionItem
	heading *kit.Label
	dot     *kit.Dot
	text    *kit.Label
	remark  *kit.Label
	back    *kit.Link
	line    *fyne.Container
	slot    *fyne.Container
	whole   *fyne.Container
}
