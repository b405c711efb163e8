package settings

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// What a passphrase protects from, and what not. Of each promise there is a test:
// see the tests of package data for what lies on a disk and in backups, and those
// of package screens for what can be seen and pressed while it is locked.
const (
	protectsText    = "A passphrase protects from whoever gets hold of this computer while Trefoil is locked or closed, of its disk, or of a backup in the data folder."
	protectsNotText = "It doesn't protect from a program that runs under your name and reads along, nor from a camera or somebody behind you. " +
		"Nor does it protect what is elsewhere: documents and exports that you saved, and backups that were copied away before there was a passphrase."
)

const (
	rememberText = "The keyring of this system then opens the data when Trefoil starts, and so can whoever uses your account. Where it doesn't answer, Trefoil asks for the passphrase."

	setText = "Trefoil then asks for it when it opens and when it has locked itself. Four words that have nothing to do with each other are easy to keep and hard to find."
	keyText = "If the passphrase is forgotten, only this key opens the data. Nobody else has it, and it isn't shown again. " +
		"Write it down or print it, and keep it where this computer is not."
	changeText       = "The old passphrase then opens nothing here any more. Backups that were copied elsewhere still open with it."
	recoverText      = "The old recovery key then opens nothing here any more. Backups that were copied elsewhere still open with it."
	removeText       = "Trefoil then opens without asking, and the key lies beside the data again. The passphrase and the recovery key open nothing here any more."
	rememberFormText = "The passphrase is needed once more, so that nobody else can do this."
)

// stateWords says what opens the data now.
func stateWords(now mentoring.Protection) string {
	switch {
	case !now.Passphrase:
		return lang.T("There is no passphrase, so Trefoil opens without asking. What you write is sealed on the disk, but the key lies beside it, in the same folder: " +
			"that protects a backup or a copy made without the key, and not from somebody who sits at this computer.")
	case !now.RecoveryKey:
		return lang.T("A passphrase opens the data. There is no recovery key: who forgets the passphrase loses the data.")
	}
	return lang.T("A passphrase opens the data, and the recovery key does if that is forgotten. There is no other way in: who loses both loses the data.")
}

// strengthWords says how strong a passphrase is that is being typed.
func strengthWords(passphrase string) string {
	switch mentoring.StrengthOf(passphrase) {
	case mentoring.TooShort:
		return lang.F("At least %d characters, of any kind.", mentoring.ShortestPassphrase)
	case mentoring.Weak:
		return lang.T("Weak: a program that tries many would find it. Make it longer, or take other words.")
	case mentoring.Fair:
		return lang.T("Fair: it keeps people out. Another word would keep programs out that try many, too.")
	}
	return lang.T("Strong.")
}

// typedBackWords says where a recovery key differs from what was typed of it.
func typedBackWords(typed, want string) string {
	if typed == "" {
		return lang.T("Type it back, so that it is sure that you have it.")
	}
	at := 0
	for at < len(typed) && at < len(want) && typed[at] == want[at] {
		at++
	}
	switch at {
	case len(typed):
		return lang.F("It ends too early: %d letters and digits of %d. Go on typing.", at, len(want))
	case len(want):
		return lang.T("There is more than the key. Take away what is too much at the end.")
	}
	return lang.T(otherFrom[at/4])
}

// otherFrom say from which group on a recovery key is another one.
var otherFrom = [...]string{
	lang.Key("It is another one from the first group on. Compare that, letter by letter."),
	lang.Key("It is another one from the second group on. Compare that, letter by letter."),
	lang.Key("It is another one from the third group on. Compare that, letter by letter."),
	lang.Key("It is another one from the fourth group on. Compare that, letter by letter."),
	lang.Key("It is another one from the fifth group on. Compare that, letter by letter."),
	lang.Key("It is another one from the sixth group on. Compare that, letter by letter."),
	lang.Key("It is another one from the seventh group on. Compare that, letter by letter."),
	lang.Key("It is another one from the eighth group on. Compare that, letter by letter."),
	lang.Key("It is another one from the ninth group on. Compare that, letter by letter."),
}
