package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"trefoil/app/mentoring"
)

// PlanRestore verifies a backup and says what restoring it would do. It touches
// nothing, and fails as RestoreBackup does.
func (s *Store) PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard func(done, of int)) (mentoring.RestorePlan, error) {
	order := restoreOrder{path: s.home.backupPath(backup), secret: secret, heard: heard}
	plan, err := s.home.planRestore(ctx, order, s)
	if err != nil {
		return plan, fmt.Errorf("plan restore: %w", explain(ended(ctx, err)))
	}
	return plan, nil
}

// PlanRestore is Store.PlanRestore while no store can be opened. What would be
// lost is unknown then.
func (h *Home) PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard func(done, of int)) (plan mentoring.RestorePlan, err error) {
	order := restoreOrder{path: h.files.backupPath(backup), secret: secret, heard: heard}
	err = h.guessing.guess(secret, func() (err error) {
		plan, err = h.files.planRestore(ctx, order, nil)
		return err
	})
	plan.Unknown = true
	if err != nil {
		return plan, fmt.Errorf("plan restore: %w", explain(ended(ctx, err)))
	}
	return plan, nil
}

func (h home) planRestore(ctx context.Context, order restoreOrder, open *Store) (plan mentoring.RestorePlan, err error) {
	if hasLog(order.path) {
		defer func() { err = errors.Join(err, removeDB(h.incoming())) }()
		if err := copyWithLog(ctx, order.path, h.incoming()); err != nil {
			return plan, badBackup(err)
		}
		order.path = h.incoming()
	}
	own, box, err := h.boxOf(order.path, order.secret, open)
	if err != nil {
		return plan, err
	}
	if _, err := verifyCopy(ctx, order.path, box, order.heard); err != nil {
		return plan, badBackup(err)
	}
	plan.OtherKey = open != nil && !own
	if plan.BackupContent, err = contentOf(order.path); err != nil || open == nil {
		return plan, err
	}
	return plan, open.weigh(ctx, order.path, &plan)
}

// weigh compares what there is with a backup, record by record.
func (s *Store) weigh(ctx context.Context, path string, plan *mentoring.RestorePlan) (err error) {
	db, version, err := openCopy(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	plan.Lost, plan.Changed, plan.Back = make(map[mentoring.Kind]int), make(map[mentoring.Kind]int), make(map[mentoring.Kind]int)
	for _, k := range kinds {
		then := make(map[string]stamp)
		if k.since <= version {
			if then, err = stampsOf(ctx, db, k); err != nil {
				return err
			}
		}
		now, err := stampsOf(ctx, s.sql, k)
		if err != nil {
			return err
		}
		weighKind(k.name, now, then, plan)
	}
	return nil
}

func weighKind(kind mentoring.Kind, now, then map[string]stamp, plan *mentoring.RestorePlan) {
	for id, n := range now {
		t, there := then[id]
		switch {
		case n.deleted:
		case !there || t.deleted:
			plan.Lost[kind]++
		case n != t && !plan.OtherKey: // under another key all differ
			plan.Changed[kind]++
		}
	}
	for id, t := range then {
		if n, there := now[id]; !t.deleted && (!there || n.deleted) {
			plan.Back[kind]++
		}
	}
}

// stamp tells one form of a record from another. The nonce is drawn anew each
// time that a body is sealed.
type stamp struct {
	deleted bool
	nonce   string
}

func stampsOf(ctx context.Context, db *sql.DB, k *kind) (stamps map[string]stamp, err error) {
	rows, err := db.QueryContext(ctx, "SELECT id, deleted, hex(substr(body, 2, 24)) FROM "+k.table)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	stamps = make(map[string]stamp)
	for rows.Next() {
		var id string
		var s stamp
		if err := rows.Scan(&id, &s.deleted, &s.nonce); err != nil {
			return nil, err
		}
		stamps[id] = s
	}
	return stamps, rows.Err()
}
