package data

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"trefoil/app/mentoring"
)

// fillGaps counts what is lost. Where an earlier form of a lost record is left,
// that takes its place; and what belongs to a lost record gets a stand-in to
// belong to, or it could not be shown.
func (v *salvage) fillGaps() {
	v.losses.Unsure = v.there.unsure || v.home.readMark() > v.lastWrite()
	v.losses.Lost, v.losses.Earlier = make(map[mentoring.Kind]int), make(map[mentoring.Kind]int)
	placed := make(map[mentoring.Kind]map[int64]bool)
	for ref, s := range v.rows {
		if placed[ref.Kind] == nil {
			placed[ref.Kind] = make(map[int64]bool)
		}
		placed[ref.Kind][s.row.Seq] = true
	}
	for ref, seq := range v.there.records {
		if v.rows[ref] == nil && !placed[ref.Kind][seq] { // one of the two may be what is damaged in an index
			v.replaceLost(ref, false)
		}
	}
	for _, k := range slices.Backward(kinds) { // what belongs to something first
		for _, s := range v.of(k) {
			if k.parent != "" {
				v.need(mentoring.Ref{Kind: k.parent, ID: s.parent})
			}
		}
	}
}

// lastWrite is the number of the last write of which something is left.
func (v *salvage) lastWrite() (last int64) {
	for _, s := range v.rows {
		last = max(last, s.row.Written)
	}
	for i := range v.revisions {
		last = max(last, v.revisions[i].Written)
	}
	return last
}

// of are the records of a kind that there are by now, in the order of first
// saving.
func (v *salvage) of(k *kind) []*saved {
	all := slices.DeleteFunc(slices.Collect(maps.Values(v.rows)), func(s *saved) bool { return s.kind != k })
	slices.SortFunc(all, func(a, b *saved) int { return cmp.Compare(a.row.Seq, b.row.Seq) })
	return all
}

// need sees to it that there is something of that name.
func (v *salvage) need(ref mentoring.Ref) {
	if v.rows[ref] == nil {
		v.replaceLost(ref, true)
	}
}

// replaceLost puts an earlier form of a lost record in its place, or where it is
// needed a stand-in.
func (v *salvage) replaceLost(ref mentoring.Ref, needed bool) {
	k, _, err := kindNamed(ref.Kind)
	if err != nil {
		return
	}
	if record := v.earlier(ref); record != nil {
		v.losses.Earlier[ref.Kind]++
		v.put(k, record)
		return
	}
	if _, counted := v.there.records[ref]; !needed || !counted {
		v.losses.Lost[ref.Kind]++
	}
	if needed {
		if record, ok := mentoring.StandIn(ref, v.unknown(k.parent)); ok {
			v.put(k, record)
		}
	}
}

// unknown is the id of what belongs to nobody knows whom, one of each kind.
func (v *salvage) unknown(parent mentoring.Kind) mentoring.ID {
	if parent == "" {
		return ""
	}
	return mentoring.ID("unknown-" + string(parent))
}

// earlier is the last form of a record in the history, or nil.
func (v *salvage) earlier(ref mentoring.Ref) mentoring.Record {
	var last *revision
	for i := range v.revisions {
		r := &v.revisions[i]
		if r.Kind == string(ref.Kind) && r.RecordID == string(ref.ID) && (last == nil || r.Written > last.Written) {
			last = r
		}
	}
	if last == nil {
		return nil
	}
	record, err := v.readRevision(last)
	if err != nil {
		return nil
	}
	return record
}

// put seals a record as one that is left, under the number of its first saving or,
// where that is lost too, after all others.
func (v *salvage) put(k *kind, record mentoring.Record) {
	body, err := json.Marshal(record)
	if err != nil {
		return
	}
	ref := record.Ref()
	e := &entry{id: ref.ID, parent: record.Parent(), seq: v.there.records[ref]}
	if e.seq == 0 {
		v.added++
		e.seq = standInsFrom + v.added
	}
	e.written = e.seq
	v.rows[ref] = &saved{k, e.row(v.sealer.seal(k.packBody(body), e.place(k))), e.parent}
}

// standInsFrom is beyond the number of any write.
const standInsFrom = 1 << 50
