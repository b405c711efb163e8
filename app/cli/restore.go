package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// RestoreCommand puts a backup in the place of the data.
type RestoreCommand struct {
	Backup string `arg:"" help:"The backup: its name, as printed by trefoil backup --list, or any file."`
	Yes    bool   `help:"Don't ask before restoring."`
}

// Run says what would be lost, asks, restores, and says where the data before is.
func (c RestoreCommand) Run(e Env) error {
	home, err := e.Claim()
	if err != nil {
		return err
	}
	return errors.Join(c.restore(e, home), home.Close())
}

func (c RestoreCommand) restore(e Env, home app.Home) error {
	service, err := e.openIfWhole(home)
	if err != nil {
		return err
	}
	err = c.restoreOver(e, home, service)
	if service != nil {
		err = errors.Join(err, service.Close())
	}
	return err
}

// openIfWhole opens the data. It returns nil for data that can't be opened and
// that a restore sets aside.
func (e Env) openIfWhole(home app.Home) (service *app.Service, err error) {
	err = e.unlocking(func(secret mentoring.Secret) error {
		service, err = home.Open(secret)
		return err
	})
	for _, hopeless := range []error{mentoring.ErrDamaged, mentoring.ErrNotOurs, mentoring.ErrNewerVersion, mentoring.ErrNoKey} {
		if errors.Is(err, hopeless) {
			return nil, nil
		}
	}
	return service, err
}

func (c RestoreCommand) restoreOver(e Env, home app.Home, service *app.Service) error {
	backup, err := backupCalled(home, c.Backup)
	if err != nil {
		return err
	}
	var plan mentoring.RestorePlan
	var secret mentoring.Secret // that opens the backup
	err = e.unlocking(func(given mentoring.Secret) (err error) {
		secret = given
		if service == nil {
			plan, err = home.PlanRestore(context.Background(), backup, secret, nil)
		} else {
			plan, err = service.PlanRestore(context.Background(), backup, secret, nil)
		}
		return err
	})
	if err != nil {
		return err
	}
	tellRestore(e, plan)
	if !c.Yes && !asked(e, "Restore it?") {
		return mentoring.ErrNotRestored
	}
	if _, err := home.Restore(context.Background(), service, backup, secret, nil); err != nil {
		return err
	}
	return tellSetAside(e, home)
}

// backupCalled returns the backup of that name, or else the path of a file.
func backupCalled(home app.Home, called string) (string, error) {
	all, err := home.Backups()
	if err != nil {
		return "", err
	}
	if slices.ContainsFunc(all, func(b mentoring.Backup) bool { return b.Name == called }) {
		return called, nil
	}
	return filepath.Abs(called)
}

// tellRestore prints what a restore would do.
func tellRestore(e Env, p mentoring.RestorePlan) {
	fmt.Fprintf(e.Out, "the backup is whole: %s\n", contentWords(p.BackupContent))
	switch {
	case p.Unknown:
		fmt.Fprintln(e.Out, "the data there is can't be opened, so nobody can tell what would be lost")
	case p.SameAsNow():
		fmt.Fprintln(e.Out, "nothing would change")
	}
	tellKinds(e.Out, "entered since, would be lost", p.Lost)
	tellKinds(e.Out, "changed since, would be as before", p.Changed)
	tellKinds(e.Out, "deleted since, would be back", p.Back)
	if p.OtherKey {
		fmt.Fprintln(e.Out, "it is sealed under another key: what opened it when it was made would open the data")
	}
}

// tellSetAside prints where the data is that was there before.
func tellSetAside(e Env, home app.Home) error {
	all, err := home.Backups()
	if b, found := app.SetAside(all); found {
		fmt.Fprintf(e.Out, "restored; what was there before is %s\n", b.Name)
	}
	return err
}
