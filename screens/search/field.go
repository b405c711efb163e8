package search

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// field is where one types. The keys that move in the list and open a line of
// it work from here.
type field struct {
	kit.Entry
	panel *Panel
}

func newField(p *Panel) *field {
	f := &field{panel: p}
	f.PlaceHolder = lang.T(placeholder)
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.OnChanged = func(string) { p.look() }
	f.OnEscape = p.Close
	f.OnSubmitted = func(string) {
		p.catchUp()
		p.pick(p.list.picked)
	}
	f.ExtendBaseWidget(f)
	return f
}

// FocusLost takes the keyboard back while the panel is open: a click on nothing,
// or on the bar of the list, would leave it to the screen below.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.panel.host.Do(f.panel.takeKeyboard)
}

// AcceptsTab keeps Tab here: it goes down, as there is nothing else to go to.
func (f *field) AcceptsTab() bool { return true }

// TypedKey moves in the list.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	list := f.panel.list
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyTab, fyne.KeyPageUp, fyne.KeyPageDown:
		f.panel.catchUp()
	}
	switch key.Name {
	case fyne.KeyUp:
		list.move(-1)
	case fyne.KeyDown, fyne.KeyTab:
		list.move(1)
	case fyne.KeyPageUp:
		list.move(-list.inSight())
	case fyne.KeyPageDown:
		list.move(list.inSight())
	default:
		f.Entry.TypedKey(key)
	}
}
