package app

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

// noon is when the tests begin: Tuesday, 24 November 2026, somewhere east of
// Greenwich.
var noon = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.FixedZone("", 2*3600))

// fakeDocuments keeps the page that it was asked to make a document of.
type fakeDocuments struct {
	PageDocuments     // what no test asks for
	CalendarDocuments // likewise
	fakeForms
	EndDocuments
	HTMLDocuments
	SessionsDocuments
	PreviewDocuments
	RecoveryDocuments
	Sealer
	fakeSheets
	fakeReports
	page mentoring.SessionPage
	err  error
}

func (d *fakeDocuments) SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	d.page = page
	return []byte("%PDF"), d.err
}

func (*fakeDocuments) SessionFileName(page mentoring.SessionPage) string {
	return fmt.Sprintf("%s %d.pdf", page.Mentee, page.Number)
}

// brokenStore fails to write while err is set.
type brokenStore struct {
	*data.Store
	err error
}

func (s *brokenStore) Save(records ...mentoring.Record) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.Save(records...) }))
}

func (s *brokenStore) SaveDraft(record mentoring.Record) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.SaveDraft(record) }))
}

func (s *brokenStore) Delete(refs ...mentoring.Ref) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.Delete(refs...) }))
}

func (s *brokenStore) Revive(records ...mentoring.Record) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.Revive(records...) }))
}

func (s *brokenStore) Restore(refs ...mentoring.Ref) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.Restore(refs...) }))
}

func (s *brokenStore) Swap(gone []mentoring.Ref, records ...mentoring.Record) error {
	return errors.Join(s.err, skip(s.err, func() error { return s.Store.Swap(gone, records...) }))
}

func skip(err error, f func() error) error {
	if err != nil {
		return nil
	}
	return f()
}

// world is a Service on a real store, with a clock that stands until it is
// moved and all that was announced.
type world struct {
	*Service
	t         *testing.T
	store     *brokenStore
	documents *fakeDocuments
	clock     time.Time
	heard     []Change
}

func newWorld(t *testing.T) *world {
	t.Helper()
	method, err := LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, store: &brokenStore{Store: datatest.New(t)}, documents: &fakeDocuments{}, clock: noon}
	var ids atomic.Int64
	w.Service = New(Config{
		Store: w.store, Method: method, Documents: w.documents,
		Now: func() time.Time { return w.clock },
		NewID: func() mentoring.ID {
			return mentoring.ID(fmt.Sprintf("01930000-0000-7000-8000-%012d", ids.Add(1)))
		},
	})
	w.Changes().Listen(func(c Change) { w.heard = append(w.heard, c) })
	return w
}

func (w *world) days(n int)              { w.clock = w.clock.AddDate(0, 0, n) }
func (w *world) minutes(n int)           { w.clock = w.clock.Add(time.Duration(n) * time.Minute) }
func (w *world) in(n int) mentoring.Date { return w.Today().AddDays(n) }

// ok ends the test on an error.
func (w *world) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// is fails the test unless err is the wanted one.
func (w *world) is(err, want error) {
	w.t.Helper()
	if !errors.Is(err, want) {
		w.t.Errorf("error %v, want %v", err, want)
	}
}

// Assess keeps ratings of one side as of today, as a round does when it is
// revealed.
func (w *world) Assess(pair mentoring.ID, rater mentoring.Side, ratings []mentoring.Rating) error {
	return w.save("assess", RatingsChanged, mentoring.Assessment{
		ID: w.newID(), PairID: pair, Rater: rater, Day: w.Today(), Ratings: ratings,
	})
}

func (w *world) undo() string {
	w.t.Helper()
	did, err := w.Undo()
	w.ok(err)
	return did
}

// got returns a value or ends the test.
func got[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func (w *world) mentee(name string) mentoring.ID {
	w.t.Helper()
	return got(w.AddMentee(MenteeDetails{Name: name, CadenceDays: 14}))(w.t)
}

func (w *world) plan(pair mentoring.ID, day mentoring.Date) mentoring.ID {
	w.t.Helper()
	return got(w.PlanSession(pair, SessionPlan{Day: day}))(w.t)
}

// hold begins and ends a session that was planned.
func (w *world) hold(session mentoring.ID) {
	w.t.Helper()
	w.ok(w.StartSession(session))
	w.ok(w.WrapUp(session, Wrap{}))
}

func (w *world) goal(pair mentoring.ID, d mentoring.Dimension) mentoring.ID {
	w.t.Helper()
	return got(w.AddGoal(pair, mentoring.Goal{
		Dimension: d, Phase: mentoring.PersonalCompetence, Statement: "A " + string(d) + " goal", Weight: 1,
	}))(w.t)
}

// promise adds a promise of the mentee and returns its id.
func (w *world) promise(pair mentoring.ID, c mentoring.Commitment) mentoring.ID {
	w.t.Helper()
	c.PairID = pair
	if c.Text == "" {
		c.Text = "Ask the CFO"
	}
	w.ok(w.AddCommitment(c))
	all := w.store.Commitments(pair)
	return all[len(all)-1].ID
}

func (w *world) texts(session mentoring.ID) []string {
	var texts []string
	for _, p := range w.store.TalkingPoints(session) {
		texts = append(texts, p.Text)
	}
	return texts
}

func (w *world) ratings(level mentoring.Level, ids ...mentoring.CompetencyID) []mentoring.Rating {
	var ratings []mentoring.Rating
	for _, id := range ids {
		ratings = append(ratings, mentoring.Rating{Competency: id, Level: level})
	}
	return ratings
}
