package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"text/tabwriter"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// PassphraseCommand holds what can be done about what opens the data.
type PassphraseCommand struct {
	Status      PassphraseStatusCommand   `cmd:"" help:"Print what opens the data. No passphrase is asked for."`
	Set         PassphraseSetCommand      `cmd:"" help:"Protect the data with a passphrase, and print the recovery key to standard output, this once."`
	Change      PassphraseChangeCommand   `cmd:"" help:"Change the passphrase. Who has forgotten it adds --recovery-key. Backups elsewhere still open with the one before."`
	Remove      PassphraseRemoveCommand   `cmd:"" help:"Let this computer open the data by itself again."`
	RecoveryKey PassphraseRecoveryCommand `cmd:"" help:"Make a new recovery key and print it to standard output, this once. The one before opens nothing any more."`
	Remember    PassphraseRememberCommand `cmd:"" help:"Let the keyring of the system open the data on this computer."`
	Forget      PassphraseForgetCommand   `cmd:"" help:"Ask for the passphrase again."`
	Rekey       PassphraseRekeyCommand    `cmd:"" help:"Seal everything anew under another key, for when somebody may have had the data and what opens it; needs the passphrase, and prints a new recovery key."`
}

// PassphraseStatusCommand says what opens the data.
type PassphraseStatusCommand struct {
	JSON bool `help:"Print JSON."`
}

// Run prints it.
func (c PassphraseStatusCommand) Run(e Env) error {
	home, err := e.Claim()
	if err != nil {
		return err
	}
	p, err := home.Protection()
	if err := errors.Join(err, home.Close()); err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(e.Out).Encode(map[string]bool{
			"passphrase": p.Passphrase, "recovery_key": p.RecoveryKey, "remembered": p.Remembered,
		})
	}
	w := tabwriter.NewWriter(e.Out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "passphrase\t%s\nrecovery key\t%s\nremembered on this computer\t%s\n",
		yesNo(p.Passphrase), yesNo(p.RecoveryKey), yesNo(p.Remembered))
	return w.Flush()
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// PassphraseSetCommand sets the first passphrase.
type PassphraseSetCommand struct {
	NewPassphraseFlags
	RecoveryFlags
}

// Run sets it and prints the recovery key.
func (c PassphraseSetCommand) Run(e Env) error {
	return e.with(func(s *app.Service) error {
		p, err := s.Protection()
		if err == nil && p.Passphrase {
			err = mentoring.ErrProtected
		}
		if err != nil {
			return err
		}
		passphrase, err := c.askNew(e)
		if err != nil {
			return err
		}
		key := c.newKey(s)
		return e.printKey(key, s.Protect(passphrase, key))
	})
}

// PassphraseChangeCommand changes the passphrase.
type PassphraseChangeCommand struct{ NewPassphraseFlags }

// Run changes it.
func (c PassphraseChangeCommand) Run(e Env) error {
	return e.withPresent(func(s *app.Service, now mentoring.Secret) error {
		if err := s.Confirm(now); err != nil {
			return err
		}
		next, err := c.askNew(e)
		if err != nil {
			return err
		}
		return s.ChangePassphrase(now, next)
	})
}

// PassphraseRemoveCommand takes the passphrase away.
type PassphraseRemoveCommand struct{}

// Run takes it away.
func (PassphraseRemoveCommand) Run(e Env) error { return e.withPresent((*app.Service).Unprotect) }

// PassphraseRecoveryCommand makes a recovery key.
type PassphraseRecoveryCommand struct{}

// Run makes it and prints it.
func (PassphraseRecoveryCommand) Run(e Env) error {
	return e.withPresent(func(s *app.Service, now mentoring.Secret) error {
		key := s.NewRecoveryKey()
		return e.printKey(key, s.SetRecoveryKey(now, key))
	})
}

// PassphraseRememberCommand hands the data to the system's keyring.
type PassphraseRememberCommand struct{}

// Run hands it over.
func (PassphraseRememberCommand) Run(e Env) error { return e.withPresent((*app.Service).Remember) }

// PassphraseForgetCommand takes it from the keyring again.
type PassphraseForgetCommand struct{}

// Run takes it from there.
func (PassphraseForgetCommand) Run(e Env) error { return e.with((*app.Service).Forget) }

// PassphraseRekeyCommand seals everything anew.
type PassphraseRekeyCommand struct{ RecoveryFlags }

// Run seals it and prints the new recovery key, where there is a passphrase.
func (c PassphraseRekeyCommand) Run(e Env) error {
	var now mentoring.Secret
	var key string
	err := e.withPresent(func(s *app.Service, secret mentoring.Secret) error {
		now, key = secret, c.newKey(s)
		return nil
	})
	if err != nil && !errors.Is(err, mentoring.ErrUnprotected) {
		return err
	}
	home, err := e.Claim()
	if err != nil {
		return err
	}
	return errors.Join(e.printKey(key, home.Rekey(now, key)), home.Close())
}
