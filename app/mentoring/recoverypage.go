package mentoring

import "time"

// RecoveryPage is what the page with a recovery key tells, to be printed.
type RecoveryPage struct {
	Language string // the code of that of the document
	Key      string // as it is written down
	Mentor   string // whose data it opens; empty when the mentor has given no name
	Day      Date   // when it was made
	Made     time.Time
}
