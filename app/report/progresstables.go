package report

import "trefoil/app/mentoring"

var earlyLook = look{size: 9, color: muted}

const (
	earlyLeading = 13.0
	groupHeight  = 16.0
	levelWidth   = 52.0
	nameMost     = 120.0
)

// abilities is a table of the abilities by dimension and phase, as each saw them.
func (p *progress) abilities() {
	rows, unrated := rated(p.page.Abilities)
	if len(rows) == 0 {
		return
	}
	columns := p.abilityColumns()
	p.section(reportAbilities, 2*smallLeading+p.headHeight(columns)+3*bodyLeading)
	p.note(levelWords())
	p.y += 3
	p.head(columns)
	for _, g := range abilityGroups(rows) {
		p.group(columns, g)
	}
	if words := unratedWords(unrated); words != "" {
		p.y += rowPadding
		p.note(words)
	}
}

func (p *progress) abilityColumns() []column {
	columns := []column{
		{head: "Ability", width: nameMost}, {head: mentee(p.page), width: levelWidth}, {head: mentor(p.page), width: levelWidth},
		{head: "Others", width: levelWidth}, {head: "In words"},
	}
	columns[4].width = textWidth - nameMost - 3*levelWidth - 4*columnGap
	return columns
}

// group sets a dimension and phase above its abilities, and again where these go
// on on another page.
func (p *progress) group(columns []column, g abilityGroup) {
	for i, a := range g.rows {
		row := p.abilityRow(columns, a)
		height := float64(rowLines(row))*bodyLeading + 2*p.padding
		if i == 0 {
			height += groupHeight
		}
		turn := p.y+height > marginBottom
		if turn {
			p.turn()
			p.head(columns)
		}
		if i == 0 || turn {
			p.groupTitle(g)
		}
		p.row(columns, row)
	}
}

func (p *progress) groupTitle(g abilityGroup) {
	l := p.fixed(textWidth, say(g.dimension.Name(), strong.colored(colorOf(g.dimension))), say("  "+g.phase.Name(), quiet))[0]
	p.add(l.within(marginLeft, marginRight, p.y+baseline(body.size, groupHeight))...)
	p.advance(groupHeight)
	p.hairline(marginRight)
}

func (p *progress) abilityRow(columns []column, a mentoring.AbilityRow) []cell {
	side := func(l mentoring.SideLevel) chunk {
		if l.Rated && l.Level != mentoring.NotObserved {
			return say(sideFigure(l), body)
		}
		return say(sideFigure(l), footerLook)
	}
	row := []cell{
		{chunks: []chunk{say(line1(a.Name), body)}},
		{chunks: []chunk{side(a.Mentee)}},
		{chunks: []chunk{side(a.Mentor)}},
		{chunks: []chunk{say(othersFigure(a.Others), body)}},
		{chunks: []chunk{say(abilityWords(a), body)}},
	}
	for k := range row {
		row[k].lines = p.fixed(columns[k].width, row[k].chunks...)
	}
	return row
}

// goals is a table of the goals, where they stand and what became of them.
func (p *progress) goals() {
	lines := make([]mentoring.GoalLine, len(p.page.Goals))
	for i, g := range p.page.Goals {
		lines[i] = g.GoalLine
	}
	columns, rows := p.goalTable(lines)
	for i, g := range p.page.Goals {
		if state := stateWords(g); state != "" {
			rows[i][3].chunks = append(rows[i][3].chunks, say("\n"+state, quiet))
		}
	}
	p.part(reportGoals, reportNoGoals, columns, rows)
	if words := scoreWords(p.page.Attainment); words != "" {
		p.y += rowPadding
		p.note(words)
	}
}

// promises is a table of what became of promises to those of whom one can tell,
// and of all together. The others stand below it in a line.
func (p *progress) promises() {
	var rows [][]cell
	for _, r := range p.page.Promises {
		if !r.Kept.TooEarly() {
			rows = append(rows, promiseRow(line1(r.Whom), r.Kept, openWords(r.Open), body))
		}
	}
	if p.page.Kept.Settled() > 0 {
		rows = append(rows, promiseRow("All together", p.page.Kept, "", strong))
	}
	columns := []column{{head: "To whom"}, {head: "Kept", width: levelWidth}, {head: "Missed", width: levelWidth}, {head: "Open", width: levelWidth}, {head: "In words", width: 120}}
	columns[0].width = textWidth - 3*levelWidth - 120 - 4*columnGap
	early := earlyWords(p.page.Promises)
	if early == "" || len(rows) > 0 {
		p.part(reportPromises, reportNoPromises, columns, rows)
	} else {
		p.section(reportPromises, 2*bodyLeading)
	}
	if early != "" {
		p.y += rowPadding
		p.set(p.paragraphs(say(early, earlyLook)), earlyLeading)
	}
}

func promiseRow(whom string, kept mentoring.Credibility, open string, l look) []cell {
	row := make([]cell, 0, 5)
	for _, text := range []string{whom, count(kept.Kept), count(kept.Missed), open, keptWords(kept)} {
		row = append(row, cell{chunks: []chunk{say(text, l)}})
	}
	return row
}
