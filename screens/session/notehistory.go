package session

import (
	"strings"
	"unicode"
)

// change is one thing done to a text: what stood at a place, and what stands
// there now.
type change struct {
	at            int
	old, new      string
	caret, anchor int // before it
}

// history is what was done to a text and can be taken back, and what was taken
// back and can be done again.
type history struct {
	done, undone []change
	open         bool // the last change may go on
}

// maxHistory bounds how far back a text can be undone.
const maxHistory = 2000

// add takes a change that Undo takes back in one step. Letters typed or deleted
// one after another are one change, up to the end of the word.
func (h *history) add(c change) {
	h.undone = nil
	if h.open && len(h.done) > 0 && h.done[len(h.done)-1].goesOn(c) {
		h.done[len(h.done)-1].join(c)
		return
	}
	h.done = append(h.done, c)
	h.done = h.done[max(0, len(h.done)-maxHistory):]
	h.open = len(c.old)+len(c.new) <= maxLetter
}

// maxLetter is how many bytes one letter with its marks has at most.
const maxLetter = 16

// close ends the change that would go on with the next letter.
func (h *history) close() { h.open = false }

// goesOn says that a change is one more letter of a word.
func (c change) goesOn(next change) bool {
	switch {
	case len(next.old)+len(next.new) > maxLetter || strings.ContainsFunc(next.new+next.old, separates):
		return false
	case next.old == "":
		return c.old == "" && next.at == c.at+len(c.new)
	case next.new == "":
		return c.new == "" && (next.at == c.at || next.at+len(next.old) == c.at)
	default:
		return false
	}
}

func (c *change) join(next change) {
	switch {
	case next.old == "":
		c.new += next.new
	case next.at == c.at:
		c.old += next.old
	default:
		c.at, c.old = next.at, next.old+c.old
	}
}

func separates(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }

// undo returns the change to take back, if there is one.
func (h *history) undo() (c change, ok bool) {
	h.open = false
	if len(h.done) == 0 {
		return change{}, false
	}
	c = h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, c)
	return c, true
}

// redo returns the change to do again, if there is one.
func (h *history) redo() (c change, ok bool) {
	h.open = false
	if len(h.undone) == 0 {
		return change{}, false
	}
	c = h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, c)
	return c, true
}
