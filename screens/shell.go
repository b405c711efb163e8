// Package screens is the window: it decides which screen is shown, tells it of
// changes, and carries the menu, the shortcuts and the short notes.
//
// What keeps it confidential has tests that fail without it:
//
//	nothing can be read or pressed while locked   TestLockAndUnlock, TestWindowLock
//	nothing is painted over the lock              TestNothingIsPaintedOverTheLock
//	no dialog stays above the lock                TestLockLeavesADialogBehind
//	what is typed is saved before it locks        TestWindowLock, TestLockKeepsWhatCannotBeSaved
//	idleness and sleep lock                       TestIdle, TestAway
//	nothing private opens in the review           TestNoKeyOpensAnythingPrivateInTheReview
//	what is sealed is on no page                  TestSealedRatingsAreOnNoPage
//	a crash writes no memory into a file          TestWindowLock
package screens

import (
	"context"
	"errors"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/help"
	"trefoil/screens/kit"
	"trefoil/screens/restore"
	"trefoil/screens/search"
)

// Config is what the window is made of.
type Config struct {
	App      fyne.App
	Window   fyne.Window
	Service  *app.Service
	Settings app.Settings
	// SaveSettings keeps settings that were changed.
	SaveSettings func(app.Settings) error
	// Do runs f on the drawing goroutine; fyne.Do in the program.
	Do func(f func())
	// Lock takes everything out of sight until the passphrase is given.
	Lock func()
	// Restore puts a backup in the place of the data and goes on with that. What
	// keeps it from doing so is told to done.
	Restore func(ctx context.Context, order restore.Order, done func(error))
	// Move moves the data to another folder, and starts the program anew from there.
	// What keeps it from doing so is told to done.
	Move func(ctx context.Context, folder string, heard app.Progress, done func(error))
	// StopReading leaves damaged data that was opened to read.
	StopReading func()
	// Home is the data folder, as it is shown to the user.
	Home    string
	Version string
	// At is the screen to begin with, if there is still what it shows.
	At kit.Route
	// Went is called after another screen was shown; nil for nobody.
	Went func()
}

// Shell is the window with its sidebar and the screen in view.
type Shell struct {
	Config
	host      kit.Host
	sidebar   *sidebar
	body      *fyne.Container
	beside    fyne.CanvasObject // the body beside the sidebar; nil when it is to be made anew
	waiting   waiting
	banner    *banner
	room      *kit.Room       // for the body
	view      *kit.Room       // what the screen in view is in: that, or one of its own
	column    *fyne.Container // the room below the banner, with the notes below
	whole     *fyne.Container // that, or the screen in view alone with the notes
	toasts    *kit.Toasts
	route     kit.Route
	current   kit.Screen
	ending    sync.Once
	search    *search.Panel // nil before the first
	help      *help.Panel   // nil before the first
	menuShown string        // the words of the menu bar
	full      bool          // the screen in view has all the room
	alone     bool          // it is given out of hand
	quitAsked bool          // whether to quit without saving
	dialogs   []asked       // that wait for an answer, the last on top
	beat      *heartbeat
	unsent    *unsent
	dropped   []string // what was typed and went with what was undone, until it is answered
	gate      *gate
	stop      func()
}

// New puts the window together and shows the screen to begin with.
func New(c Config) *Shell {
	gate := &gate{do: c.Do}
	c.Do = gate.queue
	s := &Shell{Config: c, body: container.NewStack(), banner: newBanner(), toasts: kit.NewToasts(c.Do), gate: gate}
	s.room = kit.NewRoom(s.body)
	s.column = container.New(under{}, s.banner.content, s.room, s.toasts.Below())
	s.whole, s.toasts.Placed = s.column, s.placeNotes
	s.host = kit.Host{
		Window: c.Window, Go: s.Go, Fail: s.fail, Say: s.toasts.Show,
		Do: c.Do, Background: s.background, Save: s.saveDocument, SaveAll: s.saveDocuments, Open: s.openFile,
		SaveAs: s.saveAs, Pick: s.pickFile, PickFolder: s.pickFolder, ShowFolder: s.showFolder, FullScreen: s.fullScreen,
		Help: s.showHelp, Turn: s.turn,
	}
	s.sidebar = s.newSidebar()
	c.Service.UseDefaults(c.Settings.Sessions)
	s.stop = c.Service.Changes().Listen(func(change app.Change) { c.Do(func() { s.changed(change) }) })
	c.Service.OnUndoable(func(did string) { c.Do(func() { s.offerUndo(did) }) })
	c.Service.OnTrouble(func() { c.Do(s.tellTrouble) })
	s.takeKeys()
	s.beat = newHeartbeat(s.beats)
	s.unsent = s.newUnsent()
	kit.OnTyped(s.heardKey)
	s.Go(s.first(c.At))
	return s
}

// Go shows another screen. When the one in view has something that cannot be
// saved, it stays and the user is told.
func (s *Shell) Go(to kit.Route) {
	kit.Touch()
	if err := s.leave(); err != nil {
		s.fail(err)
		return
	}
	s.toasts.CloseFaults()
	s.closeSearch()
	s.closeHelp()
	s.closeMenus()
	s.route = to
	s.current = s.build(to)
	s.current.Reload()
	if s.tookHan() {
		s.current.Reload()
	}
	s.name()
	if page, ok := s.current.Content().(*kit.PageView); ok {
		page.OnActions = s.offer
	}
	s.frame()
	s.room.Begin()
	s.sidebar.show(s.Service.Mentees(), s.waits(), to)
	if starter, ok := s.current.(kit.Starter); ok {
		if field := starter.Start(); field != nil {
			s.Window.Canvas().Focus(field)
		}
	}
	s.showPart(to)
	s.unsent.soon()
	if s.Went != nil {
		s.Went()
	}
}

// closeMenus takes away a menu or a calendar that is open above the screen. The
// shortcuts of the menu bar go on working there, and the keys went to nobody.
func (s *Shell) closeMenus() {
	overlays := s.Window.Canvas().Overlays()
	for !s.asking() && overlays.Top() != nil {
		overlays.Remove(overlays.Top())
	}
}

// beats notes that a talk goes on. What is open only to read has none.
func (s *Shell) beats() (running bool, err error) {
	if _, onlyToRead := s.Service.Losses(); onlyToRead {
		return false, nil
	}
	return s.Service.Beat()
}

// leave lets the screen in view save what is being typed. Of what was deleted
// meanwhile there is nothing to save.
func (s *Shell) leave() error {
	leaver, ok := s.current.(kit.Leaver)
	if !ok {
		return nil
	}
	err := leaver.Leave()
	if _, gone := s.refuge(s.route); gone || errors.Is(err, mentoring.ErrOpenToRead) {
		return nil
	}
	return err
}

// waiting is how many things wait on Today, on which day they were counted, and the
// session that runs, if one does.
type waiting struct {
	day     mentoring.Date
	count   int
	running mentoring.Session
	with    string // the mentee
}

// waits is what waits. That looks at every session, so it is found anew only after a
// change, and when another day has begun.
func (s *Shell) waits() waiting {
	if today := s.Service.Today(); s.waiting.day != today {
		s.waiting = waiting{day: today, count: s.Service.TodayCount()}
		s.waiting.running, s.waiting.with, _ = s.Service.Running()
	}
	return s.waiting
}

// changed brings the screen in view and the sidebar up to date.
func (s *Shell) changed(change app.Change) {
	s.waiting = waiting{}
	s.unsent.soon() // what is saved now needs no keeping
	if change.Has(app.SessionsChanged) {
		s.beat.start()
	}
	if to, gone := s.refuge(s.route); gone {
		s.Go(to)
		return
	}
	if s.current.Wants(change) {
		s.current.Reload()
	}
	if change.Has(app.MenteesChanged) {
		s.name()
	} else {
		s.offer()
	}
	s.sidebar.show(s.Service.Mentees(), s.waits(), s.route)
	s.tookHan()
}

// offerUndo offers to take back what was done; what needs no offer ends the one before.
func (s *Shell) offerUndo(did string) {
	if did == "" {
		s.toasts.CloseUndo()
		return
	}
	s.toasts.ShowUndo(did, s.undo)
}

// undo takes back what was done last. Where that takes a form along in which something
// was typed, that is shown.
func (s *Shell) undo() {
	s.toasts.CloseUndo()
	typed := kit.Unsent(s.current.Content())
	did, err := s.Service.Undo()
	s.Do(func() { s.sayDropped(typed) }) // when the screen shows it undone
	switch {
	case errors.Is(err, app.ErrNothingToUndo):
		s.toasts.Show(lang.T("There is nothing to undo."))
	case err != nil:
		s.fail(err)
	default:
		s.toasts.Show(lang.F("Undone: %s.", did))
	}
}
