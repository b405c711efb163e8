package session

import (
	"errors"

	"trefoil/app"
	"trefoil/app/lang"
)

// keeper saves one text of the session while it is typed, and knows whether
// that works.
type keeper struct {
	screen *Screen
	save   func(text string) error
	auto   *app.Autosave // nil before the first key
	err    error         // why the last save failed
}

// keep returns the keeper of a text.
func (s *Screen) keep(save func(text string) error) *keeper {
	k := &keeper{screen: s, save: save}
	s.keepers = append(s.keepers, k)
	return k
}

// changed takes the newest text.
func (k *keeper) changed(text string) {
	if k.auto == nil {
		k.auto = k.screen.service.Autosave(k.save, k.report)
	}
	k.auto.Changed(text)
	k.screen.head.showSaved(k.screen.saved())
}

// report hears of each save, on whatever goroutine saved.
func (k *keeper) report(err error) {
	k.screen.host.Do(func() {
		k.err = err
		k.screen.head.showSaved(k.screen.saved())
	})
}

// saved says how far all texts are saved: in words for the header, and what is
// wrong.
func (s *Screen) saved() (state string, err error) {
	state = ""
	for _, k := range s.keepers {
		switch {
		case k.auto == nil:
		case k.err != nil:
			return lang.T("Not saved"), k.err
		case k.auto.Waiting():
			state = lang.T("Saving")
		case state == "":
			state = lang.T("Saved")
		}
	}
	return state, nil
}

// flush saves all texts before something is done that tells of them.
func (s *Screen) flush() error {
	var failed []error
	for _, k := range s.keepers {
		if k.auto != nil {
			failed = append(failed, k.auto.Flush())
		}
	}
	return errors.Join(failed...)
}

// Leave saves all that was typed, also in lines that were not sent off yet.
// When that fails the screen stays, with everything in it.
func (s *Screen) Leave() error {
	if err := s.sendOff(); err != nil {
		return err
	}
	if err := s.flush(); err != nil {
		return err
	}
	s.finish()
	s.head.clock.pause()
	return nil
}

// sendOff saves the lines that were typed and not sent off.
func (s *Screen) sendOff() error {
	if err := s.sendOffTalk(); err != nil {
		return err
	}
	w := s.wrapup
	return inTurn(w.letting.leave, w.ahead.readback.leave, w.ahead.leave)
}

// sendOffTalk sends off what was typed beside the notes.
func (s *Screen) sendOffTalk() error {
	return inTurn(s.points.Leave, s.goals.leave, s.commitments.leave, s.far.line.keep)
}

// inTurn saves one after the other, up to the first that fails.
func inTurn(saves ...func() error) error {
	for _, save := range saves {
		if err := save(); err != nil {
			return err
		}
	}
	return nil
}

// finish ends the edit of all texts, so that the history has what was there
// before.
func (s *Screen) finish() {
	typed := false
	for _, k := range s.keepers {
		if k.auto == nil {
			continue
		}
		typed = true
		if k.auto.Close() == nil {
			k.auto = nil
		}
	}
	if typed {
		s.service.FinishNotes(s.id)
	}
}
