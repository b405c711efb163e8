package app

import "trefoil/app/mentoring"

// longTexts is what a Store offers to whom reads all that was written.
type longTexts interface {
	// LastWrite is the number of the last write. It rises with each, so what
	// was read at the same number is still as it was; when all is erased it is 0.
	LastWrite() int64
	// NotesSince opens the notes written after the write with this number, 0
	// for all, in the order of first saving. Notes that were deleted are
	// empty, and notes of deleted sessions may be among them. It fails with
	// mentoring.ErrDamaged when any can't be opened.
	NotesSince(write int64) ([]mentoring.SharedNotes, []mentoring.PrivateNotes, error)
}
