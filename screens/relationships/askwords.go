package relationships

import (
	"errors"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func askContext(mentee string) string {
	return lang.F("Five minutes of those who see %s at work. Fewer than three answers are never shown one by one.", mentoring.ShortName(mentee))
}

// waitingWords says how many forms have not come back; "" when none was made.
func waitingWords(made, waiting int) string {
	switch {
	case made == 0:
		return ""
	case waiting == 0:
		return lang.T("all answered")
	}
	return lang.N(waiting, "%d of %d waiting", "%d of %d waiting", made)
}

// foundWords says what would be added of answers, but not what they say.
func foundWords(f app.AnswersFound) string {
	var parts []string
	if n := len(f.About); n > 0 {
		parts = append(parts, lang.N(n, "%d competency", "%d competencies"))
	}
	if f.Unseen > 0 {
		parts = append(parts, lang.N(f.Unseen, "%d could not be seen", "%d could not be seen"))
	}
	if f.Texts > 0 {
		parts = append(parts, lang.N(f.Texts, "%d written answer", "%d written answers"))
	}
	words := lang.F("%s answered: %s.", f.Stakeholder, lang.Commas(parts...))
	if f.Corrects {
		words = lang.Sentences(words, lang.T("The same form was answered before; from now on these answers count."))
	}
	return lang.Sentences(words, lang.T("What one person answered is not shown by itself; three make it visible."))
}

// answersFault says in a sentence why answers were not added.
func answersFault(err error) string {
	switch {
	case errors.Is(err, mentoring.ErrDateInvalid):
		return lang.T("The day of the answers lies before the form was made, or is still to come. Nothing was added.")
	case errors.Is(err, mentoring.ErrOutOfRange):
		return lang.T("The answers don't fit what this form asks. Nothing was added; ask for them again.")
	case errors.Is(err, mentoring.ErrTextMissing):
		return lang.T("Nothing is answered in that. Nothing was added.")
	}
	return kit.Words(err)
}
