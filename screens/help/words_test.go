package help

import (
	"strings"
	"testing"

	"trefoil/app/lang"
)

// TestHelpInEveryLanguage holds the translations to the English text: the same
// sections, each with a heading and something below it.
func TestHelpInEveryLanguage(t *testing.T) {
	for _, code := range lang.Codes()[1:] {
		for _, name := range []string{"guide.md", "method.md", "pages.md", "protection.md"} {
			english, said := readIn(name), readIn(code+"/"+name)
			for _, mark := range []string{"\n# ", "\n## ", "\n- ", "\n1. "} {
				if want, got := strings.Count("\n"+english, mark), strings.Count("\n"+said, mark); want != got {
					t.Errorf("%s/%s has %d of %q, the English %d", code, name, got, mark, want)
				}
			}
			if len(said) < len(english)/3 {
				t.Errorf("%s/%s is too short to say it all", code, name)
			}
		}
	}
}

func TestTheHelpOfAPageIsInTheLanguageSpoken(t *testing.T) {
	defer lang.Use(lang.Current())
	for code, heading := range map[string]string{"en": "# Journal", "de": "# Journal", "es": "# Diario", "pl": "# Dziennik", "zh": "# 日志"} {
		l, err := lang.Of(code)
		if err != nil {
			t.Fatal(err)
		}
		lang.Use(l)
		if got := aboutPage("Journal"); !strings.HasPrefix(got, heading+"\n") {
			t.Errorf("%s: %.40q", code, got)
		}
	}
}
