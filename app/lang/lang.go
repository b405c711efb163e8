// Package lang says things in the language of the user. The English text is the
// key under which a translation stands in assets/languages, so that code reads as
// what it shows and a text without a translation is shown in English.
//
// Whole sentences are translated, never pieces of them that are put together
// afterwards: other languages put the words in another order. What a person wrote
// is never translated. Texts in tables are marked by Key where they stand, and
// translated by T where they are shown, for the language can change meanwhile. A
// test finds keys without a translation, and translations without a key.
package lang

import (
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Language is one that the program speaks.
type Language struct {
	Code string // as in BCP 47, without a region: "de"
	Name string // as its speakers call it
	tag  language.Tag
	said *i18n.Localizer // nil for English, whose texts stand in the code
}

var current atomic.Pointer[Language]

func init() { current.Store(&English) }

// Use makes l the language of the interface. What is shown already stays as it is
// until it is shown anew.
func Use(l *Language) { current.Store(l) }

// Current is the language of the interface, English before Use was called.
func Current() *Language { return current.Load() }

// T is a text in the language of the interface.
func T(text string) string { return Current().T(text) }

// F is a text with values in it, as fmt.Sprintf writes them, in the language of
// the interface.
func F(format string, values ...any) string { return Current().F(format, values...) }

// N is a text about a number in the language of the interface; see Language.N.
func N(n int, one, many string, values ...any) string { return Current().N(n, one, many, values...) }

// X is a text whose translation depends on where it stands; see Language.X.
func X(where, text string) string { return Current().X(where, text) }

// Key marks a text that is translated later, by T. It returns the text as it is.
func Key(text string) string { return text }

// T is the text in the language.
func (l *Language) T(text string) string {
	if l.said == nil || text == "" {
		return text
	}
	return l.find(text, nil, text)
}

// X is T for a text with several translations, such as "open" of a promise and of
// a file: where says which is meant and is never shown.
func (l *Language) X(where, text string) string {
	if l.said == nil {
		return text
	}
	return l.find(where+contextMark+text, nil, text)
}

// contextMark stands between where a text is used and the text, in a key.
const contextMark = "|"

// F is the text with values in it, as fmt.Sprintf writes them. A translation may
// name them in another order: %[2]s.
func (l *Language) F(format string, values ...any) string {
	return l.sentence(l.T(format), values...)
}

// sentence fills in a text. One that ends with a full stop ends with one only, also
// after an abbreviation that has its own, as "Sept." does.
func (l *Language) sentence(format string, values ...any) string {
	said := l.fill(format, values...)
	if cut, twice := strings.CutSuffix(said, ".."); twice && strings.HasSuffix(format, ".") && !strings.HasSuffix(cut, ".") {
		return cut + "."
	}
	return said
}

func (l *Language) fill(format string, values ...any) string {
	if l.tag == language.Chinese {
		return fill(format, values...)
	}
	return fmt.Sprintf(format, values...)
}

// N is a text about n things. One and many are its English forms, both with a verb
// for n, which comes before the other values: "%d goal of %s", "%d goals of %s". The
// other languages have as many forms as they need.
func (l *Language) N(n int, one, many string, values ...any) string {
	form := many
	switch {
	case l.said != nil:
		form = l.find(many, n, many)
	case n == 1:
		form = one
	}
	return l.sentence(form, append([]any{n}, values...)...)
}

// Number is a number in the language of the interface; see Language.Number.
func Number(v float64) string { return Current().Number(v) }

// Number writes a number with as many decimals as it has, and none for a whole one.
func (l *Language) Number(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", l.X("before decimals", "."), 1)
}

// find looks a key up, with the number that decides on the form where there is
// one, and gives the English text when there is no translation.
func (l *Language) find(key string, number any, english string) string {
	said, err := l.said.Localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: number})
	if err != nil || said == "" {
		return english
	}
	return said
}
