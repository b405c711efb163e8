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
	mentoring.BackupByHand:        "Made by you",
	mentoring.BackupScheduled:     "Made by itself",
	mentoring.BackupBeforeUpdate:  "Before an update of Trefoil",
	mentoring.BackupBeforeImport:  "Before an import",
	mentoring.BackupBeforeRestore: "Before another was restored",
	mentoring.BackupBeforeErasing: "Before somebody was erased",
}

// lineWords says why a backup was made and what is in it.
func lineWords(line app.BackupLine) string {
	why := reasons[line.Why]
	if why == "" {
		why = line.Name
	}
	switch {
	case line.Fault == nil:
		return why + " · " + contentWords(line.BackupContent)
	case errors.Is(line.Fault, mentoring.ErrNewerVersion):
		return why + " · made by a newer version of Trefoil"
	default:
		return why + " · can't be read"
	}
}

func contentWords(c mentoring.BackupContent) string {
	return lang.N(c.Mentees, "%d mentee", "%d mentees") + ", " + lang.N(c.Sessions, "%d session", "%d sessions")
}

// planWords say what a restore would do, a paragraph each.
func planWords(p mentoring.RestorePlan) []string {
	words := []string{"It was opened just now, all of it, and is whole: " + contentWords(p.BackupContent) + "."}
	switch {
	case p.Unknown:
		return append(words, "The data there is can't be opened, so nobody can tell what would be lost. It is set aside as it is.")
	case p.SameAsNow():
		words = append(words, "It has the same as there is now. Nothing would change.")
	case len(p.Lost)+len(p.Changed) == 0:
		words = append(words, "Nothing that was entered since would be lost.")
	}
	for _, part := range []struct {
		lead   string
		counts map[mentoring.Kind]int
	}{
		{"You would lose what was entered since: ", p.Lost},
		{"As it was then, not as it is now: ", p.Changed},
		{"Back again, deleted since: ", p.Back},
	} {
		if told := kit.RecordWords(part.counts); told != "" {
			words = append(words, part.lead+told+".")
		}
	}
	if p.OtherKey {
		words = append(words, "It is sealed under another key: it is of other data, or older than the key of this. What opened it then will open Trefoil.")
	}
	return words
}

// noKeyWords say what opens a backup that this computer doesn't.
const noKeyWords = "This backup is of other data, or was made on another computer. It opens with the file device.key that lay beside that data. " +
	"Nothing was changed; put that file into a new folder, start Trefoil with it as its data folder, and restore the backup there."
