package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/screens/kit"
)

// licenceList names what is built in. The licence of the line that has the
// keyboard, or was pressed, is shown beside it.
type licenceList struct {
	widget.List
	page     *about
	licences []app.Licence
}

func newLicenceList(a *about) *licenceList {
	l := &licenceList{page: a}
	l.HideSeparators = true
	l.Length = func() int { return len(l.licences) }
	l.CreateItem = func() fyne.CanvasObject { return newLicenceRow() }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*licenceRow).show(l.licences[i]) }
	l.OnHighlighted = func(i int) { a.show(l.licences[i]) }
	l.OnSelected = func(i int) {
		l.UnselectAll()
		a.show(l.licences[i])
	}
	l.ExtendBaseWidget(l)
	return l
}

// licenceRow is one line of the list.
type licenceRow struct {
	widget.BaseWidget
	name, kind *kit.Label
}

func newLicenceRow() *licenceRow {
	r := &licenceRow{name: kit.Body("").Ellipsis(), kind: kit.Small("").Ellipsis()}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *licenceRow) CreateRenderer() fyne.WidgetRenderer {
	box := kit.NewBox("", container.New(kit.NewStack(0), r.name, r.kind))
	box.Pad = fyne.NewSize(8, 2)
	return widget.NewSimpleRenderer(box)
}

func (r *licenceRow) show(l app.Licence) {
	r.name.SetText(l.Name)
	r.kind.SetText(strings.TrimSpace(l.Kind + "  " + l.Version))
}

func (l *licenceList) show(licences []app.Licence) {
	l.licences = licences
	l.Refresh()
}

// TypedKey goes through the list with the arrows and hands any other key on to
// the window, which scrolls the licence.
func (l *licenceList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown:
		l.List.TypedKey(key)
	default:
		if listen := l.page.screen.host.Window.Canvas().OnTypedKey(); listen != nil {
			listen(key)
		}
	}
}

// TypedRune hands signs on to the window.
func (l *licenceList) TypedRune(r rune) {
	if listen := l.page.screen.host.Window.Canvas().OnTypedRune(); listen != nil {
		listen(r)
	}
}
