package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// BriefMarkdown returns the mentor's page before a session as Markdown. Having
// no end of a page, it tells all.
func BriefMarkdown(page mentoring.BriefPage) []byte {
	var d draft
	d.header(briefTitle(page), when(page.Meeting), whoWords(page))
	d.labelled(briefLast, briefNoLast, lastLines(page.Last, page.Day))
	d.section(briefPromises, briefNoPromises, len(page.Promises))
	for _, p := range page.Promises {
		d.promise(p, page.Day)
	}
	d.goals(briefGoals, briefNoGoals, page.Goals)
	d.labelled(briefPoints, briefNoPoints, pointLines(page.Points))
	d.section(briefQuestions, questionlessBank, len(page.Questions))
	for _, q := range page.Questions {
		d.item(escaped(line1(q)))
	}
	d.paragraph("---", "*"+briefFoot+"*")
	return d.bytes()
}

// HourMarkdown returns the page that says what an hour is for as Markdown.
func HourMarkdown(page mentoring.HourPage) []byte {
	var d draft
	d.header(hourTitle, when(page.Meeting), with(page.Mentee, page.Mentor))
	d.labelled(hourPoints, hourNoPoints, pointLines(page.Points))
	if len(page.Promises) > 0 {
		d.section(hourPromises, "", len(page.Promises))
		for _, p := range unhurried(page.Promises) {
			d.promise(p, page.Day)
		}
	}
	if len(page.Goals) > 0 {
		d.goals(hourGoals, "", page.Goals)
	}
	d.section(hourBlank, "", 1)
	d.paragraph("---", "*"+escaped(privacy(page.Mentee, page.Mentor))+"*")
	return d.bytes()
}

// SessionMarkdown returns the document about a session as Markdown, with all
// that the PDF tells but the radar, whose values stand in words.
func SessionMarkdown(page mentoring.SessionPage) []byte {
	var d draft
	meta, title := heading(page)
	d.header(title, meta, with(page.Mentee, page.Mentor))
	d.notes("What we talked about", page.Notes)
	if lines := caughtLines(page.Caught); len(lines) > 0 {
		d.labelled(caughtTitle, "", lines)
	}
	if len(page.Goals) > 0 {
		d.goals("Goals discussed", "", page.Goals)
	}
	if len(page.Commitments) > 0 {
		d.section("Commitments", "", len(page.Commitments))
		for _, c := range page.Commitments {
			d.promise(mentoring.OpenPromise{CommitmentLine: c}, page.Day)
		}
	}
	if lines := lettingGoLines(page.LettingGo, page.Day); len(lines) > 0 {
		d.labelled(lettingGoTitle, "", lines)
	}
	if words := standing(page.Now); words != "" {
		d.paragraph("## Where things stand", escaped(words))
	}
	d.notes("Summary", page.Summary)
	for _, s := range []struct{ title, text string }{
		{"What shifted", shifted(page.Shift)}, {usefulTitle, useful(page)}, {"Next time", next(page.Next)},
	} {
		if s.text != "" {
			d.paragraph("## "+s.title, escaped(line1(s.text)))
		}
	}
	d.paragraph("---", "*"+escaped(privacy(page.Mentee, page.Mentor))+"*")
	return d.bytes()
}

// notes puts in a text that is Markdown itself, in such a way that it can't
// reach beyond its section: its headings go two levels down, a block of code
// that was left open is closed, and what would begin HTML is a sign like any
// other.
func (d *draft) notes(title, text string) {
	text = strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
	if text == "" {
		return
	}
	d.paragraph("## " + title)
	fence, above := "", ""
	for _, l := range strings.Split(text, "\n") {
		was := fence
		fence = fenced(fence, l)
		next := l
		if was == "" && fence == "" {
			next = within(l, above)
		}
		d.WriteString(next + "\n")
		above = l
	}
	if fence != "" {
		d.WriteString(fence + "\n") // else the rest of the document is code, too
	}
	d.WriteString("\n")
}

// within returns a line of notes that stays within its section.
func within(line, above string) string {
	bare := strings.TrimSpace(line)
	switch {
	case strings.HasPrefix(bare, "#"):
		line = strings.Replace(line, "#", "###", 1)
	case bare != "" && strings.TrimSpace(above) != "" && (strings.Trim(bare, "=") == "" || strings.Trim(bare, "-") == ""):
		line = `\` + bare // else the line above is a heading
	}
	return strings.ReplaceAll(line, "<", `\<`)
}

// fenced returns the fence of the block of code that is open after a line, ""
// when none is (CommonMark 0.31, 4.5: it ends with a line of nothing but as many
// of its signs or more, and is indented by less than four).
func fenced(in, line string) string {
	bare := strings.TrimLeft(line, " ")
	if len(line)-len(bare) > 3 || bare == "" || bare[0] != '`' && bare[0] != '~' {
		return in
	}
	run := bare[:len(bare)-len(strings.TrimLeft(bare, bare[:1]))]
	rest := strings.TrimSpace(bare[len(run):])
	switch {
	case len(run) < 3:
		return in
	case in == "" && (run[0] == '~' || !strings.Contains(rest, "`")):
		return run
	case in != "" && run[0] == in[0] && len(run) >= len(in) && rest == "":
		return ""
	}
	return in
}

// draft collects a document in Markdown.
type draft struct{ strings.Builder }

func (d *draft) bytes() []byte { return []byte(strings.TrimRight(d.String(), "\n") + "\n") }

func (d *draft) paragraph(lines ...string) {
	if s := d.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		d.WriteString("\n")
	}
	for _, l := range lines {
		if l != "" {
			d.WriteString(l + "\n\n")
		}
	}
}

func (d *draft) header(title, meta, below string) {
	d.paragraph("# "+escaped(title), escaped(meta), escaped(below))
}

// section begins a section of so many items, or says that there are none.
func (d *draft) section(title, empty string, items int) {
	d.paragraph("## " + title)
	if items == 0 {
		d.paragraph(empty)
	}
}

func (d *draft) item(text string) { d.WriteString("- " + text + "\n") }

func (d *draft) labelled(title, empty string, lines []labelLine) {
	d.section(title, empty, len(lines))
	for _, l := range lines {
		if l.label == "" {
			d.item(escaped(l.text))
			continue
		}
		d.item("**" + escaped(l.label) + ":** " + escaped(l.text))
	}
}

func (d *draft) goals(title, empty string, goals []mentoring.GoalLine) {
	d.section(title, empty, len(goals))
	for _, g := range goals {
		d.item(fmt.Sprintf("%s (%s): %s", escaped(line1(g.Statement)), strings.ToLower(g.Dimension.Short()), strings.ToLower(outcome(g))))
	}
}

// promise tells of a promise in a line, and of its plan in one below.
func (d *draft) promise(p mentoring.OpenPromise, near mentoring.Date) {
	text := "**" + escaped(line1(p.Who)) + ":** " + escaped(line1(p.What))
	if whom := line1(p.Whom); whom != "" {
		text += ", for " + escaped(whom)
	}
	if !p.Due.IsZero() {
		text += ", by " + shortDay(p.Due, near)
	}
	if late := lateWords(p.DaysLate); late != "" {
		text += " **(" + late + ")**"
	}
	d.item(text)
	if plan := plan(p.CommitmentLine); plan != "" {
		d.WriteString("  " + escaped(plan) + "\n")
	}
}

// marks are the characters that mean something in Markdown wherever they stand.
const marks = "\\`*_[]<>#|~&"

// escaped returns a line of text in which nothing is taken for a mark of
// Markdown.
func escaped(text string) string {
	var b strings.Builder
	start := text
	if i := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' }); i > 0 && strings.ContainsRune(".)", rune(text[i])) {
		b.WriteString(text[:i] + `\`) // else a list
		start = text[i:]
	} else if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+") || strings.HasPrefix(text, "=") {
		b.WriteByte('\\')
	}
	for _, r := range start {
		if strings.ContainsRune(marks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
