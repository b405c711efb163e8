package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// BackupShelf is where backups lie: a Service, or a Home whose data can't be opened.
type BackupShelf interface {
	Backups() ([]mentoring.Backup, error)
	BackupContent(backup string) (mentoring.BackupContent, error)
}

// BackupLine is a backup as it stands in a list.
type BackupLine struct {
	mentoring.Backup
	mentoring.BackupContent
	// Fault says why it can't be looked into, as BackupContent does.
	Fault error
}

// BackupLines lists the backups that can be restored, the newest first. What a
// restore has set aside was never verified, and isn't among them.
func BackupLines(of BackupShelf) ([]BackupLine, error) {
	all, err := of.Backups()
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var lines []BackupLine
	for _, b := range all {
		if b.Why == mentoring.BackupSetAside {
			continue
		}
		line := BackupLine{Backup: b}
		line.BackupContent, line.Fault = of.BackupContent(b.Name)
		lines = append(lines, line)
	}
	return lines, nil
}

// SetAside returns what the last restore has left of what there was before, of a
// list with the newest first: a backup, or the data as it was when that could not
// be verified.
func SetAside(all []mentoring.Backup) (b mentoring.Backup, found bool) {
	for _, b := range all {
		if b.Why == mentoring.BackupBeforeRestore || b.Why == mentoring.BackupSetAside {
			return b, true
		}
	}
	return mentoring.Backup{}, false
}
