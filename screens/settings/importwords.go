package settings

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// foundWords says what an import would do, a line each.
func foundWords(found app.ImportFound) string {
	switch {
	case found.Differ > 0:
		return kit.Spelled(found.Differ, lang.N(found.Differ,
			"%d record is here already and says something else, so nothing can be added. What is here stays as it is.",
			"%d records are here already and say something else, so nothing can be added. What is here stays as it is."))
	case found.Total() == 0:
		return lang.T("Everything in it is here already. There is nothing to add.")
	}
	lines := []string{lang.Sentences(newMentees(found.Mentees), lang.F("It would add %s.", kit.RecordWords(found.New)))}
	if found.Private > 0 {
		lines = append(lines, kit.Spelled(found.Private, lang.N(found.Private,
			"%d of them is private: only you may read it.", "%d of them are private: only you may read them.")))
	}
	if found.Same > 0 {
		lines = append(lines, kit.Spelled(found.Same, lang.N(found.Same,
			"%d record is here already and stays as it is.", "%d records are here already and stay as they are.")))
	}
	return strings.Join(lines, "\n")
}

// mostNames is how many names are told before the rest is only counted.
const mostNames = 5

func newMentees(names []string) string {
	if len(names) == 0 {
		return ""
	}
	told := names
	if len(names) > mostNames+1 {
		told = append(append([]string(nil), names[:mostNames]...), lang.F("%d more", len(names)-mostNames))
	}
	return kit.Spelled(len(names), lang.N(len(names), "%d new mentee: %s.", "%d new mentees: %s.", kit.Listed(told)))
}

// faultWords says what is wrong with which records, a line each; nothing
// without faults.
func faultWords(faults []app.ImportFault) string {
	if len(faults) == 0 {
		return ""
	}
	lines := []string{kit.Words(mentoring.ErrExportFaulty)}
	for _, f := range faults {
		lines = append(lines, lang.F("%s: %s", placeWords(f), faultReason(f.Err)))
	}
	if len(faults) == app.MostImportFaults {
		lines = append(lines, lang.T("There may be more."))
	}
	return strings.Join(lines, "\n")
}

// placeWords says where in the file something is: "Goals, record 3".
func placeWords(f app.ImportFault) string {
	where := kit.Capital(strings.ReplaceAll(f.List, "_", " "))
	if f.Place > 0 {
		where = lang.F("%s, record %d", where, f.Place)
	}
	if f.Field != "" {
		where = lang.F("%s, field %s", where, f.Field)
	}
	return where
}

// faultReason is the first sentence of what people read for an error, for what
// to do then stands above all of them.
func faultReason(err error) string {
	words := kit.Words(err)
	if words == kit.Words(errUnknown) {
		return lang.T("that can't be read.")
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(words, "。", ". "), ". ")
	first = strings.TrimSuffix(first, ".")
	if lang.Current().Code == lang.English.Code { // others begin a sentence after a colon in their own way
		letter, size := utf8.DecodeRuneInString(first)
		first = string(unicode.ToLower(letter)) + first[size:]
	}
	return lang.F("%s.", first)
}

// errUnknown is an error that nobody has words for.
var errUnknown = fmt.Errorf("unknown")
