package mentoring

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable says that a rune may stand in a text. Direction marks and joiners may:
// scripts need them. New lines and tabs are for the caller to say.
func Printable(r rune) bool {
	return !unicode.IsControl(r) && r != utf8.RuneError && r != '\u2028' && r != '\u2029'
}

// CleanText makes a text of several lines of what comes from elsewhere: valid, with a new
// line between two lines, and without control characters but that and tabs.
func CleanText(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || Printable(r) {
			return r
		}
		return -1
	}, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
}

// CleanLine makes one line of a text: as CleanText, with no white space around it or
// doubled in it.
func CleanLine(text string) string { return strings.Join(strings.Fields(CleanText(text)), " ") }

// FileName makes of a text what every file system takes in a name: without what some refuse
// or read as something else, and without direction marks, which could show another ending
// than the file has. It is empty where nothing is left.
func FileName(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !Printable(r), unicode.Is(unicode.Cf, r):
			return -1
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		}
		return r
	}, text)
	text = strings.Trim(text, " .")
	if reserved(text) {
		return text + "-"
	}
	return text
}

// reserved says that Windows takes a name for a device, whatever ending it has.
// (learn.microsoft.com, "Naming Files, Paths, and Namespaces".)
func reserved(name string) bool {
	name, _, _ = strings.Cut(strings.ToUpper(name), ".")
	switch name = strings.TrimSpace(name); name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	numbered := len(name) == 4 && name[3] >= '1' && name[3] <= '9'
	return numbered && (name[:3] == "COM" || name[:3] == "LPT")
}
