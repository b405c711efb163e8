package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a part of a text, which is a word that was searched for or not.
type Span struct {
	Text string
	Hit  bool
}

// Words returns the sentence that holds most of what was asked for, with the
// words in it. Marks of Markdown are left out.
func (h Hit) Words() []Span {
	f := foldWhere(h.text)
	found := f.allPlaces(h.text, h.query)
	from, to := 0, len(f.text)
	if !h.Named() {
		from, to = bestSentence(f.text, found, h.worth())
		from = nearer(f.text, from, to, found)
	}
	spans := spansOf(h.text, f, from, to, found)
	if len(spans) > 0 && f.from[from] > 0 && !sentenceStart(f.text, from) {
		spans[0].Text = "…" + strings.TrimLeft(spans[0].Text, " ")
	}
	return spans
}

// MarkName marks the words of a query in a name, if all of them are in it and
// says how well it fits: 0 when it begins with one of them, 1 when a word of it
// does so, 2 otherwise.
func MarkName(name, query string) (spans []Span, fit int, ok bool) {
	words := searchWords(query)
	s := newSearchText(name)
	if len(words) == 0 || s.bits(words) != all(words) {
		return nil, 0, false
	}
	f := foldWhere(name)
	return spansOf(name, f, 0, len(f.text), f.allPlaces(name, words)), s.rank(words), true
}

// allPlaces returns where each of the words stands in a text, by places in what it
// folds to.
func (f folded) allPlaces(text string, words []searchWord) [][]Found {
	all := make([][]Found, len(words))
	for i, word := range words {
		all[i] = word.places(text, f)
	}
	return all
}

// worth says how much each word says that was asked for: a long one more than a
// short one, and the name of the mentee, who may be in any sentence, least.
func (h Hit) worth() []int {
	mentee := newSearchText(h.Mentee)
	worth := make([]int, len(h.query))
	for i, word := range h.query {
		worth[i] = 1
		if !mentee.holds(word) {
			worth[i] += len(word.plain)
		}
	}
	return worth
}

// bestSentence returns where the first sentence lies that says the most: that
// holds most of the words, by what they are worth.
func bestSentence(folded string, found [][]Found, worth []int) (from, to int) {
	best := -1
	for start := 0; start < len(folded); {
		end := sentenceEnd(folded, start)
		says := 0
		for i, places := range found {
			if slices.ContainsFunc(places, func(p Found) bool { return p.within(start, end) }) {
				says += worth[i]
			}
		}
		if says > best {
			best, from, to = says, start, end
		}
		start = end
	}
	return from, to
}

// sentenceEnd returns where the sentence ends that begins at start, with the
// white space after it.
func sentenceEnd(text string, start int) int {
	ended := false
	for i, r := range text[start:] {
		switch {
		case r == '\n', strings.ContainsRune("。！？", r):
			return start + i + utf8.RuneLen(r)
		case ended && unicode.IsSpace(r):
			return start + i + utf8.RuneLen(r)
		}
		ended = strings.ContainsRune(".!?", r) || ended && strings.ContainsRune(`")'`, r)
	}
	return len(text)
}

// sentenceStart says that a sentence begins here.
func sentenceStart(text string, at int) bool {
	before := strings.TrimRight(text[:at], " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune("\n.!?。！？\")'", r)
}

// lead is how many bytes may stand before the first word that was found: so
// many are in sight in a line.
const lead = 60

// nearer moves the start of a long sentence to shortly before the first word
// that was found in it.
func nearer(text string, from, to int, found [][]Found) int {
	first := to
	for _, p := range slices.Concat(found...) {
		if p.within(from, to) {
			first = min(first, p.From)
		}
	}
	if first == to || first-from <= lead {
		return from
	}
	from = first - lead/2
	for ; from < first && !startsWord(text, from); from++ {
	}
	return from
}

// startsWord says that a word begins here.
func startsWord(text string, at int) bool {
	if at == 0 {
		return true
	}
	if !utf8.RuneStart(text[at]) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	here, _ := utf8.DecodeRuneInString(text[at:])
	return letter(here) && (!letter(before) || unicode.Is(unicode.Han, here))
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// spansOf takes a part of a text apart at what was found. The part and the places
// are given by places in the folded text.
func spansOf(text string, f folded, from, to int, found [][]Found) []Span {
	hit := make([]bool, to-from)
	for _, p := range slices.Concat(found...) {
		for at := p.From; at < p.To && p.within(from, to); at++ {
			hit[at-from] = true
		}
	}
	var spans []Span
	for i := from; i < to; {
		k := i
		for k < to && hit[k-from] == hit[i-from] {
			k++
		}
		spans = append(spans, Span{text[f.from[i]:f.from[k]], hit[i-from]})
		i = k
	}
	return plainSpans(spans)
}

// plainSpans takes out what Markdown has for marks.
func plainSpans(spans []Span) []Span {
	for i := range spans {
		spans[i].Text = unmarked.Replace(spans[i].Text)
		if i == 0 {
			spans[i].Text = strings.TrimLeft(spans[i].Text, "#>-*+_ \t\n")
		}
	}
	if len(spans) > 0 {
		last := &spans[len(spans)-1]
		last.Text = strings.TrimRight(last.Text, "*_ \t\n")
	}
	return slices.DeleteFunc(spans, func(s Span) bool { return s.Text == "" })
}

var unmarked = strings.NewReplacer("[ ] ", "", "[x] ", "", "**", "", "__", "", "~~", "", "`", "", "\n", " ", "\t", " ")
