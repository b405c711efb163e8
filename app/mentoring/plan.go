package mentoring

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PlanSentence writes an if-then plan as a sentence: "If the CFO asks, then I
// offer the appendix." One of the two may be missing; without both it is "".
func PlanSentence(when, then string) string {
	when, then = clause(when, "if"), clause(then, "then")
	switch {
	case when == "" && then == "":
		return ""
	case then == "":
		return "If " + when + "."
	case when == "":
		return upper(then) + "."
	}
	return "If " + when + ", then " + then + "."
}

// clause is a part of a plan without the word that goes before it, should it
// have been typed, and without a full stop.
func clause(s, word string) string {
	s = strings.TrimRight(strings.TrimSpace(s), " .,;")
	if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && s[len(word)] == ' ' {
		s = s[len(word)+1:]
	}
	return s
}

func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
