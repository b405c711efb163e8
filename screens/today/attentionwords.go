package today

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// quietWords says how a cadence is broken, and what to do about it.
func quietWords(name string, a app.Attention, today mentoring.Date) (sentence, link string) {
	switch {
	case !a.Next.IsZero():
		return lateWords(name, a, today), lang.T("Move it")
	case !a.Met:
		return neverMetWords(name, a.Days), lang.T("Plan a session")
	default:
		return notMetWords(name, a.Days), lang.T("Plan a session")
	}
}

// lateWords says when somebody is met again, and how long after the last time.
func lateWords(name string, a app.Attention, today mentoring.Date) string {
	day := kit.DayWords(a.Next, today)
	n, weeks := span(a.Days + today.DaysUntil(a.Next))
	if weeks {
		return lang.N(n, "%[2]s is met again only on %[3]s, %[1]d week after the last time.",
			"%[2]s is met again only on %[3]s, %[1]d weeks after the last time.", name, day)
	}
	return lang.N(n, "%[2]s is met again only on %[3]s, %[1]d day after the last time.",
		"%[2]s is met again only on %[3]s, %[1]d days after the last time.", name, day)
}

func neverMetWords(name string, days int) string {
	n, weeks := span(days)
	if weeks {
		return lang.N(n, "%[2]s has had no session yet, %[1]d week after you began.",
			"%[2]s has had no session yet, %[1]d weeks after you began.", name)
	}
	return lang.N(n, "%[2]s has had no session yet, %[1]d day after you began.",
		"%[2]s has had no session yet, %[1]d days after you began.", name)
}

func notMetWords(name string, days int) string {
	n, weeks := span(days)
	if weeks {
		return lang.N(n, "%[2]s has had no session for %[1]d week.", "%[2]s has had no session for %[1]d weeks.", name)
	}
	return lang.N(n, "%[2]s has had no session for %[1]d day.", "%[2]s has had no session for %[1]d days.", name)
}

// notStartedWords says when somebody should have been met.
func notStartedWords(name string, days int) string {
	n, weeks := span(days)
	switch {
	case days == 1:
		return lang.F("%s has a session that was planned for yesterday and not started.", name)
	case weeks:
		return lang.N(n, "%[2]s has a session that was planned for %[1]d week ago and not started.",
			"%[2]s has a session that was planned for %[1]d weeks ago and not started.", name)
	}
	return lang.N(n, "%[2]s has a session that was planned for %[1]d day ago and not started.",
		"%[2]s has a session that was planned for %[1]d days ago and not started.", name)
}

// awayWords says for how long the second folder for backups has been missing.
func awayWords(days int) string {
	n, weeks := span(days)
	if weeks {
		return lang.N(n, "The second folder for backups has been missing for %d week.",
			"The second folder for backups has been missing for %d weeks.")
	}
	return lang.N(n, "The second folder for backups has been missing for %d day.",
		"The second folder for backups has been missing for %d days.")
}

// span is a number of days, or of weeks where they are enough of them.
func span(days int) (n int, weeks bool) {
	if days < 14 {
		return days, false
	}
	return days / 7, true
}

// everyWords says which cadence was agreed.
func everyWords(days int) string {
	switch {
	case days == 7:
		return lang.T("You agreed to meet every week.")
	case days%7 == 0:
		return lang.N(days/7, "You agreed to meet every %d week.", "You agreed to meet every %d weeks.")
	case days == 1:
		return lang.T("You agreed to meet every day.")
	default:
		return lang.N(days, "You agreed to meet every %d day.", "You agreed to meet every %d days.")
	}
}
