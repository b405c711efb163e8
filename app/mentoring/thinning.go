package mentoring

import (
	"slices"
	"time"
)

// How long backups are kept: all of them for two days, then the last one of each
// of so many days, weeks and months that have any. Those made before an update
// are kept apart: the three newest stay, whatever their age.
const (
	backupKeepAll    = 48 * time.Hour
	backupDays       = 12
	backupWeeks      = 10
	backupMonths     = 9
	backupUpdates    = 3
	backupRestPeriod = 24 * time.Hour // after a restore
)

// ThinBackups returns the backups that have had their time. Days are those of
// now's location. The newest is never among them, nor what has a date to come,
// for the clock was wrong then or is now; nor what Trefoil didn't name or a
// restore set aside.
//
// After a restore nothing is thinned until there is a backup of work that was
// done a day later: whoever restored the wrong one can still go back.
func ThinBackups(all []Backup, now time.Time) []Backup {
	if restoredLately(all, now) {
		return nil
	}
	newestFirst := slices.Clone(all)
	slices.SortStableFunc(newestFirst, func(a, b Backup) int { return b.Made.Compare(a.Made) })
	l := ladder{now: now, days: backupDays, weeks: backupWeeks, months: backupMonths, updates: backupUpdates}
	var gone []Backup
	for _, b := range newestFirst {
		if !l.keeps(b) {
			gone = append(gone, b)
		}
	}
	return gone
}

// restoredLately says that no backup is a day younger than the last restore. A
// restore with a date far ahead says nothing, or a wrong clock would stop the
// thinning for good.
func restoredLately(all []Backup, now time.Time) bool {
	var restored, last time.Time
	for _, b := range all {
		switch {
		case b.Why == "":
		case b.Why != BackupBeforeRestore && b.Why != BackupSetAside:
			last = latest(last, b.Made)
		case b.Made.Before(now.Add(backupRestPeriod)):
			restored = latest(restored, b.Made)
		}
	}
	return !restored.IsZero() && last.Before(restored.Add(backupRestPeriod))
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// ladder goes down the backups from the newest, and counts what it may still
// keep.
type ladder struct {
	now                          time.Time
	days, weeks, months, updates int
	last                         time.Time // of the last that was kept
}

func (l *ladder) keeps(b Backup) bool {
	switch {
	case b.Why == "" || b.Why == BackupSetAside:
		return true
	case b.Why == BackupBeforeUpdate && l.updates > 0:
		l.updates--
		return true
	case !l.last.IsZero() && l.now.Sub(b.Made) >= backupKeepAll && !l.steps(b.Made):
		return false
	}
	l.last = b.Made
	return true
}

// steps says that a backup is the last of its day, week or month, whichever still
// counts, and counts it.
func (l *ladder) steps(made time.Time) bool {
	a, b := made.In(l.now.Location()), l.last.In(l.now.Location())
	var same bool
	var left *int
	switch {
	case l.days > 0:
		left, same = &l.days, DateOf(a) == DateOf(b)
	case l.weeks > 0:
		left, same = &l.weeks, sameWeek(a, b)
	case l.months > 0:
		left, same = &l.months, a.Year() == b.Year() && a.Month() == b.Month()
	default:
		return false
	}
	if !same {
		*left--
	}
	return !same
}

func sameWeek(a, b time.Time) bool {
	year, week := a.ISOWeek()
	otherYear, otherWeek := b.ISOWeek()
	return year == otherYear && week == otherWeek
}
