package mentoring

import "time"

// ReportPage is all that a document about the progress of a mentee may tell. It
// has no field that could hold a private word, and none that could say which
// stakeholder gave a level or wrote something.
type ReportPage struct {
	Language string // the code of that of the document
	Mentee   string
	Mentor   string // empty when the mentor has given no name
	Day      Date   // goals, promises and examples stand as they did on this day
	Rated    Date   // the day whose ratings are looked at; zero when nothing is rated
	Since    Date   // the day compared with; zero when there is none
	Eyes     Side   // whose ratings Now, Then and the trends are

	Now, Then    Values
	Others       Values // empty when they are Now
	OthersPeople int    // stakeholders who answered
	MentorsView  Values // empty when it is Now
	Aim          Values
	Trends       [3]TrendLine // by dimension

	Competencies []CompetencyRow // by dimension and phase
	Goals        []ReportGoal
	Attainment   Attainment
	Promises     []RecipientLine // of the mentee, by recipient
	Kept         Credibility     // of the mentee, over all, also those made to nobody
	LettingGo    []NamedLettingGo
	CheckIns     []CheckInLine  // made after Since, by goal and then by day
	Shifts       []ShiftLine    // of the sessions held after Since, by day
	Sessions     int            // held after Since
	Evidence     []EvidenceLine // seen after Since, newest first
	Said         []OthersLine   // by stakeholders; none before three have written
	Held         int            // stakeholders whose words are held back until then

	Made time.Time // the moment that the document bears as its date
}

// TrendLine is a trend, if there is one to tell.
type TrendLine struct {
	Trend
	Known bool // both days have a value
}

// CompetencyRow is one competency as everybody saw it.
type CompetencyRow struct {
	Name      string // in the words of the day
	Dimension Dimension
	Phase     Phase
	Mentee    SideLevel
	Mentor    SideLevel
	Others    View // without a mean when that is not to be shown
	Gap       ViewGap
	Trend     TrendLine
}

// SideLevel is what one side gave.
type SideLevel struct {
	Level Level
	Rated bool // Level 0 then means not observed
}

// ReportGoal is a goal, where it stands and what has become of it.
type ReportGoal struct {
	GoalLine
	State GoalState
}

// CheckInLine is a check-in as a document tells it.
type CheckInLine struct {
	Goal      string
	Dimension Dimension // of the goal
	Day       Date
	Outcome   Outcome
	Words     string // that were agreed for that outcome on that day; may be empty
	Note      string
}

// ShiftLine is what shifted in a session.
type ShiftLine struct {
	Day    Date
	Number int
	Title  string
	Shift  Shift
}

// RecipientLine says what became of the promises to one recipient.
type RecipientLine struct {
	Whom string
	Kept Credibility
	Open int
}

// NamedLettingGo is something to let go of, with the day on which that was said.
type NamedLettingGo struct {
	LettingGoLine
	Named Date
}

// EvidenceLine is an example as a document tells it.
type EvidenceLine struct {
	Day          Date
	Who          string // the first name of the one of the two who saw it
	Text         string
	Competencies []string // that it is about, by name
}

// OthersLine is what one stakeholder wrote. It says neither who nor when.
type OthersLine struct {
	Example string
	Wish    string
}
