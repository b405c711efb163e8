package mentoring

import "time"

// AgreementPage is all that a document about an agreement may tell.
type AgreementPage struct {
	Language  string // the code of that of the document
	Mentee    string
	Mentor    string // empty when the mentor has given no name
	Agreement Agreement
	Made      time.Time // the moment that the document bears as its date
}

// CertificatePage is all that the certificate at the end may tell. It has no
// field that could hold a private word.
type CertificatePage struct {
	Language string // the code of that of the document
	Mentee   string
	Mentor   string // empty when the mentor has given no name
	Day      Date
	Since    Date // of the first session; zero when none was held
	Sessions int  // that were held
	Stays    string
	LetGo    string
	Next     string
	Gone     []LettingGoLine // what is truly let go of
	Reached  []GoalLine      // goals that stand as expected or better
	Made     time.Time
}
