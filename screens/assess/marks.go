package assess

import (
	"errors"
	"sync"

	"trefoil/app/mentoring"
)

// marks are the levels given in one sitting. They are kept in memory only, for
// as long as the sheet is in view. They may be saved on any goroutine; one at a
// time saves, so that an older level never lands last.
type marks struct {
	mu      sync.Mutex
	given   map[mentoring.CompetencyID]mentoring.Mark
	unsaved map[mentoring.CompetencyID]bool
	emptied map[mentoring.CompetencyID]bool // their example was taken away
	rate    func(mentoring.Mark) error
	unrate  func(mentoring.CompetencyID) error
}

func newMarks(rate func(mentoring.Mark) error, unrate func(mentoring.CompetencyID) error) *marks {
	return &marks{
		given:   make(map[mentoring.CompetencyID]mentoring.Mark),
		unsaved: make(map[mentoring.CompetencyID]bool),
		emptied: make(map[mentoring.CompetencyID]bool),
		rate:    rate, unrate: unrate,
	}
}

// change changes what is given to a competency. It is saved by the next save.
func (m *marks) change(id mentoring.CompetencyID, change func(*mentoring.Mark)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	mark := m.given[id]
	mark.Competency = id
	had := mark.Example != ""
	change(&mark)
	m.emptied[id] = mark.Example == "" && (had || m.emptied[id])
	m.given[id], m.unsaved[id] = mark, true
}

// forget takes back what is given to a competency, here and with f where it is
// kept.
func (m *marks) forget(id mentoring.CompetencyID, f func() error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := f(); err != nil {
		return err
	}
	delete(m.given, id)
	delete(m.unsaved, id)
	return nil
}

// save keeps what was changed. What can't be saved stays unsaved.
func (m *marks) save() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	var failed []error
	for id := range m.unsaved {
		if err := m.keep(id); err != nil {
			failed = append(failed, err)
			continue
		}
		delete(m.unsaved, id)
	}
	return errors.Join(failed...)
}

// keep keeps one mark. An example from before stays with it, unless it was taken away.
func (m *marks) keep(id mentoring.CompetencyID) error {
	if m.emptied[id] {
		if err := m.unrate(id); err != nil {
			return err
		}
	}
	return m.rate(m.given[id])
}
