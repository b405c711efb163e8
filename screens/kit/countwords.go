package kit

import (
	"fmt"
	"strings"
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
	words := Count(n, one, many)
	if n < 0 || n >= len(numberWords) {
		return words
	}
	_, noun, _ := strings.Cut(words, " ")
	number := numberWords[n]
	return strings.ToUpper(number[:1]) + number[1:] + " " + noun
}
