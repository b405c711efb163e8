package settings

import (
	"time"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

const folderText = "Choose one on a stick, or one that is kept elsewhere, too: a disk that breaks takes your data and the backups beside it with it."

// summaryWords say how many backups there are and how old the newest is.
func summaryWords(all []mentoring.Backup, now time.Time) string {
	n := 0
	var newest time.Time
	for _, b := range all {
		if b.Why == mentoring.BackupSetAside {
			continue
		}
		if n++; b.Made.After(newest) {
			newest = b.Made
		}
	}
	switch n {
	case 0:
		return lang.T("No backup yet. The first is made soon after you write.")
	case 1:
		return lang.F("One backup, of %s.", momentWords(newest, now))
	}
	return kit.Spelled(n, lang.N(n, "%d backup, of %s.", "%d backups, the newest of %s.", momentWords(newest, now)))
}

// momentWords name a moment: "today, 14:05".
func momentWords(at, now time.Time) string {
	at = at.In(now.Location())
	return lang.F("%s, %s", kit.DayWords(mentoring.DateOf(at), mentoring.DateOf(now)), at.Format("15:04"))
}

func copiedWords(f app.BackupFolder, now time.Time) string {
	if f.Copied.IsZero() {
		return lang.T("Nothing was copied there yet.")
	}
	return lang.F("Copied there last: %s.", momentWords(f.Copied, now))
}

// awayWords say that the second folder has been missing, "" when that is not
// worth a word.
func awayWords(days int) string {
	if days == 0 {
		return ""
	}
	return lang.N(days,
		"It has been missing for %d day, so your newest backups lie on this computer only. Plug it in, and the next backup is copied there.",
		"It has been missing for %d days, so your newest backups lie on this computer only. Plug it in, and the next backup is copied there.")
}

// opensWords say what opens a backup that lies elsewhere.
func opensWords(passphrase bool) string {
	if passphrase {
		return lang.T("A backup opens on every computer, with the passphrase or the recovery key. One that lies elsewhere takes those of the day it was made.")
	}
	return lang.T("On another computer a backup opens only with the file device.key from the data folder. Keep a copy of that file, apart from the backups, or set a passphrase.")
}
