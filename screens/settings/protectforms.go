package settings

import "trefoil/app/mentoring"

// setting sets the first passphrase, with a recovery key beside it.
func (p *protection) setting() *protectForm {
	f := &protectForm{
		of: p, next: newNextFields(p.refit), key: newKeyFields(p.screen, p.refit),
		save: "Set the passphrase", doing: "Setting the passphrase, also for the backups", said: "The passphrase is set. Ctrl+L locks.",
	}
	f.change = func(_ mentoring.Secret, next, key string) error { return p.screen.service.Protect(next, key) }
	return f.build(setText).take()
}

// changing changes the passphrase. What is known already isn't asked for.
func (p *protection) changing(known mentoring.Secret) *protectForm {
	f := &protectForm{
		of: p, known: known, next: newNextFields(p.refit),
		save: "Change the passphrase", doing: "Changing the passphrase, also for the backups", said: "The passphrase is changed.",
	}
	if known.Empty() {
		f.now = newSecretField(p.refit)
	}
	f.change = func(now mentoring.Secret, next, _ string) error { return p.screen.service.ChangePassphrase(now, next) }
	return f.build(changeText).take()
}

// recovering makes another recovery key.
func (p *protection) recovering() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit), key: newKeyFields(p.screen, p.refit),
		save: "Use the new key", doing: "Setting the recovery key, also for the backups", said: "The new recovery key counts, and the one before no longer.",
	}
	f.change = func(now mentoring.Secret, _, key string) error { return p.screen.service.SetRecoveryKey(now, key) }
	return f.build(recoverText).take()
}

// removing takes the passphrase away.
func (p *protection) removing() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit),
		save: "Remove the passphrase", doing: "Removing the passphrase, also for the backups", said: "The passphrase is removed. Trefoil opens without asking.",
	}
	f.change = func(now mentoring.Secret, _, _ string) error { return p.screen.service.Unprotect(now) }
	return f.build(removeText).take()
}

// remembering lets the keyring of the system open the data.
func (p *protection) remembering() *protectForm {
	f := &protectForm{
		of: p, now: newSecretField(p.refit),
		save: "Remember it", doing: "Handing it to the keyring of the system", said: "This computer remembers it. Locking still asks for the passphrase.",
	}
	f.change = func(now mentoring.Secret, _, _ string) error { return p.screen.service.Remember(now) }
	return f.build(rememberFormText).take()
}
