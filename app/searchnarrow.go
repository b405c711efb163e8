package app

import (
	"cmp"
	"strings"
)

// narrowed is what was found last. While a query is typed on, only that can
// match, and the rest need not be looked at again.
type narrowed struct {
	index   *searchIndex // in which it was found
	words   []searchWord // as they were typed
	private bool
	rest    *searchIndex
}

// narrow returns where to look for a query: in all of the index, or in what was
// found of it before the last key.
func (s *searcher) narrow(index *searchIndex, query string, o SearchOptions) *searchIndex {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last.index != index || s.last.private != o.Private || !s.last.goesOn(typedWords(query)) {
		return index
	}
	return s.last.rest
}

// goesOn says that the words go on from those before: each of these is in its
// place, perhaps longer now, and there may be more of them unless the name of a
// mentee stands for one. For such a word need not be in the text itself as long
// as another one is.
func (n *narrowed) goesOn(words []searchWord) bool {
	if len(words) < len(n.words) || len(words) > mostWords {
		return false
	}
	for i, word := range n.words {
		if !words[i].goesOn(word) {
			return false
		}
	}
	if len(words) == len(n.words) {
		return true
	}
	for _, bits := range n.rest.inNames(n.words) {
		if bits != 0 {
			return false
		}
	}
	return true
}

// goesOn says that what holds the word holds the one before, too.
func (w searchWord) goesOn(before searchWord) bool {
	if w.spelled == "" && before.spelled == "" {
		return strings.Contains(w.plain, before.plain)
	}
	// What begins later in the word may begin in the middle of ä, ö or ü.
	return strings.HasPrefix(w.plain, before.plain) && strings.HasPrefix(w.spelled, cmp.Or(before.spelled, before.plain))
}

// keep remembers what was found.
func (s *searcher) keep(index *searchIndex, query string, o SearchOptions, found *searchIndex) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last = narrowed{index, typedWords(query), o.Private, found}
}

// orAll is what was found, with all of the texts in place of those found when
// there are more than were looked for.
func (x *searchIndex) orAll(texts []*written) *searchIndex {
	if len(x.texts) <= mostHits {
		return x
	}
	return &searchIndex{write: x.write, pairs: x.pairs, names: x.names, texts: texts}
}
