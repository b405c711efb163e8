package today

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// stage is the screen in a window, on the real use cases and the real store.
// Changes reload it, as in the window.
type stage struct {
	*Screen
	service *broken
	quiet   bool // changes don't reload the screen
	window  fyne.Window
	went    []kit.Route
	failed  []error
}

// broken is a service whose saves fail as long as err is set.
type broken struct {
	*app.Service
	err error
}

func (b *broken) StartSession(id mentoring.ID) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.StartSession(id)
}

func (b *broken) SettleCommitment(id mentoring.ID, state mentoring.Promise, reason string) error {
	if b.err != nil {
		return b.err
	}
	return b.Service.SettleCommitment(id, state, reason)
}

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) // a Monday

func day(n int) mentoring.Date { return mentoring.DateOf(now).AddDays(n) }

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{service: &broken{Service: app.New(app.Config{
		Store: datatest.New(t), Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})}}
	st.Screen = New(kit.Host{
		Go:   func(to kit.Route) { st.went = append(st.went, to) },
		Fail: func(err error) { st.failed = append(st.failed, err) },
	}, st.service)
	st.Reload()
	st.service.Changes().Listen(func(c app.Change) {
		if st.Wants(c) && !st.quiet {
			st.Reload()
		}
	})
	st.window = test.NewTempWindow(t, st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) mentee(t *testing.T, name string) mentoring.ID {
	t.Helper()
	id, err := st.service.AddMentee(app.MenteeDetails{Name: name, CadenceDays: 14})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (st *stage) planned(t *testing.T, pair mentoring.ID, on mentoring.Date) mentoring.ID {
	t.Helper()
	id, err := st.service.PlanSession(pair, app.SessionPlan{Day: on, At: &mentoring.Clock{Hour: 14}})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (st *stage) promise(t *testing.T, c mentoring.Commitment) {
	t.Helper()
	if err := st.service.AddCommitment(c); err != nil {
		t.Fatal(err)
	}
}

func (st *stage) lastWent(t *testing.T, want kit.Route) {
	t.Helper()
	if len(st.went) == 0 || st.went[len(st.went)-1] != want {
		t.Errorf("went to %+v, want %+v", st.went, want)
	}
}

func TestFirstStartAndSample(t *testing.T) {
	st := start(t)
	if len(st.column.Objects) != 1 || st.column.Objects[0] != fyne.CanvasObject(st.first) || st.plan.Visible() {
		t.Fatal("the first start shows more than itself")
	}
	tap(t, st.first, "Add a mentee")
	st.lastWent(t, kit.Route{Page: kit.MenteePage})
	tap(t, st.first, "Look at the sample")
	if len(st.mentees.cards) != 3 || st.column.Objects[0] != fyne.CanvasObject(st.sample) || len(st.failed) > 0 {
		t.Fatalf("%d cards after adding the sample, %v", len(st.mentees.cards), st.failed)
	}
	if len(st.due.rows) == 0 || len(st.attention.list.Objects) < 2 {
		t.Error("the sample has nothing due or nobody to look after")
	}
	tap(t, st.sample, "Remove the sample")
	if len(st.service.Mentees()) != 0 || st.column.Objects[0] != fyne.CanvasObject(st.first) {
		t.Error("the sample is still there")
	}
}

func TestStartNext(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya Okafor")
	id := st.planned(t, pair, day(0))
	if err := st.service.AddTalkingPoint(id, mentoring.Mentee, "Hiring"); err != nil {
		t.Fatal(err)
	}
	if got := st.next.when.Text(); got != "Today 14:00 – 14:50" {
		t.Errorf("when: %q", got)
	}
	if got := st.next.title.Text(); got != "Maya Okafor, session 1" {
		t.Errorf("title: %q", got)
	}
	if got := st.next.points.Text(); got != "1 talking point, all from Maya." {
		t.Errorf("points: %q", got)
	}
	route := kit.Route{Page: kit.SessionPage, Pair: pair, Session: id}
	test.Tap(st.next.prepare)
	st.lastWent(t, route)
	if st.data.Next.Session.Status() != mentoring.Planned {
		t.Error("preparing has started the session")
	}
	st.service.err = mentoring.ErrDiskFull
	test.Tap(st.next.start)
	if len(st.went) != 1 || len(st.failed) != 1 {
		t.Errorf("after a failure: went %v, failed %v", st.went, st.failed)
	}
	st.service.err = nil
	test.Tap(st.next.start)
	st.lastWent(t, route)
	if st.next.start.Text() != "Go on with the session" || st.next.prepare.Visible() || st.next.when.Text() != "Running now" {
		t.Errorf("while it runs: %q, %q", st.next.start.Text(), st.next.when.Text())
	}
	test.Tap(st.next.start)
	if len(st.went) != 3 {
		t.Error("a running session is not shown")
	}
}

func TestNewSession(t *testing.T) {
	st := start(t)
	maya := st.mentee(t, "Maya")
	test.Tap(st.plan)
	st.lastWent(t, kit.Route{Page: kit.SessionsPage, Pair: maya, New: true})
	lukasz := st.mentee(t, "Łukasz")
	test.Tap(st.plan)
	if st.window.Canvas().Overlays().Top() == nil {
		t.Fatal("with two mentees nobody asks with whom")
	}
	items := st.menteeItems()
	items[1].Action()
	st.lastWent(t, kit.Route{Page: kit.SessionsPage, Pair: lukasz, New: true})
	if !st.next.empty.Visible() || st.next.planned.Visible() {
		t.Error("without a session no way to plan one")
	}
}

func TestMenteeCard(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	card := st.mentees.cards[pair]
	if card.next.Text() != "No session planned" || card.change.Text() != "Too early to tell" {
		t.Errorf("%q, %q", card.next.Text(), card.change.Text())
	}
	st.planned(t, pair, day(3))
	if got := card.next.Text(); got != "Next: Thu 26 Nov" {
		t.Errorf("next: %q", got)
	}
	test.Tap(card.button)
	st.lastWent(t, kit.Route{Page: kit.OverviewPage, Pair: pair})
}

func TestKeepPromise(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	st.promise(t, mentoring.Commitment{PairID: pair, By: mentoring.Mentee, Text: "Ask the CFO", Due: day(-2), Dimension: mentoring.Relationship})
	st.promise(t, mentoring.Commitment{PairID: pair, By: mentoring.Mentor, Text: "Introduce Maya", Due: day(4)})
	if len(st.data.Due) != 2 {
		t.Fatalf("%d due", len(st.data.Due))
	}
	late, mine := st.due.rows[st.data.Due[0].Commitment.ID], st.due.rows[st.data.Due[1].Commitment.ID]
	if late.who.Text() != "Maya" || !late.late.Visible() || mine.who.Text() != "You" || mine.late.Visible() || mine.tag.Visible() {
		t.Errorf("rows %q and %q", late.who.Text(), mine.who.Text())
	}
	st.service.err = mentoring.ErrDiskFull
	test.Tap(late.check)
	if late.check.On() || len(st.failed) != 1 || len(st.due.rows) != 2 {
		t.Errorf("after a failure the box is ticked: %v, failed %v", late.check.On(), st.failed)
	}
	st.service.err = nil
	test.Tap(late.check)
	if len(st.due.rows) != 1 || st.due.rows[mine.id] != mine {
		t.Errorf("%d rows left; the one that did not change must stay", len(st.due.rows))
	}
	if _, err := st.service.Undo(); err != nil || len(st.due.rows) != 2 {
		t.Errorf("undo: %v, %d rows", err, len(st.due.rows))
	}
}

func TestAttention(t *testing.T) {
	for _, each := range []struct {
		of                     app.Attention
		sentence, remark, link string
		page                   kit.Page
	}{
		{app.Attention{Kind: app.Quiet, Days: 38, Cadence: 14}, "Li Jing has had no session for 5 weeks.", "You agreed to meet every 2 weeks.", "Plan one", kit.SessionsPage},
		{app.Attention{Kind: app.Quiet, Days: 9, Cadence: 7}, "Li Jing has had no session for 9 days.", "You agreed to meet every week.", "Plan one", kit.SessionsPage},
		{app.Attention{Kind: app.PullOfExpertise, Count: 4, Of: 5}, "Li Jing has 4 of 5 goals in technical expertise.", "The pull towards more knowledge.", "Rebalance goals", kit.GoalsPage},
		{app.Attention{Kind: app.NoGoals}, "Li Jing has sessions, but no goal yet.", "There is nothing to work towards.", "Add a goal", kit.GoalsPage},
		{app.Attention{Kind: app.NotStarted, Days: 1, Session: "s"}, "Li Jing has a session that was planned for yesterday and not started.", "Hold it, or move it.", "Look at it", kit.SessionPage},
	} {
		each.of.Mentee, each.of.PairID = "李静 Li Jing", "p"
		n := noteOn(each.of)
		if n.name+n.sentence != each.sentence || n.remark != each.remark || n.link != each.link {
			t.Errorf("%q %q %q", n.name+n.sentence, n.remark, n.link)
		}
		if n.to.Page != each.page || n.to.Pair != "p" || n.to.Session != each.of.Session {
			t.Errorf("%s leads to %+v", n.link, n.to)
		}
	}
}

func TestAttentionLeads(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	id := st.planned(t, pair, day(-3))
	tap(t, st.attention.card, "Look at it")
	st.lastWent(t, kit.Route{Page: kit.SessionPage, Pair: pair, Session: id})
}

func TestReloadKeepsPlace(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	for i := range 40 {
		st.promise(t, mentoring.Commitment{PairID: pair, By: mentoring.Mentee, Text: fmt.Sprint("Promise ", i), Due: day(i % 14)})
	}
	st.window.Resize(fyne.NewSize(728, 600))
	st.scroll.ScrollTo(200)
	check := st.due.rows[st.data.Due[3].Commitment.ID].check
	st.window.Canvas().Focus(check)
	st.Reload()
	if st.scroll.Offset() != 200 || st.window.Canvas().Focused() != fyne.Focusable(check) {
		t.Errorf("scrolled to %v, focus on %T", st.scroll.Offset(), st.window.Canvas().Focused())
	}
}

func TestFarTooMuch(t *testing.T) {
	st := start(t)
	st.quiet = true
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 10)
	for i := range 40 {
		pair := st.mentee(t, fmt.Sprint(strings.Repeat("Brzęczyszczykiewicz", 10), " ", i, long))
		st.promise(t, mentoring.Commitment{PairID: pair, By: mentoring.Mentee, Text: strings.Repeat("x", 200), Due: day(-i), Dimension: mentoring.Business})
		st.planned(t, pair, day(i-5))
	}
	for _, size := range []fyne.Size{fyne.NewSize(1048, 760), fyne.NewSize(728, 600)} {
		st.window.Resize(size)
		st.Reload()
		st.window.Canvas().Capture()
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
			t.Errorf("needs %v", least)
		}
	}
	if st.column.Objects[1] != fyne.CanvasObject(st.lists) {
		t.Error("what is late stands below forty cards")
	}
}

func TestWords(t *testing.T) {
	today := day(0)
	for _, each := range []struct {
		got, want string
	}{
		{contextWords(app.TodayPage{Mentees: make([]app.MenteeCard, 1), Sessions: 1, Late: 2}), "One session today. Two commitments are past their date."},
		{contextWords(app.TodayPage{Mentees: make([]app.MenteeCard, 1)}), "No session today."},
		{contextWords(app.TodayPage{}), ""},
		{whenWords(mentoring.Session{Day: day(1)}, today), "Tomorrow"},
		{whenWords(mentoring.Session{Day: day(8), At: &mentoring.Clock{Hour: 9}, Minutes: 30}, today), "Tuesday, 1 December 09:00 – 09:30"},
		{pointsWords(app.NextUp{Mentee: "Maya Okafor", Points: 4, MenteePoints: 2, LastTime: "who loses?"}), "4 talking points, 2 from Maya. Last time: “who loses?”"},
		{changeWords(app.Picture{Changed: true, Change: 0.42, Earlier: mentoring.Standing{Day: mentoring.Day(2026, 9, 12)}}, today), "+0.4 since Sept"},
		{changeWords(app.Picture{Changed: true, Change: -0.1, Earlier: mentoring.Standing{Day: mentoring.Day(2025, 9, 12)}}, today), "−0.1 since Sept 2025"},
		{changeWords(app.Picture{Changed: true, Change: -0.04, Earlier: mentoring.Standing{Day: mentoring.Day(2026, 6, 1)}}, today), "No change since June"},
	} {
		if each.got != each.want {
			t.Errorf("%q, want %q", each.got, each.want)
		}
	}
}

// tap presses the button or link with a text inside an object.
func tap(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	walk(in, func(o fyne.CanvasObject) {
		if b, ok := o.(interface {
			fyne.Tappable
			Text() string
		}); ok && b.Text() == text {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("there is no %q", text)
	}
	test.Tap(found)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}
