package app

import "trefoil/app/mentoring"

// Store keeps the records. Reads are answered from memory, in the order in
// which the records were first saved, and leave out what was deleted or belongs
// to something deleted. A read of one record fails with mentoring.ErrNotFound.
type Store interface {
	People() []mentoring.Person
	Person(id mentoring.ID) (mentoring.Person, error)
	Pairs() []mentoring.Pair
	Pair(id mentoring.ID) (mentoring.Pair, error)
	Aims(pair mentoring.ID) []mentoring.Aim
	Assessments(pair mentoring.ID) []mentoring.Assessment
	Goals(pair mentoring.ID) []mentoring.Goal
	Goal(id mentoring.ID) (mentoring.Goal, error)
	CheckIns(goal mentoring.ID) []mentoring.CheckIn
	Sessions(pair mentoring.ID) []mentoring.Session
	Session(id mentoring.ID) (mentoring.Session, error)
	TalkingPoints(session mentoring.ID) []mentoring.TalkingPoint
	TalkingPoint(id mentoring.ID) (mentoring.TalkingPoint, error)
	Captures(session mentoring.ID) []mentoring.Capture
	Capture(id mentoring.ID) (mentoring.Capture, error)
	LettingsGo(pair mentoring.ID) []mentoring.LettingGo
	LettingGo(id mentoring.ID) (mentoring.LettingGo, error)
	Questions() []mentoring.Question // edited or added ones; the others ship with the program
	Templates() []mentoring.Template // likewise
	OwnCompetencies(pair mentoring.ID) []mentoring.OwnCompetency
	Rounds(pair mentoring.ID) []mentoring.Round
	Round(id mentoring.ID) (mentoring.Round, error)
	Evidence(pair mentoring.ID) []mentoring.Evidence
	EvidenceItem(id mentoring.ID) (mentoring.Evidence, error)
	Stakeholders(pair mentoring.ID) []mentoring.Stakeholder
	Stakeholder(id mentoring.ID) (mentoring.Stakeholder, error)
	Forms(stakeholder mentoring.ID) []mentoring.Form
	Form(id mentoring.ID) (mentoring.Form, error)
	Agreements(pair mentoring.ID) []mentoring.Agreement
	Farewells(pair mentoring.ID) []mentoring.Farewell
	Commitments(pair mentoring.ID) []mentoring.Commitment
	Commitment(id mentoring.ID) (mentoring.Commitment, error)

	// SharedNotes and PrivateNotes open a long text, which is not held in
	// memory. A session without notes has empty ones.
	SharedNotes(session mentoring.ID) (mentoring.SharedNotes, error)
	PrivateNotes(session mentoring.ID) (mentoring.PrivateNotes, error)

	longTexts
	Protector
	BackupStore
	Mover

	// Save adds or replaces the records, all or none of them. What it returns
	// from without an error is on the disk. The earlier form of a replaced
	// record stays in its history.
	Save(records ...mentoring.Record) error
	// Revive saves as Save does, and those of the records that were deleted come
	// back.
	Revive(records ...mentoring.Record) error
	// SaveDraft saves one record that is being typed. Only the form before the
	// edit goes to the history; the edit ends with FinishEdit.
	SaveDraft(record mentoring.Record) error
	// FinishEdit ends the edit of a record that SaveDraft began.
	FinishEdit(ref mentoring.Ref)
	// Delete hides records and all that belongs to them; Restore brings them
	// back. Both do all or nothing.
	Delete(refs ...mentoring.Ref) error
	Restore(refs ...mentoring.Ref) error
	// Swap hides records as Delete does and saves others, all or nothing.
	Swap(gone []mentoring.Ref, records ...mentoring.Record) error
	// Deleted returns what was deleted by itself and would be seen again by Restore,
	// the last first, without long texts.
	Deleted() []mentoring.Record
	// Erase removes records for good, with all that belongs to them and their
	// earlier forms, so that no byte is left but in backups.
	Erase(refs ...mentoring.Ref) error
	// Whole reads what a store that was opened soon has not read yet, and fails with
	// mentoring.ErrDamaged when anything in the data isn't as it was written. Until
	// then reads wait where they need the rest, and writes always do.
	Whole() error
	// KeepGlance has something small put away, sealed, when the store is closed. It is
	// what Folder.OpenSoon asks about, unless anything is saved meanwhile.
	KeepGlance(glance []byte)
	// Glanced says that what was put away is there and nothing was written since.
	Glanced() bool
	// KeepUnsent puts away, sealed, what is typed and not saved yet; nothing removes it.
	KeepUnsent(text []byte) error
	// Unsent returns what was put away last, with spaces behind it.
	Unsent() []byte
	// Check reads all of the data, and fails with mentoring.ErrDamaged at the first
	// fault.
	Check() (mentoring.Checked, error)
	// TryWrite finds out whether anything can be written, and changes nothing.
	TryWrite() error
	// Room returns how many bytes the disk has left for the data.
	Room() (int64, error)
	// Han says whether anything that was read or saved so far has Chinese or
	// Japanese in it, or signs such as → and ≤.
	Han() bool
	// Losses says what could not be read, where damaged data was opened to read.
	// Nothing can be saved there: that fails with mentoring.ErrOpenToRead.
	Losses() (losses mentoring.Losses, onlyToRead bool)
	// ChangesLost says that the last changes before a crash are missing.
	ChangesLost() bool
	// Close ends the use of the store.
	Close() error
}
