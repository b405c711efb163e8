package data

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// OpenToRead opens what can still be read of data that Open refuses; its Losses say
// what could not be. Nothing in the folder is changed, nor made; the store is in memory,
// and saves nothing: it fails with mentoring.ErrOpenToRead. Each record in it
// was opened, so none is other than it was written.
//
// It fails with mentoring.ErrNothingToRead when nothing is left, with ErrDiskFull
// when there is no room for a copy, and as Open does with ErrLocked, ErrWrongSecret,
// ErrTooSoon, ErrNoKey and ErrHomeUnusable.
func (h *Home) OpenToRead(secret mentoring.Secret) (*Store, error) {
	v := &salvage{Store: emptyStore(h, secret), rows: make(map[mentoring.Ref]*saved)}
	v.onlyToRead, v.rest = true, func() error { return nil } // it is all read at once
	err := h.guessing.guess(secret, func() error { return v.run(context.Background()) })
	if err != nil {
		err = fmt.Errorf("open data in %s to read: %w", h.files, explain(errors.Join(err, v.Close())))
		return nil, err
	}
	return v.Store, nil
}

// Losses says what could not be read, where damaged data was opened to read.
func (s *Store) Losses() (losses mentoring.Losses, onlyToRead bool) { return s.losses, s.onlyToRead }

// salvage fills a store with what is left.
type salvage struct {
	*Store
	there     expected
	slots     slots
	loose     []row                    // of any table, not opened yet
	revisions []revision               // not opened yet, and then those that open
	rows      map[mentoring.Ref]*saved // what is left
	added     int64                    // how many have no number of their own
}

// saved is a record that is left, or what stands for one.
type saved struct {
	kind   *kind
	row    row
	parent mentoring.ID
}

func (v *salvage) run(ctx context.Context) error {
	if err := v.collect(ctx); err != nil {
		return err
	}
	if err := v.unlockLoose(); err != nil {
		return err
	}
	v.openLoose()
	v.openRevisions()
	if len(v.rows)+len(v.revisions) == 0 && (len(v.there.records) > 0 || v.there.unsure) {
		return mentoring.ErrNothingToRead
	}
	v.fillGaps()
	return v.build(ctx)
}

// collect reads all rows that are on any page.
func (v *salvage) collect(ctx context.Context) (err error) {
	s, err := newScratch(v.home)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.remove()) }()
	if v.there, err = s.bringInLog(ctx); err != nil {
		return err
	}
	v.slots = make(slots)
	return s.eachRow(ctx, v.sort)
}

// sort tells by its columns what a row is of.
func (v *salvage) sort(id int64, c [6]any) {
	body, isRecord := c[5].([]byte)
	old, isRevision := c[3].([]byte)
	sealed, isSlot := c[2].([]byte)
	switch {
	case isRecord:
		r := row{Seq: id, ID: text(c[1]), Written: number(c[3]), Deleted: number(c[4]) != 0, Body: body}
		if c[2] != nil {
			parent := text(c[2])
			r.ParentID = &parent
		}
		v.loose = append(v.loose, r)
	case isRevision:
		v.revisions = append(v.revisions, revision{Written: id, Kind: text(c[1]), RecordID: text(c[2]), Body: old})
	case isSlot:
		v.slots[text(c[0])] = slot{Slot: text(c[0]), Params: text(c[1]), Sealed: sealed}
	}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

func number(v any) int64 {
	n, _ := v.(int64)
	return n
}

// unlockLoose finds the key: by the slots that are left, or by those of the newest
// backup that has any.
func (v *salvage) unlockLoose() error {
	err := v.unlockBy(v.slots)
	if err == nil || errors.Is(err, mentoring.ErrLocked) {
		return err
	}
	backups, listErr := BackupsIn(v.home.backups())
	if listErr != nil {
		return errors.Join(err, listErr)
	}
	for _, b := range backups {
		if all, slotsErr := slotsOf(v.home.backupPath(b.Name)); slotsErr == nil && len(all) > 0 {
			if backedUp := v.unlockBy(all); backedUp == nil || errors.Is(backedUp, mentoring.ErrLocked) {
				return backedUp
			}
			break
		}
	}
	return err
}

func slotsOf(backup string) (all slots, err error) {
	db, _, err := openCopy(backup)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	g, err := overGORM(db)
	if err != nil {
		return nil, err
	}
	return readSlots(g)
}

// unlockBy takes the key out of slots. Without any there is nothing to read.
func (v *salvage) unlockBy(all slots) error {
	if len(all) == 0 {
		return mentoring.ErrNothingToRead
	}
	dataKey, err := all.dataKey(v.home, v.secret)
	if err != nil {
		return err
	}
	if v.sealer, err = newSealer(dataKey); err != nil {
		return err
	}
	v.slots = all
	return nil
}

// openLoose finds out which table each row is of, by where its body opens. Rows
// that follow each other are of the same one, as a rule.
func (v *salvage) openLoose() {
	last := kinds[0]
	for i := range v.loose {
		r := &v.loose[i]
		k := v.kindOf(r, last)
		if k == nil {
			continue
		}
		last = k
		e, err := v.readRow(k, r)
		if err != nil {
			continue
		}
		ref := mentoring.Ref{Kind: k.name, ID: e.id}
		if before := v.rows[ref]; before == nil || before.row.Written < r.Written {
			v.rows[ref] = &saved{k, *r, e.parent}
		}
	}
	v.loose = nil
}

func (v *salvage) kindOf(r *row, likely *kind) *kind {
	if _, err := v.openRow(likely, r); err == nil {
		return likely
	}
	for _, k := range kinds {
		if _, err := v.openRow(k, r); err == nil {
			return k
		}
	}
	return nil
}

// openRevisions keeps the earlier forms that open.
func (v *salvage) openRevisions() {
	var good []revision
	seen := make(map[int64]bool)
	for i := range v.revisions {
		r := &v.revisions[i]
		if _, err := v.readRevision(r); err == nil && !seen[r.Written] {
			seen[r.Written] = true
			good = append(good, *r)
		}
	}
	v.revisions = good
	v.losses.History = max(0, v.there.revisions-len(good))
}

// build puts all of it into a database in memory, and opens that.
func (v *salvage) build(ctx context.Context) (err error) {
	if v.sql, err = pool("file::memory:?_pragma=page_size(8192)"); err != nil {
		return err
	}
	if err := migrate(ctx, v.sql, 0, migrations); err != nil {
		return err
	}
	if v.db, err = overGORM(v.sql); err != nil {
		return err
	}
	err = v.inTx(ctx, func(tx *gorm.DB) error { return errors.Join(v.insert(tx), replaceSlots(tx, v.slots)) })
	if err != nil {
		return err
	}
	v.secret = mentoring.Secret{}
	return v.load(ctx, first, afterwards)
}

// insertAtOnce keeps a statement within SQLite's limit of values.
const insertAtOnce = 500

func (v *salvage) insert(tx *gorm.DB) error {
	rows := make(map[*kind][]row)
	for _, s := range v.rows {
		rows[s.kind] = append(rows[s.kind], s.row)
	}
	for _, k := range kinds {
		if len(rows[k]) == 0 {
			continue
		}
		if err := tx.Table(k.table).CreateInBatches(rows[k], insertAtOnce).Error; err != nil {
			return err
		}
	}
	if len(v.revisions) == 0 {
		return nil
	}
	return tx.Table("revisions").CreateInBatches(v.revisions, insertAtOnce).Error
}
