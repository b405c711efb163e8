package competencies

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// row is one competency: its words, whether it is in focus, and in their place the
// form while it is edited.
type row struct {
	screen     *Screen
	id         mentoring.CompetencyID
	edit       app.CompetencyEdit
	content    *fyne.Container
	line       *fyne.Container
	slot       *fyne.Container
	press      *kit.Pressable
	name       *kit.Label
	state      *kit.Label
	definition *kit.Label
	anchors    [4]*kit.Label
	check      *kit.Check
	again      *kit.Link
}

func newRow(s *Screen, e app.CompetencyEdit) *row {
	r := &row{
		screen: s, id: e.Competency.ID, slot: container.NewStack(),
		name: kit.Body("").Strong(), state: kit.Small("").Single(), definition: kit.Small(""),
	}
	anchors := container.New(kit.NewColumns(14))
	for i := range r.anchors {
		r.anchors[i] = kit.Small("")
		anchors.Add(r.anchors[i])
	}
	words := container.New(kit.NewStack(2), container.New(kit.NewRow(12, 0), r.name, r.state), r.definition,
		container.New(kit.NewStack(4), kit.NewBox("", nil), anchors))
	box := kit.NewBox("", words)
	box.Pad = fyne.NewSize(0, 3)
	r.press = kit.NewPressable("", box, func() { s.open(r.edit) })
	r.check = kit.NewCheck(false, r.choose).Labeled(lang.T("In focus"))
	r.again = kit.NewLink(lang.T("Use again"), func() { s.retire(r.id, false) })
	r.line = container.New(topRight{}, r.press, container.New(kit.NewStack(0), r.check, r.again))
	r.content = container.New(kit.NewStack(0), r.line, r.slot)
	return r
}

func (r *row) show(e app.CompetencyEdit) {
	r.edit = e
	c := e.Competency
	ink := kit.Text
	if e.Retired {
		ink = kit.Muted
	}
	r.name.SetText(c.Name)
	r.name.SetColor(ink)
	r.state.SetText(stateWords(e))
	r.definition.SetText(c.Definition)
	r.definition.Hidden = c.Definition == ""
	for i, text := range c.Anchors {
		if text != "" {
			text = fmt.Sprintf("%d  %s", i+1, text)
		}
		r.anchors[i].SetText(text)
	}
	r.press.SetName(lang.F("%s. %s", c.Name, c.Definition))
	r.check.SetOn(e.Focus)
	r.check.Hidden, r.again.Hidden = e.Retired, !e.Retired
	r.showForm()
}

// showForm shows the form in the place of the words, or the words.
func (r *row) showForm() {
	f := r.screen.form
	open := f != nil && f.id() == r.id
	r.line.Hidden, r.slot.Hidden = open, !open
	r.slot.Objects = nil
	if open {
		r.slot.Objects = []fyne.CanvasObject{f.box}
	}
}

func (r *row) choose(on bool) {
	if err := r.screen.setFocus(r.id, on); err != nil {
		r.check.SetOn(!on)
		r.screen.host.Fail(err)
	}
}

// topRight puts its second object at the upper right and gives the first the
// room left.
type topRight struct{}

const (
	asideGap   = 20
	asideAbove = 4
)

// Layout places the objects.
func (topRight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	words, aside := objects[0], objects[1]
	least := aside.MinSize()
	aside.Resize(least)
	aside.Move(fyne.NewPos(size.Width-least.Width, asideAbove))
	words.Resize(fyne.NewSize(max(0, size.Width-least.Width-asideGap), size.Height))
}

// MinSize is that of both side by side.
func (topRight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	words, aside := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(words.Width+asideGap+aside.Width, max(words.Height, aside.Height+asideAbove))
}
