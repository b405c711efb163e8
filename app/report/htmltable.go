package report

import (
	"fmt"
	"html"
	"strings"
)

// table writes rows below their heads.
func (p *page) table(t Table) {
	p.put("<table>\n")
	heads := ""
	for _, c := range t.Columns {
		heads += `<th scope="col">` + html.EscapeString(c.Head) + "</th>"
	}
	if strings.ReplaceAll(heads, `<th scope="col"></th>`, "") != "" {
		p.put("<thead><tr>%s</tr></thead>\n", heads)
	}
	p.put("<tbody>\n")
	for _, row := range t.Rows {
		if row.Group {
			p.put(`<tr class="group"><th scope="rowgroup" colspan="%d">%s</th></tr>`+"\n", len(t.Columns), rich(row.Cells[0].Text))
			continue
		}
		p.put("<tr>")
		for k, c := range row.Cells {
			p.put("<td%s>%s%s</td>", t.Columns[k].class(), rich(c.Text), c.Scale.svg())
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n")
}

// class says that the words of a column stay on one line, or that it is not the
// one that gives way.
func (c Column) class() string {
	const short = 60.0 // points
	switch {
	case c.Most == anyWidth, c.Most > 0 && c.Most <= short:
		return ` class="narrow"`
	case c.Most > 0:
		return ` class="kept"`
	}
	return ""
}

// svg draws the boxes as the page does. What they say stands beside them.
func (s *Scale) svg() string {
	if s == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="scale" viewBox="0 0 %g %g" aria-hidden="true">`, scaleWidth, scaleHeight)
	for i := range scaleBoxes {
		class := "box"
		if i < s.filled() {
			class = string(s.Dimension)
		}
		fmt.Fprintf(&b, `<rect class="%s" x="%g" width="%g" height="%g" rx="1.5"/>`, class, float64(i)*(scaleBox+scaleGap), scaleBox, scaleHeight)
	}
	b.WriteString("</svg>")
	return b.String()
}
