package report

import (
	"strings"

	"trefoil/app/mentoring"
)

// ReportMarkdown returns the document about progress as Markdown, with all that
// the PDF tells but the radar, whose values stand in words.
func ReportMarkdown(page mentoring.ReportPage) []byte {
	var d draft
	d.header(reportTitle(page), reportMeta(page), coverWords(page))
	d.stand(page)
	d.abilities(page)
	d.reportGoals(page)
	d.reportCheckIns(page)
	if len(page.Shifts) > 0 {
		d.section(reportShifts, "", len(page.Shifts))
		for _, s := range page.Shifts {
			d.item(escaped(pastDay(s.Day, page.Day)+", "+sessionName(s)+": ") + escaped(line1(shifted(s.Shift))))
		}
	}
	d.reportPromises(page)
	d.section(lettingGoTitle, reportNoLetting, len(page.LettingGo))
	for _, l := range page.LettingGo {
		d.item(escaped(lettingGoWords(l, page.Day)))
	}
	d.section(reportEvidence, reportNoEvidence, len(page.Evidence))
	for _, e := range page.Evidence {
		d.item(evidenceItem(e, page.Day))
	}
	if lines := saidLines(page); len(lines) > 0 {
		d.labelled(reportSaid, "", lines)
	}
	d.paragraph("---", "*"+escaped(reportFoot(page))+"*")
	return d.bytes()
}

// stand tells the values of the radar.
func (d *draft) stand(page mentoring.ReportPage) {
	if !pictured(page) {
		d.section(reportStand, noStand(page), 0)
		return
	}
	d.section(reportStand, "", 1)
	d.paragraph(escaped(viewWords(page)))
	for i, dimension := range mentoring.Dimensions {
		text := "**" + dimension.Name() + ":** no rating"
		if v := page.Now[i]; v.Known() {
			text = "**" + dimension.Name() + ":** " + figure(v.Mean) + " of 4"
		}
		sentences := []string{text + "."}
		for _, said := range []string{trendWords(page.Trends[i], page.Eyes), otherViews(page, i)} {
			if said != "" {
				sentences = append(sentences, escaped(strings.TrimSuffix(said, "."))+".")
			}
		}
		d.item(strings.Join(sentences, " "))
	}
	if n := page.OthersPeople; n > 0 {
		d.paragraph(othersLabel("Others", n) + ".")
	}
}

func (d *draft) abilities(page mentoring.ReportPage) {
	rows, unrated := rated(page.Abilities)
	if len(rows) == 0 {
		return
	}
	d.section(reportAbilities, "", 1)
	d.paragraph(levelWords())
	for _, g := range abilityGroups(rows) {
		d.paragraph("### " + g.dimension.Name() + ", " + strings.ToLower(g.phase.Name()))
		for _, a := range g.rows {
			text := escaped(mentee(page)) + " " + sideFigure(a.Mentee) + ", " + escaped(mentor(page)) + " " + sideFigure(a.Mentor) + ", others " + othersFigure(a.Others)
			if words := abilityWords(a); words != "" {
				text += "; " + words
			}
			d.item("**" + escaped(line1(a.Name)) + ":** " + text)
		}
	}
	d.paragraph(unratedWords(unrated))
}

func (d *draft) reportGoals(page mentoring.ReportPage) {
	d.section(reportGoals, reportNoGoals, len(page.Goals))
	for _, g := range page.Goals {
		text := escaped(line1(g.Statement)) + " (" + strings.ToLower(g.Dimension.Short()) + "): " + strings.ToLower(outcome(g.GoalLine))
		if state := stateWords(g); state != "" {
			text += ", " + strings.ToLower(state)
		}
		d.item(text)
	}
	d.paragraph(scoreWords(page.Attainment))
}

func (d *draft) reportPromises(page mentoring.ReportPage) {
	d.section(reportPromises, reportNoPromises, len(page.Promises)+page.Kept.Settled())
	for _, r := range page.Promises {
		d.item("**" + escaped(line1(r.Whom)) + ":** " + promiseWords(r))
	}
	if page.Kept.Settled() > 0 {
		d.item("**All together:** " + promiseCounts(page.Kept))
	}
}

func promiseWords(r mentoring.RecipientLine) string {
	text := promiseCounts(r.Kept)
	if r.Open > 0 {
		text += ", " + count(r.Open) + " open"
	}
	return text
}

// promiseCounts is "4 kept, 1 missed", and whether that says something.
func promiseCounts(c mentoring.Credibility) string {
	text := count(c.Kept) + " kept, " + count(c.Missed) + " missed"
	if c.TooEarly() {
		text += " (" + tooEarly + ")"
	}
	return text
}

// lettingGoWords tells in a line what is let go of.
func lettingGoWords(l mentoring.NamedLettingGo, near mentoring.Date) string {
	text := lettingGoLines([]mentoring.LettingGoLine{l.LettingGoLine}, near)[0].text
	if !l.Named.IsZero() {
		text += ", named " + pastDay(l.Named, near)
	}
	if l.Gone.IsZero() {
		text += ", not gone yet"
	}
	return text
}

func evidenceItem(e mentoring.EvidenceLine, near mentoring.Date) string {
	label := pastDay(e.Day, near)
	if who := line1(e.Who); who != "" {
		label += ", " + who
	}
	text := "**" + escaped(label) + ":** " + escaped(line1(e.Text))
	if about := aboutWords(e); about != "" {
		text += " (" + escaped(about) + ")"
	}
	return text
}

func (d *draft) reportCheckIns(page mentoring.ReportPage) {
	if len(page.CheckIns) == 0 {
		return
	}
	d.section(reportCheckIns, "", len(page.CheckIns))
	for _, c := range page.CheckIns {
		text := pastDay(c.Day, page.Day) + ", " + line1(c.Goal) + ": " + strings.ToLower(c.Outcome.Name())
		if words := line1(checkInWords(c)); words != "" {
			text += ". " + words
		}
		d.item(escaped(text))
	}
}
