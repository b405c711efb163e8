package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Field is an input with a label above, and below it a hint or, when there is
// one, what is wrong with what was put in.
type Field struct {
	widget.BaseWidget
	label, note *Label
	hint, fault string
	column      *fyne.Container
}

// NewField returns a field. The label may be empty.
func NewField(label string, input fyne.CanvasObject) *Field {
	f := &Field{label: Small(label), note: Small("")}
	f.label.Hidden, f.note.Hidden = label == "", true
	f.column = container.New(NewStack(4), f.label, input, f.note)
	f.ExtendBaseWidget(f)
	return f
}

// SetError shows what is wrong in the colour of danger; "" takes it away and
// shows the hint again.
func (f *Field) SetError(text string) {
	f.fault = text
	f.show()
}

// SetLabel changes what stands above the input.
func (f *Field) SetLabel(text string) {
	f.label.Hidden = text == ""
	f.label.SetText(text)
	f.Refresh()
}

// SetHint shows a muted remark while nothing is wrong; "" takes it away.
func (f *Field) SetHint(text string) {
	f.hint = text
	f.show()
}

// Error returns what is shown to be wrong, "" for nothing.
func (f *Field) Error() string { return f.fault }

// Hint returns the remark.
func (f *Field) Hint() string { return f.hint }

func (f *Field) show() {
	text, color := f.hint, Muted
	if f.fault != "" {
		text, color = f.fault, Danger
	}
	f.note.Hidden = text == ""
	f.note.SetColor(color)
	f.note.SetText(text)
	f.Refresh()
}

// CreateRenderer is for Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return render(f, f.column) }

func (f *Field) minSize() fyne.Size { return f.column.MinSize() }

func (f *Field) place(size fyne.Size) {
	f.column.Resize(size)
	f.column.Layout.Layout(f.column.Objects, size)
}

func (f *Field) paint() {}
