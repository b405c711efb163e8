package mentoring

import "time"

// SessionPage is all that a document about a session may tell. It has no field
// that could hold a private word, so no document made from it can.
type SessionPage struct {
	Language    string // the code of that of the document
	Number      int
	Title       string
	Day         Date
	From, To    *Clock // nil when no time was agreed
	Mentee      string
	Mentor      string // empty when the mentor has given no name
	Notes       string // the shared notes, in Markdown
	Now         Values
	Earlier     Values
	EarlierDay  Date // zero when there is nothing to compare with
	Goals       []GoalLine
	Unchecked   bool // none of the goals was checked in then; these are all that were worked on
	Commitments []CommitmentLine
	Summary     string
	Shift       Shift
	Caught      []CaughtLine
	LettingGo   []LettingGoLine
	Useful      Useful
	Next        NextSession // zero when none is planned
	Made        time.Time   // the moment that the document bears as its date
}

// GoalLine is a goal and where it stands.
type GoalLine struct {
	Statement string
	Dimension Dimension
	Outcome   Outcome
	CheckedIn bool // without a check-in there is no outcome
}

// CommitmentLine is a promise as a document tells it.
type CommitmentLine struct {
	Who  string
	What string
	If   string
	Then string
	Whom string
	Due  Date
}

// NextSession is what is known of the session after this one.
type NextSession struct {
	Day   Date
	At    *Clock
	Start string // the talking point to start with
}

// LettingGoLine is something to let go of as a document tells it.
type LettingGoLine struct {
	What string
	To   string // who takes it over; empty when that was not said
	Gone Date   // since when it is truly gone; zero while it isn't
}

// CalendarEvent is a session as a calendar tells it: who meets and when.
type CalendarEvent struct {
	Language       string // the code of that of the words
	ID             ID
	Mentee, Mentor string // the mentor's name may be empty
	Number         int
	Day            Date
	Starts         *time.Time // nil when no time was agreed
	Minutes        int
	Made           time.Time // when it is told, which orders what was told of the session
	Cancelled      bool
}
