package report

import (
	"strings"
	"unicode/utf8"

	"trefoil/app/mentoring"
)

// maxNameBytes leaves room for what a system adds, such as " (2)", below the
// 143 bytes of the narrowest file system in use.
const maxNameBytes = 120

// SessionFileName proposes a name for the file of a session's document, such
// as "2026-11-09 Maya Okafor session 12.pdf". Every file system takes it.
func SessionFileName(page mentoring.SessionPage) string {
	w := wordingOf(page.Language)
	last := w.X("file", "session")
	if page.Number > 0 {
		last = w.F("session %d", page.Number)
	}
	return fileName(page.Day, page.Mentee, last+".pdf")
}

// BriefFileName proposes a name for the file of a brief, with an ending such as
// ".pdf": "2026-11-23 Maya brief.pdf".
func BriefFileName(m mentoring.Meeting, ending string) string {
	return fileName(m.Day, mentoring.ShortName(m.Mentee), wordingOf(m.Language).X("file", "brief")+ending)
}

// HourFileName proposes a name for the file of the page that says what an hour
// is for: "2026-11-23 Maya hour.pdf".
func HourFileName(m mentoring.Meeting, ending string) string {
	return fileName(m.Day, mentoring.ShortName(m.Mentee), wordingOf(m.Language).X("file", "hour")+ending)
}

// ReportFileName proposes a name for the file of a report, with an ending such
// as ".pdf": "2026-11-09 Maya Okafor progress.pdf".
func ReportFileName(page mentoring.ReportPage, ending string) string {
	return fileName(page.Day, page.Mentee, wordingOf(page.Language).X("file", "progress")+ending)
}

// FormFileName proposes a name for the file of a form, with an ending such as
// ".pdf": "2026-11-09 Maya form for Jörg Müller.pdf".
func FormFileName(page mentoring.FormPage, ending string) string {
	w := wordingOf(page.Language)
	last := w.X("file", "form")
	if name := personSafe(page.Stakeholder); name != "" {
		last = w.F("form for %s", name)
	}
	return fileName(page.Form.Made, mentoring.ShortName(page.Mentee), last+ending)
}

// answersName is what a file of answers is called before its day: "answers Jörg
// Müller". The page adds " 2026-11-09.json".
func answersName(page mentoring.FormPage) string {
	w := wordingOf(page.Language)
	if name := personSafe(page.Stakeholder); name != "" {
		return w.F("answers %s", name)
	}
	return w.X("file", "answers")
}

// personSafe is a name that leaves room for others in that of a file.
func personSafe(name string) string {
	const most = 48 // bytes
	return line1(bounded(mentoring.FileName(name), most))
}

func fileName(day mentoring.Date, mentee, last string) string {
	room := maxNameBytes - len(day.String()) - len(last) - 2
	name := strings.Join([]string{day.String(), bounded(mentoring.FileName(mentee), room), last}, " ")
	return strings.Join(strings.Fields(name), " ")
}

// bounded cuts text to so many bytes at a character.
func bounded(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return strings.TrimRight(s[:most], " .")
}

// SessionsFileName proposes a name for the file of several sessions, with an
// ending such as ".pdf": "2026-11-09 Maya Okafor sessions.pdf". The day is that
// of the newest.
func SessionsFileName(pages []mentoring.SessionPage, ending string) string {
	if len(pages) == 0 {
		pages = []mentoring.SessionPage{{}}
	}
	newest := pages[0]
	for _, p := range pages {
		if p.Day.After(newest.Day) {
			newest = p
		}
	}
	return fileName(newest.Day, newest.Mentee, wordingOf(newest.Language).X("file", "sessions")+ending)
}
