package lang

import (
	"testing"
	"time"
)

func TestWeekBegins(t *testing.T) {
	for locale, want := range map[string]time.Weekday{
		"en_US.UTF-8": time.Sunday, "es-MX": time.Sunday, "pt_PT": time.Sunday, "fr_CA@euro": time.Sunday, "en_IN": time.Sunday,
		"ar_EG.UTF-8": time.Saturday, "fa_IR": time.Saturday, "dv_MV": time.Friday,
		"en_GB.UTF-8": time.Monday, "de_DE": time.Monday, "pl_PL": time.Monday, "es_ES": time.Monday, "zh_CN": time.Monday, "zh-Hans-CN": time.Monday,
		"de": time.Monday, "C": time.Monday, "C.UTF-8": time.Monday, "POSIX": time.Monday, "": time.Monday, "nonsense!": time.Monday,
	} {
		if got := WeekBegins(locale); got != want {
			t.Errorf("%s: %v, want %v", locale, got, want)
		}
	}
}
