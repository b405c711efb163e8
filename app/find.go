package app

import "strings"

// Found is where words stand in a text, in bytes.
type Found struct{ From, To int }

// Find returns all places of a text where the words stand, one after another.
// Case and accents don't matter, as in Fold. Nothing is nowhere.
func Find(text, words string) []Found {
	wanted := Fold(words)
	if wanted == "" {
		return nil
	}
	var all []Found
	in := foldWhere(text)
	for at := 0; ; {
		next := strings.Index(in.text[at:], wanted)
		if next < 0 {
			return all
		}
		end := at + next + len(wanted)
		all = append(all, Found{in.from[at+next], in.end(end)})
		at = end
	}
}

// end returns where the letter ends that gave the byte before a place.
func (f folded) end(at int) int {
	last := f.from[at-1]
	for at < len(f.text) && f.from[at] == last {
		at++
	}
	return f.from[at]
}
