package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

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

// RecordWords says how many records of each kind there are: "1 goal, 2 sessions
// and 3 promises". Nothing is "".
func RecordWords(counts map[mentoring.Kind]int) string {
	var parts []string
	for _, r := range recordNames {
		if n := counts[r.kind]; n > 0 {
			parts = append(parts, Count(n, r.one, r.many))
		}
	}
	return Listed(parts)
}

// Listed writes parts as in a sentence: "a, b and c".
func Listed(parts []string) string { return lang.Listed(parts...) }
