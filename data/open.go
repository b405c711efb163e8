package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/fsnotify/fsnotify"
	"github.com/gofrs/flock"
	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Store keeps the records of one home folder. It answers reads from memory and
// writes to SQLite first, then to memory. It may be used from several
// goroutines at once. Records are handed out as values, but their inner slices
// and pointers are the store's own: callers don't change what these hold.
type Store struct {
	home   home
	lock   *flock.Flock
	sql    *sql.DB
	db     *gorm.DB
	sealer sealer

	writing sync.Mutex // held from the first to the last step of a write
	seq     int64      // the number of the last write; guarded by writing
	drafts  map[mentoring.Ref]bool

	mu      sync.RWMutex // guards shelves, never held while SQLite works
	shelves map[mentoring.Kind]*shelf

	raising sync.Mutex // guards the three below
	watcher *fsnotify.Watcher
	onRaise func()
	closed  bool
}

// Open opens the data in the home folder, and makes both when there are none.
// Nothing that is there is ever replaced: a file that isn't a whole database of
// ours is refused.
//
// It fails with mentoring.ErrInUse, ErrHomeUnusable, ErrReadOnly, ErrDiskFull,
// ErrNotOurs, ErrNewerVersion, ErrDamaged or ErrNoKey.
func Open(path string) (*Store, error) {
	s, err := open(context.Background(), path)
	if err != nil {
		return nil, fmt.Errorf("open data in %s: %w", path, explain(err))
	}
	return s, nil
}

func open(ctx context.Context, path string) (*Store, error) {
	h, lock, err := openHome(path)
	if err != nil {
		return nil, err
	}
	s := &Store{home: h, lock: lock, drafts: make(map[mentoring.Ref]bool)}
	if err := s.start(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Home returns the home folder as an absolute path.
func (s *Store) Home() string { return string(s.home) }

// start brings up all that the lock protects.
func (s *Store) start(ctx context.Context) error {
	if err := s.clearRaise(); err != nil {
		return err
	}
	version, err := s.ensureDB(ctx)
	if err != nil {
		return err
	}
	if s.sql, err = connect(s.home.db()); err != nil {
		return err
	}
	if err := checkWritable(ctx, s.sql); err != nil {
		return err
	}
	if err := checkPages(ctx, s.sql, "quick_check"); err != nil {
		return err
	}
	if s.db, err = overGORM(s.sql); err != nil {
		return err
	}
	if s.sealer, err = unlock(ctx, s.db, s.home); err != nil {
		return err
	}
	if err := s.modernize(ctx, version); err != nil {
		return err
	}
	return s.load(ctx)
}

// modernize brings a database of an earlier version up to this one, after a
// copy of it was made and found whole.
func (s *Store) modernize(ctx context.Context, version int) error {
	if version == len(migrations) {
		return nil
	}
	if err := s.backUpBeforeUpdate(ctx, version); err != nil {
		return fmt.Errorf("back up before migrating: %w", err)
	}
	return migrate(ctx, s.sql, version, migrations)
}

// ensureDB makes a database when there is none, and returns the version of its
// schema.
func (s *Store) ensureDB(ctx context.Context) (version int, err error) {
	exists, err := s.home.dbExists()
	if err != nil {
		return 0, err
	}
	if !exists {
		return len(migrations), create(ctx, s.home)
	}
	if err := tighten(s.home.db()); err != nil {
		return 0, err
	}
	return probe(s.home.db())
}

// Close ends the store; all saved records are in the database file then. Doing
// it again does nothing.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if !s.endRaising() {
		return nil
	}
	var err error
	if s.sql != nil {
		err = s.sql.Close()
	}
	if err = errors.Join(err, s.lock.Close()); err != nil {
		return fmt.Errorf("close data: %w", explain(err))
	}
	return nil
}
