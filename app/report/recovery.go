package report

import "trefoil/app/mentoring"

// RecoveryDocument is the page with a recovery key.
func RecoveryDocument(page mentoring.RecoveryPage) Document {
	w := wordingOf(page.Language)
	doc := Document{
		Language: w.Language, Title: w.T("Recovery key"), Meta: w.F("Made on %s", w.dayWords(page.Day)),
		Below:   w.F("For the data of %s", orElse(line1(page.Mentor), "Trefoil")),
		Subject: w.T("Recovery key"), Author: "Trefoil", Made: undated(page.Made), Footer: w.T("Whoever has this page and the data can read all of it."),
	}
	doc.Sections = []Section{
		{Title: w.T("The key"), Blocks: []Block{Paragraph{Rich{{Text: page.Key, Bold: true}}, Plain}}},
		{Title: w.T("What it is for"), Blocks: []Block{Notes(w.T(recoveryUse))}},
		{Title: w.T("Where to keep it"), Blocks: []Block{Notes(w.T(recoveryPlace))}},
	}
	return doc
}

const (
	recoveryUse = "It opens the data in place of the passphrase, when that is forgotten. " +
		"On the lock screen of Trefoil, choose “Forgotten? Use the recovery key” and type it. Spaces, hyphens and case don't matter.\n\n" +
		"There is no other way in: who loses both, loses the data."
	recoveryPlace = "On paper, where the computer is not: with your passport, or in a safe. " +
		"If this is a file, print it and then delete it, from the wastebasket, too.\n\n" +
		"A new recovery key makes this one worthless for the data, " +
		"but not for backups that were made elsewhere before."
)

// RecoveryFileName proposes a name for the file of the page:
// "2026-11-09 Trefoil recovery key.pdf".
func RecoveryFileName(page mentoring.RecoveryPage) string {
	return fileName(page.Day, "Trefoil", wordingOf(page.Language).X("file", "recovery key")+".pdf")
}
