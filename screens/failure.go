package screens

import (
	"log/slog"

	"trefoil/app"
	"trefoil/screens/kit"
)

// fail tells the user what went wrong and logs all of it.
func (s *Shell) fail(err error) {
	slog.Error("action failed", "page", s.route.Page, "error", err)
	s.tellFailure(err)
}

// tellFailure says what went wrong, and leads to what the help says about it.
func (s *Shell) tellFailure(err error) {
	if kit.OfField(err) {
		s.toasts.ShowFault(kit.Words(err))
		return
	}
	s.toasts.ShowFailure(kit.Words(err), s.explains(err))
}

// explains shows what the help says about a failure; nil where it says nothing.
func (s *Shell) explains(err error) func() {
	topic, is := kit.TroubleOf(err)
	if !is {
		return nil
	}
	return func() { s.showHelp(topic) }
}

// background runs slow work off the drawing goroutine.
func (s *Shell) background(work func() error, done func(error)) { inBackground(s.Do, work, done) }

// inBackground runs slow work, and then done through do.
func inBackground(do func(func()), work func() error, done func(error)) {
	go app.Guarded(func() {
		err := work()
		do(func() { done(err) })
	})()
}
