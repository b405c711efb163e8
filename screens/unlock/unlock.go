// Package unlock is the screen in front of data that is locked. It shows nothing
// of what is behind it.
package unlock

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Config is what the screen works with.
type Config struct {
	Window fyne.Window
	// Open opens the data with a secret, off the drawing goroutine, and calls
	// done on it. When that is without an error, the screen is left right after.
	Open func(secret mentoring.Secret, done func(error))
	// Wait returns how long it is until a secret may be tried again.
	Wait func() time.Duration
	// After calls f on the drawing goroutine after a time.
	After func(d time.Duration, f func())
	Quit  func()
	// Explain shows what the help says about a failure.
	Explain func(err error)
	Why     string // what locked it, "" when it was never open
}

// Screen asks for the passphrase, or for the recovery key.
type Screen struct {
	config   Config
	recovery bool // the recovery key is asked for
	trying   bool

	entry   *kit.Entry
	field   *kit.Field
	unlock  *kit.Button
	other   *kit.Link
	why     *kit.Link // to the help, once something failed
	failed  error
	card    *fyne.Container
	content *kit.Scroll
}

// New returns the screen.
func New(c Config) *Screen {
	s := &Screen{config: c, entry: kit.NewEntry("")}
	s.entry.Password = true
	s.entry.OnSubmitted = func(string) { s.try() }
	s.entry.OnChanged = func(string) { s.field.SetError("") }
	s.why = kit.NewLink(lang.T(kit.ExplainText), func() { c.Explain(s.failed) })
	s.why.Hide()
	s.entry.OnEscape = func() { s.entry.SetQuietly("") }
	s.field = kit.NewField(lang.T("Passphrase"), s.entry)
	s.unlock = kit.NewButton(lang.T("Unlock"), kit.Primary, s.try)
	s.other = kit.NewLink("", s.turn)
	quit := kit.NewButton(lang.T("Quit"), kit.Outlined, c.Quit)
	s.card = container.New(kit.NewStack(16), head(c.Why), s.field,
		container.New(kit.NewRow(10, -1), s.unlock, quit), container.New(kit.NewFlow(16), s.other, s.why))
	s.content = kit.NewMiddle(cardWidth, kit.NewCard(s.card))
	s.name()
	return s
}

const cardWidth = 440

// head is the mark, what this is, and why it is there.
func head(why string) fyne.CanvasObject {
	lines := container.New(kit.NewStack(4), kit.Title(lang.T("Trefoil is locked")))
	if why != "" {
		lines.Add(kit.Small(why))
	}
	return container.New(kit.NewRow(14, 1), kit.NewLogo(32), lines)
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// refit gives the card the room it needs now.
func (s *Screen) refit() {
	s.card.Refresh()
	s.content.Refit()
}

// Start returns the field that has the keyboard first.
func (s *Screen) Start() fyne.Focusable { return s.entry }

// turn asks for the other secret.
func (s *Screen) turn() {
	s.recovery = !s.recovery
	s.entry.SetQuietly("")
	s.field.SetError("")
	s.name()
	s.config.Window.Canvas().Focus(s.entry)
}

func (s *Screen) name() {
	s.entry.Password = !s.recovery
	if s.recovery {
		s.field.SetLabel(lang.T("Recovery key"))
		s.field.SetHint(lang.T("The 36 letters and digits that you printed or saved. Spaces, hyphens and case don't matter."))
		s.other.SetText(lang.T("Use the passphrase"))
	} else {
		s.field.SetLabel(lang.T("Passphrase"))
		s.field.SetHint("")
		s.other.SetText(lang.T("Forgotten? Use the recovery key"))
	}
	s.entry.Refresh()
	s.refit()
}

// try opens the data with what was typed.
func (s *Screen) try() {
	if s.trying {
		return
	}
	if s.entry.Text == "" {
		s.fault(lang.T("Type it first."))
		return
	}
	if wait := s.config.Wait(); wait > 0 {
		s.hold(wait)
		return
	}
	s.busy(true)
	s.config.Open(s.secret(), s.tried)
}

func (s *Screen) secret() mentoring.Secret {
	if s.recovery {
		return mentoring.Secret{RecoveryKey: s.entry.Text}
	}
	return mentoring.Secret{Passphrase: s.entry.Text}
}

// tried says what came of it. What was typed stays, for most often one letter
// is wrong.
func (s *Screen) tried(err error) {
	s.busy(false)
	switch {
	case err == nil:
		s.entry.SetQuietly("")
		return
	case !errors.Is(err, mentoring.ErrWrongSecret):
		s.fault(kit.Words(err))
	case s.recovery:
		s.fault(lang.T("That is not the recovery key of this data. Nothing was changed; compare it with what you kept, letter by letter."))
	default:
		s.fault(lang.T("That is not the passphrase. Nothing was changed; look at Caps Lock and the keyboard layout, and try again."))
	}
	_, explained := kit.TroubleOf(err)
	s.failed, s.why.Hidden = err, !explained
	s.refit()
	if wait := s.config.Wait(); wait > 0 {
		s.hold(wait)
	}
	s.config.Window.Canvas().Focus(s.entry)
}

func (s *Screen) fault(words string) {
	s.field.SetError(words)
	s.refit()
}

func (s *Screen) busy(trying bool) {
	s.trying = trying
	if trying {
		s.unlock.Disable()
		s.unlock.SetText(lang.T("Unlocking…"))
	} else {
		s.unlock.Enable()
		s.unlock.SetText(lang.T("Unlock"))
	}
	s.refit()
}

// hold keeps the button shut until a secret may be tried again, counting down.
func (s *Screen) hold(wait time.Duration) {
	s.unlock.Disable()
	s.unlock.SetText(lang.F("Unlock in %s", seconds(wait)))
	s.refit()
	s.config.After(min(wait, time.Second), func() {
		switch left := s.config.Wait(); {
		case s.trying:
		case left > 0:
			s.hold(left)
		default:
			s.busy(false)
		}
	})
}

// seconds says a time in whole seconds, up.
func seconds(d time.Duration) string {
	return lang.F("%d s", int((d+time.Second-1)/time.Second))
}
