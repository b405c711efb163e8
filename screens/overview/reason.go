package overview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// reason asks in place why a promise is changed or dropped.
type reason struct {
	promise *promise
	state   mentoring.Promise
	why     *kit.Entry
	field   *kit.Field
	content *fyne.Container
}

func newReason(p *promise, state mentoring.Promise) *reason {
	r := &reason{promise: p, state: state, why: kit.NewEntry("")}
	question, save := "What was agreed instead", "Save as changed"
	if state == mentoring.Dropped {
		question, save = "Why it is dropped", "Save as dropped"
	}
	r.field = kit.NewField(question, r.why)
	r.why.OnChanged = func(string) { r.fault("") }
	r.why.OnSubmitted = func(string) { r.save() }
	r.why.OnDone, r.why.OnEscape = r.save, p.closeReason
	r.content = container.New(kit.NewStack(10), r.field, container.New(kit.NewRow(6, -1),
		kit.NewButton(save, kit.Primary, r.save), kit.NewButton("Cancel", kit.Quiet, p.closeReason)))
	return r
}

func (r *reason) save() {
	if strings.TrimSpace(r.why.Text) == "" {
		r.fault("Write one line first: a promise does not go away without a reason.")
		r.promise.screen().focus(r.why)
		return
	}
	r.promise.screen().done(r.keep())
}

func (r *reason) keep() error {
	p := r.promise
	p.reason = nil // a reload shows the row without it
	if err := p.screen().service.SettleCommitment(p.data.ID, r.state, r.why.Text); err != nil {
		p.reason = r
		return err
	}
	p.card.arrange()
	return nil
}

// leave saves a reason that was typed and not sent off.
func (r *reason) leave() error {
	if strings.TrimSpace(r.why.Text) == "" {
		return nil
	}
	return r.keep()
}

func (r *reason) fault(text string) {
	if r.field.Error() != text {
		r.field.SetError(text)
		r.promise.screen().refit()
	}
}
