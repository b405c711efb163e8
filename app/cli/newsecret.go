package cli

import (
	"errors"
	"fmt"
	"os"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// NewPassphraseFlags say where a new passphrase comes from.
type NewPassphraseFlags struct {
	NewPassphraseFD int `name:"new-passphrase-fd" help:"Read the new passphrase from this file descriptor, up to the end of its first line, instead of asking for it twice." default:"-1" placeholder:"N"`
}

// askNew returns a new passphrase. At a terminal it is asked for twice. It fails
// with mentoring.ErrWeak and ErrNotTheSame.
func (f NewPassphraseFlags) askNew(e Env) (string, error) {
	if f.NewPassphraseFD >= 0 {
		return firstLine(os.NewFile(uintptr(f.NewPassphraseFD), "new passphrase"))
	}
	first, err := e.AskNew("New passphrase")
	if err == nil {
		err = mentoring.CheckPassphrase(first)
	}
	if err != nil {
		return "", err
	}
	again, err := e.AskNew("The new passphrase once more")
	if err == nil && again != first {
		err = mentoring.ErrNotTheSame
	}
	return first, err
}

// RecoveryFlags say whether a recovery key is made.
type RecoveryFlags struct {
	WithoutRecoveryKey bool `help:"Make none. If the passphrase is forgotten then, nobody can open the data any more."`
}

func (f RecoveryFlags) newKey(s *app.Service) string {
	if f.WithoutRecoveryKey {
		return ""
	}
	return s.NewRecoveryKey()
}

// printKey prints a recovery key, alone on a line, and beside the output what it is, when
// it opens the data now: after no failure, or one of the backups alone. It returns that.
func (e Env) printKey(key string, failed error) error {
	if key == "" || failed != nil && !errors.Is(failed, mentoring.ErrBackupsOpen) {
		return failed
	}
	if _, err := fmt.Fprintln(e.Out, key); err != nil {
		return errors.Join(failed, err)
	}
	_, _ = fmt.Fprintln(e.Err, "This recovery key opens the data in place of the passphrase. Keep it where the computer is not; it is not shown again.")
	return failed
}
