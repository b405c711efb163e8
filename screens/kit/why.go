package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
)

// Why is a link to what the help says about a failure. It shows only where the help
// says something.
type Why struct {
	topic Topic
	row   *fyne.Container
}

// NewWhy returns the link, out of view. Help shows a part of the help.
func NewWhy(help func(Topic)) *Why {
	w := &Why{}
	w.row = container.New(NewRow(0, -1), NewLink(lang.T(ExplainText), func() { help(w.topic) }))
	w.row.Hidden = true
	return w
}

// Content returns what to put below the words of the failure.
func (w *Why) Content() fyne.CanvasObject { return w.row }

// Of leads to what the help says about an error; nil is none.
func (w *Why) Of(err error) {
	topic, is := TroubleOf(err)
	w.topic, w.row.Hidden = topic, !is
}
