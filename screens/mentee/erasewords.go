package mentee

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// goesWords says what would go.
func goesWords(p app.ErasePlan) string {
	parts := goneParts(p)
	if len(parts) == 0 {
		return lang.F("%s and all that belongs to the two of you go for good. This can’t be undone.", p.Name)
	}
	return lang.F("%s and all that belongs to the two of you go for good: %s, with their notes and earlier wordings. This can’t be undone.",
		p.Name, lang.Commas(parts...))
}

// goneParts counts what would go, kind by kind.
func goneParts(p app.ErasePlan) []string {
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, words)
		}
	}
	add(p.Sessions, lang.N(p.Sessions, "%d session", "%d sessions"))
	add(p.Goals, lang.N(p.Goals, "%d goal", "%d goals"))
	add(p.Promises, lang.N(p.Promises, "%d promise", "%d promises"))
	add(p.Ratings, lang.N(p.Ratings, "%d rating", "%d ratings"))
	add(p.Examples, lang.N(p.Examples, "%d example", "%d examples"))
	return parts
}

// staysWords says what erasing can't reach.
func staysWords(p app.ErasePlan) string {
	sooner := lang.T("To be rid of them sooner, delete them in the folder “backups” of the data folder.")
	if p.Folder != "" {
		sooner = lang.F("To be rid of them sooner, delete them in the folder “backups” of the data folder, and their copies in %s.", p.Folder)
	}
	return lang.Sentences(
		lang.T("It can’t reach pages and files that were handed over or exported, and copies of the data folder that you made yourself."),
		backupWords(p), sooner)
}

// backupWords says for how long backups keep the mentee.
func backupWords(p app.ErasePlan) string {
	switch n := len(p.Backups); n {
	case 0:
		return lang.F("A backup is made first, and keeps %s as long as it is kept itself: the last of them goes within about a year.", p.Name)
	case 1:
		return lang.F("A backup is made first, and keeps %s as the one of %s does: the last of them goes within about a year.",
			p.Name, dayOf(p.Backups[0]))
	default:
		return lang.F("A backup is made first, and keeps %s as the %d from %s to %s do: the last of them goes within about a year.",
			p.Name, n, dayOf(p.Backups[n-1]), dayOf(p.Backups[0]))
	}
}

func dayOf(b mentoring.Backup) string { return lang.Date(b.Made.Local(), "2 January 2006") }
