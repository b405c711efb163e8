// Package mentoring is the domain of Trefoil: what a pair of people works on,
// and the rules and arithmetic of the method. It is pure: no clock, no files,
// no screen.
//
// The JSON names of the types are the stored form of a record and the form of
// the open export alike, so a field once released keeps its name.
package mentoring

import (
	"maps"
	"slices"

	"github.com/google/uuid"
)

// ID names one record for good. It is a UUIDv7 in its text form.
type ID string

// NewID returns a fresh random ID. Use cases take their id source as a
// dependency; this is the one the program runs with.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// Side is one of the two people of a pair, or, where it says who rates or who
// saw something, somebody else.
type Side string

// The two sides of a pair, and the people around the mentee.
const (
	Mentor Side = "mentor"
	Mentee Side = "mentee"
	Other  Side = "stakeholder"
)

// Kind names a kind of record.
type Kind string

// The kinds of record. The names are those of the stored form.
const (
	KindPerson       Kind = "person"
	KindPair         Kind = "pair"
	KindAim          Kind = "aim"
	KindAssessment   Kind = "assessment"
	KindGoal         Kind = "goal"
	KindCheckIn      Kind = "check_in"
	KindSession      Kind = "session"
	KindTalkingPoint Kind = "talking_point"
	KindCommitment   Kind = "commitment"
	KindSharedNotes  Kind = "shared_notes"
	KindPrivateNotes Kind = "private_notes"
	KindCapture      Kind = "capture"
	KindLettingGo    Kind = "letting_go"
	KindQuestion     Kind = "question"
	KindTemplate     Kind = "template"
	KindForm         Kind = "form"
	KindCompetency   Kind = "competency"
	KindRound        Kind = "round"
	KindEvidence     Kind = "evidence"
	KindStakeholder  Kind = "stakeholder"
	KindAgreement    Kind = "agreement"
	KindFarewell     Kind = "farewell"
)

// parents says what each kind of record belongs to: nothing for a person, and for what
// serves all pairs.
var parents = map[Kind]Kind{
	KindPerson:       "",
	KindPair:         KindPerson,
	KindAim:          KindPair,
	KindAssessment:   KindPair,
	KindGoal:         KindPair,
	KindCheckIn:      KindGoal,
	KindSession:      KindPair,
	KindTalkingPoint: KindSession,
	KindCommitment:   KindPair,
	KindSharedNotes:  KindSession,
	KindPrivateNotes: KindSession,
	KindCapture:      KindSession,
	KindLettingGo:    KindPair,
	KindQuestion:     "",
	KindTemplate:     "",
	KindCompetency:   KindPair,
	KindRound:        KindPair,
	KindEvidence:     KindPair,
	KindStakeholder:  KindPair,
	KindForm:         KindStakeholder,
	KindAgreement:    KindPair,
	KindFarewell:     KindPair,
}

// Parent is the kind that records of this kind belong to, "" for none.
func (k Kind) Parent() Kind { return parents[k] }

// Kinds are all kinds of record, in no order.
func Kinds() []Kind { return slices.Collect(maps.Keys(parents)) }

// Ref points at one record.
type Ref struct {
	Kind Kind
	ID   ID
}

// Record is anything that is kept. Parent is the record it belongs to, and
// vanishes with; it is empty for a person.
type Record interface {
	Ref() Ref
	Parent() ID
}
