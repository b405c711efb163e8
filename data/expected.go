package data

import (
	"context"
	"database/sql"
	"errors"

	"trefoil/app/mentoring"
)

// expected is what a damaged database says there should be in it.
type expected struct {
	records   map[mentoring.Ref]int64 // each with the number of its first saving
	revisions int
	unsure    bool // it can't say all of it
}

// listExpected lists what there should be. An index says it, or where that is
// damaged the table itself.
func listExpected(ctx context.Context, db *sql.DB) expected {
	e := expected{records: make(map[mentoring.Ref]int64)}
	tables, err := tablesIn(ctx, db)
	e.unsure = err != nil
	for _, k := range kinds {
		if !tables[k.table] {
			e.unsure = e.unsure || k.since == 0 // others came with a later version
			continue
		}
		if e.list(ctx, db, k, "id") != nil && e.list(ctx, db, k, "seq") != nil {
			e.unsure = true
		}
	}
	for _, query := range []string{"SELECT count(*) FROM revisions INDEXED BY revisions_of", "SELECT count(*) FROM revisions NOT INDEXED"} {
		if db.QueryRowContext(ctx, query).Scan(&e.revisions) == nil {
			return e
		}
	}
	e.unsure = true
	return e
}

// tablesIn names the tables of a database.
func tablesIn(ctx context.Context, db *sql.DB) (tables map[string]bool, err error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM sqlite_schema WHERE type = 'table'")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	tables = make(map[string]bool)
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return tables, err
		}
		tables[name] = true
	}
	return tables, rows.Err()
}

// list reads the ids of one kind in an order, which says where SQLite looks.
func (e *expected) list(ctx context.Context, db *sql.DB, k *kind, order string) (err error) {
	rows, err := db.QueryContext(ctx, "SELECT id, seq FROM "+k.table+" ORDER BY "+order)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id string
		var seq int64
		if err := rows.Scan(&id, &seq); err != nil {
			return err
		}
		e.records[mentoring.Ref{Kind: k.name, ID: mentoring.ID(id)}] = seq
	}
	return rows.Err()
}
