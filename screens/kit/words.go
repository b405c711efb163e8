package kit

import (
	"errors"
	"io/fs"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// sentences are what people read for each error of the domain and of the
// store: what happened, what is safe, what to do.
var sentences = []struct {
	err   error
	words string
}{
	{mentoring.ErrNameMissing, lang.Key("A name is missing. Write one and save again.")},
	{mentoring.ErrStatementMissing, lang.Key("A goal needs a statement. Write what should be reached and save again.")},
	{mentoring.ErrTextMissing, lang.Key("There is nothing written yet. Write something and save again.")},
	{mentoring.ErrOutcomeMissing, lang.Key("A check-in needs an outcome. Pick one of the five, or cancel it.")},
	{mentoring.ErrDateMissing, lang.Key("A date is missing. Write one like 2026-12-04, 4 dec or fri.")},
	{mentoring.ErrDateInvalid, noDate},
	{mentoring.ErrTimeInvalid, noTime},
	{mentoring.ErrOutOfRange, lang.Key("That value is not one of those that can be chosen. Nothing was changed; choose another.")},
	{mentoring.ErrReasonMissing, lang.Key("What is changed or dropped needs a reason. Write one line and try again.")},
	{mentoring.ErrNotFound, lang.Key("This is no longer there; it may have been deleted. Go back and look again.")},
	{mentoring.ErrNotRunning, lang.Key("The session is not running. Start it first; nothing was changed.")},
	{mentoring.ErrAlreadyHeld, lang.Key("This session has been held already. What was recorded is safe; plan a new one to go on.")},
	{mentoring.ErrOutcomesLocked, lang.Key("The outcomes can't be changed after the first check-in. Everything else about the goal can; to change them, amend them, which keeps the old words.")},
	{mentoring.ErrPassageChanged, lang.Key("That paragraph was changed after it was moved, so it stays where it is. Nothing was changed; move it back yourself.")},
	{mentoring.ErrNameDiffers, lang.Key("That is not the name. Nothing was erased; type it as it is written.")},
	{mentoring.ErrNotEmpty, lang.Key("There are mentees here already, so nothing was added. Remove them first, or go on with them.")},
	{mentoring.ErrNotSealed, lang.Key("These ratings were revealed already, so they can't be changed. Nothing was lost; rate again for a new level.")},
	{mentoring.ErrNotDone, lang.Key("Not everybody has finished rating. Nothing was revealed; go on rating, or reveal on purpose.")},
	{mentoring.ErrRoundOpen, lang.Key("Other ratings of this mentee are sealed still, and there can be only one such round. Nothing was changed; reveal or discard that one first.")},
	{mentoring.ErrNothingRated, lang.Key("Nothing is rated yet. Pick a level for at least one competency.")},
	{mentoring.ErrAlreadyAdded, lang.Key("These answers were added before. Nothing was added again.")},
	{mentoring.ErrAnswersUnreadable, lang.Key("There are no answers in that: neither a file that the form has saved nor a code that begins with TREFOIL. Choose the file, or paste the whole mail.")},
	{mentoring.ErrAnswersCut, lang.Key("The answers are not whole. Copy the code again from its first letter to its last, or ask for the file.")},
	{mentoring.ErrAnswersOtherVersion, lang.Key("These answers were written for another version of Trefoil. Nothing was added; open them there, or make a new form.")},
	{mentoring.ErrOtherForm, lang.Key("These answers belong to another form. Nothing was added; open the form that they answer.")},
	{mentoring.ErrTooLarge, lang.Key("The file is too large to be read. Nothing was added.")},
	{mentoring.ErrNotExport, lang.Key("That is no export of Trefoil: neither its folder or zip, nor its trefoil.json. Nothing was added; choose another.")},
	{mentoring.ErrExportVersion, lang.Key("The export was made by another version of Trefoil. Nothing was added; read it in there, or update.")},
	{mentoring.ErrExportFaulty, lang.Key("Some records of the export are wrong, so nothing was added. Mend them, or export again where they came from.")},
	{mentoring.ErrNoTable, lang.Key("There is nothing to read in that: neither a table with headings nor notes in Markdown. Nothing was added; choose another.")},
	{mentoring.ErrNotAdded, lang.Key("Nothing was added.")},
	{mentoring.ErrChangedSince, lang.Key("Something was changed here since the export was looked at. Nothing was added; choose it again.")},
	{mentoring.ErrListUnknown, lang.Key("This version of Trefoil doesn't know that list. Nothing was added; read it in with the version that wrote it.")},
	{mentoring.ErrIDMissing, lang.Key("It has no id. Nothing was added; give it one that no other record has.")},
	{mentoring.ErrIDTwice, lang.Key("Its id stands there twice. Nothing was added; leave one of the two out.")},
	{mentoring.ErrParentMissing, lang.Key("What it belongs to is not in the file. Nothing was added; put that in, or leave this out.")},
	{mentoring.ErrFieldUnknown, lang.Key("This version of Trefoil doesn't know that field. Nothing was added; leave it out, or read it in with the version that wrote it.")},
	{mentoring.ErrFieldWrong, lang.Key("Something else stands there than should. Nothing was added; the file schema.json of the export says what may.")},
	{mentoring.ErrCrashed, lang.Key("Trefoil failed at something and ended by itself. What you had written is saved; start it again.")},
	{mentoring.ErrNoScreen, lang.Key("Trefoil could not open its window. It needs a screen that it can draw on with OpenGL. The data was not touched.")},
	{mentoring.ErrStopped, lang.Key("It was stopped, as you asked. Nothing was changed.")},
	{mentoring.ErrExists, lang.Key("There is something there already, and it was left as it is. Choose another place.")},
	{mentoring.ErrNotBackedUp, lang.Key("No backup could be made. What is saved is safe, and nothing else was done. Look whether the disk is full, and try again; the log in the data folder says more.")},
	{mentoring.ErrNotCopied, lang.Key("The second folder for backups can't be written to. The backups in the data folder are safe. Make room there, or choose another folder in the settings.")},
	{mentoring.ErrNoFolder, lang.Key("That folder is not there. Nothing was changed; plug in what it is on, or choose another.")},
	{mentoring.ErrWrongFolder, lang.Key("That folder is part of the data folder, where the backups are already. Nothing was changed; choose one on another disk.")},
	{mentoring.ErrNotRestored, lang.Key("Nothing was restored. All is as it was.")},
	{mentoring.ErrBadBackup, lang.Key("That is no backup of Trefoil, or it is damaged. Nothing was changed; choose another.")},
	{mentoring.ErrMoveNoRoom, lang.Key("There is not enough room there. Nothing was moved; make room, or choose another folder.")},
	{mentoring.ErrMoveUnwritable, lang.Key("Trefoil can't write there. Nothing was moved; check the rights of the folder, or choose another.")},
	{mentoring.ErrMoveInside, lang.Key("That is the data folder itself, or a folder in it. Nothing was moved; choose another.")},
	{mentoring.ErrMoveTaken, lang.Key("There are other files in that folder, and in a folder Trefoil in it. Nothing was moved; choose an empty one.")},
	{mentoring.ErrNotMovable, lang.Key("The data folder was named when Trefoil was started, so it isn't moved here. Close Trefoil, move the folder, and name the new place.")},
	{mentoring.ErrNotMoved, lang.Key("The data could not be moved. It is where it was, all of it. Choose another folder, or try again; the log in the data folder says more.")},
	{mentoring.ErrDiskFull, lang.Key("The disk is full, so nothing can be saved now. Everything saved before is safe. Make room and try again.")},
	{mentoring.ErrReadOnly, lang.Key("The data can't be written, so nothing can be saved now. Everything saved before is safe. Check the rights of the data folder and try again.")},
	{mentoring.ErrHomeUnusable, lang.Key("The data folder can't be used. Check that it exists and that you may write to it, and try again.")},
	{mentoring.ErrInUse, lang.Key("Trefoil is already open with this data. Use that window, or close it first.")},
	{mentoring.ErrNewerVersion, lang.Key("The data was made by a newer version of Trefoil. It was left untouched. Install that version to open it.")},
	{mentoring.ErrNotOurs, lang.Key("The file trefoil.db is not Trefoil data, or not all of it. It was left untouched. Restore a backup.")},
	{mentoring.ErrDamaged, lang.Key("Part of the data is damaged. Nothing was changed. Restore a backup: what is there now is set aside, not lost.")},
	{mentoring.ErrMissing, lang.Key("The file trefoil.db is gone from the data folder. The folder “backups” shows that it was there, so nothing was made in its place. Put it back, or restore a backup.")},
	{mentoring.ErrNothingToRead, lang.Key("Nothing of the data can be read any more. It was left untouched. Restore a backup: what is there now is set aside, not lost.")},
	{mentoring.ErrOpenToRead, lang.Key("The data is open only to read, so nothing can be changed or saved here. The line above leads back to what else can be done.")},
	{mentoring.ErrHomeGone, lang.Key("The data folder is not where it was, so nothing can be saved now. Plug in the disk it is on, or put the folder back.")},
	{mentoring.ErrChangesLost, lang.Key("The last changes before Trefoil or the computer ended without warning are missing. All that is there is sound. Look over what you wrote last and write it again, or restore a backup.")},
	{mentoring.ErrNoKey, lang.Key("The key to the data is missing or belongs to other data. The data is untouched. Put the right file device.key back into the data folder, from a copy of it.")},
	{mentoring.ErrLocked, lang.Key("The data is protected by a passphrase. Nothing was opened; give the passphrase, or the recovery key.")},
	{mentoring.ErrWrongSecret, lang.Key("That is not the passphrase or recovery key of this data. Nothing was opened or changed; type it again.")},
	{mentoring.ErrTooSoon, lang.Key("Too many wrong passphrases one after the other. The data is safe; wait half a minute and try again.")},
	{mentoring.ErrWeak, lang.Key("The passphrase is too short. Take at least eight characters; four words that have nothing to do with each other are better still.")},
	{mentoring.ErrNoKeyring, lang.Key("The keyring of this system can't be used, so Trefoil goes on asking for the passphrase. Nothing else was changed.")},
	{mentoring.ErrProtected, lang.Key("There is a passphrase already. Nothing was changed; change that one instead.")},
	{mentoring.ErrUnprotected, lang.Key("There is no passphrase. Nothing was changed; set one first.")},
	{mentoring.ErrNotTheSame, lang.Key("The two are not the same. Nothing was changed; type it once more.")},
	{mentoring.ErrBackupsOpen, lang.Key("It is done. Some older backups could not be changed along with it and still open with what opened them before; make a new backup and delete those.")},
	{mentoring.ErrNobodyToAsk, lang.Key("The data is protected by a passphrase, and there is no terminal to ask for it on. Nothing was opened; give it with --passphrase-fd.")},
	{mentoring.ErrNotWritten, lang.Key("The document can't be written there. Nothing else was changed. Check that the folder exists, has room and lets you write, or choose another.")},
}

const (
	unknown = "That did not work, and what was saved before is safe. Try again; the log in the data folder says more."
	noFile  = "There is no such file or folder. Nothing was changed; look at its name and try again."
)

// ofFields are the errors about what is in a field. The reason stands beside it, too.
var ofFields = []error{
	mentoring.ErrNameMissing, mentoring.ErrStatementMissing, mentoring.ErrTextMissing, mentoring.ErrOutcomeMissing,
	mentoring.ErrDateMissing, mentoring.ErrDateInvalid, mentoring.ErrTimeInvalid, mentoring.ErrOutOfRange, mentoring.ErrReasonMissing,
}

// OfField says that an error is about what is in a field, and is over when that is
// mended.
func OfField(err error) bool {
	return slices.ContainsFunc(ofFields, func(of error) bool { return errors.Is(err, of) })
}

// Words says an error in plain words: what happened, what is safe and what to
// do. An error that nobody has words for points at the log; no error is "".
func Words(err error) string {
	if err == nil {
		return ""
	}
	for _, s := range sentences {
		if errors.Is(err, s.err) {
			return lang.T(s.words)
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return lang.T(noFile)
	}
	return lang.T(unknown)
}

// UnsavedWords says why what was typed or given is not saved, and that it is not lost yet.
func UnsavedWords(err error) string {
	return lang.F("Not saved: %s Trefoil goes on trying; leave this page open.", Words(err))
}
