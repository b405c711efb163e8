package report

import (
	"strings"

	"trefoil/app/mentoring"
)

// ReportDocument is the document about the progress of a mentee.
func ReportDocument(page mentoring.ReportPage) Document {
	doc := Document{
		Title: reportTitle(page), Meta: reportMeta(page), Below: coverWords(page), Subject: reportMeta(page),
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: privacy(page.Mentee, page.Mentor),
		Dense: true, Contents: true,
	}
	doc.stand(page)
	doc.abilities(page)
	doc.reportGoals(page)
	doc.checkIns(page)
	doc.shifts(page)
	doc.promises(page)
	doc.add(lettingGoTitle, orEmpty(lettingGoTable(page), reportNoLetting)...)
	doc.add(reportEvidence, orEmpty(evidenceTable(page), reportNoEvidence)...)
	doc.tell(reportSaid, saidLines(page))
	return doc
}

// stand is the radar with its words, or why there is none.
func (d *Document) stand(page mentoring.ReportPage) {
	if !pictured(page) {
		d.add(reportStand, empty(noStand(page))...)
		return
	}
	r := Radar{Now: page.Now, Layers: reportLayers(page), View: viewWords(page)}
	for i := range r.Said {
		r.Said[i] = Said{trendWords(page.Trends[i], page.Eyes), otherViews(page, i)}
	}
	if n := page.OthersPeople; n > 0 {
		r.Others = othersLabel("Others", n)
	}
	d.add(reportStand, r)
}

// abilities is a table of the abilities by dimension and phase, as each saw them.
func (d *Document) abilities(page mentoring.ReportPage) {
	rows, unrated := rated(page.Abilities)
	if len(rows) == 0 {
		return
	}
	const name, level = 120.0, 52.0
	t := Table{Columns: []Column{
		{Head: "Ability", Least: name, Most: name}, {Head: mentee(page), Least: level, Most: level}, {Head: mentor(page), Least: level, Most: level},
		{Head: "Others", Least: level, Most: level}, {Head: "In words"},
	}}
	for _, g := range abilityGroups(rows) {
		title := Rich{{Text: g.dimension.Name(), Bold: true, Dimension: g.dimension}, {Text: "  " + g.phase.Name(), Quiet: true}}
		t.Rows = append(t.Rows, Row{Group: true, Cells: []Cell{{Text: title}}, Told: plain(g.dimension.Name() + ", " + strings.ToLower(g.phase.Name()))})
		for _, a := range g.rows {
			t.Rows = append(t.Rows, abilityRow(page, a))
		}
	}
	blocks := []Block{Paragraph{plain(levelWords()), Small}, t}
	if words := unratedWords(unrated); words != "" {
		blocks = append(blocks, Paragraph{plain(words), Small})
	}
	d.add(reportAbilities, blocks...)
}

func abilityRow(page mentoring.ReportPage, a mentoring.AbilityRow) Row {
	side := func(l mentoring.SideLevel) Cell {
		return Cell{Text: Rich{{Text: sideFigure(l), Small: !l.Rated || l.Level == mentoring.NotObserved}}}
	}
	words := abilityWords(a)
	told := mentee(page) + " " + sideFigure(a.Mentee) + ", " + mentor(page) + " " + sideFigure(a.Mentor) + ", others " + othersFigure(a.Others)
	if words != "" {
		told += "; " + words
	}
	return Row{
		Cells: []Cell{{Text: plain(line1(a.Name))}, side(a.Mentee), side(a.Mentor), {Text: plain(othersFigure(a.Others))}, {Text: plain(words)}},
		Told:  labelled(line1(a.Name), told),
	}
}

// reportGoals is a table of the goals, where they stand and what became of them.
func (d *Document) reportGoals(page mentoring.ReportPage) {
	lines := make([]mentoring.GoalLine, len(page.Goals))
	for i, g := range page.Goals {
		lines[i] = g.GoalLine
	}
	t := goalTable(lines)
	for i, g := range page.Goals {
		if state := stateWords(g); state != "" {
			row := &t.Rows[i]
			row.Cells[3].Text = append(row.Cells[3].Text, Span{Text: "\n" + state, Quiet: true})
			row.Told = append(row.Told, Span{Text: ", " + strings.ToLower(state)})
		}
	}
	blocks := orEmpty(t, reportNoGoals)
	if words := scoreWords(page.Attainment); words != "" {
		blocks = append(blocks, Paragraph{plain(words), Small})
	}
	d.add(reportGoals, blocks...)
}
