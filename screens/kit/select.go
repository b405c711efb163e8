package kit

import (
	"fmt"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// Select is a stock select with the border of an entry and a focus that shows.
// For up to four choices Segmented is better.
type Select struct {
	widget.Select
	focused bool
}

// NewSelect returns a choice from a list.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

// NewFilter returns a choice of what to narrow a list down to. Its first option wants all,
// and is never shortened: it says what can be chosen there.
func NewFilter(all string, changed func(string)) *Select {
	s := NewSelect([]string{all}, changed)
	s.PlaceHolder = all // what it asks for room for
	return s
}

// SetQuietly selects without calling OnChanged.
func (s *Select) SetQuietly(option string) {
	s.Selected = option
	s.Refresh()
}

// FocusGained shows the focus, and brings the choice into view.
func (s *Select) FocusGained() {
	s.focused = true
	s.Refresh()
	reveal(func(f fyne.Focusable) bool { return f == fyne.Focusable(s) })
}

// TypedKey opens the list on Enter, too, and hands Escape and the keys of the window on
// to that.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyEscape, OfWindow(key.Name):
		if w := focusedIn(func(f fyne.Focusable) bool { return f == fyne.Focusable(s) }); w != nil && w.OnTypedKey() != nil {
			w.OnTypedKey()(key)
		}
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter:
		s.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		s.Select.TypedKey(key)
	}
}

// FocusLost hides the focus.
func (s *Select) FocusLost() { s.focused = false; s.Refresh() }

// CreateRenderer is for Fyne.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{WidgetRenderer: s.Select.CreateRenderer(), of: s, border: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

// selectRenderer draws a border above the stock select.
type selectRenderer struct {
	fyne.WidgetRenderer
	of     *Select
	border *canvas.Rectangle
}

// Objects are those of the stock select with the border above them.
func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return append(r.WidgetRenderer.Objects(), r.border)
}

// Layout places the border.
func (r *selectRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

// Refresh colours the border.
func (r *selectRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

func (r *selectRenderer) paint() {
	r.border.CornerRadius = controlRadius
	r.border.StrokeColor, r.border.StrokeWidth = Color(FieldLine), hairline
	if r.of.focused {
		r.border.StrokeColor, r.border.StrokeWidth = Color(Ink), ringWidth
	}
	r.border.FillColor = unseen(r.border.StrokeColor)
}

// GoalOptions are the statements of goals to choose from, behind a first choice. Those that
// are said already get a number: a Select tells its choices apart by their words.
func GoalOptions(first string, goals []mentoring.Goal) []string {
	options := []string{first}
	for _, g := range goals {
		option := g.Statement
		for n := 2; slices.Contains(options, option); n++ {
			option = fmt.Sprintf("%s (%d)", g.Statement, n)
		}
		options = append(options, option)
	}
	return options
}
