package lang

import (
	"strconv"
	"strings"
)

// Decimals is a number with so many decimals; see Language.Decimals.
func Decimals(v float64, count int) string { return Current().Decimals(v, count) }

// Commas is "a, b, c"; see Language.Commas.
func Commas(parts ...string) string { return Current().Commas(parts...) }

// Semicolons is "a; b; c"; see Language.Semicolons.
func Semicolons(parts ...string) string { return Current().Semicolons(parts...) }

// Listed is "a, b and c"; see Language.Listed.
func Listed(parts ...string) string { return Current().Listed(parts...) }

// Decimals writes a number with exactly so many decimals.
func (l *Language) Decimals(v float64, count int) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', count, 64), ".", l.X("before decimals", "."), 1)
}

// Commas is "a, b, c". It leaves out what is empty.
func (l *Language) Commas(parts ...string) string { return joined(l.T("%s, %s"), parts) }

// Semicolons is "a; b; c", for parts with commas in them. It leaves out what is
// empty.
func (l *Language) Semicolons(parts ...string) string { return joined(l.T("%s; %s"), parts) }

// Listed writes parts as in a sentence: "a, b and c".
func (l *Language) Listed(parts ...string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return l.F("%s and %s", l.Commas(parts[:last]...), parts[last])
}

// joined puts parts that say something one after the other, as a format does it
// with two.
func joined(format string, parts []string) string {
	between := strings.TrimSuffix(strings.TrimPrefix(format, "%s"), "%s")
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, between)
}
