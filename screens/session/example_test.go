package session

import (
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
