package mentoring

import (
	"strings"
	"unicode"
)

// Person is somebody with a name: the mentor or a mentee.
type Person struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	Role string `json:"role,omitempty"` // in a few words, for instance "Staff engineer"
	Self bool   `json:"self,omitempty"` // the mentor at whose computer this is
}

// Ref points at the person.
func (p Person) Ref() Ref { return Ref{KindPerson, p.ID} }

// Parent is empty: a person belongs to nothing.
func (Person) Parent() ID { return "" }

// Check refuses a person without a name with ErrNameMissing.
func (p Person) Check() error {
	if strings.TrimSpace(p.Name) == "" {
		return ErrNameMissing
	}
	return nil
}

// Pair is the mentoring relationship of two people.
type Pair struct {
	ID          ID   `json:"id"`
	MenteeID    ID   `json:"mentee_id"`
	MentorID    ID   `json:"mentor_id"`
	Started     Date `json:"started"`
	CadenceDays int  `json:"cadence_days,omitempty"` // agreed days between sessions; 0 is not agreed
	Sample      bool `json:"sample,omitempty"`       // part of the sample, removed with it
	Snoozed     Date `json:"snoozed,omitzero"`       // until this day a broken cadence is no matter of concern
	Ended       Date `json:"ended,omitzero"`         // since when the mentoring is over; zero while it goes on

	// Language is the code of the language that documents for the pair are in; ""
	// is that of the interface.
	Language string `json:"language,omitempty"`

	Focus []CompetencyID `json:"focus,omitempty"` // the competencies to rate between full ratings, three to five
}

// Ref points at the pair.
func (p Pair) Ref() Ref { return Ref{KindPair, p.ID} }

// Parent is the mentee: without the person there is no pair.
func (p Pair) Parent() ID { return p.MenteeID }

// Check refuses a cadence below 0 with ErrOutOfRange.
func (p Pair) Check() error {
	if p.CadenceDays < 0 {
		return ErrOutOfRange
	}
	return nil
}

// ShortName is what a person is called in a line of text: the first word of
// the name, or all that follows it when the first word is in Han script
// (李静 Li Jing is Li Jing).
func ShortName(name string) string {
	words := strings.Fields(name)
	switch {
	case len(words) == 0:
		return ""
	case isHan(words[0]) && len(words) > 1:
		return strings.Join(words[1:], " ")
	default:
		return words[0]
	}
}

// Clip shortens a name to so many characters, the last of which then is an
// ellipsis. Nothing else is held against a long name.
func Clip(name string, most int) string {
	runes := []rune(name)
	if len(runes) <= most {
		return name
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}

// Initials returns one or two letters that stand for a name: the first letters
// of the first and the last word, or the first two signs in Han script.
func Initials(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	first := []rune(words[0])
	if isHan(words[0]) {
		return string(first[:min(2, len(first))])
	}
	letters := string(first[:1])
	if len(words) > 1 {
		letters += string([]rune(words[len(words)-1])[:1])
	}
	return strings.ToUpper(letters)
}

func isHan(word string) bool {
	for _, r := range word {
		return unicode.Is(unicode.Han, r)
	}
	return false
}
