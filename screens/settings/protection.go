package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// ProtectionService is what the card about the passphrase needs of the use cases.
type ProtectionService interface {
	Protection() (mentoring.Protection, error)
	NewRecoveryKey() string
	RecoveryDocument(key string) (app.Document, error)
	Protect(passphrase, recoveryKey string) error
	ChangePassphrase(now mentoring.Secret, next string) error
	SetRecoveryKey(now mentoring.Secret, recoveryKey string) error
	Unprotect(now mentoring.Secret) error
	Remember(now mentoring.Secret) error
	Forget() error
}

// protection is the card that says what opens the data, and changes that. A form
// stands in the place of its buttons while it is open.
type protection struct {
	screen *Screen
	card   *kit.Card
	state  *kit.Label
	set    *kit.Button
	change *kit.Button
	more   *kit.More

	remember *kit.Check
	locks    *kit.Select
	calm     *fyne.Container // what is there while no form is open
	bare     *fyne.Container // of that, what there is without a passphrase
	kept     *fyne.Container // and with one
	place    *fyne.Container
	form     *protectForm // nil while none is open
	now      mentoring.Protection
}

func newProtection(s *Screen) *protection {
	p := &protection{screen: s, state: kit.Body("")}
	p.set = kit.NewButton(lang.T("Set a passphrase"), kit.Outlined, func() { p.open(p.setting()) })
	p.change = kit.NewButton(lang.T("Change the passphrase"), kit.Outlined, func() { p.open(p.changing(mentoring.Secret{})) })
	p.more = kit.NewMore(p.menu)
	p.remember = kit.NewCheck(false, p.rememberHere).Labeled(lang.T("Remember on this computer"))
	p.locks = kit.NewSelect(nil, func(string) { p.lockAfter(p.locks.SelectedIndex()) })
	p.kept = container.New(kit.NewStack(14),
		container.New(kit.NewRow(12, -1), p.change, p.more),
		container.New(kit.NewStack(2), p.remember, kit.Small(lang.T(rememberText))),
		kit.NewField(lang.T("Locks itself when nothing is done for"), container.New(kit.NewRow(0, -1), p.locks)),
	)
	p.bare = container.New(kit.NewRow(0, -1), p.set)
	p.calm = container.New(kit.NewStack(14), p.bare, p.kept)
	p.place = container.New(kit.NewStack(14))
	p.card = kit.NewCardTitled(lang.T("Protection"), nil, container.New(kit.NewStack(12),
		p.state, p.calm, p.place, kit.NewRule(), kit.Small(lang.T(protectsText)), kit.Small(lang.T(protectsNotText)),
	))
	return p
}

// menu is what is seldom done to a passphrase.
func (p *protection) menu() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("New recovery key"), func() { p.open(p.recovering()) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Remove the passphrase"), func() { p.open(p.removing()) }),
	}
}

// reload shows what opens the data now. What is being typed is left alone.
func (p *protection) reload() {
	now, err := p.screen.service.Protection()
	if err != nil {
		p.screen.host.Fail(err)
		return
	}
	p.now = now
	p.state.SetText(stateWords(now))
	p.remember.SetOn(now.Remembered)
	p.showLockAfter()
	p.arrange()
}

// arrange shows the form, or else what can be done.
func (p *protection) arrange() {
	p.bare.Hidden, p.kept.Hidden = p.now.Passphrase, !p.now.Passphrase
	p.state.Hidden, p.calm.Hidden = p.form != nil, p.form != nil
	p.place.Objects = nil
	if p.form != nil {
		p.place.Objects = []fyne.CanvasObject{p.form.content}
	}
	p.place.Hidden = p.form == nil
	p.refit()
}

func (p *protection) refit() {
	if p.screen.general != nil {
		p.card.Refresh()
		p.screen.general.Refit()
	}
}

// open shows a form, with the keyboard in its first field.
func (p *protection) open(f *protectForm) {
	p.drop()
	p.form = f
	p.arrange()
	p.screen.general.Reveal(p.card)
	p.screen.focus(f.first())
}

// close takes the form away; the keyboard goes to what opened it.
func (p *protection) close() {
	p.drop()
	p.reload()
	if p.now.Passphrase {
		p.screen.focus(p.change)
	} else {
		p.screen.focus(p.set)
	}
}

// drop forgets what was typed.
func (p *protection) drop() {
	if p.form != nil {
		p.form.forget()
		p.form = nil
		p.arrange()
	}
}

// leave drops a form that is open, and says so if something was typed: of a
// passphrase half set nothing can be kept.
func (p *protection) leave() {
	if p.form == nil {
		return
	}
	if p.form.dirty() && !p.form.busy() {
		p.screen.host.Say(lang.T("Nothing was changed about the passphrase: it was not finished."))
	}
	p.drop()
}

func (p *protection) escape() bool {
	if p.form == nil {
		return false
	}
	p.form.cancel()
	return true
}

// rememberHere lets the keyring open the data, for which the passphrase is asked
// once more, or ends that.
func (p *protection) rememberHere(on bool) {
	if on {
		p.remember.SetOn(false) // until it is
		p.open(p.remembering())
		return
	}
	p.screen.host.Background(p.screen.service.Forget, func(err error) { // the keyring may take a while
		if err != nil {
			p.screen.host.Fail(err)
		}
		p.reload()
	})
}

// lockMinutes are the choices, in minutes; -1 is never.
var lockMinutes = []int{1, 2, 5, 10, 15, 30, -1}

// locksAfter is the choice in force.
func (p *protection) locksAfter() int {
	if after := int(p.screen.config.Current.LockAfter().Minutes()); after > 0 {
		return after
	}
	return -1
}

func (p *protection) showLockAfter() {
	after := p.locksAfter()
	p.locks.Options = nil
	for _, m := range lockChoices(after) {
		p.locks.Options = append(p.locks.Options, minutesWords(m))
	}
	p.locks.SetQuietly(minutesWords(after))
}

// lockChoices are the choices, with the one in force among them: somebody may have
// written it into the file by hand.
func lockChoices(now int) []int {
	if slices.Contains(lockMinutes, now) {
		return lockMinutes
	}
	at := slices.IndexFunc(lockMinutes, func(m int) bool { return m < 0 || m > now })
	return slices.Insert(slices.Clone(lockMinutes), at, now)
}

func minutesWords(m int) string {
	if m < 0 {
		return lang.T("never")
	}
	return lang.N(m, "%d minute", "%d minutes")
}

// lockAfter keeps after how long the program locks itself.
func (p *protection) lockAfter(choice int) {
	minutes := lockChoices(p.locksAfter())[choice]
	p.screen.change(func(next *app.Settings) { next.LockMinutes = minutes })
	p.showLockAfter()
}

// ShowProtection brings the card into view, as for somebody who wants to lock.
func (s *Screen) ShowProtection() {
	s.general.Reveal(s.protection.card)
	if !s.protection.now.Passphrase {
		s.focus(s.protection.set)
	}
}

// Recovered asks for a new passphrase, for somebody who has just opened the data
// with the recovery key and need not type it again.
func (s *Screen) Recovered(secret mentoring.Secret) {
	s.protection.open(s.protection.changing(secret))
}
