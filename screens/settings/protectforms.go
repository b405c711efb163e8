package settings

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// setting sets the first passphrase, with a recovery key beside it.
func (p *protection) setting() *protectForm {
	f := &protectForm{
		of: p, next: newNextFields(p.refit), key: newKeyFields(p.screen, p.refit),
		save: lang.T("Set the passphrase"), doing: lang.T("Setting the passphrase, also for the backups"), said: lang.F("The passphrase is set. %s locks.", kit.KeyWords(kit.Keyed("", kit.Ctrl, fyne.KeyL, nil).Shortcut)),
	}
	f.change = func(_ mentoring.Secret, next, key string) error { return p.screen.service.Protect(next, key) }
	return f.build(lang.T(setText)).take()
}

// changing changes the passphrase. What is known already isn't asked for.
func (p *protection) changing(known mentoring.Secret) *protectForm {
	f := &protectForm{
		of: p, known: known, next: newNextFields(p.refit),
		save: lang.T("Change the passphrase"), doing: lang.T("Changing the passphrase, also for the backups"), said: lang.T("The passphrase is changed."),
	}
	if known.Empty() {
		f.now = newSecretField(p.refit)
	}
	f.change = func(now mentoring.Secret, next, _ string) error { return p.screen.service.ChangePassphrase(now, next) }
	return f.build(lang.T(changeText)).take()
}

// recovering makes another recovery key.
func (p *protection) recovering() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit), key: newKeyFields(p.screen, p.refit),
		save: lang.T("Use the new key"), doing: lang.T("Setting the recovery key, also for the backups"), said: lang.T("The new recovery key counts, and the one before no longer."),
	}
	f.change = func(now mentoring.Secret, _, key string) error { return p.screen.service.SetRecoveryKey(now, key) }
	return f.build(lang.T(recoverText)).take()
}

// removing takes the passphrase away.
func (p *protection) removing() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit),
		save: lang.T("Remove the passphrase"), doing: lang.T("Removing the passphrase, also for the backups"), said: lang.T("The passphrase is removed. Trefoil opens without asking."),
	}
	f.change = func(now mentoring.Secret, _, _ string) error { return p.screen.service.Unprotect(now) }
	return f.build(lang.T(removeText)).take()
}

// remembering lets the keyring of the system open the data.
func (p *protection) remembering() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit),
		save: lang.T("Remember it"), doing: lang.T("Handing it to the keyring of the system"), said: lang.T("This computer remembers it. Locking still asks for the passphrase."),
	}
	f.change = func(now mentoring.Secret, _, _ string) error { return p.screen.service.Remember(now) }
	return f.build(lang.T(rememberFormText)).take()
}
