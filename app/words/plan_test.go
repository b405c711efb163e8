package words

import (
	"testing"

	"trefoil/app/lang"
)

func TestPlan(t *testing.T) {
	for _, tt := range []struct{ name, when, then, want string }{
		{"both", "the CFO asks", "I offer the appendix", "If the CFO asks, then I offer the appendix."},
		{"the words and the stops were typed", "If the CFO asks.", "then I offer it. ", "If the CFO asks, then I offer it."},
		{"a word that only begins like one", "iffy", "", "If iffy."},
		{"only what is done", "", "then I wait", "I wait."},
		{"a letter beyond ASCII", "", "éviter", "Éviter."},
		{"nothing", " ", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Plan(&lang.English, tt.when, tt.then); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
