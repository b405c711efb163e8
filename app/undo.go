package app

import (
	"errors"
	"fmt"
	"sync"

	"trefoil/app/mentoring"
)

// ErrNothingToUndo says that there is nothing left to take back.
var ErrNothingToUndo = errors.New("nothing to undo")

// maxUndos bounds how far back Undo goes.
const maxUndos = 100

// undo is one thing that can be taken back.
type undo struct {
	did  string // what was done, as a sentence part: "Goal deleted"
	back func() error
}

// undos is the stack of what can be taken back. The zero value is ready.
type undos struct {
	mu     sync.Mutex
	stack  []undo
	listen func(did string)
}

// push puts on top what is offered to be taken back.
func (u *undos) push(did string, back func() error) { u.put(did, back, did) }

// note puts on top what isn't offered: it is in view, and can be taken away or changed
// there. What was offered before isn't on top any more.
func (u *undos) note(did string, back func() error) { u.put(did, back, "") }

func (u *undos) put(did string, back func() error, offer string) {
	u.mu.Lock()
	u.stack = append(u.stack, undo{did, back})
	u.stack = u.stack[max(0, len(u.stack)-maxUndos):]
	listen := u.listen
	u.mu.Unlock()
	if listen != nil {
		listen(offer)
	}
}

func (u *undos) pop() (undo, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if len(u.stack) == 0 {
		return undo{}, false
	}
	last := u.stack[len(u.stack)-1]
	u.stack = u.stack[:len(u.stack)-1]
	return last, true
}

// OnUndoable has f called with a few words on what was done ("Goal deleted")
// whenever something happens that Undo can take back; with none when it need not be
// offered.
func (s *Service) OnUndoable(f func(did string)) {
	s.undos.mu.Lock()
	defer s.undos.mu.Unlock()
	s.undos.listen = f
}

// Undo takes back the last thing that can be, and returns what that was. It
// fails with ErrNothingToUndo when there is none. When taking back fails, it
// can be tried again, unless what was done is no longer there.
func (s *Service) Undo() (did string, err error) {
	last, ok := s.undos.pop()
	if !ok {
		return "", ErrNothingToUndo
	}
	if err := last.back(); err != nil {
		if gone(err) {
			return last.did, fmt.Errorf("undo: %w", err)
		}
		s.undos.mu.Lock()
		s.undos.stack = append(s.undos.stack, last)
		s.undos.mu.Unlock()
		return last.did, fmt.Errorf("undo: %w", err)
	}
	return last.did, nil
}

// add saves a new record. Undo hides it again.
func (s *Service) add(verb, did string, change Change, record mentoring.Record) error {
	if err := s.save(verb, change, record); err != nil {
		return err
	}
	s.undos.note(did, func() error { return s.hide(change, record.Ref()) })
	return nil
}

// edit saves another form of a record. Undo saves it as it was.
func (s *Service) edit(verb, did string, change Change, before, next mentoring.Record) error {
	if err := s.save(verb, change, next); err != nil {
		return err
	}
	s.undos.note(did, func() error { return s.save(verb, change, before) })
	return nil
}

// delete hides records in such a way that Undo brings them back.
func (s *Service) delete(did string, change Change, refs ...mentoring.Ref) error {
	if err := s.store.Delete(refs...); err != nil {
		return fmt.Errorf("delete: %w", err)
	}
	s.changes.announce(change)
	s.undos.push(did, func() error {
		if err := s.store.Restore(refs...); err != nil {
			return fmt.Errorf("restore: %w", err)
		}
		s.changes.announce(change)
		return nil
	})
	return nil
}

// clear forgets all: what was erased for good can't come back.
func (u *undos) clear() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.stack = nil
}
