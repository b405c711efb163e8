package settings

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// foundWords says what an import would do, a line each.
func foundWords(found app.ImportFound) string {
	switch {
	case found.Differ > 0:
		here := kit.Sentence(found.Differ, "record is here already and says", "records are here already and say")
		return here + " something else, so nothing can be added. What is here stays as it is."
	case found.Total() == 0:
		return "Everything in it is here already. There is nothing to add."
	}
	lines := []string{strings.TrimSpace(newMentees(found.Mentees) + " It would add " + kindWords(found.New) + ".")}
	if found.Private > 0 {
		lines = append(lines, kit.Sentence(found.Private, "of them is private: only you may read it.", "of them are private: only you may read them."))
	}
	if found.Same > 0 {
		lines = append(lines, kit.Sentence(found.Same, "record is here already and stays as it is.", "records are here already and stay as they are."))
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
		told = append(append([]string(nil), names[:mostNames]...), fmt.Sprintf("%d more", len(names)-mostNames))
	}
	return kit.Sentence(len(names), "new mentee: ", "new mentees: ") + listed(told) + "."
}

// listed writes parts as in a sentence: "a, b and c".
func listed(parts []string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// recordNames are what each kind of record is called, in the order in which they
// are told. A pair is told as its mentee.
var recordNames = []struct {
	kind      mentoring.Kind
	one, many string
}{
	{mentoring.KindPerson, "person", "people"},
	{mentoring.KindGoal, "goal", "goals"},
	{mentoring.KindCheckIn, "check-in", "check-ins"},
	{mentoring.KindSession, "session", "sessions"},
	{mentoring.KindTalkingPoint, "talking point", "talking points"},
	{mentoring.KindSharedNotes, "page of shared notes", "pages of shared notes"},
	{mentoring.KindPrivateNotes, "page of private notes", "pages of private notes"},
	{mentoring.KindCapture, "caught line", "caught lines"},
	{mentoring.KindCommitment, "promise", "promises"},
	{mentoring.KindLettingGo, "thing to let go", "things to let go"},
	{mentoring.KindEvidence, "example", "examples"},
	{mentoring.KindStakeholder, "person around a mentee", "people around a mentee"},
	{mentoring.KindForm, "form", "forms"},
	{mentoring.KindAssessment, "set of ratings", "sets of ratings"},
	{mentoring.KindRound, "round of ratings", "rounds of ratings"},
	{mentoring.KindAim, "aim", "aims"},
	{mentoring.KindCompetency, "ability of your own", "abilities of your own"},
	{mentoring.KindAgreement, "agreement", "agreements"},
	{mentoring.KindFarewell, "word at the end", "words at the end"},
	{mentoring.KindPair, "mentoring", "mentorings"},
	{mentoring.KindQuestion, "question", "questions"},
	{mentoring.KindTemplate, "template", "templates"},
}

func kindWords(counts map[mentoring.Kind]int) string {
	var parts []string
	for _, r := range recordNames {
		if n := counts[r.kind]; n > 0 {
			parts = append(parts, kit.Count(n, r.one, r.many))
		}
	}
	return listed(parts)
}

// faultWords says what is wrong with which records, a line each; nothing
// without faults.
func faultWords(faults []app.ImportFault) string {
	if len(faults) == 0 {
		return ""
	}
	lines := []string{kit.Words(mentoring.ErrExportFaulty)}
	for _, f := range faults {
		lines = append(lines, placeWords(f)+": "+faultReason(f.Err))
	}
	if len(faults) == app.MostImportFaults {
		lines = append(lines, "There may be more.")
	}
	return strings.Join(lines, "\n")
}

// placeWords says where in the file something is: "Goals, record 3".
func placeWords(f app.ImportFault) string {
	where := kit.Capital(strings.ReplaceAll(f.List, "_", " "))
	if f.Place > 0 {
		where += fmt.Sprintf(", record %d", f.Place)
	}
	if f.Field != "" {
		where += ", field " + f.Field
	}
	return where
}

// faultReason is the first sentence of what people read for an error, for what
// to do then stands above all of them.
func faultReason(err error) string {
	words := kit.Words(err)
	if words == kit.Words(errUnknown) {
		return "that can't be read."
	}
	first, _, _ := strings.Cut(words, ". ")
	letter, size := utf8.DecodeRuneInString(first)
	return string(unicode.ToLower(letter)) + strings.TrimSuffix(first[size:], ".") + "."
}

// errUnknown is an error that nobody has words for.
var errUnknown = fmt.Errorf("unknown")
