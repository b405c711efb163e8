package report

import (
	"strconv"
	"strings"
)

func count(n int) string { return strconv.Itoa(n) }

// narrow makes a column as wide as its words are, up to so much.
func (f *flow) narrow(head string, rows [][]cell, at int, most float64) column {
	width := f.natural(say(head, columnLook))
	for _, row := range rows {
		if width < most {
			width = max(width, f.natural(row[at].chunks...))
		}
	}
	return column{head: head, width: min(width+0.1, most)}
}

// lettingGo is a table of what was named to let go of.
func (p *progress) lettingGo() {
	var rows [][]cell
	for _, l := range p.page.LettingGo {
		rows = append(rows, texts(line1(l.What), line1(l.To), pastDay(l.Named, p.page.Day), goneWords(l, p.page.Day)))
	}
	columns := []column{{head: "What"}, p.narrow("Handed to", rows, 1, 110), p.narrow("Named", rows, 2, 110), p.narrow("Gone since", rows, 3, 110)}
	columns[0].width = textWidth - columns[1].width - columns[2].width - columns[3].width - 3*columnGap
	p.part(lettingGoTitle, reportNoLetting, columns, rows)
}

// evidence is a table of examples.
func (p *progress) evidence() {
	var rows [][]cell
	for _, e := range p.page.Evidence {
		rows = append(rows, texts(pastDay(e.Day, p.page.Day), line1(e.Who), strings.TrimSpace(e.Text), aboutWords(e)))
	}
	columns := []column{p.narrow("When", rows, 0, 100), p.narrow("Who", rows, 1, 60), {head: "What"}, p.narrow("About", rows, 3, 110)}
	columns[2].width = textWidth - columns[0].width - columns[1].width - columns[3].width - 3*columnGap
	p.part(reportEvidence, reportNoEvidence, columns, rows)
}

// said is what stakeholders wrote, without their names.
func (p *progress) said() { p.labelled(reportSaid, saidLines(p.page)) }

// texts is a row of plain words.
func texts(words ...string) []cell {
	row := make([]cell, len(words))
	for i, w := range words {
		row[i].chunks = []chunk{say(w, body)}
	}
	return row
}
