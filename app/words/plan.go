package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app/lang"
)

// Plan writes an if-then plan as a sentence: "If the CFO asks, then I offer the
// appendix." One of the two may be missing; without both it is "".
func Plan(l *lang.Language, when, then string) string {
	when = clause(when, "if", l.X("typed before a plan", "if"))
	then = clause(then, "then", l.X("typed before a plan", "then"))
	switch {
	case when == "" && then == "":
		return ""
	case then == "":
		return l.F("If %s.", when)
	case when == "":
		return l.F("%s.", Capital(then))
	}
	return l.F("If %s, then %s.", when, then)
}

// clause is a part of a plan without the words that go before it, should one
// have been typed, and without a full stop.
func clause(s string, words ...string) string {
	s = strings.TrimRight(strings.TrimSpace(s), " .,;。，；")
	for _, word := range words {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && s[len(word)] == ' ' {
			return s[len(word)+1:]
		}
	}
	return s
}

// Capital begins a sentence with a capital letter.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
