package competencies

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// form words one competency.
type form struct {
	screen     *Screen
	was        app.CompetencyEdit
	name       *kit.Entry
	nameField  *kit.Field
	definition *kit.Entry
	anchors    [4]*kit.Entry
	dimension  *kit.Segmented // nil when it is not new
	phase      *kit.Segmented
	bar        *kit.FormBar
	box        *kit.Box
}

const keepsOldWords = "The old words are kept for what was rated until today."

func newForm(s *Screen, e app.CompetencyEdit) *form {
	f := &form{screen: s, was: e}
	f.name, f.definition = kit.NewEntry(lang.T("What it is called")), kit.NewEntry(lang.T("What it is, in a few words"))
	f.nameField = kit.NewField(lang.T("Name"), f.name)
	rows := container.New(kit.NewStack(12), f.places(),
		container.New(kit.NewSplit(420, 12, 2, 3), f.nameField, kit.NewField(lang.T("Definition"), f.definition)),
		f.levels())
	if f.id() != "" {
		rows.Add(kit.Small(lang.T(keepsOldWords)))
	}
	rows.Add(f.end())
	rows.Add(earlierWords(e.Earlier, s.service.Today()))
	f.fill(e.Competency)
	f.listen()
	ground := kit.Background // within the card of its dimension
	if f.id() == "" {
		ground = kit.Surface
	}
	f.box = kit.NewBox(ground, rows)
	f.box.Border, f.box.Radius, f.box.Pad = kit.Line, 8, fyne.NewSize(14, 12)
	return f
}

// id is that of the competency, "" for a new one.
func (f *form) id() mentoring.CompetencyID { return f.was.Competency.ID }

// places lets dimension and phase of a new competency be chosen. Of others they
// stay, so that no wording changes a number.
func (f *form) places() fyne.CanvasObject {
	if f.id() != "" {
		return hidden()
	}
	var dimensions, phases []string
	for _, d := range mentoring.Dimensions {
		dimensions = append(dimensions, lang.T(d.Short()))
	}
	for _, p := range mentoring.Phases {
		phases = append(phases, lang.T(p.Name()))
	}
	f.dimension, f.phase = kit.NewSegmented(dimensions, 0, nil).Folding(), kit.NewSegmented(phases, 0, nil).Folding()
	return container.New(kit.NewFlowGrid(placeWidth, 14), kit.NewField(lang.T("Dimension"), f.dimension), kit.NewField(lang.T("Phase"), f.phase))
}

const placeWidth = 390

// hidden takes no room.
func hidden() fyne.CanvasObject {
	o := container.NewStack()
	o.Hide()
	return o
}

// levels are the fields for what is seen at each level, two beside each other.
func (f *form) levels() fyne.CanvasObject {
	var fields []fyne.CanvasObject
	for i := range f.anchors {
		f.anchors[i] = kit.NewMultiEntry("")
		level := mentoring.Level(i + 1)
		fields = append(fields, kit.NewField(fmt.Sprintf("%d  %s", level, lang.T(level.Name())), f.anchors[i]))
	}
	return container.New(kit.NewStack(12),
		container.New(kit.NewSplit(420, 12), fields[:2]...), container.New(kit.NewSplit(420, 12), fields[2:]...))
}

// end are the buttons: save and cancel, and what else can be done.
func (f *form) end() fyne.CanvasObject {
	f.bar = kit.NewFormBar(lang.T("Save"), f.submit, f.screen.close, f.dirty)
	more := container.New(kit.NewRow(10, -1))
	if f.was.Changed() {
		more.Add(kit.NewButton(lang.T("Words as they ship"), kit.Outlined, func() { f.fill(f.was.Original) }))
	}
	switch id := f.id(); {
	case id == "":
		f.bar.SetSave(lang.T("Add"))
	case f.was.Retired:
		more.Add(kit.NewButton(lang.T("Use again"), kit.Outlined, func() { f.screen.retire(id, false) }))
	default:
		more.Add(kit.NewButton(lang.T("Retire"), kit.Outlined, func() { f.screen.retire(id, true) }))
	}
	f.bar.OnAsk = func() { more.Hidden = f.bar.Asking(); f.screen.scroll.Refit() }
	return container.New(kit.NewRow(10, 0), f.bar, more)
}

// fill writes words into the fields.
func (f *form) fill(c mentoring.Competency) {
	f.name.SetQuietly(c.Name)
	f.definition.SetQuietly(c.Definition)
	for i, e := range f.anchors {
		e.SetQuietly(c.Anchors[i])
	}
	f.nameField.SetError("")
	f.grow()
}

// grow makes each level as high as its words.
func (f *form) grow() {
	for _, e := range f.anchors {
		e.SetMinRowsVisible(rowsOf(e))
	}
	f.screen.scroll.Refit()
}

// rowsOf is how many lines the words of an entry take, or one more.
func rowsOf(e *kit.Entry) int {
	const leastRows, padding, unknown = 2, 24, 300
	width := e.Size().Width - padding
	if width <= 0 {
		width = unknown
	}
	rows := 0
	for _, line := range strings.Split(e.Text, "\n") {
		rows += 1 + int(fyne.MeasureText(line, theme.TextSize(), e.TextStyle).Width/(width*0.95))
	}
	return max(leastRows, rows)
}

func (f *form) entries() []*kit.Entry {
	return append([]*kit.Entry{f.name, f.definition}, f.anchors[:]...)
}

func (f *form) listen() {
	for _, e := range f.entries() {
		e.OnDone, e.OnEscape = f.submit, f.bar.Cancel
	}
	f.name.OnSubmitted = func(string) { f.submit() }
	f.definition.OnSubmitted = f.name.OnSubmitted
	f.name.OnChanged = func(string) { f.fault("") }
	for _, e := range f.anchors {
		e.OnChanged = func(string) { f.grow() }
	}
}

// read returns the competency as it is written.
func (f *form) read() mentoring.Competency {
	c := f.was.Competency
	c.Name, c.Definition = f.name.Text, f.definition.Text
	for i, e := range f.anchors {
		c.Anchors[i] = e.Text
	}
	if f.dimension != nil {
		c.Dimension, c.Phase = mentoring.Dimensions[f.dimension.Picked()], mentoring.Phases[f.phase.Picked()]
	}
	return c
}

// dirty says that something was written. Where a new competency belongs is nothing
// written.
func (f *form) dirty() bool {
	c := f.read()
	c.Dimension, c.Phase = f.was.Competency.Dimension, f.was.Competency.Phase
	return c != f.was.Competency
}

// submit keeps the competency and goes back to the list. One that is as it was is
// left alone.
func (f *form) submit() {
	if f.id() != "" && !f.dirty() || f.keep() {
		f.screen.close()
	}
}

// keep saves the competency and says whether that went. That the name is missing
// is said beside it; another failure is told.
func (f *form) keep() bool {
	err := f.save()
	if err != nil && f.nameField.Error() == "" {
		f.screen.host.Fail(err)
	}
	return err == nil
}

// save keeps the competency, or returns why not.
func (f *form) save() error {
	c := f.read()
	if strings.TrimSpace(c.Name) == "" {
		f.fault(lang.T("A competency needs a name."))
		f.screen.focus(f.name)
		return fmt.Errorf("save competency: %w", mentoring.ErrNameMissing)
	}
	return f.screen.service.SaveCompetency(f.screen.pair, c)
}

func (f *form) fault(text string) {
	if f.nameField.Error() != text {
		f.nameField.SetError(text)
		f.screen.scroll.Refit()
	}
}
