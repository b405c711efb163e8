package kit

import (
	"strconv"
	"strings"
)

// Spelled begins a sentence that begins with a number with the word for it, as
// English does with small ones: "Two sessions". Other languages keep the figure.
func Spelled(n int, sentence string) string {
	rest, ok := strings.CutPrefix(sentence, strconv.Itoa(n))
	if !ok {
		return sentence
	}
	return Capital(NumberWord(n)) + rest
}
