package report

import "trefoil/app/mentoring"

// pointPart lists talking points with who brought them.
func (s *sheet) pointPart(title, empty string, points []mentoring.PointLine) part {
	return s.labelled(title, empty, pointLines(points))
}

func pointLines(points []mentoring.PointLine) []labelLine {
	lines := make([]labelLine, len(points))
	for i, p := range points {
		lines[i] = labelLine{line1(p.Who), line1(p.Text)}
	}
	return lines
}

// labelled lists texts with what each is before it.
func (s *sheet) labelled(title, empty string, lines []labelLine) part {
	p := part{title: title, empty: empty, of: len(lines)}
	label := leastLabel
	for _, l := range lines[:min(len(lines), sheetRows)] {
		row := []cell{{chunks: []chunk{say(l.label, quiet)}}, {chunks: []chunk{say(l.text, body)}}}
		label = max(label, s.natural(row[0].chunks...)+0.1)
		p.rows = append(p.rows, row)
	}
	label = min(label, mostLabel)
	p.columns = []column{{width: label}, {width: textWidth - label - columnGap}}
	return p
}

// single lists texts.
func (s *sheet) single(title, empty string, texts []string) part {
	p := part{title: title, empty: empty, of: len(texts), columns: []column{{width: textWidth}}}
	for _, text := range texts[:min(len(texts), sheetRows)] {
		p.rows = append(p.rows, []cell{{chunks: []chunk{say(line1(text), body)}}})
	}
	return p
}

// goalPart lists goals and where they stand.
func (s *sheet) goalPart(title string, goals []mentoring.GoalLine) part {
	p := part{title: title, of: len(goals)}
	p.columns, p.rows = s.goalTable(goals[:min(len(goals), sheetRows)])
	return p
}

// promisePart lists promises, each late one with how late it is.
func (s *sheet) promisePart(title string, promises []mentoring.OpenPromise, near mentoring.Date) part {
	p := part{title: title, of: len(promises)}
	for _, c := range promises[:min(len(promises), sheetRows)] {
		row := commitmentRow(c.CommitmentLine, near)
		if late := lateWords(c.DaysLate); late != "" {
			row[3].chunks = append(row[3].chunks, say("\n"+late, strong))
		}
		p.rows = append(p.rows, row)
	}
	p.columns = s.commitmentColumns(p.rows)
	return p
}
