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
		return "What backs the levels and goals of " + brief(j.Mentee)
	}
	words := lang.N(all, "%d example", "%d examples")
	if shown < all {
		words = lang.F("%d of %s", shown, words)
	}
	return words + " since " + kit.MonthWords(j.Items[all-1].Day, today)
}

// brief is the short name of a person.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 24) }

func clipTag(name string) string { return mentoring.Clip(name, longestTag) }

// monthWords is November, with the year when it is not today's.
func monthWords(day, today mentoring.Date) string { return lang.DateNear(day, today, "January") }

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
	return "Seen by " + brief(mentee)
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
		lines = append(lines, "For the goal “"+g.Statement+"”")
	}
	return strings.Join(lines, "\n")
}

// heldWords says why the words of others are not shown yet.
func heldWords(people int) string {
	return kit.Sentence(people, "person has", "people have") + " written. Their words are shown once three have."
}
