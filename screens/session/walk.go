package session

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// arrows say how many lines a key goes down.
var arrows = map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}

// keys lets the keyboard go on from a line to the one above or below, edit it
// with E and delete it.
func (c *commitments) keys(line *kit.Pressable, edit, remove func()) {
	line.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDelete {
			remove()
			return true
		}
		c.step(line, arrows[key])
		return arrows[key] != 0
	}
	line.OnRune = func(letter rune) bool {
		if unicode.ToLower(letter) != 'e' {
			return false
		}
		edit()
		return true
	}
}

// stops are what the arrows go through, from top to bottom: what was promised,
// what was caught, and what is still open.
func (c *commitments) stops() []fyne.Focusable {
	var all []fyne.Focusable
	for _, data := range c.screen.view.Made {
		if row := c.rows[data.ID]; row != nil && row.form == nil {
			all = append(all, row.press)
		}
	}
	for _, data := range c.screen.view.Captures {
		if row := c.caught.rows[data.ID]; row != nil && row.entry == nil {
			all = append(all, row.press)
		}
	}
	for _, row := range c.order {
		all = append(all, row.check)
	}
	return all
}

// step puts the keyboard so many lines further down, and says whether there is
// such a line.
func (c *commitments) step(from fyne.Focusable, by int) bool {
	all := c.stops()
	at := slices.Index(all, from)
	if by == 0 || at < 0 || at+by < 0 || at+by >= len(all) {
		return false
	}
	c.screen.focus(all[at+by])
	return true
}

// pass leaves a line that is about to go, for the next one, or for the notes
// when it is the only one.
func (c *commitments) pass(from fyne.Focusable) {
	if !c.step(from, 1) && !c.step(from, -1) {
		c.line.away()
	}
}
