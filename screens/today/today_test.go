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
	"trefoil/screens/kit"
)

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
	st.lastWent(t, kit.Route{Page: kit.PreparePage, Pair: pair, Session: id})
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
	if st.next.start.Text() != "Go on with session 1" || st.next.prepare.Visible() || st.next.when.Text() != "Running now" {
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

func TestAttentionLeads(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	missed := st.planned(t, pair, day(-3))
	tap(t, st.attention.card, "Move")
	st.lastWent(t, kit.Route{Page: kit.SessionsPage, Pair: pair, Session: missed})
	for _, link := range []string{"Log it", "Cancel"} {
		tap(t, st.attention.card, link)
		for _, each := range st.data.Attention {
			if each.Kind == app.NotStarted {
				t.Errorf("%s doesn't settle it", link)
			}
		}
		if _, err := st.service.Undo(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheSecondFolderForBackupsIsMissed(t *testing.T) {
	st := start(t)
	st.mentee(t, "Maya")
	page := st.service.TodayPage()
	page.BackupFolderMissing = 9
	st.show(page)
	said := false
	walk(st.attention.card, func(o fyne.CanvasObject) {
		l, ok := o.(*kit.Lead)
		said = said || ok && l.Text() == "The second folder for backups has been missing for 9 days."
	})
	if !said {
		t.Error("it is not said")
	}
	tap(t, st.attention.card, "Look at it")
	st.lastWent(t, kit.Route{Page: kit.SettingsPage})
	st.Reload()
	if len(st.attention.list.Objects) != 1 {
		t.Error("it goes on being said")
	}
}

func TestSaysThePullOfExpertiseAloud(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya Okafor")
	for i := range 5 {
		d := mentoring.Technical
		if i == 4 {
			d = mentoring.Business
		}
		if _, err := st.service.AddGoal(pair, mentoring.Goal{Statement: "A goal", Dimension: d, Phase: mentoring.PersonalCompetence}); err != nil {
			t.Fatal(err)
		}
	}
	said := false
	walk(st.attention.card, func(o fyne.CanvasObject) {
		l, ok := o.(*kit.Lead)
		said = said || ok && l.Text() == "Maya: four of five goals are in technical expertise."
	})
	if !said {
		t.Error("it is not said")
	}
	tap(t, st.attention.card, "Rebalance goals")
	st.lastWent(t, kit.Route{Page: kit.GoalsPage, Pair: pair})
}

func TestSnoozingStaysVisible(t *testing.T) {
	st := start(t)
	pair := st.mentee(t, "Maya")
	if err := st.service.EditMentee(pair, app.MenteeDetails{Name: "Maya", CadenceDays: 7}); err != nil {
		t.Fatal(err)
	}
	if _, err := st.service.LogSession(pair, app.SessionPlan{Day: day(-20)}); err != nil {
		t.Fatal(err)
	}
	st.attention.snoozes(pair)[0].Action()
	if kinds := st.data.Attention; kinds[0].Kind != app.Snoozed || kinds[0].Until != day(7) {
		t.Fatalf("attention: %+v", kinds)
	}
	tap(t, st.attention.card, "Wake")
	if kinds := st.data.Attention; kinds[0].Kind != app.Quiet {
		t.Errorf("attention: %+v", kinds)
	}
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
	at := st.scroll.Offset()
	st.Reload()
	if at == 0 || st.scroll.Offset() != at || st.window.Canvas().Focused() != fyne.Focusable(check) {
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

func TestASessionThatNobodyLookedAt(t *testing.T) {
	for answer, want := range map[string]mentoring.Status{
		"It went on": mentoring.Running, "Take the time out": mentoring.Running, "It ended at 09:00": mentoring.Held,
	} {
		st := start(t)
		id := st.planned(t, st.mentee(t, "Maya Okafor"), day(0))
		if err := st.service.StartSession(id); err != nil {
			t.Fatal(err)
		}
		if st.gap.Visible() {
			t.Error("asked at once")
		}
		before := now
		now = now.Add(25 * time.Minute)
		st.Reload()
		if got := st.gap.Text(); got != "Session 1 with Maya was still running when Trefoil last looked on, at 09:00, 25 min ago. Did the talk go on since then?" {
			t.Errorf("asked: %q", got)
		}
		tap(t, st.Content(), answer)
		view, err := st.service.Session(id)
		if err != nil || view.Session.Status() != want || st.gap.Visible() {
			t.Errorf("%s: %s, %v", answer, view.Session.Status(), err)
		}
		now = before
	}
}

func TestFirstSteps(t *testing.T) {
	st := start(t)
	maya := st.mentee(t, "Maya")
	if st.column.Objects[0] != fyne.CanvasObject(st.steps.card) {
		t.Fatal("a new mentor isn't told where to begin")
	}
	for press, to := range map[string]kit.Route{
		"Plan it":            {Page: kit.SessionsPage, Pair: maya, New: true},
		"Open the agreement": {Page: kit.AgreementPage, Pair: maya},
		"Add a goal":         {Page: kit.GoalsPage, Pair: maya, New: true},
		"Assess now":         {Page: kit.AssessPage, Pair: maya},
	} {
		tap(t, st.steps.card, press)
		st.lastWent(t, to)
	}
	st.planned(t, maya, day(3))
	walk(st.steps.card, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "Plan it" {
			t.Error("what is done is asked for again")
		}
	})
	st.service.err = mentoring.ErrDiskFull
	tap(t, st.steps.card, "Close")
	if len(st.failed) != 1 || !st.steps.visible() {
		t.Error("closed, and not kept")
	}
	st.service.err = nil
	tap(t, st.steps.card, "Close")
	if st.closed != 2 || st.column.Objects[0] != fyne.CanvasObject(st.next.card) {
		t.Error("the card can't be closed")
	}
}

func TestFirstStepsEnd(t *testing.T) {
	st := start(t)
	st.mentee(t, "Maya")
	page := st.data
	page.FirstSteps.Planned, page.FirstSteps.Agreed, page.FirstSteps.Goal, page.FirstSteps.Rated = true, true, true, true
	st.show(page)
	if st.column.Objects[0] != fyne.CanvasObject(st.next.card) {
		t.Error("the card stays when all is done")
	}
}
