package kit

import (
	"os"

	"fyne.io/fyne/v2/lang"
)

// PaperLocale names the place by whose habits pages are printed, such as
// "en_US.UTF-8" or "de-AT": what the environment says of paper, or else the
// locale of the system.
func PaperLocale() string {
	for _, name := range []string{"LC_ALL", "LC_PAPER", "LANG"} {
		if locale := os.Getenv(name); locale != "" {
			return locale
		}
	}
	return lang.SystemLocale().String()
}
