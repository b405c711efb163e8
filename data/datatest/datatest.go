// Package datatest gives tests a store on a folder of their own and records to
// put into it.
package datatest

import (
	"path/filepath"
	"testing"

	"github.com/zalando/go-keyring"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/internal/cost"
)

// CheapPassphrases makes passphrases cost as little as a database may ask for,
// and the system's keyring one in memory, until the test ends.
func CheapPassphrases(t testing.TB) {
	t.Helper()
	passes, memory := cost.Passes, cost.Memory
	t.Cleanup(func() { cost.Passes, cost.Memory = passes, memory })
	cost.Passes, cost.Memory = 1, 64<<10
	keyring.MockInit()
}

// New returns an empty store in a fresh home. It is closed when the test ends.
func New(t testing.TB) *data.Store {
	t.Helper()
	return Open(t, filepath.Join(t.TempDir(), "home"))
}

// Open opens the home, and closes the store when the test ends.
func Open(t testing.TB, home string) *data.Store {
	t.Helper()
	store, err := data.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

// Reopen closes the store and returns another one on the same home, which has
// all that it holds from the disk.
func Reopen(t testing.TB, store *data.Store) *data.Store {
	t.Helper()
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return Open(t, store.Home())
}

// Save saves the records and ends the test when it can't.
func Save(t testing.TB, store *data.Store, records ...mentoring.Record) {
	t.Helper()
	if err := store.Save(records...); err != nil {
		t.Fatal(err)
	}
}

// World is one record of each kind, all of one pair.
type World struct {
	Mentor, Mentee mentoring.Person
	Pair           mentoring.Pair
	Aim            mentoring.Aim
	Assessment     mentoring.Assessment
	Goal           mentoring.Goal
	CheckIn        mentoring.CheckIn
	Session        mentoring.Session
	TalkingPoint   mentoring.TalkingPoint
	Commitment     mentoring.Commitment
	SharedNotes    mentoring.SharedNotes
	PrivateNotes   mentoring.PrivateNotes
	Capture        mentoring.Capture
	LettingGo      mentoring.LettingGo
	Question       mentoring.Question
	Template       mentoring.Template
	OwnCompetency  mentoring.OwnCompetency
	Round          mentoring.Round
	Evidence       mentoring.Evidence
	Stakeholder    mentoring.Stakeholder
	Form           mentoring.Form
	Agreement      mentoring.Agreement
	Farewell       mentoring.Farewell
}

// Everything saves one record of each kind, every field of it filled, and
// returns them.
func Everything(t testing.TB, store *data.Store) World {
	t.Helper()
	w := NewWorld()
	Save(t, store, w.Records()...)
	return w
}

// NewWorld returns one record of each kind, not saved.
func NewWorld() World {
	w := World{
		Mentor: Person(func(p *mentoring.Person) { p.Name = "Jonas Weber" }),
		Mentee: Person(func(p *mentoring.Person) { p.Self = false }),
	}
	w.Pair = Pair(w.Mentee.ID, w.Mentor.ID)
	w.Aim = Aim(w.Pair.ID)
	w.Assessment = Assessment(w.Pair.ID)
	w.Goal = Goal(w.Pair.ID)
	w.Session = Session(w.Pair.ID)
	w.CheckIn = CheckIn(w.Goal.ID, func(c *mentoring.CheckIn) { c.SessionID = w.Session.ID })
	w.TalkingPoint = TalkingPoint(w.Session.ID)
	w.Commitment = Commitment(w.Pair.ID, func(c *mentoring.Commitment) { c.SessionID = w.Session.ID })
	w.SharedNotes = SharedNotes(w.Session.ID)
	w.PrivateNotes = PrivateNotes(w.Session.ID)
	w.Capture = Capture(w.Session.ID)
	w.LettingGo = LettingGo(w.Pair.ID, func(l *mentoring.LettingGo) { l.SessionID = w.Session.ID })
	w.Question, w.Template = Question(), Template()
	w.OwnCompetency, w.Round, w.Evidence = OwnCompetency(w.Pair.ID), Round(w.Pair.ID), Evidence(w.Pair.ID)
	w.Stakeholder = Stakeholder(w.Pair.ID)
	w.Form = Form(w.Stakeholder.ID)
	w.Agreement, w.Farewell = Agreement(w.Pair.ID), Farewell(w.Pair.ID)
	return w
}

// Records returns all of the world.
func (w World) Records() []mentoring.Record {
	return []mentoring.Record{
		w.Mentor, w.Mentee, w.Pair, w.Aim, w.Assessment, w.Goal, w.CheckIn, w.Session,
		w.TalkingPoint, w.Commitment, w.SharedNotes, w.PrivateNotes,
		w.Capture, w.LettingGo, w.Question, w.Template,
		w.OwnCompetency, w.Round, w.Evidence, w.Stakeholder, w.Form,
		w.Agreement, w.Farewell,
	}
}
