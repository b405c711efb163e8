package kit

import (
	"errors"
	"fmt"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// The sections of the help about failures, in their order.
const (
	fullTrouble = iota
	writeTrouble
	goneTrouble
	damageTrouble
	lostTrouble
	secretTrouble
	versionTrouble
	backupTrouble
)

// troubles are the failures that the help tells more of. The first that is part of an
// error counts.
var troubles = []struct {
	err     error
	section int
}{
	{mentoring.ErrNotBackedUp, backupTrouble},
	{mentoring.ErrNotCopied, backupTrouble},
	{mentoring.ErrNotRestored, backupTrouble},
	{mentoring.ErrBadBackup, backupTrouble},
	{mentoring.ErrBackupsOpen, backupTrouble},
	{mentoring.ErrDiskFull, fullTrouble},
	{mentoring.ErrMoveNoRoom, fullTrouble},
	{mentoring.ErrReadOnly, writeTrouble},
	{mentoring.ErrNotMoved, writeTrouble},
	{mentoring.ErrMoveUnwritable, writeTrouble},
	{mentoring.ErrHomeGone, goneTrouble},
	{mentoring.ErrMissing, goneTrouble},
	{mentoring.ErrHomeUnusable, writeTrouble},
	{mentoring.ErrInUse, versionTrouble},
	{mentoring.ErrNewerVersion, versionTrouble},
	{mentoring.ErrNotOurs, damageTrouble},
	{mentoring.ErrDamaged, damageTrouble},
	{mentoring.ErrNothingToRead, damageTrouble},
	{mentoring.ErrOpenToRead, damageTrouble},
	{mentoring.ErrChangesLost, lostTrouble},
	{mentoring.ErrNoKey, secretTrouble},
	{mentoring.ErrLocked, secretTrouble},
	{mentoring.ErrWrongSecret, secretTrouble},
	{mentoring.ErrTooSoon, secretTrouble},
	{mentoring.ErrNoKeyring, secretTrouble},
}

// ExplainText is what leads to the help about a failure.
var ExplainText = lang.Key("What does this mean?")

// TroubleHelp is the part of the help about failures. With a number behind it, it
// begins with that section.
const TroubleHelp Topic = "trouble"

// TroubleOf returns the part of the help that tells more of a failure, and whether
// there is one.
func TroubleOf(err error) (Topic, bool) {
	for _, t := range troubles {
		if errors.Is(err, t.err) {
			return Topic(fmt.Sprintf("%s %d", TroubleHelp, t.section)), true
		}
	}
	return "", false
}

// Trouble says that a topic is the part about failures, and with which section it
// begins, -1 for the first words.
func (t Topic) Trouble() (section int, is bool) {
	section = -1
	if !strings.HasPrefix(string(t), string(TroubleHelp)) {
		return section, false
	}
	if _, err := fmt.Sscanf(string(t), string(TroubleHelp)+" %d", &section); err != nil {
		section = -1
	}
	return section, true
}
