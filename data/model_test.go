package data_test

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
	"trefoil/data"
)

// kept is a record in the model: a list that is searched each time.
type kept struct {
	record  mentoring.Record
	deleted bool
}

type model []*kept

func (m model) find(ref mentoring.Ref) *kept {
	for _, k := range m {
		if k.record.Ref() == ref {
			return k
		}
	}
	return nil
}

var parentOf = map[mentoring.Kind]mentoring.Kind{
	mentoring.KindPair: mentoring.KindPerson, mentoring.KindGoal: mentoring.KindPair,
	mentoring.KindCheckIn: mentoring.KindGoal, mentoring.KindSession: mentoring.KindPair,
	mentoring.KindPrivateNotes: mentoring.KindSession,
}

func (m model) alive(ref mentoring.Ref) bool {
	k := m.find(ref)
	if k == nil || k.deleted {
		return false
	}
	parent, belongs := parentOf[ref.Kind]
	return !belongs || m.alive(mentoring.Ref{Kind: parent, ID: k.record.Parent()})
}

// record makes up a record of a few that there can be.
func record(t *rapid.T) mentoring.Record {
	id := func(kind string) mentoring.ID {
		return mentoring.ID(fmt.Sprint(kind, rapid.IntRange(0, 2).Draw(t, kind)))
	}
	text := rapid.SampledFrom([]string{"", "a", "bb", "Ж"}).Draw(t, "text")
	return rapid.SampledFrom([]mentoring.Record{
		mentoring.Person{ID: id("person"), Name: text},
		mentoring.Pair{ID: id("pair"), MenteeID: id("person")},
		mentoring.Goal{ID: id("goal"), PairID: id("pair"), Statement: text},
		mentoring.CheckIn{ID: id("checkin"), GoalID: id("goal"), Note: text},
		mentoring.Session{ID: id("session"), PairID: id("pair"), Title: text},
		mentoring.PrivateNotes{SessionID: id("session"), Text: text},
	}).Draw(t, "record")
}

// save is what Save does, in the plainest way, and with revive what Revive does.
func (m *model) save(r mentoring.Record, revive bool) bool {
	parent, belongs := parentOf[r.Ref().Kind]
	k := m.find(r.Ref())
	notes := r.Ref().Kind == mentoring.KindPrivateNotes
	if belongs && !m.alive(mentoring.Ref{Kind: parent, ID: r.Parent()}) || k != nil && k.deleted && !notes && !revive {
		return false
	}
	if k == nil {
		*m = append(*m, &kept{record: r})
		return true
	}
	k.record, k.deleted = r, false
	return true
}

func (m model) mark(ref mentoring.Ref, deleted bool) bool {
	k := m.find(ref)
	if k != nil {
		k.deleted = deleted
	}
	return k != nil
}

func list[T mentoring.Record](m model, parent mentoring.ID) (records []T) {
	for _, k := range m {
		if r, ok := k.record.(T); ok && r.Parent() == parent && m.alive(r.Ref()) {
			records = append(records, r)
		}
	}
	return records
}

// compare reads all that there can be from both.
func (m model) compare(t *rapid.T, s *data.Store) {
	same := func(want, got any) {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
	same(list[mentoring.Person](m, ""), s.People())
	for i := range 3 {
		id := func(kind string) mentoring.ID { return mentoring.ID(fmt.Sprint(kind, i)) }
		same(list[mentoring.Goal](m, id("pair")), s.Goals(id("pair")))
		same(list[mentoring.Session](m, id("pair")), s.Sessions(id("pair")))
		same(list[mentoring.CheckIn](m, id("goal")), s.CheckIns(id("goal")))
		_, err := s.Goal(id("goal"))
		same(m.alive(mentoring.Ref{Kind: mentoring.KindGoal, ID: id("goal")}), err == nil)
		want := mentoring.PrivateNotes{SessionID: id("session")}
		if m.alive(want.Ref()) {
			want = m.find(want.Ref()).record.(mentoring.PrivateNotes)
		}
		got, err := s.PrivateNotes(id("session"))
		same(want, got)
		same(m.alive(mentoring.Ref{Kind: mentoring.KindSession, ID: id("session")}), err == nil)
	}
}

func TestModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp("", "trefoil")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		s, err := data.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		var m model
		must := func(want bool, err error) {
			if want != (err == nil) || err != nil && !errors.Is(err, mentoring.ErrNotFound) {
				t.Fatal(want, err)
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"save":    func(t *rapid.T) { r := record(t); must(m.save(r, false), s.Save(r)) },
			"revive":  func(t *rapid.T) { r := record(t); must(m.save(r, true), s.Revive(r)) },
			"draft":   func(t *rapid.T) { r := record(t); must(m.save(r, false), s.SaveDraft(r)) },
			"delete":  func(t *rapid.T) { r := record(t).Ref(); must(m.mark(r, true), s.Delete(r)) },
			"restore": func(t *rapid.T) { r := record(t).Ref(); must(m.mark(r, false), s.Restore(r)) },
			"reopen": func(t *rapid.T) {
				if rapid.IntRange(0, 3).Draw(t, "seldom") > 0 {
					return
				}
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if s, err = data.Open(dir); err != nil {
					t.Fatal(err)
				}
			},
			"": func(t *rapid.T) { m.compare(t, s) },
		})
		if _, err := s.Check(); err != nil {
			t.Fatal(err)
		}
	})
}
