package app

import (
	"slices"
	"sync"

	"trefoil/app/mentoring"
)

// SessionDefaults are what a new session begins with when nothing else is said.
type SessionDefaults struct {
	Minutes  int    `json:"minutes,omitempty"`  // 1 to 1440; any other counts as mentoring.DefaultMinutes
	Template string `json:"template,omitempty"` // "" for the one that the pair used last
}

// Length is the planned length in minutes.
func (d SessionDefaults) Length() int {
	if d.Minutes < 1 || d.Minutes > 24*60 {
		return mentoring.DefaultMinutes
	}
	return d.Minutes
}

// usual are the defaults in force. The zero value is ready.
type usual struct {
	mu sync.Mutex
	is SessionDefaults
}

// UseDefaults has new sessions begin so from now on.
func (s *Service) UseDefaults(d SessionDefaults) {
	s.usual.mu.Lock()
	defer s.usual.mu.Unlock()
	s.usual.is = d
}

func (s *Service) defaults() SessionDefaults {
	s.usual.mu.Lock()
	defer s.usual.mu.Unlock()
	return s.usual.is
}

// offered says that a template can be chosen for a session.
func (s *Service) offered(id string) bool {
	return slices.ContainsFunc(s.Method().Templates, func(t mentoring.Template) bool { return t.ID == id && !t.Retired })
}

// UsualTemplates are the templates that sessions may begin with as a rule: all that
// are offered, but for those of one session of a pair, such as the first.
func (s *Service) UsualTemplates() []mentoring.Template {
	return slices.DeleteFunc(s.templates(""), func(t mentoring.Template) bool { return specialTemplates[t.ID] })
}
