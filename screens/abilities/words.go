package abilities

import (
	"strings"

	"trefoil/app"
)

// stateWords says what is special about an ability.
func stateWords(e app.CompetencyEdit) string {
	var words []string
	switch {
	case e.Added:
		words = append(words, "Yours")
	case e.Changed():
		words = append(words, "In your words")
	}
	if e.Retired {
		words = append(words, "Retired")
	}
	return strings.Join(words, ", ")
}
