package app

import (
	"context"
	"fmt"
	"time"

	"trefoil/app/mentoring"
)

// Mover moves the data folder, unless that was named at the start.
type Mover interface {
	CanMove() bool
	// PlanMove says where the data would go for a folder, and changes nothing. MoveTo
	// does it, and closes the store. Both fail with mentoring.ErrNotMovable,
	// ErrNoFolder, ErrMoveInside, ErrMoveTaken, ErrMoveNoRoom or ErrMoveUnwritable.
	PlanMove(folder string) (mentoring.Move, error)
	MoveTo(ctx context.Context, folder string, at time.Time, heard func(done, of int)) error
	// MovedFrom returns where something is left of the data before it was moved, ""
	// for nowhere; RemoveMoved removes that.
	MovedFrom() string
	RemoveMoved() error
}

// CanMove says that the data folder can be moved: it was not named at the start.
func (s *Service) CanMove() bool { return s.store.CanMove() }

// PlanMove says where the data would go for a folder that was chosen, as
// Mover.PlanMove does.
func (s *Service) PlanMove(folder string) (mentoring.Move, error) {
	plan, err := s.store.PlanMove(folder)
	if err != nil {
		return plan, fmt.Errorf("plan move: %w", err)
	}
	return plan, nil
}

// Move moves the data to another folder. The service is closed then, and the program
// has to be started anew, which goes there by itself. When it fails nothing has
// changed, and the service goes on. It fails as PlanMove does, and with
// mentoring.ErrNotMoved or ErrStopped.
func (s *Service) Move(ctx context.Context, folder string, heard Progress) error {
	err := heard.through(ctx, func(ctx context.Context, heard func(done, of int)) error {
		return s.maker.leave(ctx, func(ctx context.Context) error { return s.store.MoveTo(ctx, folder, s.now(), heard) })
	})
	if err != nil {
		return fmt.Errorf("move: %w", err)
	}
	return nil
}

// leave does what ends the use of the data. Nothing is backed up by itself meanwhile,
// nor afterwards.
func (m *backupMaker) leave(ctx context.Context, work func(context.Context) error) error {
	ctx, stop := m.whileOpen(ctx)
	defer stop()
	m.making.Lock()
	err := work(ctx)
	m.making.Unlock()
	if err == nil {
		m.rest()
	}
	return err
}

// MovedFrom returns where something is left of the data before it was moved here, ""
// for nowhere.
func (s *Service) MovedFrom() string { return s.store.MovedFrom() }

// RemoveMoved removes what is left there, after all of the data was read here once
// more. It fails with mentoring.ErrDamaged when that can't be, and with ErrInUse when
// another Trefoil has the folder.
func (s *Service) RemoveMoved() error {
	if _, err := s.Check(); err != nil {
		return err
	}
	if err := s.store.RemoveMoved(); err != nil {
		return fmt.Errorf("remove what was moved: %w", err)
	}
	return nil
}
