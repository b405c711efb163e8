package restore

import (
	"errors"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// reasons say why a backup was made.
var reasons = map[mentoring.BackupReason]string{
	mentoring.BackupByHand:        lang.Key("Made by you"),
	mentoring.BackupScheduled:     lang.Key("Made by itself"),
	mentoring.BackupBeforeUpdate:  lang.Key("Before an update of Trefoil"),
	mentoring.BackupBeforeImport:  lang.Key("Before an import"),
	mentoring.BackupBeforeRestore: lang.Key("Before another was restored"),
	mentoring.BackupBeforeErasing: lang.Key("Before somebody was erased"),
}

// lineWords says why a backup was made and what is in it.
func lineWords(line app.BackupLine) string {
	why := lang.T(reasons[line.Why])
	if why == "" {
		why = line.Name
	}
	switch {
	case line.Fault == nil:
		return lang.F("%s · %s", why, contentWords(line.BackupContent))
	case errors.Is(line.Fault, mentoring.ErrNewerVersion):
		return lang.F("%s · made by a newer version of Trefoil", why)
	default:
		return lang.F("%s · can't be read", why)
	}
}

func contentWords(c mentoring.BackupContent) string {
	return lang.Commas(lang.N(c.Mentees, "%d mentee", "%d mentees"), lang.N(c.Sessions, "%d session", "%d sessions"))
}

// planWords say what a restore would do, a paragraph each.
func planWords(p mentoring.RestorePlan) []string {
	words := []string{lang.F("It was opened just now, all of it, and is whole: %s.", contentWords(p.BackupContent))}
	switch {
	case p.Unknown:
		return append(words, lang.T("The data there is can't be opened, so nobody can tell what would be lost. It is set aside as it is."))
	case p.SameAsNow():
		words = append(words, lang.T("It has the same as there is now. Nothing would change."))
	case len(p.Lost)+len(p.Changed) == 0:
		words = append(words, lang.T("Nothing that was entered since would be lost."))
	}
	for _, part := range []struct {
		lead   string
		counts map[mentoring.Kind]int
	}{
		{lang.Key("You would lose what was entered since: %s."), p.Lost},
		{lang.Key("As it was then, not as it is now: %s."), p.Changed},
		{lang.Key("Back again, deleted since: %s."), p.Back},
	} {
		if told := kit.RecordWords(part.counts); told != "" {
			words = append(words, lang.F(part.lead, told))
		}
	}
	if p.OtherKey {
		words = append(words, lang.T("It is sealed under another key: it is of other data, or older than the key of this. What opened it then will open Trefoil."))
	}
	return words
}

// noKeyWords say what opens a backup that this computer doesn't.
const noKeyWords = "This backup is of other data, or was made on another computer. It opens with the file device.key that lay beside that data. " +
	"Nothing was changed; put that file into a new folder, start Trefoil with it as its data folder, and restore the backup there."
