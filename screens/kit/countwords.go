package kit

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app/lang"
)

var numberWords = [...]string{
	"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
}

// Count is a number with its noun: 1 goal, 3 goals.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Sentence is Count at the start of a sentence, with the small numbers as
// words: "Two sessions".
func Sentence(n int, one, many string) string {
	_, noun, _ := strings.Cut(Count(n, one, many), " ")
	return Capital(NumberWord(n)) + " " + noun
}

// NumberWord writes a number in words up to twelve: "four", but "13". Languages other
// than English have figures only.
func NumberWord(n int) string {
	if lang.Current().Code != lang.English.Code || n < 0 || n >= len(numberWords) {
		return strconv.Itoa(n)
	}
	return numberWords[n]
}

// Capital begins a sentence with a capital letter; a figure stays as it is.
func Capital(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + sentence[size:]
}
