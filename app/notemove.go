package app

import (
	"errors"
	"fmt"
	"sync"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// NoteMove asks for a passage to go from one of the notes of a session to the
// end of the other.
type NoteMove struct {
	Session  mentoring.ID
	Share    bool // from the private notes to the shared ones, otherwise back
	From, To int  // what of the notes it comes from is selected, in bytes
}

// BothNotes are the notes of a session as they are at one moment.
type BothNotes struct {
	Shared  mentoring.SharedNotes
	Private mentoring.PrivateNotes
}

// MoveNote moves the paragraphs that are selected, or the one with the caret, to
// the other notes, and returns both as they are then. What is being typed is
// saved before; both notes are saved together or not at all. A passage without
// words is refused with mentoring.ErrTextMissing. Undo moves the passage back.
func (s *Service) MoveNote(m NoteMove) (BothNotes, error) {
	before, err := s.typedNotes(m.Session)
	if err != nil {
		return before, err
	}
	source, target := before.texts(m.Share)
	rest, passage, at, err := mentoring.CutPassage(source, m.From, m.To)
	if err != nil {
		return before, fmt.Errorf("move note: %w", err)
	}
	after := bothNotes(m, rest, mentoring.AddPassage(target, passage))
	if err := s.SaveNotes(after); err != nil {
		return before, err
	}
	did := lang.T("Paragraph made private")
	if m.Share {
		did = lang.T("Paragraph shared")
	}
	s.undos.push(did, func() error { return s.moveNoteBack(m, passage, at) })
	return after, nil
}

// SaveNotes saves both notes of a session together, or none of them. What is
// being typed is saved before, so that it can't come later.
func (s *Service) SaveNotes(n BothNotes) error {
	if err := s.FlushDrafts(); err != nil {
		return fmt.Errorf("save notes: %w", err)
	}
	return s.save("save notes", SessionsChanged, n.Shared, n.Private)
}

// NotesMovedBack counts how often Undo moved a passage back between the notes
// of a session. Whoever shows them has to read them again when it has grown.
func (s *Service) NotesMovedBack(session mentoring.ID) int { return s.movedBack.count(session) }

// moveNoteBack takes the passage out of the notes it went to, as they are now,
// and puts it where it stood. Moved back already, it stays.
func (s *Service) moveNoteBack(m NoteMove, passage string, at int) error {
	now, err := s.typedNotes(m.Session)
	if err != nil {
		return err
	}
	source, target := now.texts(m.Share)
	rest, ok := mentoring.TakePassage(target, passage)
	if !ok {
		if _, back := mentoring.TakePassage(source, passage); back {
			return nil
		}
		return mentoring.ErrPassageChanged
	}
	s.movedBack.add(m.Session)
	return s.SaveNotes(bothNotes(m, mentoring.PutPassage(source, passage, at), rest))
}

// typedNotes returns the notes of a session with all that was typed in them.
func (s *Service) typedNotes(session mentoring.ID) (BothNotes, error) {
	if err := s.FlushDrafts(); err != nil {
		return BothNotes{}, fmt.Errorf("notes %s: %w", session, err)
	}
	shared, private, err := s.Notes(session)
	return BothNotes{shared, private}, err
}

// texts returns the notes a passage comes from and those it goes to.
func (n BothNotes) texts(share bool) (source, target string) {
	if share {
		return n.Private.Text, n.Shared.Text
	}
	return n.Shared.Text, n.Private.Text
}

func bothNotes(m NoteMove, source, target string) BothNotes {
	shared, private := source, target
	if m.Share {
		shared, private = target, source
	}
	return BothNotes{
		mentoring.SharedNotes{SessionID: m.Session, Text: shared},
		mentoring.PrivateNotes{SessionID: m.Session, Text: private},
	}
}

// counts counts by session. The zero value is ready.
type counts struct {
	mu sync.Mutex
	of map[mentoring.ID]int
}

func (c *counts) count(id mentoring.ID) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.of[id]
}

func (c *counts) add(id mentoring.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = make(map[mentoring.ID]int)
	}
	c.of[id]++
}

// gone says that something can't be taken back any more, however often it is
// tried.
func gone(err error) bool { return errors.Is(err, mentoring.ErrPassageChanged) }
