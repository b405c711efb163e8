package report

import "trefoil/app/mentoring"

// RecoveryDocument is the page with a recovery key.
func RecoveryDocument(page mentoring.RecoveryPage) Document {
	doc := Document{
		Title: "Recovery key", Meta: "Made on " + dayWords(page.Day), Below: "For the data of " + orElse(line1(page.Mentor), "Trefoil"),
		Subject: "Recovery key", Author: "Trefoil", Made: undated(page.Made), Footer: "Whoever has this page and the data can read all of it.",
	}
	doc.Sections = []Section{
		{Title: "The key", Blocks: []Block{Paragraph{Rich{{Text: page.Key, Bold: true}}, Plain}}},
		{Title: "What it is for", Blocks: []Block{Notes(recoveryUse)}},
		{Title: "Where to keep it", Blocks: []Block{Notes(recoveryPlace)}},
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
	return fileName(page.Day, "Trefoil", "recovery key.pdf")
}
