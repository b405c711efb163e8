package sessions

import (
	"fmt"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// written is sessions that took place, with notes as long as an hour makes
// them.
func written(n int) func(mentoring.ID) []mentoring.Record {
	return func(pair mentoring.ID) (records []mentoring.Record) {
		for i, r := range held(n)(pair) {
			session := r.(mentoring.Session)
			session.Title = fmt.Sprintf("Talk %d on what to hand over", i+1)
			shared := datatest.SharedNotes(session.ID)
			records = append(records, session, shared)
		}
		return records
	}
}

// BenchmarkOpen500 is opening the page with 500 sessions, first paint included.
func BenchmarkOpen500(b *testing.B) {
	d := newDesk(b, false, written(500))
	for b.Loop() {
		s := New(d.host, d.app, d.pair, false)
		s.Reload()
		d.window.SetContent(s.Content())
		d.window.Canvas().Capture()
	}
}

// BenchmarkSearch500 is one letter typed into the search of 500 sessions, paint
// included: the first of a word, and back to all of them.
func BenchmarkSearch500(b *testing.B) {
	d := newDesk(b, false, written(500))
	query := d.filter.query
	letters := [2]string{"t", ""}
	for i := 0; b.Loop(); i++ {
		query.SetText(letters[i%2])
		d.window.Canvas().Capture()
	}
}
