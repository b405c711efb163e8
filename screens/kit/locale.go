package kit

import (
	"os"
	"time"

	fynelang "fyne.io/fyne/v2/lang"

	"trefoil/app/lang"
)

// PaperLocale names the place by whose habits pages are printed, such as
// "en_US.UTF-8" or "de-AT": what the environment says of paper, or else the
// locale of the system.
func PaperLocale() string { return localeOf("LC_PAPER") }

// weekBegins is the day on which a week begins by the habits of the place.
func weekBegins() time.Weekday { return lang.WeekBegins(localeOf("LC_TIME")) }

// localeOf is what the environment says of one kind of habit, or else the locale of
// the system.
func localeOf(habit string) string {
	for _, name := range []string{"LC_ALL", habit, "LANG"} {
		if locale := os.Getenv(name); locale != "" {
			return locale
		}
	}
	return fynelang.SystemLocale().String()
}
