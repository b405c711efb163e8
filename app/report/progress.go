package report

import "trefoil/app/mentoring"

// ReportDocument is the document about the progress of a mentee.
func ReportDocument(page mentoring.ReportPage) Document {
	w := wordingOf(page.Language)
	doc := Document{
		Language: w.Language, Title: w.reportTitle(page), Meta: w.reportMeta(page), Below: w.coverWords(page), Subject: w.reportMeta(page),
		Author: orElse(line1(page.Mentor), "Trefoil"), Made: undated(page.Made), Footer: w.privacy(page.Mentee, page.Mentor),
		Dense: true, Contents: true,
	}
	doc.stand(page)
	doc.competencies(page)
	doc.reportGoals(page)
	doc.checkIns(page)
	doc.shifts(page)
	doc.promises(page)
	doc.add(w.T(lettingGoTitle), orEmpty(w.lettingGoTable(page), w.T(reportNoLetting))...)
	doc.add(w.T(reportEvidence), orEmpty(w.evidenceTable(page), w.T(reportNoEvidence))...)
	doc.tell(w.T(reportSaid), w.saidLines(page))
	return doc
}

// stand is the radar with its words, or why there is none.
func (d *Document) stand(page mentoring.ReportPage) {
	w := d.words()
	if !pictured(page) {
		d.add(w.T(reportStand), empty(w.noStand(page))...)
		return
	}
	r := Radar{Now: page.Now, Layers: w.reportLayers(page), View: w.viewWords(page)}
	for i := range r.Said {
		r.Said[i] = Said{w.trendWords(page.Trends[i], page.Eyes), w.otherViews(page, i)}
	}
	if n := page.OthersPeople; n > 0 {
		r.Others = w.othersLabel(w.T("Others"), n)
	}
	d.add(w.T(reportStand), r)
}

// competencies is a table of the competencies by dimension and phase, as each saw them.
func (d *Document) competencies(page mentoring.ReportPage) {
	rows, unrated := rated(page.Competencies)
	if len(rows) == 0 {
		return
	}
	w := d.words()
	const name, level, wide = 120.0, 52.0, 60.0
	t := Table{Columns: []Column{
		{Head: w.T("Competency"), Least: name, Most: name}, {Head: w.mentee(page), Least: level, Most: wide}, {Head: w.mentor(page), Least: level, Most: wide},
		{Head: w.T("Others"), Least: level, Most: level}, {Head: w.T("In words")},
	}}
	for _, g := range competencyGroups(rows) {
		title := Rich{{Text: w.T(g.dimension.Name()), Bold: true, Dimension: g.dimension}, {Text: "  " + w.T(g.phase.Name()), Quiet: true}}
		t.Rows = append(t.Rows, Row{Group: true, Cells: []Cell{{Text: title}}, Told: plain(w.list(w.T(g.dimension.Name()), w.within(g.phase.Name())))})
		for _, a := range g.rows {
			t.Rows = append(t.Rows, w.competencyRow(page, a))
		}
	}
	blocks := []Block{Paragraph{plain(w.levelWords()), Small}, t}
	if said := w.unratedWords(unrated); said != "" {
		blocks = append(blocks, Paragraph{plain(said), Small})
	}
	d.add(w.T(reportCompetencies), blocks...)
}

func (w wording) competencyRow(page mentoring.ReportPage, a mentoring.CompetencyRow) Row {
	side := func(l mentoring.SideLevel) Cell {
		return Cell{Text: Rich{{Text: w.sideFigure(l), Small: !l.Rated || l.Level == mentoring.NotObserved}}}
	}
	words, others := w.competencyWords(a), w.othersFigure(a.Others)
	told := w.F("%s %s, %s %s, others %s", w.mentee(page), w.sideFigure(a.Mentee), w.mentor(page), w.sideFigure(a.Mentor), others)
	if words != "" {
		told = w.F("%s; %s", told, words)
	}
	return Row{
		Cells: []Cell{{Text: plain(line1(a.Name))}, side(a.Mentee), side(a.Mentor), {Text: plain(others)}, {Text: plain(words)}},
		Told:  w.labelled(line1(a.Name), told),
	}
}

// reportGoals is a table of the goals, where they stand and what became of them.
func (d *Document) reportGoals(page mentoring.ReportPage) {
	w := d.words()
	lines := make([]mentoring.GoalLine, len(page.Goals))
	for i, g := range page.Goals {
		lines[i] = g.GoalLine
	}
	t := w.goalTable(lines)
	for i, g := range page.Goals {
		if state := w.stateWords(g); state != "" {
			row := &t.Rows[i]
			row.Cells[3].Text = append(row.Cells[3].Text, Span{Text: "\n" + state, Quiet: true})
			row.Told = plain(w.list(row.Told.String(), w.within(state)))
		}
	}
	blocks := orEmpty(t, w.T(reportNoGoals))
	if score := w.scoreWords(page.Attainment); score != "" {
		blocks = append(blocks, Paragraph{plain(score), Small})
	}
	d.add(w.T(reportGoals), blocks...)
}
