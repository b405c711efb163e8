package settings

import (
	"slices"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// languageField is the choice of the language of the interface: that of the
// system, or one by its own name.
func (s *Screen) languageField() *kit.Field {
	s.speaks = kit.NewSelect(languageNames(), func(name string) {
		s.speak(languageCodes()[slices.Index(languageNames(), name)])
	})
	field := kit.NewField(lang.T("Language"), s.speaks)
	field.SetHint(lang.T("Documents for a mentee can be in another one; it is chosen where the mentee is edited."))
	return field
}

// languageCodes are the values of the setting in the order of the choice; "" is the
// language of the system.
func languageCodes() []string { return append([]string{""}, lang.Codes()...) }

func languageNames() []string {
	names := []string{lang.F("As the system: %s", lang.NameOf(lang.System()))}
	for _, code := range lang.Codes() {
		names = append(names, lang.NameOf(code))
	}
	return names
}

// speak puts another language into force. The window then shows this screen anew.
func (s *Screen) speak(code string) {
	s.change(func(next *app.Settings) { next.Language = code })
	s.showLanguage()
}

func (s *Screen) showLanguage() {
	at := max(0, slices.Index(languageCodes(), s.config.Current.Language))
	s.speaks.SetQuietly(languageNames()[at])
}
