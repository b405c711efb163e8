package mentoring

import "strings"

// MostAsked is how many competencies a form asks about at most: with its two
// open questions that is a page, and five minutes of somebody's time.
const MostAsked = 3

// Form asks one stakeholder about one to three competencies, in the words of
// its day. It is added, never changed: an answer belongs to what was asked.
type Form struct {
	ID            ID           `json:"id"`
	StakeholderID ID           `json:"stakeholder_id"`
	Made          Date         `json:"made"`
	Competencies  []Competency `json:"competencies"` // one to three, with their words of the day
}

// Ref points at the form.
func (f Form) Ref() Ref { return Ref{KindForm, f.ID} }

// Parent is the stakeholder.
func (f Form) Parent() ID { return f.StakeholderID }

// Check refuses a form without a day with ErrDateMissing, and one that asks
// about no competency, more than MostAsked, or one twice with ErrOutOfRange.
func (f Form) Check() error {
	if f.Made.IsZero() {
		return ErrDateMissing
	}
	if len(f.Competencies) == 0 || len(f.Competencies) > MostAsked {
		return ErrOutOfRange
	}
	for i, c := range f.Competencies {
		if f.place(c.ID) != i {
			return ErrOutOfRange
		}
	}
	return nil
}

// place is where the form first asks about a competency, or -1.
func (f Form) place(id CompetencyID) int {
	for i, c := range f.Competencies {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// numberLength is how many letters of an ID tell the forms of a mentor apart.
const numberLength = 8

// Number is the short number that stands on a printed form, so that the mentor
// finds the form when typing the answers in: the last eight letters of the ID,
// in capitals. They are random; the first eight only say in which minute an ID
// was made, and forms are made several at a time.
func (f Form) Number() string {
	letters := strings.ReplaceAll(string(f.ID), "-", "")
	return strings.ToUpper(letters[max(0, len(letters)-numberLength):])
}

// FormPage is all that the document of a form may tell: the form and the names
// of those concerned. It has no field that could hold a private word.
type FormPage struct {
	Language    string // the code of that of the document
	Form        Form
	Mentee      string
	Stakeholder string // who is asked
	Asker       string // the mentor's name; may be empty
}
