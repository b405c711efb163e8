package screens

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Close ends the program when all that was typed is saved. When it can't be,
// as on a full disk, the window stays and the user is asked.
func (s *Shell) Close() {
	if err := s.Leave(); err != nil {
		s.askToQuit(err)
		return
	}
	s.App.Quit()
}

// Leave saves all that was typed and stops what goes on by itself. When it can't
// be saved, all goes on.
func (s *Shell) Leave() error {
	if err := s.saveTyped(); err != nil {
		slog.Error("save before the end", "error", err)
		return err
	}
	s.ending.Do(s.rest) // nothing is left for End
	s.unsent.keepOnly(s.dropped)
	return nil
}

// rest stops what goes on by itself, and notes that a talk went on until now.
func (s *Shell) rest() {
	s.gate.over = true
	s.stop()
	s.beat.end()
}

// saveTyped saves what is being typed, on the screen in view and anywhere else.
func (s *Shell) saveTyped() error { return errors.Join(s.leave(), s.Service.FlushDrafts()) }

// askToQuit says why something is not saved and lets the user stay or give it
// up. It asks once at a time.
func (s *Shell) askToQuit(err error) {
	if s.quitAsked {
		return
	}
	s.quitAsked = true
	words := lang.Sentences(kit.Words(err), lang.T("What is not saved is lost if you quit now."))
	s.question(lang.T("Not everything is saved"), words, lang.T("Stay"), lang.T("Quit without saving"), func(quit bool) {
		s.quitAsked = false
		if quit {
			s.App.Quit()
		}
	})
}

// End saves what is being typed and stops listening. It is safe to call it
// more than once.
func (s *Shell) End() {
	s.ending.Do(func() {
		s.rest()
		if err := s.saveTyped(); err != nil {
			slog.Error("save at the end", "error", err)
			s.unsent.keepNow() // the next start has it
			return
		}
		s.unsent.keepOnly(s.dropped)
	})
}

// closed saves what is typed and shuts the data while the window goes.
func (d *door) closed() {
	d.place.note(d.window)
	d.window.Hide()
	d.end()
	d.mustStop()
}

// stopPatience is how long the program may take to stop.
const stopPatience = 5 * time.Second

// mustStop ends the program in a while, whatever Fyne does. When Fyne stops it may
// wait for ever, now and then: it hands over a last call to a queue that nobody
// reads any more (runGL and WaitForEvents of its driver). So a program without a
// window would keep the data folder from the next start. It says what Run would have
// returned.
func (d *door) mustStop() {
	time.AfterFunc(stopPatience, func() {
		d.end()
		slog.Error("the window system didn't stop")
		if d.failed != nil {
			fmt.Fprintln(os.Stderr, kit.Words(d.failed))
			os.Exit(1)
		}
		os.Exit(0)
	})
}
