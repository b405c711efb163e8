package app

import (
	"context"
	"errors"
	"fmt"

	"trefoil/app/mentoring"
)

// PlanRestore verifies a backup, by its name or the path of any file, and says
// what restoring it would do. Nothing is touched. It fails with
// mentoring.ErrNotFound, ErrBadBackup, ErrNewerVersion or ErrStopped, with
// ErrLocked when a secret is needed, with ErrWrongSecret, and with ErrNoKey.
func (s *Service) PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard Progress) (mentoring.RestorePlan, error) {
	var plan mentoring.RestorePlan
	err := heard.through(ctx, func(ctx context.Context, heard func(done, of int)) (err error) {
		plan, err = s.store.PlanRestore(ctx, backup, secret, heard)
		return err
	})
	if err != nil {
		return plan, fmt.Errorf("plan restore: %w", err)
	}
	return plan, nil
}

// PlanRestore is Service.PlanRestore for data that can't be opened.
func (h Home) PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard Progress) (mentoring.RestorePlan, error) {
	var plan mentoring.RestorePlan
	err := heard.through(ctx, func(ctx context.Context, heard func(done, of int)) (err error) {
		plan, err = h.Folder.PlanRestore(ctx, backup, secret, heard)
		return err
	})
	if err != nil {
		return plan, fmt.Errorf("plan restore: %w", err)
	}
	return plan, nil
}

// Restore puts a backup in the place of the data, after a backup of what there is
// was made. The service is closed then, and the home has to be opened anew. Where
// the data can't be opened, the service is nil; such data, and data that can't be
// backed up, is set aside as it is.
//
// When it fails nothing has changed. Shut says whether the service was closed all
// the same. It fails as PlanRestore does, and with ErrDiskFull.
func (h Home) Restore(ctx context.Context, s *Service, backup string, secret mentoring.Secret, heard Progress) (shut bool, err error) {
	err = heard.through(ctx, func(ctx context.Context, heard func(done, of int)) error {
		if s == nil {
			return h.RestoreBackup(ctx, backup, secret, h.Config.Now(), heard)
		}
		err := s.maker.leave(ctx, func(ctx context.Context) error {
			return s.store.RestoreBackup(ctx, backup, secret, s.now(), heard)
		})
		shut = err == nil
		if !errors.Is(err, mentoring.ErrDamaged) {
			return err
		}
		s.maker.rest() // it can't be backed up
		shut = true
		if err := s.Close(); err != nil {
			return err
		}
		return h.RestoreBackup(ctx, backup, secret, h.Config.Now(), heard)
	})
	if err != nil {
		return shut, fmt.Errorf("restore: %w", err)
	}
	return shut, nil
}

// through does work that can be stopped by what hears of it, or by the context.
func (p Progress) through(ctx context.Context, work func(context.Context, func(done, of int)) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	err := work(ctx, func(done, of int) {
		if p != nil && !p(done, of) {
			stop()
		}
	})
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("%w: %w", mentoring.ErrStopped, err)
	}
	return err
}
