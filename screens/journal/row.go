package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// row is one example.
type row struct {
	list   *list
	item   app.JournalItem
	rule   *kit.Box
	day    *kit.Label
	text   *kit.LongText
	anchor *kit.Label
	foot   *fyne.Container // who saw it, and the competencies
	goals  *kit.Label
	more   *kit.More
	line   *fyne.Container
	form   *form // while it is changed
	box    *fyne.Container
}

// firstLines is how much of a text shows at first.
const firstLines = 6

func newRow(l *list) *row {
	r := &row{
		list: l, rule: kit.NewRule(), day: kit.Small("").Single(), text: kit.NewLongText(firstLines),
		anchor: kit.Small("").Wrapped(3), foot: container.New(kit.NewFlow(8)), goals: kit.Small("").Wrapped(4),
	}
	r.more = kit.NewMore(r.menu)
	r.text.OnResized = l.screen.refit
	words := container.New(kit.NewStack(3), r.text.Content, r.anchor, r.foot, r.goals)
	r.line = container.New(rowLayout{}, r.day, words, r.more)
	r.box = container.NewStack(r.line)
	return r
}

func (r *row) show(item app.JournalItem) {
	r.item = item
	r.day.SetText(dayWords(item.Day, r.list.screen.service.Today()))
	r.text.Set(item.Text)
	r.anchor.SetText(anchorWords(item))
	r.anchor.Hidden = r.anchor.Text() == ""
	r.goals.SetText(goalWords(item.Serves))
	r.goals.Hidden = len(item.Serves) == 0
	r.foot.Objects = []fyne.CanvasObject{kit.Small(seenBy(item.By, r.list.screen.data.Mentee)).Single()}
	for _, c := range item.Named {
		r.foot.Objects = append(r.foot.Objects, apart(kit.NewTag(clipTag(c.Name), c.Dimension), 1))
	}
}

func (r *row) menu() []*fyne.MenuItem {
	s := r.list.screen
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Edit"), r.edit),
		fyne.NewMenuItem(lang.T("Delete"), func() {
			if s.done(s.service.DeleteEvidence(r.item.ID)) {
				s.focus(s.add.text)
			}
		}),
	}
}

// edit puts the form into the place of the example.
func (r *row) edit() {
	if r.form == nil {
		r.form = newForm(r)
		r.box.Objects = []fyne.CanvasObject{r.form.box}
		r.list.screen.refit()
	}
	r.list.screen.scroll.Reveal(r.box)
	r.list.screen.focus(r.form.text)
}

// close takes the form away, and leaves the keyboard where it was opened.
func (r *row) close() {
	r.form = nil
	r.box.Objects = []fyne.CanvasObject{r.line}
	r.list.screen.refit()
	r.list.screen.focus(r.more)
}

// rowLayout puts the day before the words and the button after them, all from
// the top.
type rowLayout struct{}

const (
	rowGap  = 10
	dayRoom = 78 // of the widest day
)

// Layout places the objects.
func (rowLayout) Layout(parts []fyne.CanvasObject, size fyne.Size) {
	day, words, more := parts[0], parts[1], parts[2]
	room := roomOf(day)
	button := more.MinSize()
	day.Move(fyne.NewPos(0, 2)) // on the line of the larger type beside it
	day.Resize(fyne.NewSize(room, day.MinSize().Height))
	words.Move(fyne.NewPos(room, 0))
	width := size.Width - room - rowGap - button.Width
	words.Resize(fyne.NewSize(width, words.Size().Height))
	words.Resize(fyne.NewSize(width, words.MinSize().Height))
	more.Move(fyne.NewPos(size.Width-button.Width, 0))
	more.Resize(button)
}

// roomOf is that of the day, more with larger type.
func roomOf(day fyne.CanvasObject) float32 { return max(dayRoom, day.MinSize().Width+rowGap) }

// MinSize is as high as the words.
func (rowLayout) MinSize(parts []fyne.CanvasObject) fyne.Size {
	words, more := parts[1].MinSize(), parts[2].MinSize()
	return fyne.NewSize(roomOf(parts[0])+words.Width+rowGap+more.Width, max(words.Height, more.Height))
}
