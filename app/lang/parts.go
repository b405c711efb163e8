package lang

import (
	"strconv"
	"strings"
)

// Decimals is a number with so many decimals; see Language.Decimals.
func Decimals(v float64, count int) string { return Current().Decimals(v, count) }

// Decimals writes a number with exactly so many decimals.
func (l *Language) Decimals(v float64, count int) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', count, 64), ".", l.X("before decimals", "."), 1)
}

// Commas writes parts one after the other; see Language.Commas.
func Commas(parts ...string) string { return Current().Commas(parts...) }

// Commas writes parts that each stand for themselves one after the other: "a, b, c".
func (l *Language) Commas(parts ...string) string {
	return strings.Join(parts, l.X("between parts", ", "))
}

// Semicolons writes parts one after the other, when there are commas in them; see
// Language.Semicolons.
func Semicolons(parts ...string) string { return Current().Semicolons(parts...) }

// Semicolons writes parts one after the other, when there are commas in them.
func (l *Language) Semicolons(parts ...string) string {
	return strings.Join(parts, l.X("between parts", "; "))
}
