package mentoring

import "strings"

// A passage is one or more whole paragraphs of a note, without the line end
// after the last. Places are counted in bytes.

// CutPassage takes the paragraphs that a selection touches out of a note, or
// the one with the caret when both places are the same. It returns what is left,
// the passage, and where it stood. A passage without words is refused with
// ErrTextMissing.
func CutPassage(note string, from, to int) (rest, passage string, at int, err error) {
	to = min(max(0, to), len(note))
	from = min(max(0, from), to)
	if from < to && note[to-1] == '\n' {
		to-- // the paragraph that begins there is not selected
	}
	at = strings.LastIndexByte(note[:from], '\n') + 1
	end := len(note)
	if i := strings.IndexByte(note[to:], '\n'); i >= 0 {
		end = to + i
	}
	passage = note[at:end]
	if strings.TrimSpace(passage) == "" {
		return note, "", at, ErrTextMissing
	}
	return without(note, at, end), passage, at, nil
}

// without takes whole paragraphs out of a note, with one line end.
func without(note string, from, to int) string {
	switch {
	case to < len(note):
		return note[:from] + note[to+1:]
	case from > 0:
		return note[:from-1]
	default:
		return ""
	}
}

// AddPassage puts a passage at the end of a note, in lines of its own.
func AddPassage(note, passage string) string {
	if note == "" || strings.HasSuffix(note, "\n") {
		return note + passage
	}
	return note + "\n" + passage
}

// PutPassage puts a passage where it stood, or before the paragraph that is
// there now.
func PutPassage(note, passage string, at int) string {
	switch {
	case note == "":
		return passage
	case at > len(note):
		return note + "\n" + passage
	}
	at = strings.LastIndexByte(note[:max(0, at)], '\n') + 1
	return note[:at] + passage + "\n" + note[at:]
}

// TakePassage takes the last passage with these words out of a note. It says
// whether there is one.
func TakePassage(note, passage string) (rest string, ok bool) {
	for end := len(note); ; {
		at := strings.LastIndex(note[:end], passage)
		if at < 0 {
			return note, false
		}
		stop := at + len(passage)
		if (at == 0 || note[at-1] == '\n') && (stop == len(note) || note[stop] == '\n') {
			return without(note, at, stop), true
		}
		if end = stop - 1; end < len(passage) {
			return note, false
		}
	}
}
