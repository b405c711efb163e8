package app

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// Found is where words stand in a text, in bytes.
type Found struct{ From, To int }

func (f Found) within(from, to int) bool { return from <= f.From && f.To <= to }

// Find returns all places of a text where the words stand, one after another.
// Case and accents don't matter, as in Fold, nor whether ä, ö and ü are spelled ae,
// oe and ue. Nothing is nowhere.
func Find(text, words string) []Found {
	wanted := newSearchWord(Fold(words), Spell(words))
	if wanted.plain == "" {
		return nil
	}
	in := foldWhere(text)
	found := wanted.places(text, in)
	for i, f := range found {
		found[i] = Found{in.from[f.From], in.end(f.To)}
	}
	return found
}

// searchWord is a word that is searched for.
type searchWord struct {
	plain   string // as Fold has it
	spelled string // as Spell has it; empty when that has no ä, ö or ü in it
}

func newSearchWord(plain, spelled string) searchWord {
	if !maybeUmlauts(spelled) {
		return searchWord{plain: plain}
	}
	return searchWord{plain, spelled}
}

// maybeUmlauts says that something in a spelled word may stand for ä, ö or ü.
func maybeUmlauts(spelled string) bool {
	return strings.Contains(spelled, "ae") || strings.Contains(spelled, "oe") || strings.Contains(spelled, "ue")
}

// places returns where a word stands in a text, one after another, by places in
// what the text folds to.
func (w searchWord) places(text string, in folded) []Found {
	found := in.places(w.plain)
	if w.spelled == "" {
		return found
	}
	spelled := in
	if umlauts(text) {
		spelled = spellWhere(text)
	}
	for _, f := range spelled.places(w.spelled) {
		if !spelled.inside(f.From) {
			found = append(found, Found{in.at(spelled.from[f.From]), in.at(spelled.end(f.To))})
		}
	}
	return apart(found)
}

// apart sorts places and leaves out those that begin within another one.
func apart(found []Found) []Found {
	slices.SortFunc(found, func(a, b Found) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	kept := found[:0]
	for _, f := range found {
		if len(kept) == 0 || f.From >= kept[len(kept)-1].To {
			kept = append(kept, f)
		}
	}
	return kept
}

// places returns where a word stands in the folded text, one after another.
func (f folded) places(word string) []Found {
	var all []Found
	for at := 0; ; {
		next := strings.Index(f.text[at:], word)
		if next < 0 {
			return all
		}
		all = append(all, Found{at + next, at + next + len(word)})
		at += next + len(word)
	}
}

// inside says that the letter of this byte began before it.
func (f folded) inside(at int) bool { return at > 0 && f.from[at] == f.from[at-1] }

// at returns the place in the folded text of one in the original.
func (f folded) at(original int) int { return sort.SearchInts(f.from, original) }

// end returns where the letter ends that gave the byte before a place.
func (f folded) end(at int) int {
	last := f.from[at-1]
	for at < len(f.text) && f.from[at] == last {
		at++
	}
	return f.from[at]
}
