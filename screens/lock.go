package screens

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// lock locks the window, or where there is no passphrase yet leads to where one
// is set.
func (s *Shell) lock() {
	p, err := s.Service.Protection()
	switch {
	case err != nil:
		s.fail(err)
	case !p.Passphrase:
		s.Go(kit.Route{Page: kit.SettingsPage, Protection: true})
		s.toasts.Show(lang.T("There is no passphrase yet, so there is nothing to lock with. Set one here."))
	default:
		s.Lock()
	}
}

// unlockedWith says what is to be done after the recovery key was used.
func (s *Shell) unlockedWith(secret mentoring.Secret) {
	if secret.RecoveryKey == "" {
		return
	}
	s.Go(kit.Route{Page: kit.SettingsPage, Protection: true})
	if screen, ok := s.current.(interface{ Recovered(mentoring.Secret) }); ok {
		screen.Recovered(secret)
	}
	s.toasts.Show(lang.T("Opened with the recovery key. Set a new passphrase here."))
}

// cover has everything wait behind the lock.
func (s *Shell) cover() { s.gate.shut = true }

// uncover shows everything again that was behind the lock.
func (s *Shell) uncover() {
	s.takeKeys()
	s.name()
	s.frame()
	s.gate.open()
}

// talking says that a session runs.
func (s *Shell) talking() bool { return s.beat.goesOn() }
