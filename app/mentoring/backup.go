package mentoring

import "time"

// Backup is a copy of all data that was made before, in the data folder.
type Backup struct {
	Name string
	Made time.Time
	Size int64 // in bytes
}
