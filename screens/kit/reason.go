package kit

import (
	"slices"
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
	buttons   *fyne.Container
	whole     *fyne.Container
}

// NewReason returns the line that asks for the reason of a state. Where the promise binds
// already, it says what that means. Keep gets what was written, nothing only for a missed
// promise; cancel closes the line.
func NewReason(state mentoring.Promise, binds bool, keep func(reason string), cancel func()) *Reason {
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
	r.buttons = container.New(NewFlow(6),
		NewButton(save, Outlined, r.submit).Small(), NewButton(lang.T("Cancel"), Quiet, cancel).Small())
	counts := Small(lang.T("Its day has come, so this counts as missed.")).Wrapped(0)
	counts.Hidden = !binds || state == mentoring.Missed
	r.whole = container.New(NewStack(6), r.field, counts, r.buttons)
	r.ExtendBaseWidget(r)
	return r
}

// Anew offers to keep what was written and to promise something in its place.
func (r *Reason) Anew(anew func(reason string)) {
	promise := NewButton(lang.T("Save and promise anew"), Outlined, func() { r.submitTo(anew) }).Small()
	r.buttons.Objects = slices.Insert(r.buttons.Objects, 1, fyne.CanvasObject(promise))
	r.Refresh()
}

// Text returns what was written so far, "" for nothing, also where nothing is asked.
func (r *Reason) Text() string {
	if r == nil {
		return ""
	}
	return strings.TrimSpace(r.Entry.Text)
}

// Error returns what is shown to be wrong.
func (r *Reason) Error() string { return r.field.Error() }

func (r *Reason) submit() { r.submitTo(r.keep) }

func (r *Reason) submitTo(keep func(reason string)) {
	if r.needed && r.Text() == "" {
		r.fault(Words(mentoring.ErrReasonMissing))
		requestFocus(r.Entry)
		return
	}
	keep(r.Text())
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
