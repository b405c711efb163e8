package settings

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// stageRow writes one stage of a template.
type stageRow struct {
	stage  mentoring.Stage // as it was
	name   *kit.Entry
	time   *kit.Entry
	share  *kit.Label
	up     *kit.Button
	down   *kit.Button
	remove *kit.Button
	field  *kit.Field // for what is wrong
	asks   [mentoring.StageQuestions]*kit.Entry
	more   *kit.Link // shows what to ask
	asking *fyne.Container
	line   fyne.CanvasObject
}

func newStageRow(f *templateForm, s mentoring.Stage) *stageRow {
	r := &stageRow{stage: s, name: kit.NewEntry(lang.T("Name of the stage")), time: kit.NewEntry("0"), share: kit.Small("").Single().Trailing()}
	r.name.SetQuietly(s.Name)
	r.time.SetQuietly(minutesText(s))
	for _, e := range []*kit.Entry{r.name, r.time} {
		f.take(e)
		e.OnChanged = func(string) { r.field.SetError(""); f.sum(); f.fit() }
	}
	r.addAsks(f)
	r.up = kit.NewButton(lang.T("Up"), kit.Quiet, func() { f.move(r, -1) })
	r.down = kit.NewButton(lang.T("Down"), kit.Quiet, func() { f.move(r, 1) })
	r.remove = kit.NewButton(lang.T("Remove"), kit.Quiet, func() { f.remove(r) })
	moves := container.New(kit.NewRow(4, -1), r.up.Small(), r.down.Small(), r.remove.Small())
	inputs := container.New(kit.NewRow(10, 0), r.name, wide1(timeWidth, r.time), wide1(shareWidth, r.share), moves)
	r.field = kit.NewField("", inputs)
	r.line = container.New(kit.NewStack(2), r.field, container.New(kit.NewRow(0, -1), r.more), r.asking)
	return r
}

// addAsks adds what to ask in the stage, out of sight until it is wanted.
func (r *stageRow) addAsks(f *templateForm) {
	r.asking = container.New(kit.NewStack(4))
	for i := range r.asks {
		e := kit.NewEntry(lang.T("A question for this stage"))
		if i < len(r.stage.Questions) {
			e.SetQuietly(r.stage.Questions[i])
		}
		f.take(e)
		e.OnChanged = func(string) { r.more.SetText(r.asksWords()) }
		r.asks[i] = e
		r.asking.Add(e)
	}
	r.asking.Hidden = true
	r.more = kit.NewLink(r.asksWords(), func() {
		r.asking.Hidden = !r.asking.Hidden
		f.fit()
		if !r.asking.Hidden {
			f.page.screen.focus(r.asks[0])
		}
	})
}

// asksWords says how much there is to ask.
func (r *stageRow) asksWords() string {
	if n := len(r.questions()); n > 0 {
		return lang.N(n, "%d question to ask here", "%d questions to ask here")
	}
	return lang.T("Add questions to ask here")
}

// questions are what to ask as it is written; empty lines are none.
func (r *stageRow) questions() []string {
	var all []string
	for _, e := range r.asks {
		if text := strings.TrimSpace(e.Text); text != "" {
			all = append(all, text)
		}
	}
	return all
}

const (
	timeWidth  = 70
	shareWidth = 46
)

// stageHead names the columns of the rows.
func stageHead() fyne.CanvasObject {
	return kit.Small(lang.F("Stages, with their minutes in a session of %d", mentoring.DefaultMinutes))
}

// place shows where the row stands among so many.
func (r *stageRow) place(i, of int) {
	enable(r.up, i > 0)
	enable(r.down, i < of-1)
	enable(r.remove, of > 1)
}

// minutes is the time as it is written, NaN when it is none.
func (r *stageRow) minutes() float64 {
	text := strings.ReplaceAll(strings.TrimSpace(r.time.Text), ",", ".")
	if text == "" {
		return 0
	}
	m, err := strconv.ParseFloat(text, 64)
	if err != nil || !(m >= 0) || m > mostMinutes {
		return math.NaN()
	}
	return m
}

// mostMinutes is a day.
const mostMinutes = 24 * 60

// timeChanged says that another time was written than the stage had.
func (r *stageRow) timeChanged() bool { return r.time.Text != minutesText(r.stage) }

func shortNumber(n float64) string { return lang.Number(math.Round(n*10) / 10) }

// wide1 gives an object a width of its own.
func wide1(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fixedWidth(width), o)
}

// fixedWidth is a layout that gives its object one width.
type fixedWidth float32

// Layout places the object.
func (w fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(0, (size.Height-height)/2))
		o.Resize(fyne.NewSize(size.Width, height))
	}
}

// MinSize is the width and the height of the object.
func (w fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}
