package lang

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences puts sentences one after the other. It leaves out what is empty.
func Sentences(all ...string) string {
	var said strings.Builder
	last := ""
	for _, sentence := range all {
		if sentence == "" {
			continue
		}
		said.WriteString(GapAfter(last) + sentence)
		last = sentence
	}
	return said.String()
}

// GapAfter is what stands between a sentence and the next one: a space, but nothing after
// the wide stops of Chinese, which have one in them, with what closes behind them, and
// before the first sentence.
func GapAfter(sentence string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(sentence, "”’）"))
	if sentence == "" || strings.ContainsRune("。！？；：", last) {
		return ""
	}
	return " "
}

// verb is where a value goes in a format: %s, %d, %[2].1f.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?((?:\.\d)?[a-z%])`)

// fill puts values into a Chinese text. A name in letters has a space between itself
// and the signs beside it, as other words in letters have it there: 与 Maya 的会谈.
func fill(format string, values ...any) string {
	var said strings.Builder
	next, end := 0, 0
	for _, at := range verb.FindAllStringSubmatchIndex(format, -1) {
		beside(&said, format[end:at[0]])
		end = at[1]
		if format[at[4]:at[5]] == "%" {
			said.WriteByte('%')
			continue
		}
		if at[2] >= 0 {
			n, _ := strconv.Atoi(format[at[2]:at[3]])
			next = n - 1
		}
		if next >= len(values) {
			return fmt.Sprintf(format, values...) // which says what is missing
		}
		beside(&said, fmt.Sprintf("%"+format[at[4]:at[5]], values[next]))
		next++
	}
	beside(&said, format[end:])
	return said.String()
}

// beside writes a text after what is there, with a space where a letter and a sign of
// Chinese meet.
func beside(said *strings.Builder, text string) {
	before, _ := utf8.DecodeLastRuneInString(said.String())
	first, _ := utf8.DecodeRuneInString(text)
	if isHan(before) && isLetter(first) || isLetter(before) && isHan(first) {
		said.WriteByte(' ')
	}
	said.WriteString(text)
}

func isHan(r rune) bool    { return unicode.Is(unicode.Han, r) }
func isLetter(r rune) bool { return unicode.IsLetter(r) && !isHan(r) }
