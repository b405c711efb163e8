package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// row is one competency to rate. What was rated in an earlier sitting stays sealed
// until it is rated again.
type row struct {
	sheet   *sheet
	id      mentoring.CompetencyID
	content *fyne.Container
	line    *kit.RatingLine
	sealed  *fyne.Container
	again   *kit.Button
	below   *fyne.Container
	example *kit.Entry     // nil before the first level that wants one
	day     *kit.DateField // with example
}

func newRow(h *sheet, c mentoring.Competency) *row {
	r := &row{sheet: h, id: c.ID, below: container.NewStack()}
	r.line = kit.NewRatingLine(c, r.pick)
	r.line.OnMove = func(by int) { h.move(r, by) }
	r.line.OnClear = r.clear
	r.line.OnKey = r.key
	r.again = kit.NewButton(lang.T("Rate again"), kit.Outlined, r.rateAgain).Small()
	r.again.OnKey, r.again.OnRune = r.key, r.digit
	words := container.New(kit.NewStack(0), kit.Body(c.Name).Strong(), kit.Small(c.Definition))
	r.sealed = container.New(kit.NewRow(12, 0), words, kit.Small(lang.T("Rated, sealed")).Single(), r.again)
	r.below.Hidden = true
	r.sealed.Hidden, r.line.Hidden = !h.rated[c.ID], h.rated[c.ID]
	r.content = container.New(kit.NewStack(12), r.sealed, r.line, r.below)
	return r
}

// target is what the keyboard goes to.
func (r *row) target() fyne.Focusable {
	if r.sealed.Visible() {
		return r.again
	}
	return r.line
}

// key goes up and down from a sealed competency, and from a level to its example.
func (r *row) key(key fyne.KeyName) bool {
	switch {
	case key == fyne.KeyDown:
		r.sheet.move(r, 1)
	case key == fyne.KeyUp:
		r.sheet.move(r, -1)
	case key == fyne.KeyReturn && r.below.Visible():
		r.sheet.screen.focus(r.example)
	default:
		return false
	}
	return true
}

// digit rates a sealed competency again.
func (r *row) digit(key rune) bool {
	if key < '0' || key > '9' {
		return false
	}
	r.rateAgain()
	r.line.TypedRune(key)
	return true
}

// rateAgain opens a sealed competency. What it had stays until a level is given.
func (r *row) rateAgain() {
	r.sealed.Hide()
	r.line.Show()
	r.sheet.scroll.Refit()
	r.sheet.screen.focus(r.line)
}

func (r *row) pick(level mentoring.Level) {
	r.sheet.give(r.id, level)
	r.ask(level.WantsExample() || r.example != nil && r.example.Text != "")
}

// ask shows the line for an example, or hides it.
func (r *row) ask(asks bool) {
	if asks == r.below.Visible() {
		return
	}
	if r.example == nil {
		r.build()
	}
	r.below.Hidden = !asks
	r.sheet.scroll.Refit()
	if asks {
		r.sheet.scroll.Reveal(r.content)
	}
}

const exampleWords = "What did you see? An example, if you have one."

func (r *row) build() {
	today := r.sheet.screen.service.Today()
	r.example = kit.NewEntry("")
	r.example.Passing = true // it is saved as it is typed
	r.example.OnChanged = func(text string) {
		r.sheet.detail(r.id, func(m *mentoring.Mark) {
			if m.Example = text; m.Seen.IsZero() {
				m.Seen = today // as the field says, also when the sheet is done another day
			}
		})
	}
	onward := func() { r.sheet.move(r, 1) }
	r.example.OnSubmitted, r.example.OnDone = func(string) { onward() }, onward
	r.example.OnEscape = func() { r.sheet.screen.focus(r.line) }
	r.day = kit.NewDateField(lang.T("When"), r.sheet.screen.service.Today)
	r.day.SetDate(today)
	r.day.Entry.OnSubmitted, r.day.Entry.OnDone = func(string) { onward() }, onward
	r.day.Entry.OnEscape = r.example.OnEscape
	r.day.OnChanged = r.dayChanged
	fields := container.New(kit.NewSplit(420, 12, 3, 1), kit.NewField(lang.T(exampleWords), r.example), r.day)
	r.below.Objects = []fyne.CanvasObject{fields}
}

// dayChanged keeps the day of the example. What is no day leaves the last one.
func (r *row) dayChanged() {
	day, err := r.day.Date()
	r.sheet.scroll.Refit()
	if err == nil {
		r.sheet.detail(r.id, func(m *mentoring.Mark) { m.Seen = day })
	}
}

// clear leaves the competency out. What was typed as its example goes with it.
func (r *row) clear() {
	if err := r.sheet.leaveOut(r.id); err != nil {
		r.sheet.screen.host.Fail(err)
		return
	}
	r.below.Hidden, r.example, r.below.Objects = true, nil, nil
	r.sheet.scroll.Refit()
}
