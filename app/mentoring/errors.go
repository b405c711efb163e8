package mentoring

import "errors"

// What a rule can refuse. Screens turn each into words beside the field.
var (
	ErrNameMissing      = errors.New("a name is missing")
	ErrStatementMissing = errors.New("a goal needs a statement")
	ErrTextMissing      = errors.New("a text is missing")
	ErrOutcomeMissing   = errors.New("a check-in needs an outcome")
	ErrDateMissing      = errors.New("a date is missing")
	ErrDateInvalid      = errors.New("not a date")
	ErrTimeInvalid      = errors.New("not a time of day")
	ErrOutOfRange       = errors.New("value out of range")
	ErrReasonMissing    = errors.New("a reason is missing")
	ErrNotFound         = errors.New("no such record")
	ErrNotRunning       = errors.New("the session is not running")
	ErrAlreadyHeld      = errors.New("the session was held already")
	ErrOutcomesLocked   = errors.New("the outcomes are locked by a check-in")
	ErrPassageChanged   = errors.New("the passage was changed since it was moved")
	ErrNameDiffers      = errors.New("the name is another")
	ErrNotEmpty         = errors.New("there are mentees already")
	ErrNotSealed        = errors.New("the round was revealed already")
	ErrNotDone          = errors.New("the round is not rated by both sides yet")
	ErrRoundOpen        = errors.New("another round is sealed still")
	ErrNothingRated     = errors.New("nothing is rated yet")
)

// What can be wrong with answers to a form that came back.
var (
	ErrAnswersUnreadable   = errors.New("neither a file of answers nor a code")
	ErrAnswersCut          = errors.New("the answers are not whole")
	ErrAnswersOtherVersion = errors.New("the answers are of another version")
	ErrAlreadyAdded        = errors.New("the same answers were added before")
	ErrOtherForm           = errors.New("the answers are to another form")
)

// What can be wrong with an export that is to be read in.
var (
	ErrTooLarge      = errors.New("the file is too large")
	ErrNotExport     = errors.New("the file is no export of Trefoil")
	ErrExportVersion = errors.New("the export was made by another version")
	ErrExportFaulty  = errors.New("records of the export are wrong")
	ErrNoTable       = errors.New("there is nothing to read in that")
	ErrNotAdded      = errors.New("nothing was added")
	ErrExists        = errors.New("there is something there already")
	ErrChangedSince  = errors.New("something was changed since it was looked at")
)

// What can be wrong with one record of an export, beside what its own rules
// refuse.
var (
	ErrListUnknown   = errors.New("no such list in this version")
	ErrIDMissing     = errors.New("the id is missing")
	ErrIDTwice       = errors.New("the id stands there twice")
	ErrParentMissing = errors.New("what it belongs to is not in the file")
	ErrFieldUnknown  = errors.New("no such field in this version")
	ErrFieldWrong    = errors.New("something else stands there than should")
)

// ErrCrashed says that the program ended because something in it failed.
var ErrCrashed = errors.New("crashed")

// ErrNoScreen says that there is no screen to open a window on.
var ErrNoScreen = errors.New("no screen")

// ErrStopped says that slow work was ended before it was done, as was asked.
var ErrStopped = errors.New("stopped")

// What keeping the records can run into. Each has words of its own on the
// screen; the error that wraps it says more to the log.
var (
	ErrDiskFull       = errors.New("the disk is full")
	ErrReadOnly       = errors.New("the data cannot be written")
	ErrHomeUnusable   = errors.New("the data folder cannot be used")
	ErrInUse          = errors.New("another Trefoil has the data open")
	ErrNewerVersion   = errors.New("the data was made by a newer version")
	ErrNotOurs        = errors.New("the file is not a Trefoil database")
	ErrDamaged        = errors.New("the data is damaged")
	ErrMissing        = errors.New("the data is gone, but there are backups")
	ErrNothingToRead  = errors.New("nothing of the data can be read")
	ErrOpenToRead     = errors.New("the data is open to read only")
	ErrHomeGone       = errors.New("the data folder is not where it was")
	ErrChangesLost    = errors.New("the last changes before a crash are missing")
	ErrNoKey          = errors.New("the key to the data is missing")
	ErrLocked         = errors.New("the data is locked")
	ErrWrongSecret    = errors.New("not the passphrase or recovery key")
	ErrTooSoon        = errors.New("too soon after a wrong passphrase")
	ErrWeak           = errors.New("the passphrase is too short")
	ErrNoKeyring      = errors.New("the keyring of the system cannot be used")
	ErrProtected      = errors.New("the data is protected by a passphrase already")
	ErrUnprotected    = errors.New("the data is not protected by a passphrase")
	ErrNotTheSame     = errors.New("typed twice, and not the same")
	ErrBackupsOpen    = errors.New("some backups still open without the passphrase")
	ErrNobodyToAsk    = errors.New("no terminal to ask for a passphrase on")
	ErrNotBackedUp    = errors.New("no backup could be made")
	ErrNotCopied      = errors.New("the backup cannot be copied into the second folder")
	ErrBadBackup      = errors.New("the file is no whole backup")
	ErrNotRestored    = errors.New("nothing was restored")
	ErrNoFolder       = errors.New("the folder for backups is not there")
	ErrWrongFolder    = errors.New("backups cannot go into that folder")
	ErrNotMoved       = errors.New("the data was not moved")
	ErrNotMovable     = errors.New("the data folder was named at the start")
	ErrMoveInside     = errors.New("the data cannot be moved into itself")
	ErrMoveTaken      = errors.New("the folder to move to is not empty")
	ErrMoveNoRoom     = errors.New("the data has no room there")
	ErrMoveUnwritable = errors.New("the folder to move to cannot be written")
	ErrNotWritten     = errors.New("the document cannot be written")
)
