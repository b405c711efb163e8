package lang

import (
	"testing"
	"time"
)

func speak(t *testing.T, code string) *Language {
	t.Helper()
	l, err := Of(code)
	if err != nil {
		t.Fatal(err)
	}
	if l.Code != code {
		t.Fatalf("asked for %s, got %s", code, l.Code)
	}
	return l
}

func TestEnglishIsTheCode(t *testing.T) {
	l := speak(t, "en")
	for want, got := range map[string]string{
		"Save":               l.T("Save"),
		"open":               l.X("promise", "open"),
		"Saved as a.pdf.":    l.F("Saved as %s.", "a.pdf"),
		"1 goal":             l.N(1, "%d goal", "%d goals"),
		"0 goals of Maya":    l.N(0, "%d goal of %s", "%d goals of %s", "Maya"),
		"1.5":                l.Number(1.5),
		"4 December":         l.DateNear(day(2026, 12, 4), day(2026, 1, 1), "2 January"),
		"Mon 4 Jan 2027":     l.DateNear(day(2027, 1, 4), day(2026, 1, 1), "Mon 2 Jan"),
		"Friday, 4 December": l.Date(day(2026, 12, 4), "Monday, 2 January"),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := l.Date(time.Time{}, "2 January"); got != "" {
		t.Errorf("no day is %q", got)
	}
}

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func TestWithoutATranslationItIsEnglish(t *testing.T) {
	for _, code := range Codes() {
		l := speak(t, code)
		if got := l.T("no such text"); got != "no such text" {
			t.Errorf("%s: %q", code, got)
		}
		if got := l.N(3, "%d no such", "%d no suches"); got != "3 no suches" {
			t.Errorf("%s: %q", code, got)
		}
		if got := l.X("nowhere", "open"); got != "open" {
			t.Errorf("%s: %q", code, got)
		}
	}
}

func TestAnUnknownLanguageIsEnglish(t *testing.T) {
	for _, code := range []string{"", "tlh", "../de"} {
		if l, err := Of(code); l.Code != "en" || err != nil {
			t.Errorf("%q: %s, %v", code, l.Code, err)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		want  string
		asked []string
	}{
		{"en", nil},
		{"en", []string{"C"}},
		{"en", []string{"fr-FR"}},
		{"de", []string{"fr-FR", "de-AT"}},
		{"de", []string{"gsw", "de-CH"}},
		{"es", []string{"es-MX"}},
		{"pl", []string{"pl"}},
		{"zh", []string{"zh-CN"}},
		{"zh", []string{"zh-Hans-SG"}},
		{"en", []string{"en-GB", "de"}},
	} {
		if got := nearest(c.asked); got != c.want {
			t.Errorf("%v: %s, want %s", c.asked, got, c.want)
		}
	}
}

func TestEveryLanguageSpeaks(t *testing.T) {
	for _, code := range Codes()[1:] {
		l := speak(t, code)
		if l.T("Save") == "Save" || l.X("month", "May") == "May" || l.N(2, "%d goal", "%d goals") == "2 goals" {
			t.Errorf("%s says it in English", code)
		}
	}
}

func TestDateAfter(t *testing.T) {
	may := time.Date(2026, time.May, 17, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ code, layout, near, after string }{
		{"en", "Mon 2 Jan", "Sun 17 May", "Sun 17 May"},
		{"es", "Mon 2 Jan", "dom 17 may", "el dom 17 may"},
		{"es", "January", "mayo", "mayo"},
		{"pl", "January", "maj", "maja"},
		{"pl", "2 January", "17 maja", "17 maja"},
		{"de", "2 January", "17. Mai", "17. Mai"},
		{"zh", "2 January", "5月17日", "5月17日"},
	} {
		l := speak(t, c.code)
		if near, after := l.DateNear(may, may, c.layout), l.DateAfter(may, may, c.layout); near != c.near || after != c.after {
			t.Errorf("%s, %s: %q and %q, want %q and %q", c.code, c.layout, near, after, c.near, c.after)
		}
	}
	if after := speak(t, "pl").DateAfter(may, may.AddDate(1, 0, 0), "January"); after != "maja 2026" {
		t.Errorf("in another year: %q", after)
	}
	if after := speak(t, "es").DateAfter(time.Time{}, may, "2 Jan"); after != "" {
		t.Errorf("no day: %q", after)
	}
}

func TestASentenceEndsOnce(t *testing.T) {
	for said, want := range map[string]string{
		F("More since %s.", "13 Sept."): "More since 13 Sept.", F("Undone: %s.", "wait..."): "Undone: wait....",
		F("“%s”", "so.."): "“so..”", F("%s", "so.."): "so..", N(2, "%d of %s.", "%d of %s.", "Sept."): "2 of Sept.",
	} {
		if said != want {
			t.Errorf("%q, want %q", said, want)
		}
	}
}
