package kit

import (
	"log/slog"
	"os"

	"fyne.io/fyne/v2"
	fynelang "fyne.io/fyne/v2/lang"

	"trefoil/app/lang"
)

// Speak puts the interface into a language, the dialogs of Fyne too. Fyne has no
// call to choose one: it asks the environment whenever translations are added to
// it, so for that moment the environment says the language. On Windows and macOS
// Fyne goes on following the system.
func Speak(l *lang.Language) {
	lang.Use(l)
	const says = "LC_ALL"
	before, was := os.LookupEnv(says)
	if err := os.Setenv(says, l.Code); err != nil {
		slog.Error("dialogs keep their language", "error", err)
		return
	}
	if err := fynelang.AddTranslationsForLocale([]byte("{}"), fyne.Locale(l.Code)); err != nil {
		slog.Error("dialogs keep their language", "error", err)
	}
	if was {
		_ = os.Setenv(says, before) // it could be set above
		return
	}
	_ = os.Unsetenv(says)
}
