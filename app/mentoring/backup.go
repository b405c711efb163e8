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

// Move is where the data would be moved to, and how many bytes it is.
type Move struct {
	To    string
	Bytes int64
}

// RestorePlan is what restoring a backup would do.
type RestorePlan struct {
	BackupContent
	// Lost are the records entered since, and Changed those that are there in
	// another form. Back are those that were deleted or erased since. What was
	// deleted doesn't count.
	Lost, Changed, Back map[Kind]int
	// Unknown says that nobody can tell what would be lost, for the data there is
	// can't be opened. It is set aside then.
	Unknown bool
	// OtherKey says that the backup is sealed under another key: it is of other
	// data, or was made before the key was changed. What opened it then will open
	// it again.
	OtherKey bool
}

// SameAsNow says that restoring would change nothing.
func (p RestorePlan) SameAsNow() bool {
	return !p.Unknown && len(p.Lost)+len(p.Changed)+len(p.Back) == 0
}

// BackupReason says why a backup was made. It stands in the name of its file.
type BackupReason string

// The reasons. What is set aside is no backup, but the data that a restore replaced and that could not be verified.
const (
	BackupByHand        BackupReason = "by-hand"
	BackupScheduled     BackupReason = "scheduled"
	BackupBeforeUpdate  BackupReason = "before-update" // of the form of the database
	BackupBeforeImport  BackupReason = "before-import"
	BackupBeforeRestore BackupReason = "before-restore"
	BackupBeforeErasing BackupReason = "before-erasing"
	BackupSetAside      BackupReason = "set-aside"
)

var backupReasons = []BackupReason{
	BackupByHand, BackupScheduled, BackupBeforeUpdate, BackupBeforeImport, BackupBeforeRestore, BackupBeforeErasing, BackupSetAside,
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
