package intake

import (
	"path"
	"regexp"
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
	fields, body := frontMatter(strings.ReplaceAll(decoded(b), "\r\n", "\n"))
	s := Session{Where: name, Person: first(fields, "person", "people", "attendees", "attendee", "mentee", "with", "participants")}
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
	if strings.EqualFold(first(fields, "private"), "true") {
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
	last := ""
	for line := range strings.SplitSeq(head, "\n") {
		if item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- "); isItem && last != "" {
			fields[last] = append(fields[last], unquoted(item))
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		last = plain(key)
		value = strings.Trim(strings.TrimSpace(value), "[]")
		for v := range strings.SplitSeq(value, ",") {
			if v = unquoted(v); v != "" {
				fields[last] = append(fields[last], v)
			}
		}
	}
	_, body, _ = strings.Cut(body, "\n") // the rest of the line of dashes
	return fields, body
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

var privateHeading = regexp.MustCompile(`(?i)^(#{1,6})\s+(private|private notes|confidential|privat|prywatne|privado)\s*:?\s*$`)

// parted puts sections that are headed as private apart from the others. Such a
// section goes on to the next heading of its level or above.
func parted(body string) (shared, private string) {
	var parts [2][]string
	level := 0 // of the private heading that it is below; 0 for none
	for line := range strings.SplitSeq(body, "\n") {
		depth := len(line) - len(strings.TrimLeft(line, "#"))
		switch m := privateHeading.FindStringSubmatch(strings.TrimSpace(line)); {
		case m != nil:
			level = len(m[1])
			continue
		case level > 0 && depth > 0 && depth <= level && strings.HasPrefix(line[depth:], " "):
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
