package archive

import "trefoil/app/mentoring"

// child is a record whose parent didn't stand before it in the file.
type child struct {
	list   string
	place  int
	parent mentoring.Ref
}

// belongs notes what a record belongs to, unless that stands in the file already.
func (r *reader) belongs(l list, place int, record mentoring.Record) {
	kind := l.kind.Parent()
	parent := mentoring.Ref{Kind: kind, ID: record.Parent()}
	if kind != "" && !r.stands(parent) {
		r.children = append(r.children, child{l.name, place, parent})
	}
}

// parents refuses records that belong to nothing in the file.
func (r *reader) parents() {
	for _, c := range r.children {
		if !r.stands(c.parent) {
			r.fail(c.list, c.place, mentoring.ErrParentMissing)
		}
	}
}

// stands says that a parent stands in the file, or may: one that was refused is told
// itself, and its children are right once it is. It may have been refused for want of
// the very id that they name.
func (r *reader) stands(parent mentoring.Ref) bool {
	return parent.ID != "" && (r.seen[parent] || r.seen[mentoring.Ref{Kind: parent.Kind}])
}
