package kit

import (
	"strings"

	"trefoil/app/mentoring"
)

var numberWords = [...]string{
	"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
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

// monthNames are the months as they are written in a line of small type.
var monthNames = [...]string{"Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}

// MonthWords is the month of a day, with the year when it is not today's:
// "Sept", "Sept 2025". No day is "".
func MonthWords(d, today mentoring.Date) string {
	if d.IsZero() {
		return ""
	}
	return monthNames[d.Month-1] + d.FormatNear("", today)
}
