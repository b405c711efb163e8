package goals

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestLockedOutcomesAreAmended(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1, Outcomes: [5]string{"a", "b", "c", "d", "e"}})
	test.Tap(l.press)
	silent(t, l.content, "Locked")
	st.checked(t, l, 0)
	says(t, l.content, "Locked since the first check-in on 23 November")
	later(t, 7)
	tap(t, l.content, "Amend")
	a := l.amending
	if st.window.Canvas().Focused() != fyne.Focusable(a.outcomes.entries[0]) || a.outcomes.entries[0].Text != "e" || !st.writing() {
		t.Fatal("the amendment is not under way")
	}
	says(t, l.content, outcomeHelp)
	a.outcomes.entries[2].SetText("c, twice")
	a.weight.entry.SetText("much")
	ctrlEnter(a.why)
	if l.amending == nil || a.weight.field.Error() == "" {
		t.Fatal("a weight that is none was taken")
	}
	a.weight.entry.SetText("2")
	test.Type(a.why, "It came too easily")
	ctrlEnter(a.why)
	g := st.goal(t).Goal
	if l.amending != nil || g.Outcomes[2] != "c, twice" || g.Weight != 2 || g.Amendments[0].Reason != "It came too easily" {
		t.Fatalf("amended %+v", g)
	}
	for _, want := range []string{"Until 30 November:", "As expected: c", "Weight 1", "Changed because: It came too easily", "Weight 2, where 1 is usual."} {
		says(t, l.content, want)
	}
	if did := st.undo(t); did != "Goal amended" || st.goal(t).Goal.Outcomes[2] != "c" {
		t.Errorf("undid %q", did)
	}
	silent(t, l.content, "Until")
}

func TestAmendmentThatIsCancelledOrLeft(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	st.checked(t, l, 0)
	test.Tap(l.press)
	tap(t, l.content, "Amend")
	st.TakeKey(fyne.KeyEscape)
	if l.amending != nil {
		t.Fatal("Escape leaves an amendment without a word open")
	}
	tap(t, l.content, "Amend")
	test.Type(l.amending.outcomes.entries[4], "nothing")
	st.Reload()
	st.TakeKey(fyne.KeyEscape)
	if l.amending == nil || !l.amending.bar.Asking() {
		t.Fatal("what was typed is gone without a question")
	}
	st.TakeKey(fyne.KeyEscape)
	st.ok(t, st.Leave())
	if g := st.goal(t).Goal; g.Outcomes[0] != "nothing" || len(g.Amendments) != 1 {
		t.Errorf("leaving saved %+v", g)
	}
}

func TestCheckInsHaveTheWordsOfTheirDay(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1, Outcomes: [5]string{2: "old words"}})
	st.checked(t, l, 0)
	later(t, 3)
	st.ok(t, st.service.AmendGoal(l.standing.Goal.ID, [5]string{2: "new words"}, 1, ""))
	st.checked(t, l, 0)
	test.Tap(l.press)
	var words []string
	for _, text := range texts(l.detail.history) {
		if text == "old words" || text == "new words" {
			words = append(words, text)
		}
	}
	if !slices.Equal(words, []string{"new words", "old words"}) {
		t.Errorf("newest first: %q", words)
	}
}

func TestLinksOfAGoal(t *testing.T) {
	st := start(t)
	g := mentoring.Goal{Statement: "A goal", Weight: 1, Why: "They decide", Competencies: []mentoring.CompetencyID{"R1a", "R1b"}}
	start := mentoring.Outcome(-1)
	g.Baseline = &start
	l := st.add(t, g)
	id := l.standing.Goal.ID
	session, err := st.service.LogSession(st.pair, app.SessionPlan{Day: mentoring.Day(2026, time.November, 23)})
	st.ok(t, err)
	st.ok(t, st.service.CheckIn(app.NewCheckIn{GoalID: id, SessionID: session, Outcome: 1, Note: "Sales asked"}))
	st.ok(t, st.service.AddCommitment(mentoring.Commitment{PairID: st.pair, By: mentoring.Mentee, Text: "Ask the CFO", GoalID: id, Due: mentoring.Day(2026, time.November, 26)}))
	st.ok(t, st.service.AddEvidence(mentoring.Evidence{PairID: st.pair, By: mentoring.Mentor, Day: mentoring.Day(2026, time.November, 20), Text: "She waited", Goals: []mentoring.ID{id}}))
	test.Tap(l.press)
	for _, want := range []string{
		"They decide", "At the start: Less than expected.", "Active listening", "Credibility", "“Sales asked”",
		"Ask the CFO", "open, due Thu 26 Nov", "She waited", "Fri 20 Nov",
	} {
		says(t, l.content, want)
	}
	tap(t, l.content, "Session 23 November")
	if want := (kit.Route{Page: kit.SessionPage, Pair: st.pair, Session: session}); len(st.went) != 1 || st.went[0] != want {
		t.Errorf("went to %+v", st.went)
	}
	tap(t, l.content, "Open in the journal")
	if want := (kit.Route{Page: kit.JournalPage, Pair: st.pair, Goal: id}); st.went[1] != want {
		t.Errorf("went to %+v", st.went)
	}
	st.ok(t, st.service.DeleteSession(session))
	silent(t, l.content, "Session")
	later(t, 4)
	st.Reload()
	says(t, l.content, "1 day late")
}

func TestALongHistoryIsShownWhenAsked(t *testing.T) {
	st := start(t)
	l := st.add(t, mentoring.Goal{Statement: "A goal", Weight: 1})
	for range 30 {
		st.checked(t, l, 0)
	}
	test.Tap(l.press)
	short := len(l.detail.history.Objects)
	tap(t, l.detail.history, "Show all 30")
	if n := len(l.detail.history.Objects); short > 12 || n != 31 {
		t.Errorf("%d, then %d", short, n)
	}
	st.checked(t, l, 1)
	if n := len(l.detail.history.Objects); n != 32 {
		t.Errorf("after another check-in %d", n)
	}
}
