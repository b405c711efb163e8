package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

func TestSessionFileName(t *testing.T) {
	day := mentoring.Day(2026, 11, 9)
	for _, c := range []struct {
		name string
		page mentoring.SessionPage
		want string
	}{
		{"as in the manual", mentoring.SessionPage{Day: day, Mentee: "Maya Okafor", Number: 12}, "2026-11-09 Maya Okafor session 12.pdf"},
		{"no number", mentoring.SessionPage{Day: day, Mentee: "Li Jing 李静"}, "2026-11-09 Li Jing 李静 session.pdf"},
		{"nothing", mentoring.SessionPage{}, "session.pdf"},
		{"refused characters", mentoring.SessionPage{Mentee: "../a\\b:c*?\"<>|\x00\n. "}, "-a-b-c------ session.pdf"},
	} {
		if got := SessionFileName(c.page); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSessionFileNameIsAlwaysTaken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		page := mentoring.SessionPage{Mentee: rapid.StringN(0, 80, -1).Draw(t, "mentee"), Number: rapid.IntRange(-1, 99999).Draw(t, "number"), Day: mentoring.Day(2026, 11, 9)}
		name := SessionFileName(page)
		if len(name) > maxNameBytes || !utf8.ValidString(name) || strings.ContainsAny(name, "/\\:*?\"<>|\x00\n") || !strings.HasSuffix(name, ".pdf") || name != strings.TrimLeft(name, " .-") {
			t.Fatalf("%q", name)
		}
	})
}

func TestWords(t *testing.T) {
	half := mentoring.Clock{Hour: 9, Minute: 30}
	year := mentoring.Day(2026, 11, 9)
	for _, c := range [][2]string{
		{english.with("Maya Okafor", "Ingrid Solheim"), "Maya Okafor with Ingrid Solheim (mentor)"},
		{english.with("Maya Okafor", ""), "Maya Okafor"},
		{english.privacy("Maya Okafor", ""), "Shared with Maya Okafor. Private notes are not part of this document."},
		{english.privacy("Maya", strings.Repeat("n", 50)), "Shared by Maya and " + strings.Repeat("n", 31) + "…. Private notes are not part of this document."},
		{english.hours(&half, nil), "09:30"},
		{english.longDay(year), "Monday 9\u00A0November\u00A02026"},
		{english.shortDay(mentoring.Day(2026, 12, 4), year), "Fri 4\u00A0December"},
		{english.shortDay(mentoring.Day(2027, 1, 4), year), "Mon 4\u00A0January\u00A02027"},
		{english.outcome(mentoring.GoalLine{Outcome: -2, CheckedIn: true}), "Much less than expected"},
		{english.outcome(mentoring.GoalLine{Outcome: 2, CheckedIn: true}), "Much more than expected"},
		{english.outcome(mentoring.GoalLine{}), "No check-in yet"},
		{english.plan(mentoring.CommitmentLine{If: "If the CFO asks.", Then: "then I offer it. "}), "If the CFO asks, then I offer it."},
		{english.plan(mentoring.CommitmentLine{If: "iffy"}), "If iffy."},
		{english.plan(mentoring.CommitmentLine{Then: "I wait"}), "I wait."},
		{english.plan(mentoring.CommitmentLine{}), ""},
		{english.shifted(mentoring.Shift{Kind: mentoring.MindsetShift, Text: "less"}), "Mindset: less"},
		{english.shifted(mentoring.Shift{Text: "less"}), "less"},
		{english.next(mentoring.NextSession{Day: year, At: &half, Start: "breaths?"}), "Monday 9\u00A0November\u00A02026, 09:30. To start with: breaths?"},
		{english.next(mentoring.NextSession{}), ""},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}

func TestHeadingWithoutATitle(t *testing.T) {
	meta, title := english.heading(mentoring.SessionPage{Number: 3, Day: mentoring.Day(2026, 11, 9)})
	if meta != "Monday 9\u00A0November\u00A02026" || title != "Session 3" {
		t.Errorf("%q above %q", meta, title)
	}
}
