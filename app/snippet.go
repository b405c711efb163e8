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
	from, to := 0, len(f.text)
	if !h.Named() {
		from, to = bestSentence(f.text, h.query, Fold(h.Mentee))
		from = nearer(f.text, from, to, h.query)
	}
	spans := spansOf(h.text, f, from, to, h.query)
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
	f := foldWhere(name)
	w := written{folded: f.text}
	if len(words) == 0 || w.bits(words) != all(words) {
		return nil, 0, false
	}
	return spansOf(name, f, 0, len(f.text), words), rank(f.text, words), true
}

// bestSentence returns where the first sentence lies that says the most: that
// holds most of the words, long ones before short ones, and the name of the
// mentee, who may be in any, last.
func bestSentence(folded string, words []string, mentee string) (from, to int) {
	best := -1
	for start := 0; start < len(folded); {
		end := sentenceEnd(folded, start)
		says := 0
		for _, word := range words {
			switch {
			case !strings.Contains(folded[start:end], word):
			case strings.Contains(mentee, word):
				says++
			default:
				says += len(word) + 1
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
func nearer(text string, from, to int, words []string) int {
	first := to
	for _, word := range words {
		if i := strings.Index(text[from:to], word); i >= 0 {
			first = min(first, from+i)
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

// spansOf takes a part of a text apart at the words. The part is given by
// places in the folded text.
func spansOf(text string, f folded, from, to int, words []string) []Span {
	hit := make([]bool, to-from)
	for _, word := range words {
		for at := from; ; {
			i := strings.Index(f.text[at:to], word)
			if i < 0 {
				break
			}
			for k := range len(word) {
				hit[at+i+k-from] = true
			}
			at += i + len(word)
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
