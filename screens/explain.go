package screens

import (
	"fyne.io/fyne/v2"

	"trefoil/screens/help"
	"trefoil/screens/kit"
)

// explains shows what the help says about a failure, where there is no shell; nil
// where it says nothing.
func (d *door) explains(err error) func() {
	topic, is := kit.TroubleOf(err)
	if !is {
		return nil
	}
	return func() { d.explain(topic) }
}

// explain shows a part of the help above what is in the window. Until that is closed,
// all keys are for it.
func (d *door) explain(topic kit.Topic) {
	canvas := d.window.Canvas()
	before := canvas.OnTypedKey()
	panel := help.Open(help.Config{Window: d.window, Closed: func() { canvas.SetOnTypedKey(before) }}, topic)
	canvas.SetOnTypedKey(func(key *fyne.KeyEvent) { panel.TakeKey(key.Name) })
}
