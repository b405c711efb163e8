package competencies

import (
	"trefoil/app"
	"trefoil/app/lang"
)

// stateWords says what is special about a competency.
func stateWords(e app.CompetencyEdit) string {
	var words []string
	switch {
	case e.Added:
		words = append(words, lang.X("competency", "Yours"))
	case e.Changed():
		words = append(words, lang.T("In your words"))
	}
	if e.Retired {
		words = append(words, lang.X("competency", "Retired"))
	}
	return lang.Commas(words...)
}
