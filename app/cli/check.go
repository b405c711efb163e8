package cli

import (
	"context"
	"errors"
	"fmt"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// CheckCommand verifies the data, or a backup.
type CheckCommand struct {
	Backup string `arg:"" optional:"" help:"A backup instead of the data: its name, as printed by trefoil backup --list, or any file."`
}

// Run prints one line on the state of the data or the backup.
func (c CheckCommand) Run(e Env) error {
	if c.Backup != "" {
		return c.checkBackup(e)
	}
	return e.with(func(s *app.Service) error {
		found, err := s.Check()
		if err == nil {
			_, err = fmt.Fprintln(e.Out, found)
		}
		return err
	})
}

func (c CheckCommand) checkBackup(e Env) error {
	home, err := e.Claim()
	if err != nil {
		return err
	}
	err = e.unlocking(func(secret mentoring.Secret) error {
		backup, err := backupCalled(home, c.Backup)
		if err != nil {
			return err
		}
		plan, err := home.PlanRestore(context.Background(), backup, secret, nil)
		if err == nil {
			_, err = fmt.Fprintf(e.Out, "whole: %s\n", contentWords(plan.BackupContent))
		}
		return err
	})
	return errors.Join(err, home.Close())
}
