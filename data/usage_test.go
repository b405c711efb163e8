package data

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
)

// usage is use of a store at random, but the same each time for the same seed
// and the same content: what one did can be done again elsewhere to compare.
type usage struct {
	seed uint64
	s    *Store
}

// act is one thing to do, in one transaction.
type act struct {
	name string
	do   func() error
	of   mentoring.Ref // what is erased
}

// act returns the n-th thing to do.
func (u usage) act(n int) act {
	r := rand.New(rand.NewPCG(u.seed, uint64(n)))
	made := 0
	id := func() mentoring.ID {
		made++
		return mentoring.ID(fmt.Sprintf("%08x-0000-7000-8000-%06d%06d", u.seed%1e8, n, made))
	}
	pairs := u.s.Pairs()
	if len(pairs) < 2 {
		return u.meet(r, id)
	}
	pair := pick(r, pairs)
	sessions := u.s.Sessions(pair.ID)
	if len(sessions) < 2 {
		return u.plan(r, id, pair)
	}
	session := pick(r, sessions)
	switch at := r.IntN(100); {
	case at < 15:
		return u.plan(r, id, pair)
	case at < 25:
		return u.aim(r, id, pair)
	case at < 75:
		return u.write(r, session)
	case at < 85:
		return act{name: "delete", do: func() error { return u.s.Delete(session.Ref()) }}
	case at < 94:
		return u.restore(r, pair)
	case at < 97:
		mentee := mentoring.Ref{Kind: mentoring.KindPerson, ID: pair.MenteeID}
		return act{"erase", func() error { return u.s.Erase(mentee) }, mentee}
	}
	return u.meet(r, id)
}

func useFor(t testing.TB, s *Store, from, to int) {
	t.Helper()
	for n := from; n < to; n++ {
		a := usage{5, s}.act(n)
		if err := a.do(); err != nil {
			t.Fatal(a.name, err)
		}
	}
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func someText(r *rand.Rand, most int) string {
	return strings.Repeat(fmt.Sprintf("word %x, ", r.Uint64()), 1+r.IntN(most))
}

func (u usage) meet(r *rand.Rand, id func() mentoring.ID) act {
	p := mentoring.Person{ID: id(), Name: someText(r, 2)}
	pair := mentoring.Pair{ID: id(), MenteeID: p.ID}
	return act{name: "meet", do: func() error { return u.s.Save(p, pair) }}
}

func (u usage) plan(r *rand.Rand, id func() mentoring.ID, pair mentoring.Pair) act {
	session := mentoring.Session{ID: id(), PairID: pair.ID, Number: r.IntN(90), Title: someText(r, 4)}
	records := []mentoring.Record{session, mentoring.SharedNotes{SessionID: session.ID, Text: someText(r, 300)}}
	for range r.IntN(4) {
		records = append(records, mentoring.TalkingPoint{ID: id(), SessionID: session.ID, Text: someText(r, 3)})
	}
	return act{name: "plan", do: func() error { return u.s.Save(records...) }}
}

func (u usage) aim(r *rand.Rand, id func() mentoring.ID, pair mentoring.Pair) act {
	goal := mentoring.Goal{ID: id(), PairID: pair.ID, Statement: someText(r, 20), Dimension: mentoring.Business, Phase: 1}
	checkIn := mentoring.CheckIn{ID: id(), GoalID: goal.ID, Day: mentoring.Day(2026, 3, 2), Note: someText(r, 5)}
	return act{name: "aim", do: func() error { return u.s.Save(checkIn, goal) }}
}

// write types on in a text, or changes a title for good.
func (u usage) write(r *rand.Rand, session mentoring.Session) act {
	notes := mentoring.PrivateNotes{SessionID: session.ID, Text: someText(r, 400)}
	session.Title = someText(r, 6)
	switch r.IntN(4) {
	case 0:
		return act{name: "edit", do: func() error { return u.s.Save(session) }}
	case 1:
		return act{name: "edit all", do: func() error { return u.s.Save(session, notes) }}
	}
	return act{name: "draft", do: func() error { return u.s.SaveDraft(notes) }}
}

// restore brings back the first deleted session of a pair.
func (u usage) restore(r *rand.Rand, pair mentoring.Pair) act {
	for _, e := range u.s.shelves[mentoring.KindSession].children[pair.ID] {
		if e.deleted {
			return act{name: "restore", do: func() error { return u.s.Restore(mentoring.Ref{Kind: mentoring.KindSession, ID: e.id}) }}
		}
	}
	return u.write(r, u.s.Sessions(pair.ID)[0])
}

// content returns a hash of all that is in the database, and fails when memory
// says something else. The numbers of the writes don't count.
func content(s *Store) (string, error) {
	hash := sha256.New()
	out := json.NewEncoder(hash)
	for _, k := range kinds {
		var rows []row
		if err := s.db.Table(k.table).Order("seq").Find(&rows).Error; err != nil {
			return "", err
		}
		entries, err := s.readRows(k, rows)
		if err != nil {
			return "", err
		}
		if held := s.shelves[k.name]; len(held.all) != len(entries) || len(held.byID) != len(entries) {
			return "", fmt.Errorf("%d %s in memory, %d on the disk", len(held.all), k.table, len(entries))
		}
		for i, e := range entries {
			if err := sameEntry(k, e, s.shelves[k.name].all[i]); err != nil {
				return "", err
			}
			if err := out.Encode([]any{k.table, e.deleted, e.record}); err != nil {
				return "", err
			}
		}
	}
	err := s.eachRevision(context.Background(), func(_ *revision, r mentoring.Record) error {
		return out.Encode([]any{"revision", r})
	})
	return fmt.Sprintf("%x", hash.Sum(nil)[:8]), err
}

func sameEntry(k *kind, disk, held *entry) error {
	a, errA := json.Marshal(disk.record)
	b, errB := json.Marshal(held.record)
	same := disk.id == held.id && disk.parent == held.parent && disk.seq == held.seq &&
		disk.written == held.written && disk.deleted == held.deleted && (k.long || string(a) == string(b))
	if !same {
		return fmt.Errorf("%s %s differs in memory", k.name, disk.id)
	}
	return errors.Join(errA, errB)
}

func mustContent(t testing.TB, s *Store) string {
	t.Helper()
	c, err := content(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// quickDir is a folder for tests that write a lot and don't mind the disk: in
// memory where the system has such.
func quickDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "trefoil")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// put makes a home of the given files, with the key of another home.
func put(t testing.TB, path, keyFrom string, files map[string][]byte) {
	t.Helper()
	key, err := os.ReadFile(home(keyFrom).deviceKey())
	if err = errors.Join(err, os.RemoveAll(path), os.MkdirAll(path, 0o700), os.WriteFile(home(path).deviceKey(), key, 0o600)); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(path, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// serving is a service over the store, as the program has it.
func serving(s *Store) (*app.Service, error) {
	method, err := app.LoadMethod()
	return app.New(app.Config{
		Store: s, Method: method, Documents: report.Writer{},
		Now: func() time.Time { return noon }, NewID: mentoring.NewID,
	}), err
}
