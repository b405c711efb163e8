package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

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

func newQuestionRow(q *questions) *questionRow {
	r := &questionRow{
		page: q, heading: kit.OneLine("").Strong(), dot: kit.NewDot(""),
		text: kit.Body("").Ellipsis(), remark: kit.Small("").Single(), slot: container.NewStack(),
	}
	r.back = kit.NewLink(lang.T("Bring back"), func() { q.bringBack(r.item.question.ID) })
	r.line = container.New(kit.NewRow(12, 1), r.dot, r.text, r.remark, r.back)
	r.whole = container.New(questionLayout{}, r.heading, r.line, r.slot)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *questionRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.whole)
}

func (r *questionRow) show(i questionItem) {
	r.item = i
	r.heading.Hidden, r.line.Hidden, r.slot.Hidden = i.heading == "", i.heading != "" || i.form, !i.form
	r.slot.Objects = nil
	switch {
	case i.form:
		r.slot.Objects = []fyne.CanvasObject{r.page.form.content}
	case i.heading != "":
		r.heading.SetText(i.heading)
	default:
		r.showQuestion(i.question)
	}
	r.whole.Refresh()
}

func (r *questionRow) showQuestion(q app.BankQuestion) {
	r.dot.Set(q.Dimension)
	r.text.SetText(q.Text)
	color := kit.Text
	if q.Retired {
		color = kit.Muted
	}
	r.text.SetColor(color)
	words := keptWords(q.Kept, q.Retired)
	r.remark.SetText(words)
	r.remark.Hidden, r.back.Hidden = words == "", !q.Retired
}

// keptWords says what is special about a question or a template.
func keptWords(k app.Kept, retired bool) string {
	var words []string
	switch {
	case !k.Shipped:
		words = append(words, lang.T("yours"))
	case k.Edited:
		words = append(words, lang.T("changed"))
	}
	if retired {
		words = append(words, lang.T("retired"))
	}
	return kit.Capital(lang.Commas(words...))
}

// questionLayout puts a heading at the bottom of its row, a question in the
// middle, and gives a form all of it.
type questionLayout struct{}

const (
	rowSide     = 8
	rowPad      = 7  // above and below the words of a row
	headingMore = 12 // that the row of a heading is higher
)

// Layout places what is shown.
func (questionLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heading, line, form := objects[0], objects[1], objects[2]
	width := size.Width - 2*rowSide
	height := heading.MinSize().Height
	heading.Move(fyne.NewPos(rowSide, size.Height-height-6))
	heading.Resize(fyne.NewSize(width, height))
	for _, o := range []fyne.CanvasObject{line, form} {
		o.Move(fyne.NewPos(rowSide, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// MinSize is that of a row with a question.
func (questionLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	line := objects[1].MinSize()
	return fyne.NewSize(line.Width+2*rowSide, objects[0].MinSize().Height+2*rowPad)
}
