package app

import "sync"

// Change says what kind of thing changed, without saying how. Several kinds
// combine with |.
type Change uint

// The kinds of change.
const (
	MenteesChanged Change = 1 << iota
	GoalsChanged
	RatingsChanged
	SessionsChanged
	CommitmentsChanged
	SettingsChanged
	PeopleChanged  // stakeholders and the forms they were given
	BackupsChanged // backups, and where they are

	// AnyChange is all of them.
	AnyChange = MenteesChanged | GoalsChanged | RatingsChanged | SessionsChanged | CommitmentsChanged | SettingsChanged | PeopleChanged | BackupsChanged
)

// Has says that c and other share a kind.
func (c Change) Has(other Change) bool { return c&other != 0 }

// Changes tells listeners of each change, after it was saved. The zero value
// is ready for use.
type Changes struct {
	mu        sync.Mutex
	next      int
	listeners map[int]func(Change)
}

// Listen has f called after each change, on the goroutine that made it, until
// stop is called.
func (c *Changes) Listen(f func(Change)) (stop func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.listeners == nil {
		c.listeners = make(map[int]func(Change))
	}
	id := c.next
	c.next++
	c.listeners[id] = f
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.listeners, id)
	}
}

func (c *Changes) announce(change Change) {
	c.mu.Lock()
	listeners := make([]func(Change), 0, len(c.listeners))
	for _, f := range c.listeners {
		listeners = append(listeners, f)
	}
	c.mu.Unlock()
	for _, f := range listeners {
		f(change)
	}
}
