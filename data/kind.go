package data

import (
	"fmt"

	"trefoil/app/mentoring"
)

// kind is how one kind of record is kept.
type kind struct {
	name     mentoring.Kind
	table    string
	parent   mentoring.Kind // "" for a person, and for what serves all pairs
	long     bool           // a long text: its body isn't held in memory
	read     when           // the records are
	parse    parse
	upgrades []upgrade // from body version 1 on
	since    int       // the version of the schema that brought its table, 0 for the first
}

// when says when the records of a kind are read.
type when int

const (
	first      when = iota // at each opening
	forToday               // then, too, unless a glance has what Today shows of them
	afterwards             // when the first page is shown
)

// kinds holds all kinds of record, each after the one it belongs to.
var kinds = withParents([]*kind{
	{name: mentoring.KindPerson, table: "people", parse: parseAs[mentoring.Person]()},
	{name: mentoring.KindPair, table: "pairs", parse: parseAs[mentoring.Pair]()},
	{name: mentoring.KindAim, table: "aims", read: forToday, parse: parseAs[mentoring.Aim]()},
	{name: mentoring.KindAssessment, table: "assessments", read: forToday, parse: parseAs[mentoring.Assessment]()},
	{name: mentoring.KindGoal, table: "goals", read: forToday, parse: parseAs[mentoring.Goal]()},
	{name: mentoring.KindCheckIn, table: "check_ins", read: afterwards, parse: parseAs[mentoring.CheckIn]()},
	{name: mentoring.KindSession, table: "sessions", read: forToday, parse: parseAs[mentoring.Session]()},
	{name: mentoring.KindTalkingPoint, table: "talking_points", read: afterwards, parse: parseAs[mentoring.TalkingPoint]()},
	{name: mentoring.KindCommitment, table: "commitments", read: forToday, parse: parseAs[mentoring.Commitment]()},
	{name: mentoring.KindSharedNotes, table: "shared_notes", long: true, read: afterwards, parse: parseAs[mentoring.SharedNotes]()},
	{name: mentoring.KindPrivateNotes, table: "private_notes", long: true, read: afterwards, parse: parseAs[mentoring.PrivateNotes]()},
	{name: mentoring.KindCapture, table: "captures", read: afterwards, parse: parseAs[mentoring.Capture](), since: 2},
	{name: mentoring.KindLettingGo, table: "lettings_go", read: afterwards, parse: parseAs[mentoring.LettingGo](), since: 2},
	{name: mentoring.KindQuestion, table: "questions", parse: parseAs[mentoring.Question](), since: 2},
	{name: mentoring.KindTemplate, table: "templates", parse: parseAs[mentoring.Template](), since: 2},
	{name: mentoring.KindCompetency, table: "competencies", read: forToday, parse: parseAs[mentoring.OwnCompetency](), since: 3},
	{name: mentoring.KindRound, table: "rounds", read: afterwards, parse: parseAs[mentoring.Round](), since: 3},
	{name: mentoring.KindEvidence, table: "evidence", read: afterwards, parse: parseAs[mentoring.Evidence](), since: 3},
	{name: mentoring.KindStakeholder, table: "stakeholders", read: afterwards, parse: parseAs[mentoring.Stakeholder](), since: 3},
	{name: mentoring.KindForm, table: "forms", read: afterwards, parse: parseAs[mentoring.Form](), since: 3},
	{name: mentoring.KindAgreement, table: "agreements", read: forToday, parse: parseAs[mentoring.Agreement](), since: 3},
	{name: mentoring.KindFarewell, table: "farewells", read: afterwards, parse: parseAs[mentoring.Farewell](), since: 3},
})

func withParents(all []*kind) []*kind {
	for _, k := range all {
		k.parent = k.name.Parent()
	}
	return all
}

// kindNamed returns the kind with that name and its place in kinds.
func kindNamed(name mentoring.Kind) (*kind, int, error) {
	for i, k := range kinds {
		if k.name == name {
			return k, i, nil
		}
	}
	return nil, 0, fmt.Errorf("kind of record %q: %w", name, mentoring.ErrNotFound)
}
