package settings

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// protectForm asks for what a change of the protection needs: some of the
// passphrase that there is, a new one twice, and a recovery key typed back. An
// error leaves all that was typed.
type protectForm struct {
	of      *protection
	now     *secretField // nil where the passphrase is not asked for
	next    *nextFields  // nil without a new passphrase
	key     *keyFields   // nil without a recovery key
	intro   *kit.Label
	bar     *kit.FormBar
	working *kit.Working
	content *fyne.Container

	known  mentoring.Secret // in place of now
	save   string           // what the last button says
	doing  string           // what is said while it takes long
	said   string           // when it is done
	change func(now mentoring.Secret, next, key string) error
}

// build puts the form together. The parts that it has are there by then.
func (f *protectForm) build(intro string) *protectForm {
	f.bar = kit.NewFormBar(f.save, f.submit, f.of.close, f.dirty)
	f.bar.OnAsk = f.of.refit
	f.working = kit.NewWorking(f.of.screen.host.Do)
	f.working.OnShown = func() {
		f.bar.Hidden = f.working.Content().Visible()
		f.of.refit()
	}
	f.intro = kit.Body(intro)
	f.content = container.New(kit.NewStack(12), f.intro)
	if f.now != nil {
		f.content.Add(f.now.content)
	}
	if f.next != nil {
		f.content.Add(f.next.content)
	}
	if f.key != nil {
		f.content.Add(f.key.content)
	}
	f.content.Add(f.working.Content())
	f.content.Add(f.bar)
	if f.next != nil && f.key != nil { // one after the other
		f.key.content.Hidden = true
		f.bar.SetSave(lang.T("Continue"))
	}
	return f
}

func (f *protectForm) entries() (all []*kit.Entry) {
	if f.now != nil {
		all = append(all, f.now.entry)
	}
	if f.next != nil {
		all = append(all, f.next.first, f.next.second)
	}
	if f.key != nil {
		all = append(all, f.key.entry)
	}
	return all
}

// take lets the entries go from one to the next on Enter, and the last of them
// that is in view save.
func (f *protectForm) take() *protectForm {
	for i, e := range f.entries() {
		e.OnSubmitted = func(string) {
			if after := f.entries()[i+1:]; len(after) > 0 && after[0].Text == "" && f.inView(after[0]) {
				f.of.screen.focus(after[0])
				return
			}
			f.submit()
		}
		e.OnDone, e.OnEscape = f.submit, f.cancel
	}
	return f
}

func (f *protectForm) inView(e *kit.Entry) bool {
	return f.key == nil || e != f.key.entry || f.key.content.Visible()
}

func (f *protectForm) first() fyne.Focusable { return f.entries()[0] }

func (f *protectForm) busy() bool { return f.working.On() }

func (f *protectForm) dirty() bool {
	for _, e := range f.entries() {
		if e.Text != "" {
			return true
		}
	}
	return false
}

// cancel closes the form, or asks first. What goes on can't be stopped.
func (f *protectForm) cancel() {
	if !f.busy() {
		f.bar.Cancel()
	}
}

// forget takes what was typed out of the fields.
func (f *protectForm) forget() {
	for _, e := range f.entries() {
		e.SetQuietly("")
	}
	f.known = mentoring.Secret{}
}

func (f *protectForm) present() mentoring.Secret {
	if f.now == nil {
		return f.known
	}
	return f.now.secret()
}

// submit says beside the fields what is wrong, or carries the change out.
func (f *protectForm) submit() {
	if f.busy() {
		return
	}
	if wrong := f.check(); wrong != nil {
		f.of.refit()
		f.of.screen.focus(wrong)
		return
	}
	if f.key != nil && f.key.content.Hidden {
		f.goOn()
		return
	}
	f.carryOut()
}

// goOn shows the second step, the recovery key.
func (f *protectForm) goOn() {
	f.key.content.Hidden, f.next.content.Hidden, f.intro.Hidden = false, true, true
	f.bar.SetSave(f.save)
	f.of.refit()
	f.of.screen.general.Reveal(f.of.card)
	f.of.screen.focus(f.key.entry)
}

// carryOut changes the protection. To make a key of a passphrase takes a second.
func (f *protectForm) carryOut() {
	now, next, key := f.present(), "", ""
	if f.next != nil {
		next = f.next.first.Text
	}
	if f.key != nil {
		key = f.key.key
	}
	work := f.working.Start(f.doing, nil)
	f.of.screen.host.Background(func() error { return f.change(now, next, key) }, func(err error) {
		work.Done()
		f.ended(err)
	})
}

// ended says what came of it. The form closes when it is done, unless the screen
// was left meanwhile.
func (f *protectForm) ended(err error) {
	host := f.of.screen.host
	open := f.of.form == f
	if errors.Is(err, mentoring.ErrWrongSecret) && open && f.now != nil {
		f.now.refuse()
		f.of.refit()
		f.of.screen.focus(f.now.entry)
		return
	}
	if err != nil {
		host.Fail(err)
	} else {
		host.Say(f.said)
	}
	if open && (err == nil || errors.Is(err, mentoring.ErrBackupsOpen)) { // then it is set all the same
		f.of.close()
	}
}

// check returns the first field with something wrong, nil when all is right.
func (f *protectForm) check() fyne.Focusable {
	switch {
	case f.now != nil && f.now.entry.Text == "":
		f.now.field.SetError(lang.T("Type it first."))
		return f.now.entry
	case f.next != nil && f.next.wrong() != nil:
		return f.next.wrong()
	case f.key != nil && f.key.content.Visible() && !f.key.right():
		return f.key.entry
	}
	return nil
}
