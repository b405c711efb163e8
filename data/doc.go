// Package data keeps the records in SQLite, through GORM, sealed.
//
// One table per kind of record holds ids, parents, order and tombstone in the
// clear and all that a person entered in one sealed body. The store reads the
// bodies into memory when it opens, but for the long texts, and answers reads
// from there. A window begins when what the first page shows is read, or with a
// glance of it; see whole.go and glance.go. The home folder holds:
//
//	trefoil.db   the records; while it is open beside it its log, trefoil.db-wal,
//	             and the number of the last write, trefoil.db-mark
//	device.key   the key of the vault's device slot
//	glance       what Today shows on the next days, sealed; gone before a write
//	lock         locked while a Trefoil has the home open
//	backups/     verified copies of the database; their names say when and why
//	raise/       requests of a second start to come to the front
//	moved.json   only in the usual place: where the data was moved to from there
//
// Each guard has a test that fails without it:
//
//	a write's context never cancels               TestCancelledContext
//	ROLLBACK after a failed COMMIT                TestFailedCommit, TestPanicInWrite
//	a connection that can't roll back is dropped  TestStuckConnection
//	no nested transactions                        TestNestedTransaction
//	a write that failed in passing is retried     TestRetry
//	no AutoMigrate, savepoints, tags of GORM      TestForbiddenCalls, TestSchema
//	the live file is never opened beside SQLite   TestSQLiteKeepsItsLocks, TestForbiddenCalls
//	plaintext is refused by the schema            TestPlaintextRefused
//	a body opens only in its own row              TestMovedBodies, TestChangedColumns, TestFlippedBits
//	an import is all or nothing                   TestKillWhileImporting
//	zero values are written                       TestDeleteAndRestore, TestZeroValues
//	a deleted record isn't saved again            TestSaveDeleted
//	an update of no row is an error               TestMissingRow
//	what is saved can be read back                TestUnreadable
//	all pragmas, on each connection, read back    TestPragmas, TestPragmaDiffers
//	odd names of the home                         TestOddHomes
//	rights of files and folder                    TestFileModes, TestWiderRights, TestFilesAreOnlyForTheUser
//	no file of another kind is used or replaced   TestBadFiles, TestRefusedBeforeSQLite
//	a new database is whole or not there          TestCreateLeftovers, TestKillWhileMaking
//	a log without its database is kept            TestOrphanedLog
//	a key that is there is kept                   TestKeyKept
//	one Trefoil at a time                         TestSecondInstance, TestRefusedBeforeSQLite
//	a file that can't be written is refused       TestReadOnlyConnection, TestNoRights
//	a glance is only of the data as it is         TestGlance, TestNoGlance, TestGlanceOverDamage
//	nothing is written before all is whole        TestNothingIsWrittenBeforeAllIsWhole, TestOpenSoonOnDamage
//	what was acknowledged survives kill -9        TestKill
//	a log that lost its end is noticed            TestMark, TestFlippedBitAnywhere
//	a flipped bit is noticed or changes nothing   TestFlippedBitAnywhere
//	what was acknowledged survives a power cut    TestPowerCuts, TestPowerCutsFindWhatIsLost
//	a call to the disk that fails loses nothing   TestEachCallFails
//	a database is copied before it is migrated    TestGolden
//	a migration is all or nothing                 TestKillWhileMigrating
//	a copy counts only when all of it opens       TestBackupIsVerified, TestBackupOfDamage
//	a backup that ends early leaves no half       TestBackupIsStopped, TestKillWhileBackingUp, TestFullDisk
//	a backup is verified before it is restored    TestRestoreRefuses, TestRestoreNoticesFlippedBits
//	a restore is all or nothing, what was stays   TestKillWhileRestoring, TestRestoreIsFinished, TestRestoreOverDamage
//	what can't be backed up is set aside          TestRestoreOverHiddenDamage, TestRestoreOverHiddenDamageFails
//	a backup ends with the store                  TestBackupIsStoppedByClosing
//	a move is verified, and all or nothing        TestMove, TestMoveFailsAtEachStep, TestKillWhileMoving
//	a disk that isn't there gets no new data      TestADiskThatTheDataWasMovedToIsGone, TestAPlaceThatSaysNothing
//	a stick that isn't there is not written to    TestSecondFolder, TestSecondFolderWithoutItsMark
//	a passphrase, or the recovery key, opens      TestProtect, TestRecover, TestOddPassphrases
//	the computer's key opens no longer then       TestProtect, TestBackupsFollowThePassphrase
//	another passphrase or key is all or nothing   TestEachCallFailsInTheVault, TestKillWhileRekeying
//	hostile numbers in a slot cost nothing        TestHostileSlots
//	wrong passphrases slow down                   TestGuesses
//	a keyring that fails only asks again          TestRemember
//	no room on the disk loses nothing             TestFileSizeLimit, TestFullDisk
//	nothing is written into a folder that is gone TestVanishedFolder, TestVanishedFolderWithOtherData
//	what is left of damaged data can be read      TestOpenToReadAllKindsOfDamage, TestOpenToReadProperty, TestCopyPages
//	opening to read changes no byte               TestOpenToReadAllKindsOfDamage, TestOpenToReadProperty
//	nothing entered is readable on the disk       TestCanary
//	what is erased leaves no byte                 TestEraseLeavesNoByte, TestKillWhileErasing
package data
