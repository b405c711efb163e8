package intake

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"trefoil/app/mentoring"
)

var dayInName = regexp.MustCompile(`(\d{4})-?(\d{2})-?(\d{2})`)

// ReadNote reads one file of notes about a session, as Obsidian and others write
// them: front matter with a date and a person, or a date in the name of the
// file. A section headed Private goes to the private notes, and so does the
// whole of a note that says private: true. It fails with
// mentoring.ErrTooLarge, ErrDateMissing or ErrDateInvalid.
func ReadNote(name string, b []byte) (Session, error) {
	if len(b) > MaxSize {
		return Session{}, mentoring.ErrTooLarge
	}
	fields, body := frontMatter(decoded(b))
	s := Session{Where: name, Person: first(fields, people...)}
	written := first(fields, "date", "day", "created", "datum", "data", "fecha")
	base := strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), path.Ext(name))
	if m := dayInName.FindStringSubmatch(base); written == "" && m != nil {
		written = m[1] + "-" + m[2] + "-" + m[3]
		base = strings.Trim(strings.Replace(base, m[0], "", 1), " -_.")
	}
	var err error
	if s.Day, err = ParseDay(written, Unknown); err != nil {
		return s, err
	}
	heading, rest := heading(body)
	s.Title = firstOf(first(fields, "title", "topic", "subject"), heading, base)
	s.Minutes, _ = minutes(first(fields, "minutes", "duration")) // what can't be read isn't said
	s.Summary = first(fields, "summary")
	s.Shared, s.Private = parted(rest)
	if yes.MatchString(first(fields, "private")) {
		s.Private, s.Shared = strings.TrimSpace(s.Shared+"\n\n"+s.Private), ""
	}
	return s, nil
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			return t
		}
	}
	return ""
}

// frontMatter returns the fields between two lines of dashes at the beginning,
// each with its values, and what follows.
func frontMatter(text string) (fields map[string][]string, body string) {
	text = strings.TrimLeft(text, "\n\uFEFF")
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return nil, text
	}
	head, body, ok := strings.Cut(rest, "\n---")
	if !ok {
		return nil, text
	}
	fields = make(map[string][]string)
	last, block := "", false // the field in hand, and whether it goes on in lines of its own
	for line := range strings.SplitSeq(head, "\n") {
		if item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- "); isItem && last != "" {
			fields[last] = append(fields[last], unquoted(item))
			continue
		}
		if block && strings.TrimLeft(line, " ") != line {
			fields[last] = []string{strings.TrimSpace(strings.Join(append(fields[last], strings.TrimSpace(line)), "\n"))}
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		last, value = plain(key), strings.TrimSpace(value)
		block = value == "|" || value == ">" || value == "|-" || value == ">-"
		for _, v := range values(last, value) {
			if v = unquoted(v); v != "" && !block {
				fields[last] = append(fields[last], v)
			}
		}
	}
	_, body, _ = strings.Cut(body, "\n") // the rest of the line of dashes
	return fields, body
}

// people are the fields with names, which may stand behind each other.
var people = []string{"person", "people", "attendees", "attendee", "mentee", "with", "participants"}

// values are those of a field: of a list in brackets, and of names without quotes, those
// between the commas. Any other comma is the text's.
func values(field, value string) (all []string) {
	list := strings.HasPrefix(value, "[") && !strings.HasPrefix(value, "[[")
	if !list && (!slices.Contains(people, field) || strings.ContainsAny(value, `"'`)) {
		return []string{value}
	}
	if list {
		value = strings.TrimSuffix(strings.TrimPrefix(value, "["), "]")
	}
	quote, from := rune(0), 0
	for i, r := range value {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\'' && strings.TrimSpace(value[from:i]) == ""):
			quote = r
		case quote == 0 && r == ',':
			all, from = append(all, value[from:i]), i+1
		}
	}
	return append(all, value[from:])
}

// unquoted is a value without quotes, and without the brackets of a link.
func unquoted(value string) string {
	value = strings.Trim(strings.TrimSpace(value), `"'`)
	return strings.TrimSpace(strings.Trim(value, "[]"))
}

// first returns the first value of the first of some fields.
func first(fields map[string][]string, names ...string) string {
	for _, n := range names {
		if values := fields[n]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// heading takes the first line off when it is a heading of the first level.
func heading(body string) (title, rest string) {
	body = strings.TrimLeft(body, "\n ")
	line, rest, _ := strings.Cut(body, "\n")
	if title, ok := strings.CutPrefix(line, "# "); ok {
		return strings.TrimSpace(title), strings.TrimSpace(rest)
	}
	return "", strings.TrimSpace(body)
}

var (
	yes = regexp.MustCompile(`(?i)^(true|yes|y|on|1|ja|sí|si|tak|是)$`)

	privateWords   = `(?:private|private notes|confidential|privat|private notizen|vertraulich|prywatne|prywatnie|poufne|privado|privadas|notas privadas|confidencial|私密|私人|私人笔记|保密)`
	privateHeading = regexp.MustCompile(`(?i)^(#{1,6})\s+` + privateWords + `\s*[:：]?\s*#*\s*$`)
	privateLine    = regexp.MustCompile(`(?i)^(?:\*\*|__)?` + privateWords + `\s*[:：]?\s*(?:\*\*|__)?\s*[:：]?\s*$`)
	underline      = regexp.MustCompile(`^(=+|-+)\s*$`)
	fence          = regexp.MustCompile("^ {0,3}(```+|~~~+)")
)

// headedPrivate returns the level of a heading that says that what follows is private,
// 0 when the line isn't one. A line in bold, and one that is underlined, are headings, too.
func headedPrivate(line, next string) int {
	line = strings.TrimSpace(line)
	if m := privateHeading.FindStringSubmatch(line); m != nil {
		return len(m[1])
	}
	bold := strings.HasPrefix(line, "**") || strings.HasPrefix(line, "__")
	switch {
	case !privateLine.MatchString(line):
		return 0
	case strings.HasPrefix(next, "="):
		return 1
	case bold || underline.MatchString(next):
		return 2
	}
	return 0
}

// parted puts sections that are headed as private apart from the others. Such a
// section goes on to the next heading of its level or above. What looks like one in a
// block of code is none: what was private would be shared below it.
func parted(body string) (shared, private string) {
	var parts [2][]string
	level := 0   // of the private heading that it is below; 0 for none
	opened := "" // what began the block of code
	underlined := false
	lines := append(strings.Split(body, "\n"), "")
	for i, line := range lines[:len(lines)-1] {
		if underlined {
			underlined = false
			if underline.MatchString(line) {
				continue
			}
		}
		if m := fence.FindStringSubmatch(line); m != nil {
			switch {
			case opened == "":
				opened = m[1]
			case strings.HasPrefix(m[1], opened):
				opened = ""
			}
		}
		depth := len(line) - len(strings.TrimLeft(line, "#"))
		if headed := headedPrivate(line, lines[i+1]); headed > 0 {
			level, underlined = headed, true
			continue
		}
		if opened == "" && level > 0 && depth > 0 && depth <= level && strings.HasPrefix(line[depth:], " ") {
			level = 0
		}
		at := 0
		if level > 0 {
			at = 1
		}
		parts[at] = append(parts[at], line)
	}
	return strings.TrimSpace(strings.Join(parts[0], "\n")), strings.TrimSpace(strings.Join(parts[1], "\n"))
}
