package app

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestOverview(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	if o := got(w.Overview(maya))(t); o.Held != 0 || !o.Since.IsZero() || o.Last.ID != "" || o.Next.ID != "" || o.Attainment.Checked != 0 || !o.Credibility.TooEarly() {
		t.Errorf("of a new mentee: %+v", o)
	}
	began := w.Today()
	w.hold(w.plan(maya, w.Today()))
	w.days(7)
	last := w.plan(maya, w.Today())
	w.ok(w.SaveSharedNotes(last, "What the CFO *needs*."))
	w.hold(last)
	running, next := w.plan(maya, w.in(1)), w.plan(maya, w.in(2))
	w.ok(w.StartSession(running))
	some, late := w.promise(maya, mentoring.Commitment{}), w.promise(maya, mentoring.Commitment{Due: w.in(-1), By: mentoring.Mentor})
	w.ok(w.SettleCommitment(w.promise(maya, mentoring.Commitment{By: mentoring.Mentor}), mentoring.Kept, ""))
	for range 5 {
		w.ok(w.SettleCommitment(w.promise(maya, mentoring.Commitment{}), mentoring.Kept, ""))
	}
	o := got(w.Overview(maya))(t)
	if o.Held != 2 || o.Since != began || o.Last.ID != last || o.Next.ID != next || o.Running.ID != running {
		t.Errorf("%+v", o)
	}
	if len(o.Open) != 2 || o.Open[0].ID != late || o.Open[1].ID != some {
		t.Errorf("open: %+v", o.Open)
	}
	if want := (mentoring.Credibility{Kept: 5}); o.Credibility != want {
		t.Errorf("the mentee's promises only: %+v", o.Credibility)
	}
	_, err := w.Overview("gone")
	w.is(err, mentoring.ErrNotFound)
}

func TestSessionsPage(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	var ids []mentoring.ID
	for _, day := range []int{-20, -10, 9, 3} {
		ids = append(ids, w.plan(maya, w.in(day)))
	}
	w.hold(ids[0])
	w.hold(ids[1])
	w.ok(w.AddTalkingPoint(ids[2], mentoring.Mentee, "The CFO"))
	page := got(w.Sessions(maya))(t)
	order := func(lines []SessionLine) (ids []mentoring.ID) {
		for _, l := range lines {
			ids = append(ids, l.Session.ID)
		}
		return ids
	}
	if diff := cmp.Diff([]mentoring.ID{ids[3], ids[2]}, order(page.Coming)); diff != "" || page.Coming[1].Points != 1 {
		t.Error("coming:", diff)
	}
	if diff := cmp.Diff([]mentoring.ID{ids[1], ids[0]}, order(page.Past)); diff != "" {
		t.Error("past:", diff)
	}
}

func TestPicture(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	mentee := func(level mentoring.Level, ids ...mentoring.CompetencyID) {
		w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(level, ids...)))
	}
	mentee(2, "T1a", "R1a", "B1a")
	began := w.Today()
	w.ok(w.SetAim(maya, mentoring.Business, 3.5))
	w.days(10)
	t.Run("ratings aren't compared with themselves", func(t *testing.T) {
		p := w.picture(maya, mentoring.Mentee, mentoring.Date{})
		if p.HasEarlier || p.Changed {
			t.Errorf("%+v", p)
		}
	})
	w.days(60)
	mentee(3, "R1a", "B1a")
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(1, "T1a")))
	w.days(100)
	p := w.picture(maya, mentoring.Mentee, mentoring.Date{})
	t.Run("long after the last ratings the change is still told", func(t *testing.T) {
		if c := p; !c.HasEarlier || c.Earlier.Day != began || !c.Changed || fmt.Sprintf("%.3f", c.Change) != "0.667" {
			t.Errorf("%+v", c)
		}
		if p.Aim[2].Mean != 3.5 {
			t.Errorf("aim %v", p.Aim)
		}
	})
	t.Run("compared with a day that was asked for", func(t *testing.T) {
		p := w.picture(maya, mentoring.Mentee, began)
		if !p.HasEarlier || p.Earlier.Day != began {
			t.Errorf("%+v", p)
		}
	})
	t.Run("too early in the mentor's eyes", func(t *testing.T) {
		p := w.picture(maya, mentoring.Mentor, began)
		if !p.Now.TooEarly() || p.Changed {
			t.Errorf("%+v", p)
		}
	})
}

func TestQuestions(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session := w.plan(maya, w.Today())
	first := func() mentoring.Dimension { return got(w.Session(session))(t).Questions[0].Dimension }
	if first() != mentoring.Relationship {
		t.Errorf("before any rating: %s", first())
	}
	w.ok(w.Assess(maya, mentoring.Mentee, append(w.ratings(3, "T1a", "R1a"), w.ratings(1, "B1a")...)))
	if first() != mentoring.Business {
		t.Errorf("not the weakest dimension: %s", first())
	}
}

// What is told of a session held a day later than planned: the day on which it
// was held. Told again later it is the same.
func TestSessionPage(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	business, technical := w.goal(maya, mentoring.Business), w.goal(maya, mentoring.Technical)
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(2, "T1a", "R1a", "B1a")))
	session := got(w.PlanSession(maya, SessionPlan{Day: w.in(69), At: &mentoring.Clock{Hour: 23, Minute: 30}}))(t)
	w.days(70)
	w.ok(w.StartSession(session))
	w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(3, "R1a")))
	w.ok(w.CheckIn(NewCheckIn{GoalID: business, SessionID: session, Outcome: 1}))
	w.ok(w.SaveSharedNotes(session, "# Together"))
	w.promise(maya, mentoring.Commitment{SessionID: session, To: "CFO", Text: "Ask", Due: w.in(7), If: "she asks", Then: "I answer"})
	w.promise(maya, mentoring.Commitment{SessionID: session, By: mentoring.Mentor, Text: "Introduce"})
	w.promise(maya, mentoring.Commitment{Text: "another day's"})
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The offsite"))
	w.minutes(50)
	w.ok(w.WrapUp(session, Wrap{Title: "Title", Summary: "Summary", Next: w.in(14)}))
	page := got(w.SessionPage(session))(t)

	value := func(m float64) mentoring.Value { return mentoring.Value{Mean: m, Of: 1} }
	want := mentoring.SessionPage{
		Language: "en", Number: 1, Title: "Title", Day: w.Today(), From: &mentoring.Clock{Hour: 12}, To: &mentoring.Clock{Hour: 12, Minute: 50},
		Mentee: "Maya Okafor", Notes: "# Together", Summary: "Summary",
		Now: mentoring.Values{value(2), value(3), value(2)}, Earlier: mentoring.Values{value(2), value(2), value(2)}, EarlierDay: w.in(-70),
		Goals: []mentoring.GoalLine{{Statement: "A business goal", Dimension: mentoring.Business, Outcome: 1, CheckedIn: true}},
		Commitments: []mentoring.CommitmentLine{
			{Who: "Maya", What: "Ask", If: "she asks", Then: "I answer", Whom: "CFO", Due: w.in(7)},
			{Who: "Mentor", What: "Introduce"},
		},
		Next: mentoring.NextSession{Day: w.in(14), Start: "The offsite"}, Made: w.clock,
	}
	if diff := cmp.Diff(want, page); diff != "" {
		t.Error(diff)
	}

	t.Run("made again later it tells the same", func(t *testing.T) {
		w.days(30)
		w.ok(w.Assess(maya, mentoring.Mentee, w.ratings(1, "T1a", "R1a", "B1a")))
		w.ok(w.Assess(maya, mentoring.Mentor, w.ratings(4, "T1a", "R1a", "B1a")))
		w.ok(w.CheckIn(NewCheckIn{GoalID: business, Outcome: -2}))
		w.goal(maya, mentoring.Relationship)
		again := got(w.SessionPage(session))(t)
		again.Made = page.Made
		if diff := cmp.Diff(page, again); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("without a check-in all goals are told, by dimension", func(t *testing.T) {
		other := got(w.SessionPage(w.plan(maya, w.Today())))(t)
		var order []mentoring.Dimension
		for _, g := range other.Goals {
			order = append(order, g.Dimension)
		}
		if diff := cmp.Diff(mentoring.Dimensions[:], order); diff != "" {
			t.Error(technical, diff)
		}
	})
	t.Run("it becomes a document", func(t *testing.T) {
		document := got(w.SessionDocument(session))(t)
		if document.Name != "Maya Okafor 1.pdf" || string(document.Bytes) != "%PDF" || w.documents.page.Summary != "Summary" {
			t.Errorf("%q, %q", document.Name, document.Bytes)
		}
		w.documents.err = mentoring.ErrDiskFull
		_, err := w.SessionDocument(session)
		w.is(err, mentoring.ErrDiskFull)
		_, err = w.SessionDocument("gone")
		w.is(err, mentoring.ErrNotFound)
	})
}

func TestReview(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	w.goal(maya, mentoring.Business)
	w.promise(maya, mentoring.Commitment{})
	r := got(w.Review(maya))(t)
	if r.Mentee != "Maya" || len(r.Goals) != 1 || len(r.Open) != 1 {
		t.Errorf("%+v", r)
	}
	_, err := w.Review("gone")
	w.is(err, mentoring.ErrNotFound)
}

func TestList(t *testing.T) {
	w := newWorld(t)
	b, err := json.Marshal(w.List())
	if want := `{"mentees":[]}`; err != nil || string(b) != want {
		t.Errorf("with nobody: %s, %v", b, err)
	}
	maya, li := w.mentee("Maya"), w.mentee("李静 Li Jing")
	later, sooner := w.plan(maya, w.in(9)), got(w.PlanSession(maya, SessionPlan{Day: w.in(1), Title: "Offsite"}))(t)
	want := fmt.Sprintf(`{"mentees":[{"id":%q,"name":"Maya","sessions":[`+
		`{"id":%q,"number":2,"date":"2026-11-25","status":"planned","title":"Offsite"},{"id":%q,"number":1,"date":"2026-12-03","status":"planned","title":""}]},`+
		`{"id":%q,"name":"李静 Li Jing","sessions":[]}]}`, maya, sooner, later, li)
	b, err = json.Marshal(w.List())
	if diff := cmp.Diff(want, string(b)); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

// fakeHTML writes nothing but a page for a browser.
type fakeHTML struct{ HTMLDocuments }

func (fakeHTML) SessionHTML(page mentoring.SessionPage) ([]byte, error) {
	return []byte("<h1>" + page.Mentee), nil
}

func TestAPageForABrowserIsWrittenByItself(t *testing.T) {
	w := newWorld(t)
	w.documents.HTMLDocuments = fakeHTML{} // and there is nobody to write Markdown
	doc := got(w.SessionHTML(w.plan(w.mentee("Maya"), w.in(0))))(t)
	if doc.Name != "Maya 1.html" || string(doc.Bytes) != "<h1>Maya" {
		t.Errorf("%s: %s", doc.Name, doc.Bytes)
	}
}

// What is written down of a session later belongs to its day, and a session of the past
// shows the goals as they stood then.
func TestGoalsOfASessionThatWasHeld(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	goal := w.goal(maya, mentoring.Business)
	paused := w.goal(maya, mentoring.Technical)
	session := w.plan(maya, w.in(0))
	w.hold(session)
	day := w.Today()
	w.ok(w.MoveGoal(paused, mentoring.GoalPaused, ""))
	w.days(20)
	w.ok(w.CheckIn(NewCheckIn{GoalID: goal, Outcome: 2}))
	w.ok(w.CheckIn(NewCheckIn{GoalID: goal, SessionID: session, Outcome: -1}))
	w.goal(maya, mentoring.Relationship)

	view := got(w.Session(session))(t)
	if len(view.Goals) != 1 || view.Goals[0].Newest.Outcome != -1 || view.GoalsOn != day {
		t.Errorf("%+v on %v", view.Goals, view.GoalsOn)
	}
	standings := w.focusFirst(maya)
	if at := slices.IndexFunc(standings, func(g GoalStanding) bool { return g.Goal.ID == goal }); standings[at].Newest.Outcome != 2 {
		t.Errorf("today the goal stands at %v", standings[at].Newest)
	}
	other := w.plan(maya, w.in(0))
	w.ok(w.StartSession(other))
	if view := got(w.Session(other))(t); len(view.Goals) != 2 || !view.GoalsOn.IsZero() {
		t.Errorf("%+v on %v", view.Goals, view.GoalsOn)
	}
	if page := got(w.SessionPage(other))(t); len(page.Goals) != 2 || !page.Unchecked {
		t.Errorf("%+v", page.Goals)
	}
	if page := got(w.SessionPage(session))(t); len(page.Goals) != 1 || page.Unchecked {
		t.Errorf("%+v", page.Goals)
	}
}
