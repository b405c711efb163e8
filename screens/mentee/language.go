package mentee

import (
	"slices"

	"trefoil/app/lang"
)

// paperLanguages are the choices for the language of a pair's documents: first that
// of the interface, then each by its own name.
func paperLanguages() []string {
	names := []string{lang.T("As the program")}
	for _, code := range lang.Codes() {
		names = append(names, lang.NameOf(code))
	}
	return names
}

// paperCodes are the codes in the order of paperLanguages.
func paperCodes() []string { return append([]string{""}, lang.Codes()...) }

func paperLanguage(code string) string {
	return paperLanguages()[max(0, slices.Index(paperCodes(), code))]
}

func paperCode(name string) string {
	return paperCodes()[max(0, slices.Index(paperLanguages(), name))]
}
