package overview

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestEmptyPairTeaches(t *testing.T) {
	st := start(t)
	if !st.stand.empty.Visible() || !st.goals.empty.Visible() || !st.promises.empty.Visible() || !st.last.empty.Visible() {
		t.Error("a pane is blank")
	}
	if st.head.export.Visible() || st.head.prepare.Visible() {
		t.Error("there is nothing to export or to prepare yet")
	}
	for text, want := range map[string]kit.Route{
		"Rate competencies": {Page: kit.AssessPage, Pair: st.pair},
		"Add a goal":        {Page: kit.GoalsPage, Pair: st.pair, New: true},
		"Plan a session":    {Page: kit.SessionsPage, Pair: st.pair, New: true},
		"Hand over to Maya": {Page: kit.ReviewPage, Pair: st.pair},
	} {
		tap(t, st.Content(), text)
		st.lastWent(t, want)
	}
}

func TestARoundUnderWayIsNoEmptyPage(t *testing.T) {
	st := start(t)
	if err := st.service.StartRound(st.pair, []mentoring.CompetencyID{"T1a"}); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	tap(t, st.Content(), "Go on rating")
	st.lastWent(t, kit.Route{Page: kit.AssessPage, Pair: st.pair})
}

func TestSample(t *testing.T) {
	service := newService(t)
	if err := service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st := open(t, service, service.Mentees()[0].PairID)
	if !st.stand.rated.Visible() || len(st.goals.rows) != 4 || len(st.promises.rows) == 0 || st.last.words.Text() == "" {
		t.Error("something of the sample is missing")
	}
	if got := st.stand.eyes.Text(); got != "Maya’s own ratings." {
		t.Errorf("eyes: %q", got)
	}
	tap(t, st.Content(), "Open the session")
	st.lastWent(t, kit.Route{Page: kit.SessionPage, Pair: st.pair, Session: st.data.Last.ID})
	if !st.head.prepare.Visible() || st.head.export.Visible() {
		t.Error("a session is ahead, and not to prepare")
	}
	test.Tap(st.head.prepare)
	st.lastWent(t, kit.Route{Page: kit.PreparePage, Pair: st.pair, Session: st.data.Next.ID})
	choose(t, st.head.more.Items(), "Export the last session as PDF")
	if len(st.saved) != 1 || st.saved[0].Name != "Maya Okafor.pdf" || st.head.export.Disabled() {
		t.Errorf("exported %+v, failed %v", st.saved, st.failed)
	}
}

func TestStartSession(t *testing.T) {
	st := start(t)
	st.service.err = mentoring.ErrDiskFull
	test.Tap(st.head.start)
	if len(st.failed) != 1 || len(st.went) > 0 {
		t.Fatalf("failed %v, went %v", st.failed, st.went)
	}
	st.service.err = nil
	test.Tap(st.head.start) // the one planned at the first try
	if len(st.went) != 1 || st.data.Running.ID == "" || st.data.Running.Number != 1 || st.data.Running.Day != day(0) {
		t.Fatalf("running %+v, went %v", st.data.Running, st.went)
	}
	if st.head.prepare.Visible() {
		t.Error("what is running is prepared")
	}
	if st.head.start.Text() != "Go on with the session" {
		t.Errorf("while it runs: %q", st.head.start.Text())
	}
	test.Tap(st.head.start)
	st.lastWent(t, kit.Route{Page: kit.SessionPage, Pair: st.pair, Session: st.data.Running.ID})
}

func TestStartPlanned(t *testing.T) {
	st := start(t)
	id, err := st.service.PlanSession(st.pair, app.SessionPlan{Day: day(2)})
	if err != nil {
		t.Fatal(err)
	}
	test.Tap(st.head.start)
	if st.data.Running.ID != id {
		t.Errorf("started %+v", st.data.Running)
	}
}

func TestAim(t *testing.T) {
	st := start(t)
	rate(t, st.service.Service, st.pair, map[mentoring.CompetencyID]mentoring.Level{"T1a": 3, "R1a": 2, "B1a": 1})
	if got := st.stand.eyes.Text(); got != "Your ratings." {
		t.Errorf("eyes: %q", got)
	}
	a := st.stand.aim
	test.Tap(a.link)
	test.Tap(a.steps[1].more)
	test.Tap(a.steps[1].more)
	if got := a.steps[1].figure.Text(); got != "3.0" {
		t.Errorf("two steps above 2.0: %q", got)
	}
	test.Tap(a.steps[0].less)
	st.Reload()
	if a.values[1].Mean != 3 {
		t.Error("a reload has changed what is being set")
	}
	st.service.err = mentoring.ErrDiskFull
	tap(t, a.form, "Save the aim")
	if len(st.failed) != 1 || !a.open {
		t.Errorf("after a failure: %v", st.failed)
	}
	st.service.err = nil
	tap(t, a.form, "Save the aim")
	if a.open || st.data.Picture.Aim[1].Mean != 3 || st.data.Picture.Aim[0].Known() {
		t.Errorf("saved %+v", st.data.Picture.Aim)
	}
	test.Tap(a.link)
	for range 8 {
		test.Tap(a.steps[1].less)
	}
	if got := a.steps[1].figure.Text(); got != "none" {
		t.Errorf("all the way down: %q", got)
	}
	if err := st.Leave(); err != nil || st.data.Picture.Aim.Known() {
		t.Errorf("leaving: %v, %+v", err, st.data.Picture.Aim)
	}
}

func TestEscapeAsksBeforeItThrowsAnAimAway(t *testing.T) {
	st := start(t)
	a := st.stand.aim
	test.Tap(a.link)
	if !st.TakeKey(fyne.KeyEscape) || a.open {
		t.Error("Escape leaves an aim open that was not changed")
	}
	test.Tap(a.link)
	test.Tap(a.steps[1].more)
	st.TakeKey(fyne.KeyEscape)
	if !a.open || !a.bar.Asking() {
		t.Fatal("Escape threw away what was set")
	}
	st.TakeKey(fyne.KeyEscape)
	if !a.open || a.bar.Asking() || !a.values[1].Known() {
		t.Fatal("a second Escape doesn't go on with it")
	}
	st.TakeKey(fyne.KeyEscape)
	tap(t, a.form, "Throw away")
	if a.open || a.values.Known() {
		t.Error("it is not thrown away")
	}
	test.Tap(a.link)
	test.Tap(a.steps[1].more)
	st.TakeKey(fyne.KeyEscape)
	if err := st.Leave(); err != nil || a.open {
		t.Fatalf("leaving: %v", err)
	}
	test.Tap(a.link)
	if a.bar.Asking() {
		t.Error("it still asks about what is saved")
	}
}

func TestDeleteMentee(t *testing.T) {
	st := start(t)
	row := st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: "Ask the CFO"})
	choose(t, row.more.Items(), "Edit")
	test.Type(row.form.what, "x")
	choose(t, st.head.more.Items(), "Edit Maya")
	st.lastWent(t, kit.Route{Page: kit.MenteePage, Pair: st.pair})
	choose(t, st.head.more.Items(), "Delete Maya")
	st.lastWent(t, kit.Route{Page: kit.TodayPage})
	if err := st.Leave(); err != nil || len(st.failed) > 0 {
		t.Errorf("left with %v, failed %v", err, st.failed)
	}
}

func TestReloadKeepsPlace(t *testing.T) {
	st := start(t)
	for i := range 30 {
		st.promise(t, mentoring.Commitment{By: mentoring.Mentee, Text: fmt.Sprint("Promise ", i)})
	}
	st.scroll.ScrollTo(300)
	check := st.promises.order[10].check
	st.window.Canvas().Focus(check)
	st.Reload()
	if st.scroll.Offset() != 300 || st.window.Canvas().Focused() != fyne.Focusable(check) {
		t.Errorf("scrolled to %v, focus on %T", st.scroll.Offset(), st.window.Canvas().Focused())
	}
}

func TestFarTooMuch(t *testing.T) {
	service := newService(t)
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 10)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: strings.Repeat("Brzęczyszczykiewicz", 10), Role: long})
	for i := range 60 {
		c := mentoring.Commitment{PairID: pair, By: mentoring.Mentor, Text: long, To: long, If: long, Then: long, Due: day(i - 30)}
		if err := service.AddCommitment(c); err != nil {
			t.Fatal(err)
		}
		goal := mentoring.Goal{Dimension: mentoring.Dimensions[i%3], Phase: mentoring.PersonalCompetence, Statement: strings.Repeat("x", 200)}
		if _, err := service.AddGoal(pair, goal); err != nil {
			t.Fatal(err)
		}
	}
	st := open(t, service, pair)
	st.promises.order[0].edit()
	st.promises.startAdding()
	for _, size := range []fyne.Size{fyne.NewSize(1048, 760), fyne.NewSize(728, 600)} {
		st.window.Resize(size)
		st.window.Canvas().Capture()
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
			t.Errorf("needs %v", least)
		}
	}
}

func TestWords(t *testing.T) {
	today := day(0)
	since := app.Overview{Held: 11, Since: mentoring.Day(2026, 3, 4), Mentee: mentoring.Person{Role: "Staff engineer."}}
	for _, each := range []struct{ got, want string }{
		{contextWords(since, today), "Staff engineer. 11 sessions since March."},
		{contextWords(app.Overview{Held: 1, Since: mentoring.Day(2025, 9, 4)}, today), "One session, in Sept\u00a02025."},
		{contextWords(app.Overview{}, today), "No session yet."},
		{kit.AttainmentWords(mentoring.Attainment{T: 55.6, Start: 50, Goals: 4, Checked: 4}), "On the whole more than expected. T-score 56 (expected 50), 6 more than at the start."},
		{kit.AttainmentWords(mentoring.Attainment{T: 50, Start: 50, Goals: 4, Checked: 3}), "On the whole about as expected. T-score 50 (expected 50), as at the start, from 3 of 4 goals."},
		{kit.AttainmentWords(mentoring.Attainment{Goals: 4}), "No goal was checked in yet."},
		{kit.AttainmentWords(mentoring.Attainment{}), ""},
		{eyesWords("Maya", mentoring.Standing{Rater: mentoring.Mentee, Ratings: 1}), "Maya’s own ratings. Too early to tell: 1 competency is rated."},
		{lastTitle(mentoring.Day(2026, 11, 9), today), "Last session, 9 November"},
		{lastTitle(mentoring.Day(2025, 11, 9), today), "Last session, 9 November 2025"},
		{brief(strings.Repeat("a", 30)), strings.Repeat("a", 15) + "…"},
	} {
		if each.got != each.want {
			t.Errorf("%q, want %q", each.got, each.want)
		}
	}
}

// rate reveals levels that the mentor gave.
func rate(t *testing.T, s *app.Service, pair mentoring.ID, levels map[mentoring.CompetencyID]mentoring.Level) {
	t.Helper()
	err := s.StartRound(pair, slices.Sorted(maps.Keys(levels)))
	round, _, opened := s.OpenRound(pair)
	err = errors.Join(err, opened)
	for id, level := range levels {
		err = errors.Join(err, s.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: id, Level: level}))
	}
	if err = errors.Join(err, s.RevealRound(round.ID)); err != nil {
		t.Fatal(err)
	}
}
