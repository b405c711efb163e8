package session

import (
	"errors"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// noteService is what moving paragraphs between the notes needs.
type noteService interface {
	MoveNote(m app.NoteMove) (app.BothNotes, error)
	SaveNotes(n app.BothNotes) error
	NotesMovedBack(session mentoring.ID) int
}

// noteMoves are the moves between the two notes that can be taken back or done
// again. A move parts what was typed before from what was typed after it, in
// both notes: undo never goes past one in a single text, or what became private
// could come up again in what is shared.
type noteMoves struct {
	done, undone []noteMove
	back         int // how often Undo of the window moved something back
}

// noteMove is both notes before and after a move.
type noteMove struct {
	to            int // the notes it goes to
	before, after [2]noteState
}

// noteState is one of the notes at a move, with what can be undone in it.
type noteState struct {
	text    string
	caret   int
	history history
}

func (n *notes) state() (s [2]noteState) {
	for i, p := range n.panes {
		s[i] = noteState{p.entry.Text, p.entry.caret, p.entry.history}
	}
	return s
}

// restore puts the notes back as they were.
func (n *notes) restore(s [2]noteState) {
	for i, p := range n.panes {
		p.entry.take(s[i].text, s[i].caret)
		p.entry.history = s[i].history
		n.tabs.SetText(i, lang.T(noteTabs[i]))
		p.show(n.preview)
	}
}

func (s *Screen) saveShared(id mentoring.ID, text string) error {
	return s.service.SaveSharedNotes(id, text)
}

func (s *Screen) savePrivate(id mentoring.ID, text string) error {
	return s.service.SavePrivateNotes(id, text)
}

// keptBy gives what is typed to the keeper. Typed into notes that Undo has
// changed beneath, a letter is dropped rather than the old text saved.
func (n *notes) keptBy(k *keeper) func(text string) {
	return func(text string) {
		if n.stale() {
			n.reread()
			return
		}
		k.changed(text)
	}
}

// move moves the paragraph with the caret, or those that are selected, to the
// other notes.
func (n *notes) move() {
	if n.preview {
		return
	}
	which, e := n.tabs.Picked(), n.entry()
	from, to := e.selection()
	before := n.state()
	both, err := n.screen.service.MoveNote(app.NoteMove{
		Session: n.screen.id, Share: which == privateNotes, From: from, To: to,
	})
	switch {
	case errors.Is(err, mentoring.ErrTextMissing):
		n.screen.host.Say(lang.T("There is nothing to move on this line."))
		return
	case err != nil:
		n.screen.host.Fail(err)
		return
	}
	n.arrive(which, from, both)
	n.moves.done = append(n.moves.done, noteMove{to: 1 - which, before: before})
	n.moves.undone = nil
	n.screen.focus(e)
}

// arrive shows both notes after a move, with nothing to undo in either.
func (n *notes) arrive(from, caret int, both app.BothNotes) {
	for i, text := range [2]string{both.Shared.Text, both.Private.Text} {
		e := n.panes[i].entry
		if i != from {
			caret = len(text)
			n.announce(i)
		}
		e.take(text, caret)
		e.history = history{}
	}
	n.card.Refresh()
}

// announce lets the tab of notes that are not in view say that something came.
func (n *notes) announce(to int) {
	if to != n.tabs.Picked() {
		n.tabs.SetText(to, lang.T(arrivedTabs[to]))
	}
}

// takeBack takes the last move back, once nothing else is left to undo. What
// was typed in the other notes since has to be undone there first.
func (n *notes) takeBack() {
	last := len(n.moves.done) - 1
	switch {
	case last < 0:
		return
	case n.typedSince(func(h history) bool { return len(h.done) > 0 }):
		n.screen.host.Say(lang.T("The other notes were changed after that. Move the paragraph back there."))
		return
	}
	m := n.moves.done[last]
	m.after = n.state()
	if n.put(m.before) {
		n.moves.done = n.moves.done[:last]
		n.moves.undone = append(n.moves.undone, m)
	}
}

// moveAgain does the move again that takeBack took back.
func (n *notes) moveAgain() {
	last := len(n.moves.undone) - 1
	if last < 0 || n.typedSince(func(h history) bool { return len(h.undone) > 0 }) {
		return
	}
	m := n.moves.undone[last]
	m.before = n.state()
	if n.put(m.after) {
		n.announce(m.to)
		n.moves.undone = n.moves.undone[:last]
		n.moves.done = append(n.moves.done, m)
	}
}

func (n *notes) typedSince(some func(history) bool) bool {
	return some(n.panes[sharedNotes].entry.history) || some(n.panes[privateNotes].entry.history)
}

// put saves both notes as they were at a move and shows them.
func (n *notes) put(s [2]noteState) bool {
	err := n.screen.service.SaveNotes(app.BothNotes{
		Shared:  mentoring.SharedNotes{SessionID: n.screen.id, Text: s[sharedNotes].text},
		Private: mentoring.PrivateNotes{SessionID: n.screen.id, Text: s[privateNotes].text},
	})
	if n.screen.do(err) {
		n.restore(s)
	}
	return err == nil
}

// stale says that Undo of the window has moved something back between the
// notes since they were read.
func (n *notes) stale() bool {
	return n.moves.back != n.screen.service.NotesMovedBack(n.screen.id)
}

// reread reads the notes again when they are stale. Nothing that was typed
// waits then, for all of it was saved before something is moved back.
func (n *notes) reread() bool {
	if !n.stale() {
		return true
	}
	back := n.screen.service.NotesMovedBack(n.screen.id)
	shared, private, err := n.screen.service.Notes(n.screen.id)
	if !n.screen.do(err) {
		return false
	}
	n.moves = noteMoves{back: back}
	n.restore([2]noteState{
		{text: shared.Text, caret: n.panes[sharedNotes].entry.caret},
		{text: private.Text, caret: n.panes[privateNotes].entry.caret},
	})
	return true
}
