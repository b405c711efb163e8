package app

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"trefoil/app/mentoring"
)

// When backups are made by themselves: at most so often, and not right after the
// first word that was written. The last one, when the program is closed, must not
// keep it from closing.
const (
	backupEvery = 30 * time.Minute
	backupQuiet = 5 * time.Minute
	backupAtEnd = 2 * time.Second
)

// backupMaker makes the backups. It waits for nothing as long as nothing is
// written: a write sets one timer.
type backupMaker struct {
	store  BackupStore
	write  func() int64 // the number of the last write
	now    func() time.Time
	after  func(time.Duration, func()) (stop func())
	run    func(func()) // elsewhere
	folder *backupFolder
	news   func() // there is something new to show
	life   context.Context
	stop   context.CancelFunc // ends the life, and with it what is being made

	making sync.Mutex // held while one is made

	mu      sync.Mutex // guards the rest; the store is never used under it
	failed  func(error)
	on      bool
	changed bool      // since the last one
	last    time.Time // when the last one was made
	unwait  func()    // ends waiting for the next, nil when nothing waits
	missed  int       // how many failed in a row
	copies  int       // how many could not be copied in a row
}

func newBackupMaker(c Config) *backupMaker {
	m := &backupMaker{
		store: c.Store, write: c.Store.LastWrite, now: c.Now, after: afterFunc,
		run: func(f func()) { go Guarded(f)() }, folder: &backupFolder{file: c.BackupFolder}, news: func() {},
	}
	m.life, m.stop = context.WithCancel(context.Background())
	return m
}

// begin looks what was backed up before, and makes backups from then on.
func (m *backupMaker) begin(failed func(error)) {
	m.mu.Lock()
	m.on, m.failed = true, failed
	m.mu.Unlock()
	m.store.OnWrite(m.wrote)
	m.run(m.look)
}

// look finds out whether the newest backup has all that there is, and brings it
// into the second folder, which may not have been there when it was made.
func (m *backupMaker) look() {
	m.making.Lock()
	defer m.making.Unlock()
	newest, found := m.newest()
	current := m.holdsAll(newest, found)
	m.mu.Lock()
	m.last = newest.Made
	if !current {
		m.changed = true
		m.wait()
	}
	m.mu.Unlock()
	if found {
		m.tell(&m.copies, m.folder.keep(m.life, m.store, newest, m.now()))
		m.news()
	}
}

func (m *backupMaker) newest() (mentoring.Backup, bool) {
	all, err := m.store.Backups()
	if err != nil {
		slog.Error("look for backups", "error", err)
	}
	for _, b := range all {
		if b.Why != "" && b.Why != mentoring.BackupSetAside {
			return b, true
		}
	}
	return mentoring.Backup{}, false
}

// current says that the newest backup has all that there is.
func (m *backupMaker) current() bool { return m.holdsAll(m.newest()) }

func (m *backupMaker) holdsAll(b mentoring.Backup, found bool) bool {
	if !found {
		return m.write() == 0
	}
	content, err := m.store.BackupContent(b.Name)
	return err == nil && content.LastWrite == m.write()
}

// wrote takes note of a write.
func (m *backupMaker) wrote() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.changed = true
	m.wait()
}

// wait sets the timer for the next backup, unless it is set.
func (m *backupMaker) wait() {
	if !m.on || m.unwait != nil {
		return
	}
	due := m.last.Add(backupEvery).Sub(m.now())
	if m.missed > 0 {
		due = backupQuiet << min(m.missed-1, 5)
	}
	m.unwait = m.after(min(max(due, backupQuiet), backupEvery), m.due)
}

// due makes the backup that was waited for.
func (m *backupMaker) due() {
	m.mu.Lock()
	m.unwait = nil
	wanted := m.on && m.changed
	m.mu.Unlock()
	if wanted {
		m.run(m.scheduled)
	}
}

func (m *backupMaker) scheduled() {
	_, err := m.make(m.life, mentoring.BackupScheduled, nil)
	if m.life.Err() != nil {
		return // the program is being closed
	}
	m.tell(&m.missed, notBackedUp(err))
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.changed {
		m.wait()
	}
}

// tell takes note of how it went in a count of failures, and says the first.
func (m *backupMaker) tell(count *int, err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	m.mu.Lock()
	*count++
	if err == nil {
		*count = 0
	}
	first, failed := *count == 1, m.failed
	m.mu.Unlock()
	if err == nil {
		return
	}
	slog.Error("backup", "error", err)
	if first && failed != nil {
		failed(err)
	}
}

// make makes one backup, brings it into the second folder, and thins out. Only
// the backup itself must succeed.
func (m *backupMaker) make(ctx context.Context, why mentoring.BackupReason, heard func(done, of int)) (mentoring.Backup, error) {
	m.making.Lock()
	defer m.making.Unlock()
	m.mu.Lock()
	m.changed = false // what is written from now on may not be in it
	m.mu.Unlock()
	b, err := m.store.BackUp(ctx, why, m.now(), heard)
	m.mu.Lock()
	if err == nil {
		m.last = b.Made
	} else {
		m.changed = true
	}
	m.mu.Unlock()
	if err != nil {
		return b, err
	}
	if err := m.store.ThinBackups(m.now()); err != nil {
		slog.Error("thin out backups", "error", err)
	}
	m.tell(&m.copies, m.folder.keep(ctx, m.store, b, m.now()))
	m.news()
	return b, nil
}

// byHand makes a backup for the user, who may stop it.
func (m *backupMaker) byHand(ctx context.Context, heard Progress) (mentoring.Backup, error) {
	var b mentoring.Backup
	err := heard.through(ctx, func(ctx context.Context, heard func(done, of int)) (err error) {
		ctx, stop := m.whileOpen(ctx)
		defer stop()
		b, err = m.make(ctx, mentoring.BackupByHand, heard)
		return err
	})
	return b, notBackedUp(err)
}

// whileOpen returns a context that ends with another one, and with the maker.
func (m *backupMaker) whileOpen(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := context.WithCancel(ctx)
	forget := context.AfterFunc(m.life, stop)
	return ctx, func() { forget(); stop() }
}

// end stops what is being made and makes a last backup, if there is something new
// and the one before is old enough. The store is still open.
func (m *backupMaker) end() {
	if !m.rest() {
		return
	}
	m.mu.Lock()
	age := m.now().Sub(m.last)
	wanted := m.changed && (age >= backupEvery || age < 0)
	m.mu.Unlock()
	if !wanted {
		return
	}
	ctx, stop := context.WithTimeout(context.Background(), backupAtEnd)
	defer stop()
	if _, err := m.make(ctx, mentoring.BackupScheduled, nil); err != nil {
		slog.Error("backup at the end", "error", err)
	}
}

// rest ends what is being made, at once, and what goes on by itself. It says
// whether something did.
func (m *backupMaker) rest() bool {
	m.mu.Lock()
	was := m.on
	m.on = false
	if m.unwait != nil {
		m.unwait()
		m.unwait = nil
	}
	m.mu.Unlock()
	m.stop()
	if was {
		m.store.OnWrite(nil)
	}
	m.making.Lock() // until it has stopped
	defer m.making.Unlock()
	return was
}
