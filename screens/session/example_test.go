package session

import (
	"strings"
	"testing"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// What the empty line gives as an example is read as it is meant.
func TestTheExampleOfALineIsReadInEveryLanguage(t *testing.T) {
	reader := mentoring.LineReader{Mentee: "Maya Okafor", Today: mentoring.Day(2026, 11, 30)}
	friday := mentoring.Day(2026, 12, 4)
	for _, code := range []string{"en", "de", "es", "pl", "zh"} {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		text := l.F("%s: call Sales fri #business", "maya")
		if line := reader.Read(text); line.By != mentoring.Mentee || line.Due != friday || line.Dimension != mentoring.Business {
			t.Errorf("%s, %q: by %q, due %s, %s", code, text, line.By, line.Due, line.Dimension)
		}
	}
}

// A dimension is read by the name that stands on every page.
func TestADimensionIsReadByItsNameInEveryLanguage(t *testing.T) {
	reader := mentoring.LineReader{Mentee: "Maya Okafor", Today: mentoring.Day(2026, 11, 30)}
	for _, code := range []string{"en", "de", "es", "pl", "zh"} {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range mentoring.Dimensions {
			text := "maya: ask #" + strings.ToLower(l.T(d.Short()))
			if got := reader.Read(text).Dimension; got != d {
				t.Errorf("%s, %q: %q, want %q", code, text, got, d)
			}
		}
	}
}
