// Package words says in a language what screens and documents say alike.
package words

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// List is "a, b, c". It leaves out what is empty.
func List(l *lang.Language, parts ...string) string { return l.Commas(parts...) }

// Within is a name, translated, as it stands within a sentence: small, but in
// German, which writes its nouns with a capital letter wherever they stand.
func Within(l *lang.Language, name string) string {
	if l.Code == "de" {
		return l.T(name)
	}
	return strings.ToLower(l.T(name))
}

// Figure is a level, or a difference of levels, with one decimal.
func Figure(l *lang.Language, v float64) string {
	return l.Decimals(mentoring.Tenth(v), 1)
}
