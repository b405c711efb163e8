package mentoring

import (
	"strings"
	"time"
)

// Backup is a copy of all data that was made before and opened once, all of it.
type Backup struct {
	Name string       // of its file
	Why  BackupReason // "" for a file that Trefoil did not name
	Made time.Time
	Size int64 // in bytes
}

// BackupContent is what can be counted in a backup without opening a record. What
// was deleted doesn't count.
type BackupContent struct {
	Mentees   int
	Sessions  int
	LastWrite int64 // the number of the last write in it
}

// BackupReason says why a backup was made. It stands in the name of its file.
type BackupReason string

// The reasons. A damaged one is no backup but what a restore has set aside.
const (
	BackupByHand        BackupReason = "by-hand"
	BackupScheduled     BackupReason = "scheduled"
	BackupBeforeUpdate  BackupReason = "before-update" // of the form of the database
	BackupBeforeImport  BackupReason = "before-import"
	BackupBeforeRestore BackupReason = "before-restore"
	BackupBeforeErasing BackupReason = "before-erasing"
	BackupDamaged       BackupReason = "damaged"
)

var backupReasons = []BackupReason{
	BackupByHand, BackupScheduled, BackupBeforeUpdate, BackupBeforeImport, BackupBeforeRestore, BackupBeforeErasing, BackupDamaged,
}

// A backup is called "2026-11-26 140533Z by-hand.db": names sort by time, each
// system can write them, and they say nothing but when and why. The time is UTC,
// so that none comes twice in autumn. It stands in the name because copying a
// file may change the time of the file.
const (
	backupTime   = "2006-01-02 150405Z"
	backupEnding = ".db"
)

// BackupName is the name of the file of a backup made at that time, to the
// second.
func BackupName(made time.Time, why BackupReason) string {
	return made.UTC().Format(backupTime) + " " + string(why) + backupEnding
}

// ParseBackupName says when and why a backup was made, by the name of its file.
// ok is false when BackupName makes no such name.
func ParseBackupName(name string) (made time.Time, why BackupReason, ok bool) {
	if len(name) < len(backupTime) {
		return made, "", false
	}
	made, err := time.Parse(backupTime, name[:len(backupTime)])
	rest := strings.TrimSuffix(name[len(backupTime):], backupEnding)
	for _, reason := range backupReasons {
		if err == nil && rest == " "+string(reason) && BackupName(made, reason) == name {
			return made, reason, true
		}
	}
	return time.Time{}, "", false
}
