package journal

import (
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// contextWords says how many examples there are, and since when.
func contextWords(j app.Journal, shown int, today mentoring.Date) string {
	all := len(j.Items)
	if all == 0 {
		return lang.F("What backs the levels and goals of %s", brief(j.Mentee))
	}
	since := kit.MonthAfter(j.Items[all-1].Day, today)
	if shown < all {
		return lang.N(all, "%[2]d of %[1]d example since %[3]s", "%[2]d of %[1]d examples since %[3]s", shown, since)
	}
	return lang.N(all, "%d example since %s", "%d examples since %s", since)
}

// brief is the short name of a person.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 24) }

func clipTag(name string) string { return mentoring.Clip(name, longestTag) }

// monthWords is November at the head of a month, with the year when it is not today's.
func monthWords(day, today mentoring.Date) string {
	return kit.Capital(lang.DateNear(day, today, "January"))
}

// dayWords names a day within its month: Thu 12, or today and yesterday.
func dayWords(day, today mentoring.Date) string {
	switch today.DaysUntil(day) {
	case 0:
		return lang.T("Today")
	case -1:
		return lang.T("Yesterday")
	}
	return lang.Date(day, "Mon 2")
}

func seenBy(side mentoring.Side, mentee string) string {
	if side == mentoring.Mentor {
		return lang.T("Seen by you")
	}
	return lang.F("Seen by %s", brief(mentee))
}

// anchorWords says for which described behaviour the example was given.
func anchorWords(i app.JournalItem) string {
	if anchor := i.Anchor(); anchor != "" {
		return lang.F("Given for “%s” (%d)", anchor, i.Level)
	}
	return ""
}

// goalWords names the goals that the example serves, one on a line.
func goalWords(goals []mentoring.Goal) string {
	var lines []string
	for _, g := range goals {
		lines = append(lines, lang.F("For the goal “%s”", g.Statement))
	}
	return strings.Join(lines, "\n")
}

// heldWords says why the words of others are not shown yet.
func heldWords(people int) string {
	return kit.Spelled(people, lang.N(people, "%d person has written. Their words are shown once three have.",
		"%d people have written. Their words are shown once three have."))
}
