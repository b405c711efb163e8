package app

import "strings"

// searchText is a text that is searched, with what it folds to.
type searchText struct {
	text    string
	plain   form
	spelled *form // with ä, ö and ü spelled out; nil of a text without them
}

// form is one folded form of a text.
type form struct {
	text  string
	sieve *sieve // nil of a short text
}

func newSearchText(text string) searchText {
	s := searchText{text: text, plain: newForm(Fold(text))}
	if umlauts(text) {
		spelled := newForm(Spell(text))
		s.spelled = &spelled
	}
	return s
}

func newForm(text string) form { return form{text, sieveOf(text)} }

// holds says that the word is in the form.
func (f *form) holds(word string) bool {
	if f.sieve != nil && f.sieve.lacks(word) {
		return false
	}
	return strings.Contains(f.text, word)
}

// holds says that the word is in the text.
func (s *searchText) holds(word searchWord) bool {
	switch {
	case s.plain.holds(word.plain):
		return true
	case word.spelled == "":
		return false
	case s.spelled == nil:
		return word.spelled != word.plain && s.plain.holds(word.spelled)
	case !s.spelled.holds(word.spelled):
		return false
	}
	// A word that begins with e may have been found from the middle of ä, ö or ü on.
	return word.spelled[0] != 'e' || len(word.places(s.text, foldWhere(s.text))) > 0
}

// bits has a bit for each of the words that the text holds.
func (s *searchText) bits(words []searchWord) uint64 {
	var bits uint64
	for i, word := range words {
		if s.holds(word) {
			bits |= 1 << i
		}
	}
	return bits
}
