package kit

import "testing"

func TestPaperLocaleIsWhatThePlaceSaysOfPaper(t *testing.T) {
	for _, c := range []struct{ all, paper, lang, want string }{
		{"", "de_DE.UTF-8", "en_US.UTF-8", "de_DE.UTF-8"}, {"", "", "en_US.UTF-8", "en_US.UTF-8"}, {"C", "de_DE", "en_US", "C"},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_PAPER", c.paper)
		t.Setenv("LANG", c.lang)
		if got := PaperLocale(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_PAPER", "")
	t.Setenv("LANG", "")
	if PaperLocale() == "" {
		t.Error("the system has none")
	}
}
