package report

import (
	"strings"

	"trefoil/app/mentoring"
)

// Markdown writes a document as Markdown, with all that the PDF tells but the
// radar, whose values stand in words. Having no end of a page, it tells all.
func Markdown(doc Document) []byte {
	var parts []string
	for _, part := range doc.Parts {
		parts = append(parts, string(Markdown(part)))
	}
	if len(parts) > 0 {
		return []byte(strings.Join(parts, "\n"))
	}
	d := draft{words: doc.words()}
	d.paragraph("# "+inline(plain(doc.Title)), inline(plain(doc.Meta)), inline(plain(doc.Below)))
	for _, s := range doc.Sections {
		d.section(s)
	}
	d.paragraph("---", "*"+inline(plain(doc.Footer))+"*")
	return []byte(strings.TrimRight(d.String(), "\n") + "\n")
}

// draft collects a document in Markdown.
type draft struct {
	strings.Builder
	words wording
}

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

func (d *draft) section(s Section) {
	d.paragraph("## " + inline(plain(s.Title)))
	if s.Aside != nil {
		d.radar(*s.Aside)
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case Paragraph:
			d.paragraph(inline(b.Text))
		case Notes:
			d.paragraph(b.held())
		case Facts:
			for _, l := range b {
				d.item(d.words.labelled(l.Label, l.Text))
			}
		case Table:
			d.table(b)
		case Radar:
			d.radar(b)
		}
	}
}

func (d *draft) item(text Rich) { d.WriteString("- " + inline(text) + "\n") }

// table writes each row as a line.
func (d *draft) table(t Table) {
	for _, row := range t.Rows {
		if row.Group {
			d.paragraph("### " + inline(row.Told))
			continue
		}
		d.item(row.Told)
		if row.Below != "" {
			d.WriteString("  " + inline(plain(row.Below)) + "\n")
		}
	}
}

// radar tells its values.
func (d *draft) radar(r Radar) {
	if r.Small {
		if said := d.words.standing(r.Now); said != "" {
			d.paragraph(inline(d.words.labelled(d.words.T(reportStand), d.words.sentences(said))))
		}
		return
	}
	d.paragraph(inline(plain(r.View)))
	for i, dimension := range mentoring.Dimensions {
		said := d.words.sentences(d.words.valueOf4(r.Now[i]), r.Said[i].Trend, r.Said[i].Others)
		d.item(d.words.labelled(d.words.T(dimension.Name()), said))
	}
	if r.Others != "" {
		d.paragraph(inline(plain(d.words.F("%s.", r.Others))))
	}
}

// inline is a text on one line. Its dates are typed as people type them.
func inline(text Rich) string {
	var b strings.Builder
	for _, s := range text {
		said := escaped(strings.NewReplacer(noBreak, " ", "\n", " ").Replace(s.Text))
		if s.Bold && said != "" {
			said = "**" + said + "**"
		}
		b.WriteString(said)
	}
	return b.String()
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
