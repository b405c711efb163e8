package mentoring

import "unicode/utf8"

// AnswersFormat is the format of answers that this version writes and reads.
const AnswersFormat = "trefoil-answers/1"

// mostAnswered is how many characters one written answer may have.
const mostAnswered = 20_000

// Answers is what somebody answered to a form. It comes from outside: until
// Form.Accept has agreed nothing of it can be relied on.
type Answers struct {
	Format  string   `json:"format"` // AnswersFormat
	Form    ID       `json:"form"`
	Day     Date     `json:"day"`
	Ratings []Rating `json:"ratings"`           // one for each competency of the form at most; 0 is "I couldn't see this"
	Example string   `json:"example,omitempty"` // when that was seen
	Wish    string   `json:"wish,omitempty"`    // the one thing to do more of, or differently
}

// IsEmpty says that nothing was answered. That something could not be seen is
// an answer.
func (a Answers) IsEmpty() bool { return len(a.Ratings) == 0 && a.Example == "" && a.Wish == "" }

// Accept checks answers to the form on a day. It refuses those of another
// version with ErrAnswersOtherVersion, those to another form with ErrOtherForm,
// and such as answer nothing with ErrTextMissing. A day on which the form did
// not exist yet or that is still to come is ErrDateInvalid; as the world has
// more than one calendar day at a time, one day more is allowed on either side.
// A level outside 0 to 4, a competency that the form doesn't ask about or that
// is answered twice, and a text of more than 20,000 characters are
// ErrOutOfRange.
func (f Form) Accept(a Answers, today Date) error {
	switch {
	case a.Format != AnswersFormat:
		return ErrAnswersOtherVersion
	case a.Form != f.ID:
		return ErrOtherForm
	case a.IsEmpty():
		return ErrTextMissing
	case a.Day.Before(f.Made.AddDays(-1)), a.Day.After(today.AddDays(1)):
		return ErrDateInvalid
	case utf8.RuneCountInString(a.Example) > mostAnswered, utf8.RuneCountInString(a.Wish) > mostAnswered:
		return ErrOutOfRange
	}
	return f.acceptRatings(a.Ratings)
}

func (f Form) acceptRatings(ratings []Rating) error {
	seen := make(map[CompetencyID]bool)
	for _, r := range ratings {
		if !r.Level.Valid() || seen[r.Competency] || f.place(r.Competency) < 0 {
			return ErrOutOfRange
		}
		seen[r.Competency] = true
	}
	return nil
}
