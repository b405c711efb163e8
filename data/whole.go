package data

import (
	"context"
	"fmt"

	"trefoil/app/mentoring"
)

// Whole reads what the first page doesn't show, where that isn't done yet, and
// returns when it is. It fails with mentoring.ErrDamaged when anything in the data
// isn't as it was written, by SQLite's own check of the pages, too, and with
// context.Canceled when the store was closed before. Nothing can be saved then, and
// what was to be read last is missing.
func (s *Store) Whole() error {
	err := s.rest()
	if closed := s.life.Err(); err != nil && closed != nil {
		return fmt.Errorf("read the rest: %w", closed)
	}
	if err != nil {
		return fmt.Errorf("read the rest: %w", explain(err))
	}
	return nil
}

// readRest reads the records that were left for later.
func (s *Store) readRest(ctx context.Context) error {
	if err := ctx.Err(); err != nil { // it was never opened, or is closed
		return err
	}
	if err := s.load(ctx, s.soon+1, afterwards); err != nil {
		return err
	}
	s.loaded.Store(true)
	return nil
}

// findWhole reads the rest, for which what is to be shown waits, and then finds out
// whether all is whole, for which what is to be written waits.
func (s *Store) findWhole(ctx context.Context) error {
	if err := s.read(); err != nil {
		return err
	}
	if err := checkPages(ctx, s.sql, "quick_check"); err != nil {
		return err
	}
	var last int64
	if err := s.sql.QueryRowContext(ctx, "SELECT coalesce(max(written), 0) FROM revisions").Scan(&last); err != nil {
		return err
	}
	s.seq = max(s.seq, last)
	s.takeMark()
	s.whole.Store(true)
	return ctx.Err() // the driver may say that it read what was stopped
}

// mostAsides is how many lists are looked for in their tables before all is read:
// what the first page shows of the next session. Each look goes through the whole
// table, so who wants more of them had better wait.
const mostAsides = 2

// aside returns what belongs to a parent, of a kind that is read later, without
// waiting for the rest. It says when it can't, and leaves it to the shelf then.
func aside[T mentoring.Record](s *Store, name mentoring.Kind, parent mentoring.ID) (records []T, ok bool) {
	k, _, err := kindNamed(name)
	if err != nil || k.read <= s.soon || s.loaded.Load() || s.asides.Add(1) > mostAsides {
		return nil, false
	}
	above, _, err := kindNamed(k.parent)
	if err != nil || above.read > s.soon {
		return nil, false
	}
	s.mu.RLock()
	alive := s.alive(above.name, s.find(mentoring.Ref{Kind: above.name, ID: parent}))
	s.mu.RUnlock()
	if !alive {
		return nil, true
	}
	l, err := s.readKind(s.life, k, parent)
	if err != nil {
		return nil, false
	}
	entries, err := l.wait()
	return recordsOf[T](entries, func(e *entry) bool { return !e.deleted }), err == nil && s.life.Err() == nil
}

// shelf returns all records of a kind. What is read later it waits for; when that
// fails, the shelf is empty.
func (s *Store) shelf(name mentoring.Kind) *shelf {
	if k, _, err := kindNamed(name); err == nil && k.read > s.soon {
		_ = s.read() // who calls Whole tells of it
	}
	return s.shelves[name]
}
