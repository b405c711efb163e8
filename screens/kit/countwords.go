package kit

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"trefoil/app/lang"
)

var numberWords = [...]string{
	"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
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
