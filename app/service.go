// Package app holds what people do with Trefoil: one method for each use case,
// and the read models that the screens show. It knows the rules of package
// mentoring and a Store to keep records in, and neither a database nor a window.
package app

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Documents makes documents from pages. It is package report in the program.
type Documents interface {
	SessionPDF(page mentoring.SessionPage) ([]byte, error)
	SessionFileName(page mentoring.SessionPage) string
	SheetDocuments
	PageDocuments
	CalendarDocuments
	FormDocuments
	EndDocuments
	HTMLDocuments
	SessionsDocuments
	PreviewDocuments
	Sealer
	ReportDocuments
	RecoveryDocuments
}

// Config is what a Service is made of.
type Config struct {
	Store     Store
	Method    mentoring.Method
	Documents Documents
	Now       func() time.Time    // time.Now in the program
	NewID     func() mentoring.ID // mentoring.NewID in the program
	// BackupFolder keeps which folder backups are copied into, beside that of
	// the data; without a path there is none.
	BackupFolder BackupFolderFile
}

// Service carries out the use cases. Every change is announced after it was
// saved. A Service may be used from several goroutines.
type Service struct {
	*core
	speaks *lang.Language // the language of a document; nil for that of the interface
	day    mentoring.Date // for which something is made ahead; zero for the current one
}

// core is what a Service is made of, in whatever language it speaks.
type core struct {
	store     Store
	method    mentoring.Method // as it ships, in English
	documents Documents
	now       func() time.Time
	newID     func() mentoring.ID
	changes   Changes
	undos     undos
	drafts    drafts
	movedBack counts     // between the notes of a session
	wording   sync.Mutex // held while a text of a session is changed
	rating    sync.Mutex // held while a round of rating is changed
	search    searcher
	pulse     pulse
	usual     usual
	maker     *backupMaker
	watch     *watch

	translated sync.Map // the method by the code of a language

	complete    atomic.Bool             // all of the store has been read
	glimpse     atomic.Pointer[glimpse] // until then, if there is any
	glanceHolds atomic.Bool             // what was put away is right, and for days enough
}

// New returns a Service.
func New(c Config) *Service {
	s := &Service{core: &core{store: c.Store, method: c.Method, documents: c.Documents, now: c.Now, newID: c.NewID, maker: newBackupMaker(c)}}
	s.watch = &watch{
		store: c.Store, now: c.Now, after: afterFunc,
		changed: func() {}, resumed: func() { _ = s.FlushDrafts() }, // each reports by itself
	}
	s.store = watched{c.Store, s.watch}
	s.maker.news = func() { s.changes.announce(BackupsChanged) }
	return s
}

// Method returns the model as data: competencies, templates, questions, words,
// with what the user edited and added. Retired questions and templates are
// among them.
func (s *Service) Method() mentoring.Method {
	return s.shipped().With(s.store.Questions(), s.store.Templates())
}

// language is the language spoken: of a document that is being made, or of the
// interface.
func (s *Service) language() *lang.Language {
	if s.speaks != nil {
		return s.speaks
	}
	return lang.Current()
}

// Changes is where to hear of changes.
func (s *Service) Changes() *Changes { return &s.changes }

// Today returns the current day where the user is.
func (s *Service) Today() mentoring.Date {
	if !s.day.IsZero() {
		return s.day
	}
	return mentoring.DateOf(s.now())
}

// Now returns the current moment.
func (s *Service) Now() time.Time { return s.now() }

// save keeps records that passed their checks and announces the change. The
// verb says in errors what was attempted.
func (s *Service) save(verb string, change Change, records ...mentoring.Record) error {
	return s.announced(change, s.write(verb, s.store.Save, records...))
}

// revive keeps records as save does, those too that were deleted.
func (s *Service) revive(verb string, change Change, records ...mentoring.Record) error {
	return s.announced(change, s.write(verb, s.store.Revive, records...))
}

// holding does something while it holds a lock, and announces the change when it has
// let go: who hears of a change may make another, which takes the same lock.
func (s *Service) holding(lock *sync.Mutex, change Change, do func() error) error {
	lock.Lock()
	err := func() error {
		defer lock.Unlock()
		return do()
	}()
	return s.announced(change, err)
}

// announced announces what was done, unless it failed.
func (s *Service) announced(change Change, err error) error {
	if err == nil {
		s.changes.announce(change)
	}
	return err
}

// write keeps records that passed their checks, and announces nothing.
func (s *Service) write(verb string, keep func(...mentoring.Record) error, records ...mentoring.Record) error {
	for _, r := range records {
		if c, ok := r.(interface{ Check() error }); ok {
			if err := c.Check(); err != nil {
				return fmt.Errorf("%s: %w", verb, err)
			}
		}
	}
	if err := keep(records...); err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	return nil
}
