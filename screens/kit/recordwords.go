package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// recordNames are what each kind of record is called, in the order in which they
// are told. A pair is told as its mentee.
var recordNames = []struct {
	kind mentoring.Kind
	say  func(n int) string
}{
	{mentoring.KindPerson, func(n int) string { return lang.N(n, "%d person", "%d people") }},
	{mentoring.KindGoal, func(n int) string { return lang.N(n, "%d goal", "%d goals") }},
	{mentoring.KindCheckIn, func(n int) string { return lang.N(n, "%d check-in", "%d check-ins") }},
	{mentoring.KindSession, func(n int) string { return lang.N(n, "%d session", "%d sessions") }},
	{mentoring.KindTalkingPoint, func(n int) string { return lang.N(n, "%d talking point", "%d talking points") }},
	{mentoring.KindSharedNotes, func(n int) string { return lang.N(n, "%d page of shared notes", "%d pages of shared notes") }},
	{mentoring.KindPrivateNotes, func(n int) string { return lang.N(n, "%d page of private notes", "%d pages of private notes") }},
	{mentoring.KindCapture, func(n int) string { return lang.N(n, "%d caught line", "%d caught lines") }},
	{mentoring.KindCommitment, func(n int) string { return lang.N(n, "%d promise", "%d promises") }},
	{mentoring.KindLettingGo, func(n int) string { return lang.N(n, "%d thing to let go", "%d things to let go") }},
	{mentoring.KindEvidence, func(n int) string { return lang.N(n, "%d example", "%d examples") }},
	{mentoring.KindStakeholder, func(n int) string { return lang.N(n, "%d person around a mentee", "%d people around a mentee") }},
	{mentoring.KindForm, func(n int) string { return lang.N(n, "%d form", "%d forms") }},
	{mentoring.KindAssessment, func(n int) string { return lang.N(n, "%d set of ratings", "%d sets of ratings") }},
	{mentoring.KindRound, func(n int) string { return lang.N(n, "%d round of ratings", "%d rounds of ratings") }},
	{mentoring.KindAim, func(n int) string { return lang.N(n, "%d aim", "%d aims") }},
	{mentoring.KindCompetency, func(n int) string { return lang.N(n, "%d competency of your own", "%d competencies of your own") }},
	{mentoring.KindAgreement, func(n int) string { return lang.N(n, "%d agreement", "%d agreements") }},
	{mentoring.KindFarewell, func(n int) string { return lang.N(n, "%d word at the end", "%d words at the end") }},
	{mentoring.KindPair, func(n int) string { return lang.N(n, "%d mentoring", "%d mentorings") }},
	{mentoring.KindQuestion, func(n int) string { return lang.N(n, "%d question", "%d questions") }},
	{mentoring.KindTemplate, func(n int) string { return lang.N(n, "%d template", "%d templates") }},
}

// RecordWords says how many records of each kind there are: "1 goal, 2 sessions
// and 3 promises". Nothing is "".
func RecordWords(counts map[mentoring.Kind]int) string {
	var parts []string
	for _, r := range recordNames {
		if n := counts[r.kind]; n > 0 {
			parts = append(parts, r.say(n))
		}
	}
	return Listed(parts)
}

// Listed writes parts as in a sentence: "a, b and c".
func Listed(parts []string) string { return lang.Listed(parts...) }
