package kit

import (
	"fyne.io/fyne/v2"

	"trefoil/app/markdown"
)

// OnTick lets the boxes of tasks be ticked. It calls back with the place, in
// bytes, of the sign in the text that says whether the box is ticked, a space
// or an x.
func (m *Markdown) OnTick(tick func(at int, on bool)) {
	boxes, places := m.Checks(), markdown.Boxes(m.text)
	if len(boxes) != len(places) {
		return // it can't be told which is which
	}
	for i, box := range boxes {
		box.OnChanged = func(on bool) { tick(places[i], on) }
		box.Enable()
	}
}

// Checks returns the boxes of tasks, from top to bottom.
func (m *Markdown) Checks() []*Check { return checksIn(m.column) }

// checksIn returns the boxes in what was set, from top to bottom.
func checksIn(o fyne.CanvasObject) (all []*Check) {
	switch o := o.(type) {
	case *Check:
		return []*Check{o}
	case *fyne.Container:
		for _, o := range o.Objects {
			all = append(all, checksIn(o)...)
		}
	}
	return all
}
