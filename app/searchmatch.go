package app

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// mostWords is how many words of a query count.
const mostWords = 16

// searchWords takes a query apart, the longest word first, which is the rarest.
func searchWords(query string) []searchWord {
	words := typedWords(query)
	slices.SortStableFunc(words, func(a, b searchWord) int { return cmp.Compare(len(b.plain), len(a.plain)) })
	words = slices.Compact(words)
	return words[:min(len(words), mostWords)]
}

// typedWords returns the words of a query as they were typed.
func typedWords(query string) []searchWord {
	var words []searchWord
	plain, spelled := strings.Fields(Fold(query)), strings.Fields(Spell(query))
	for i := range plain {
		words = append(words, newSearchWord(plain[i], spelled[i]))
	}
	return words
}

// all has a bit for each word.
func all(words []searchWord) uint64 { return 1<<len(words) - 1 }

// matches says that the text holds one of the words or more, and the name of
// the mentee the others.
func (w *written) matches(words []searchWord, names []uint64) bool {
	var named uint64
	if w.pair >= 0 {
		named = names[w.pair]
	}
	some := false
	for i, word := range words {
		if w.holds(word) {
			some = true
		} else if named>>i&1 == 0 {
			return false
		}
	}
	return some
}

// inNames says which of the words the name of each mentee holds.
func (x *searchIndex) inNames(words []searchWord) []uint64 {
	bits := make([]uint64, len(x.pairs))
	for i := range x.pairs {
		bits[i] = x.pairs[i].bits(words)
	}
	return bits
}

// find returns what the words match, in the order of the index. Of the texts it
// looks for one more than are listed.
func (x *searchIndex) find(words []searchWord, o SearchOptions) *searchIndex {
	called := x.inNames(words)
	found := &searchIndex{write: x.write, pairs: x.pairs}
	found.names = matching(x.names, len(x.names), func(w *written) bool { return w.matches(words, called) })
	found.texts = matching(x.texts, mostHits+1, func(w *written) bool {
		return (w.kind != PrivateNotesHit || o.Private) && w.matches(words, called)
	})
	return found
}

// alone is how many texts are looked through on one core.
const alone = 4096

// matching returns the first texts that match, at most so many. It looks through many
// of them on all cores, a part on each.
func matching(all []*written, most int, match func(*written) bool) []*written {
	part := max(alone, (len(all)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	found := make([][]*written, (len(all)+part-1)/part)
	var done sync.WaitGroup
	for i := range found {
		done.Go(func() { found[i] = firstMatching(all[i*part:min((i+1)*part, len(all))], most, match) })
	}
	done.Wait()
	together := slices.Concat(found...)
	return together[:min(most, len(together))]
}

func firstMatching(all []*written, most int, match func(*written) bool) []*written {
	var found []*written
	for _, w := range all {
		if len(found) == most {
			break
		}
		if match(w) {
			found = append(found, w)
		}
	}
	return found
}

// more says that there is more in the index than is listed.
func (x *searchIndex) more() bool { return len(x.names) > mostHits || len(x.texts) > mostHits }

// hits lists what was found: what is called so, best match first, and then the
// texts.
func (x *searchIndex) hits(words []searchWord) Hits {
	var ranks [3][]*written
	for _, w := range x.names {
		r := w.rank(words)
		ranks[r] = append(ranks[r], w)
	}
	names := slices.Concat(ranks[:]...)
	hits := Hits{More: x.more()}
	for _, list := range [][]*written{names, x.texts} {
		for _, w := range list[:min(len(list), mostHits)] {
			hits.Found = append(hits.Found, Hit{w.kind, *w.place, w.text, words})
		}
	}
	return hits
}

// rank says how well a name fits: 0 when it begins with one of the words, 1
// when any of its words does so, and 2 otherwise.
func (s *searchText) rank(words []searchWord) int {
	best := 2
	for _, word := range words {
		best = min(best, rank(s.plain.text, word.plain))
		switch {
		case word.spelled == "":
		case s.spelled != nil:
			best = min(best, rank(s.spelled.text, word.spelled))
		default:
			best = min(best, rank(s.plain.text, word.spelled))
		}
	}
	return best
}

// rank is rank for one form of a name and one word.
func rank(folded, word string) int {
	at := strings.Index(folded, word)
	switch {
	case at == 0:
		return 0
	case at > 0 && begins(folded, word):
		return 1
	}
	return 2
}

// begins says that a word of the text begins so.
func begins(folded, word string) bool {
	for at := 0; ; {
		i := strings.Index(folded[at:], word)
		if i < 0 {
			return false
		}
		if startsWord(folded, at+i) {
			return true
		}
		at += i + len(word)
	}
}
