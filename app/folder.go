package app

import (
	"context"
	"time"

	"trefoil/app/mentoring"
)

// Folder is a data folder that this program has for itself. The data in it is
// shut until it is opened, and may be opened again after its store was closed.
type Folder interface {
	folder
	// Open opens the data. Without a secret it takes a key that this computer
	// keeps, and fails with mentoring.ErrLocked where there is none. It fails with
	// ErrWrongSecret, and with ErrTooSoon after too many wrong ones.
	Open(secret mentoring.Secret) (Store, error)
	// OpenSoon opens the data as Open does, but returns when what the first page
	// shows is read, and leaves the rest to Store.Whole. Where Store.KeepGlance kept
	// something, and enough says that it has all of that page, next to nothing is read.
	OpenSoon(secret mentoring.Secret, enough func(glance []byte) bool) (Store, error)
	// OpenToRead opens what can be read of data that Open refuses, in a copy that
	// saves nothing. It fails as Open does, and with mentoring.ErrNothingToRead.
	OpenToRead(secret mentoring.Secret) (Store, error)
}

// folder is a Folder but for what opens it.
type folder interface {
	// Wait returns how long it is until a secret may be tried again, 0 for now.
	Wait() time.Duration
	// Protection says what opens the data, while no store is open.
	Protection() (mentoring.Protection, error)
	// Rekey seals everything anew, while no store is open.
	Rekey(now mentoring.Secret, recoveryKey string) error
	// Backups, BackupContent, PlanRestore and RestoreBackup are those of the store,
	// while the data can't be opened.
	Backups() ([]mentoring.Backup, error)
	BackupContent(backup string) (mentoring.BackupContent, error)
	PlanRestore(ctx context.Context, backup string, secret mentoring.Secret, heard func(done, of int)) (mentoring.RestorePlan, error)
	RestoreBackup(ctx context.Context, backup string, secret mentoring.Secret, at time.Time, heard func(done, of int)) error
	// OnRaise registers what to do when the program is started a second time on
	// the same folder: come to the front.
	OnRaise(raise func()) error
	// Close gives the folder back.
	Close() error
}

// opener is a Folder whose stores have a type of their own.
type opener[S Store] interface {
	folder
	Open(secret mentoring.Secret) (S, error)
	OpenSoon(secret mentoring.Secret, enough func(glance []byte) bool) (S, error)
	OpenToRead(secret mentoring.Secret) (S, error)
}

// FolderOf returns a data folder whose stores are of type S as a Folder.
func FolderOf[S Store](of opener[S]) Folder { return folderOf[S]{of, of} }

type folderOf[S Store] struct {
	folder
	of opener[S]
}

// Open opens the data.
func (f folderOf[S]) Open(secret mentoring.Secret) (Store, error) { return opened(f.of.Open(secret)) }

// OpenSoon opens the data for the first page.
func (f folderOf[S]) OpenSoon(secret mentoring.Secret, enough func(glance []byte) bool) (Store, error) {
	return opened(f.of.OpenSoon(secret, enough))
}

// OpenToRead opens what can be read.
func (f folderOf[S]) OpenToRead(secret mentoring.Secret) (Store, error) {
	return opened(f.of.OpenToRead(secret))
}

func opened[S Store](store S, err error) (Store, error) {
	if err != nil {
		return nil, err // not store: a nil pointer would be a Store
	}
	return store, nil
}
