package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// Store keeps the records of one home folder. It answers reads from memory and
// writes to SQLite first, then to memory. It may be used from several
// goroutines at once. Records are handed out as values, but their inner slices
// and pointers are the store's own: callers don't change what these hold.
type Store struct {
	home   home
	usual  home             // as of Home
	secret mentoring.Secret // until the vault is open
	claim  *Home            // to be given back with the store, or nil
	sql    *sql.DB
	file   os.FileInfo // of the database that is open, nil where there is none
	db     *gorm.DB
	sealer sealer

	writing sync.Mutex // held from the first to the last step of a write
	seq     int64      // the number of the last write; guarded by writing
	drafts  map[mentoring.Ref]bool
	closed  bool       // guarded by writing
	onWrite func()     // guarded by writing; hears of each write
	backing sync.Mutex // held while a backup is made or changed, before writing
	life    context.Context
	end     context.CancelFunc // of the life, when the store is closed
	last    mark               // guarded by writing
	lost    bool               // the last changes before a crash are missing
	glance  []byte             // to be put away, nil for none; guarded by writing
	glanced bool               // one that was put away is still good; guarded by writing

	onlyToRead bool // it is in memory, and has what could be read of damaged data
	losses     mentoring.Losses

	mu      sync.RWMutex // guards shelves, never held while SQLite works
	shelves map[mentoring.Kind]*shelf
	read    func() error    // reads what isn't on the first page, once; see whole.go
	loaded  atomic.Bool     // it did
	rest    func() error    // does so and finds out whether all is whole, once
	whole   atomic.Bool     // it is
	soon    when            // up to which kinds were read before; set before anybody reads
	asides  atomic.Int32    // how many lists were had without waiting for it
	rareHan func(rune) bool // as of Home
	han     atomic.Bool     // see Han
}

func emptyStore(h *Home, secret mentoring.Secret) *Store {
	s := &Store{home: h.files, secret: secret, drafts: make(map[mentoring.Ref]bool), rareHan: h.RareHan}
	s.life, s.end = context.WithCancel(context.Background())
	s.emptyShelves()
	s.read = sync.OnceValue(func() error { return s.readRest(s.life) })
	s.rest = sync.OnceValue(func() error { return s.findWhole(s.life) })
	return s
}

// whileOpen returns a context that ends with another one, and with the store.
func (s *Store) whileOpen(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(ctx)
	forget := context.AfterFunc(s.life, stop)
	return ctx, func() { forget(); stop() }
}

// Open claims the home folder and opens the data in it with the key that this
// computer keeps. Closing the store gives the folder back. It fails as Claim and
// Home.Open do.
func Open(path string) (*Store, error) {
	h, err := Claim(path)
	if err != nil {
		return nil, err
	}
	s, err := h.Open(mentoring.Secret{})
	if err != nil {
		return nil, errors.Join(err, h.Close())
	}
	s.claim = h
	return s, nil
}

// Home returns the home folder as an absolute path.
func (s *Store) Home() string { return string(s.home) }

// start brings up what the first page needs of a store, beside a glance of it that is
// enough.
func (s *Store) start(ctx context.Context, enough func(glance []byte) bool) error {
	if err := s.home.tidyUp(); err != nil {
		return err
	}
	glance := s.home.lookForGlance()
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
	if s.file, err = os.Stat(s.home.db()); err != nil {
		return err
	}
	if s.db, err = overGORM(s.sql); err != nil {
		return err
	}
	if err := s.unlock(ctx); err != nil {
		return err
	}
	if err := s.modernize(ctx, version); err != nil {
		return err
	}
	if !s.has(glance, enough) {
		s.soon = forToday
	}
	return s.load(ctx, first, s.soon)
}

// modernize brings a database of an earlier version up to this one, after a
// copy of it was made and found whole.
func (s *Store) modernize(ctx context.Context, version int) error {
	if version == len(migrations) {
		return nil
	}
	if err := checkPages(ctx, s.sql, "quick_check"); err != nil {
		return err
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

// Close ends the store; all saved records are in the database file then, and no
// longer in memory. A backup that is being made is given up at once. Doing it
// again does nothing.
func (s *Store) Close() error {
	s.end()
	_ = s.rest()     // until it is given up
	s.backing.Lock() // likewise
	defer s.backing.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.close()
}

// close is Close while writing is held.
func (s *Store) close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	var err error
	if s.sql != nil {
		err = s.sql.Close()
	}
	if err = errors.Join(err, s.endMark()); err == nil {
		s.putGlance()
	}
	s.forgetAll()
	if s.claim != nil {
		err = errors.Join(err, s.claim.Close())
	}
	if err != nil {
		return fmt.Errorf("close data: %w", explain(err))
	}
	return nil
}

// forgetAll drops what was read. The key goes with the store itself. What Go has
// copied meanwhile goes when its memory is used again; nobody can promise more.
func (s *Store) forgetAll() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.emptyShelves()
	s.glance = nil
	s.secret = mentoring.Secret{}
}
