package mentoring

import (
	"errors"
	"strings"
	"testing"
)

func sampleAnswers() Answers {
	return Answers{
		AnswersFormat, sampleForm().ID, march(9), []Rating{{"T1a", 3}, {"R1b", NotObserved}},
		"In the <review>, she said \"I don't know\" & asked.\n李静 agreed.", "Say no earlier",
	}
}

func TestAccept(t *testing.T) {
	today := march(10)
	for _, tt := range []struct {
		name   string
		change func(a *Answers)
		want   error
	}{
		{"whole", func(*Answers) {}, nil},
		{"one rating", func(a *Answers) {
			*a = Answers{Format: AnswersFormat, Form: a.Form, Day: a.Day, Ratings: a.Ratings[1:]}
		}, nil},
		{"only a wish", func(a *Answers) { a.Ratings, a.Example = nil, "" }, nil},
		{"nothing", func(a *Answers) { a.Ratings, a.Example, a.Wish = nil, "", "" }, ErrTextMissing},
		{"no format", func(a *Answers) { a.Format = "" }, ErrAnswersOtherVersion},
		{"another form", func(a *Answers) { a.Form = "other" }, ErrOtherForm},
		{"no day", func(a *Answers) { a.Day = Date{} }, ErrDateInvalid},
		{"the day of the form", func(a *Answers) { a.Day = march(2) }, nil},
		{"that day, further west", func(a *Answers) { a.Day = march(1) }, nil},
		{"before the form", func(a *Answers) { a.Day = march(1).AddDays(-1) }, ErrDateInvalid},
		{"today, further east", func(a *Answers) { a.Day = march(11) }, nil},
		{"still to come", func(a *Answers) { a.Day = march(12) }, ErrDateInvalid},
		{"level 4", func(a *Answers) { a.Ratings[0].Level = 4 }, nil},
		{"level 5", func(a *Answers) { a.Ratings[0].Level = 5 }, ErrOutOfRange},
		{"level -1", func(a *Answers) { a.Ratings[1].Level = -1 }, ErrOutOfRange},
		{"not asked", func(a *Answers) { a.Ratings[1].Competency = "B1a" }, ErrOutOfRange},
		{"twice", func(a *Answers) { a.Ratings[1].Competency = "T1a" }, ErrOutOfRange},
		{"a long example", func(a *Answers) { a.Example = strings.Repeat("李", 20_000) }, nil},
		{"too long an example", func(a *Answers) { a.Example = strings.Repeat("李", 20_001) }, ErrOutOfRange},
		{"too long a wish", func(a *Answers) { a.Wish = strings.Repeat("a", 20_001) }, ErrOutOfRange},
	} {
		a := sampleAnswers()
		tt.change(&a)
		if err := sampleForm().Accept(a, today); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
