package abilities

import (
	"fmt"
	"strings"

	"trefoil/app"
	"trefoil/app/mentoring"
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

// held returns the earlier words that held for a day at least, newest first.
// What was worded anew within a day was never rated by.
func held(earlier []mentoring.EarlierWords) []mentoring.EarlierWords {
	var all []mentoring.EarlierWords
	for i, e := range earlier {
		if i == 0 || earlier[i-1].Until.Before(e.Until) {
			all = append([]mentoring.EarlierWords{e}, all...)
		}
	}
	return all
}

// wording is how an ability was worded, as one paragraph.
func wording(e mentoring.EarlierWords) string {
	words := []string{e.Name + "."}
	if e.Definition != "" {
		words = append(words, e.Definition+".")
	}
	for i, anchor := range e.Anchors {
		if anchor != "" {
			words = append(words, fmt.Sprintf("%d: %s.", i+1, strings.TrimSuffix(anchor, ".")))
		}
	}
	return strings.Join(words, " ")
}
