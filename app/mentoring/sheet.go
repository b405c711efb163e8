package mentoring

import "time"

// Meeting says of a document before a session which one it is for, when it is
// and who meets.
type Meeting struct {
	Language string // the code of that of the document
	Number   int
	Title    string
	Day      Date
	From, To *Clock // nil when no time was agreed
	Mentee   string
	Mentor   string    // empty when the mentor has given no name
	Made     time.Time // the moment that the document bears as its date
}

// BriefPage is all that the mentor's page before a session may tell. It has no
// field that could hold a private word: paper is left on desks.
type BriefPage struct {
	Meeting
	Role      string // the mentee's, in a few words
	Last      LastTime
	Promises  []OpenPromise // still open, of both, late ones first
	Goals     []GoalLine
	Points    []PointLine
	Questions []string // of the bank, that fit
}

// LastTime is what was said in the session before. Its day is zero when there
// was none.
type LastTime struct {
	Number  int
	Title   string
	Day     Date
	Summary string // in a few lines
	Shift   Shift
	Caught  []CaughtLine
}

// CaughtLine is a line caught in a talk.
type CaughtLine struct {
	Kind CaptureKind
	Who  string // whose words these are; empty when that was not said
	Text string
}

// OpenPromise is a promise that was not settled yet.
type OpenPromise struct {
	CommitmentLine
	DaysLate int // past its due day, 0 when it is not late
}

// PointLine is a talking point and the first name of who brought it.
type PointLine struct {
	Who  string
	Text string
}

// HourPage is all that the page sent to the mentee before a session may tell:
// what the hour is for. The mentor's questions and what is late have no place
// in it, and neither has anything private.
type HourPage struct {
	Meeting
	Points   []PointLine
	Promises []CommitmentLine // still open, of both
	Goals    []GoalLine
}
