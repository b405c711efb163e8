package kit

import (
	"strconv"
	"strings"

	"trefoil/app/lang"
)

// Spelled begins a sentence that begins with a number with the word for it, as
// English does with small ones: "Two sessions". Other languages keep the figure.
func Spelled(n int, sentence string) string {
	rest, ok := strings.CutPrefix(sentence, strconv.Itoa(n))
	if !ok || lang.Current().Code != lang.English.Code {
		return sentence
	}
	return Capital(NumberWord(n)) + rest
}
