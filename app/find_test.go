package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        []string
	}{
		{"The CFO asked the cfo", "cfo", []string{"CFO", "cfo"}},
		{"Zażółć gęślą", "zolc", []string{"żółć"}},
		{"zolc", "Żółć", []string{"zolc"}},
		{"aaaa", "aa", []string{"aa", "aa"}},
		{"Straße und Strasse", "strass", []string{"Straß", "Strass"}},
		{"e\u0301t\u00e9", "t\u00e9", []string{"t\u00e9"}},
		{"李静", "静", []string{"静"}},
		{"one\ntwo", "e\nt", []string{"e\nt"}},
		{"Müller, Mueller und Muller", "mueller", []string{"Müller", "Mueller"}},
		{"Müller, Mueller und Muller", "Müller", []string{"Müller", "Mueller", "Muller"}},
		{"Müller, Mueller und Muller", "muller", []string{"Müller", "Muller"}},
		{"Mu\u0308ller!", "mueller", []string{"Mu\u0308ller"}},
		{"Steuererhöhung", "steuererhoe", []string{"Steuererhö"}},
		{"Grün wie das Blau", "blau", []string{"Blau"}},
		{"für das Gefühl", "er", nil},
		{"für das Gefühl", "fuer", []string{"für"}},
		{"zermürbende Bürde", "erbuerde", nil},
		{"the new value, in blue", "ue", []string{"ue", "ue"}},
		{"neu und genau", "neue", nil},
		{"nothing", "", nil},
		{"nothing", "there", nil},
	} {
		var got []string
		for _, f := range Find(c.text, c.words) {
			got = append(got, c.text[f.From:f.To])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q in %q: %s", c.words, c.text, diff)
		}
	}
}

func TestWhatIsFoundIsThere(t *testing.T) {
	letters := rapid.StringMatching(`[aAzŻżłŁßéeuüÜ ́̈]{0,20}`)
	rapid.Check(t, func(t *rapid.T) {
		text, words := letters.Draw(t, "text"), letters.Draw(t, "words")
		last := 0
		for _, f := range Find(text, words) {
			if f.From < last || f.To < f.From || f.To > len(text) {
				t.Fatalf("found %v after %d", f, last)
			}
			last = f.From
		}
	})
}
