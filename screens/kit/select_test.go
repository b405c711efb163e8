package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A choice of what to narrow down to is never too narrow for the option that wants all:
// four of them go on in a second row before one is cut.
func TestFiltersAreNotCut(t *testing.T) {
	start(t, Light)
	all := []string{"All dimensions of all the goals", "All goals", "All people", "Any day"}
	row := container.New(NewSplit(500, 8))
	for _, option := range all {
		row.Add(NewFilter(option, nil))
	}
	w := show(t, row, 700, 200)
	for _, width := range []float32{1200, 700, 400} {
		w.Resize(fyne.NewSize(width, 200))
		for i, o := range row.Objects {
			needs := fyne.MeasureText(all[i], textSize(SizeBody), fyne.TextStyle{}).Width
			if o.Size().Width < needs+lineHeight(textSize(SizeBody)) {
				t.Errorf("at %v %q has %v, needs %v", width, all[i], o.Size().Width, needs)
			}
		}
	}
}
