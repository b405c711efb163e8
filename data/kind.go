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
	later    bool           // not on the first page: read after that is shown
	parse    parse
	upgrades []upgrade // from body version 1 on
	since    int       // the version of the schema that brought its table, 0 for the first
}

// kinds holds all kinds of record, each after the one it belongs to.
var kinds = []*kind{
	{name: mentoring.KindPerson, table: "people", parse: parseAs[mentoring.Person]},
	{name: mentoring.KindPair, table: "pairs", parent: mentoring.KindPerson, parse: parseAs[mentoring.Pair]},
	{name: mentoring.KindAim, table: "aims", parent: mentoring.KindPair, parse: parseAs[mentoring.Aim]},
	{name: mentoring.KindAssessment, table: "assessments", parent: mentoring.KindPair, parse: parseAs[mentoring.Assessment]},
	{name: mentoring.KindGoal, table: "goals", parent: mentoring.KindPair, parse: parseAs[mentoring.Goal]},
	{name: mentoring.KindCheckIn, table: "check_ins", parent: mentoring.KindGoal, later: true, parse: parseAs[mentoring.CheckIn]},
	{name: mentoring.KindSession, table: "sessions", parent: mentoring.KindPair, parse: parseAs[mentoring.Session]},
	{name: mentoring.KindTalkingPoint, table: "talking_points", parent: mentoring.KindSession, later: true, parse: parseAs[mentoring.TalkingPoint]},
	{name: mentoring.KindCommitment, table: "commitments", parent: mentoring.KindPair, parse: parseAs[mentoring.Commitment]},
	{name: mentoring.KindSharedNotes, table: "shared_notes", parent: mentoring.KindSession, long: true, later: true, parse: parseAs[mentoring.SharedNotes]},
	{name: mentoring.KindPrivateNotes, table: "private_notes", parent: mentoring.KindSession, long: true, later: true, parse: parseAs[mentoring.PrivateNotes]},
	{name: mentoring.KindCapture, table: "captures", parent: mentoring.KindSession, later: true, parse: parseAs[mentoring.Capture], since: 2},
	{name: mentoring.KindLettingGo, table: "lettings_go", parent: mentoring.KindPair, later: true, parse: parseAs[mentoring.LettingGo], since: 2},
	{name: mentoring.KindQuestion, table: "questions", parse: parseAs[mentoring.Question], since: 2},
	{name: mentoring.KindTemplate, table: "templates", parse: parseAs[mentoring.Template], since: 2},
	{name: mentoring.KindCompetency, table: "competencies", parent: mentoring.KindPair, parse: parseAs[mentoring.OwnCompetency], since: 3},
	{name: mentoring.KindRound, table: "rounds", parent: mentoring.KindPair, later: true, parse: parseAs[mentoring.Round], since: 3},
	{name: mentoring.KindEvidence, table: "evidence", parent: mentoring.KindPair, later: true, parse: parseAs[mentoring.Evidence], since: 3},
	{name: mentoring.KindStakeholder, table: "stakeholders", parent: mentoring.KindPair, later: true, parse: parseAs[mentoring.Stakeholder], since: 3},
	{name: mentoring.KindForm, table: "forms", parent: mentoring.KindStakeholder, later: true, parse: parseAs[mentoring.Form], since: 3},
	{name: mentoring.KindAgreement, table: "agreements", parent: mentoring.KindPair, parse: parseAs[mentoring.Agreement], since: 3},
	{name: mentoring.KindFarewell, table: "farewells", parent: mentoring.KindPair, later: true, parse: parseAs[mentoring.Farewell], since: 3},
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
