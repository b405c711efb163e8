package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Reason asks in place why a promise is changed, dropped or missed. That there
// is none is said beside the line; a missed promise needs none.
type Reason struct {
	widget.BaseWidget
	Entry     *Entry
	OnResized func() // what is wrong was said or taken away; may be nil
	field     *Field
	needed    bool
	keep      func(reason string)
	whole     *fyne.Container
}

// NewReason returns the line that asks for the reason of a state. Keep gets
// what was written, nothing only for a missed promise; cancel closes the line.
func NewReason(state mentoring.Promise, keep func(reason string), cancel func()) *Reason {
	question, save := lang.T("What was agreed instead"), lang.T("Save as changed")
	switch state {
	case mentoring.Dropped:
		question, save = lang.T("Why it is dropped"), lang.T("Save as dropped")
	case mentoring.Missed:
		question, save = lang.T("What came between, if you like"), lang.T("Save as missed")
	}
	r := &Reason{Entry: NewEntry(""), needed: state != mentoring.Missed, keep: keep}
	r.field = NewField(question, r.Entry)
	r.Entry.OnChanged = func(string) { r.fault("") }
	r.Entry.OnSubmitted = func(string) { r.submit() }
	r.Entry.OnDone, r.Entry.OnEscape = r.submit, cancel
	buttons := container.New(NewFlow(6),
		NewButton(save, Outlined, r.submit).Small(), NewButton(lang.T("Cancel"), Quiet, cancel).Small())
	r.whole = container.New(NewStack(6), r.field, buttons)
	r.ExtendBaseWidget(r)
	return r
}

// Text returns what was written so far, "" for nothing.
func (r *Reason) Text() string { return strings.TrimSpace(r.Entry.Text) }

// Error returns what is shown to be wrong.
func (r *Reason) Error() string { return r.field.Error() }

func (r *Reason) submit() {
	if r.needed && r.Text() == "" {
		r.fault(Words(mentoring.ErrReasonMissing))
		requestFocus(r.Entry)
		return
	}
	r.keep(r.Text())
}

func (r *Reason) fault(text string) {
	if r.field.Error() == text {
		return
	}
	r.field.SetError(text)
	if r.OnResized != nil {
		r.OnResized()
	}
}

// CreateRenderer is for Fyne.
func (r *Reason) CreateRenderer() fyne.WidgetRenderer { return render(r, r.whole) }

func (r *Reason) minSize() fyne.Size { return r.whole.MinSize() }

func (r *Reason) place(size fyne.Size) {
	r.whole.Resize(size)
	r.whole.Layout.Layout(r.whole.Objects, size)
}

func (r *Reason) paint() {}
