package restore

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// question says what restoring a backup would do, and asks. Where the backup
// needs a secret to be opened, it asks for that first.
type question struct {
	screen  *Screen
	card    *kit.Card
	words   *fyne.Container
	entry   *kit.Entry
	field   *kit.Field
	unlock  *kit.Button
	restore *kit.Button
	cancel  *kit.Button

	order  Order
	when   string // the backup was made, "" for a file
	locked bool   // it needs a secret
	known  bool   // what it would do
}

func newQuestion(s *Screen) *question {
	q := &question{screen: s, words: container.New(kit.NewStack(10)), entry: kit.NewEntry("")}
	q.entry.Password = true
	q.entry.OnSubmitted = func(string) { q.tryTyped() }
	q.entry.OnChanged = func(string) { q.field.SetError("") }
	q.entry.OnEscape = q.close
	q.field = kit.NewField(lang.T("Passphrase or recovery key of this backup"), q.entry)
	q.unlock = kit.NewButton(lang.T("Open it"), kit.Primary, q.tryTyped)
	q.restore = kit.NewButton(lang.T("Restore this backup"), kit.Primary, q.confirm)
	q.cancel = kit.NewButton(lang.T("Cancel"), kit.Quiet, q.close)
	q.card = kit.NewCardTitled("", nil, container.New(kit.NewStack(14), q.words, q.field,
		container.New(kit.NewFlowLines(10, 8), q.unlock, q.restore, q.cancel)))
	return q
}

// open says that it is asked.
func (q *question) open() bool { return q.locked || q.known }

func (q *question) close() {
	q.locked, q.known = false, false
	q.entry.SetQuietly("")
	q.screen.arrange()
	q.screen.focus(q.screen.other)
}

func (q *question) arrange(busy bool) {
	q.card.Hidden = busy || !q.open()
	q.field.Hidden, q.unlock.Hidden, q.restore.Hidden = !q.locked, !q.locked, !q.known
	q.card.Refresh()
}

// choose verifies a backup, says what restoring it would do, and asks. One at a
// time: a file may be picked while a backup is opened.
func (s *Screen) choose(backup, when string) {
	if s.working.On() {
		return
	}
	s.ask.close()
	s.ask.order, s.ask.when = Order{Backup: backup}, when
	s.ask.verify()
}

func (q *question) verify() {
	s := q.screen
	q.locked, q.known = false, false
	ctx, work := s.start(lang.T("Opening all of the backup"))
	order := q.order // as it is now: the work goes on beside the drawing
	var plan mentoring.RestorePlan
	s.host.Background(func() (err error) {
		plan, err = s.service.PlanRestore(ctx, order.Backup, order.Secret, work.Heard)
		return err
	}, func(err error) {
		switch counts := s.done(work); {
		case !counts:
		case errors.Is(err, mentoring.ErrLocked):
			q.askSecret("")
		case errors.Is(err, mentoring.ErrWrongSecret), errors.Is(err, mentoring.ErrTooSoon):
			q.askSecret(kit.Words(err))
		case errors.Is(err, mentoring.ErrNoKey):
			s.Say(lang.T(noKeyWords))
		case err != nil:
			s.fails(err)
		default:
			q.show(plan)
		}
	})
}

// askSecret asks for what opens the backup.
func (q *question) askSecret(fault string) {
	q.locked = true
	q.card.SetTitle(lang.F("Open %s?", q.file()))
	if q.when != "" {
		q.card.SetTitle(lang.F("Open the backup of %s?", q.when))
	}
	q.words.Objects = []fyne.CanvasObject{kit.Body(lang.T("It is sealed under another key than the data here, and protected by a passphrase."))}
	q.field.SetError(fault)
	q.screen.arrange()
	q.screen.scroll.Reveal(q.card)
	q.screen.focus(q.entry)
}

func (q *question) tryTyped() {
	if q.screen.working.On() {
		return
	}
	if q.entry.Text == "" {
		q.field.SetError(lang.T("Type it first."))
		return
	}
	q.order.Secret = secretOf(q.entry.Text)
	q.verify()
}

// recoveryLength is how many letters and digits a recovery key has.
const recoveryLength = 36

// secretOf tells a recovery key from a passphrase by its length.
func secretOf(typed string) mentoring.Secret {
	if len(mentoring.RecoveryLetters(typed)) == recoveryLength {
		return mentoring.Secret{RecoveryKey: typed}
	}
	return mentoring.Secret{Passphrase: typed}
}

// show says what restoring would do, and asks.
func (q *question) show(plan mentoring.RestorePlan) {
	q.known = true
	q.entry.SetQuietly("")
	q.card.SetTitle(lang.F("Restore %s?", q.file()))
	if q.when != "" {
		q.card.SetTitle(lang.F("Restore the backup of %s?", q.when))
	}
	q.words.Objects = nil
	for _, words := range planWords(plan) {
		q.words.Add(kit.Body(words))
	}
	q.screen.arrange()
	q.screen.scroll.Reveal(q.card)
	q.screen.focus(q.cancel)
}

func (q *question) file() string { return filepath.Base(q.order.Backup) }

// confirm restores the backup. Until it is decided it can be stopped.
func (q *question) confirm() {
	s := q.screen
	ctx, work := s.start(lang.T("Restoring the backup"))
	q.order.Heard = work.Heard
	s.config.Restore(ctx, q.order, func(err error) {
		if counts := s.done(work); counts && err != nil {
			s.fails(err)
		}
	})
}
