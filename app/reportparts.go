package app

import (
	"slices"

	"trefoil/app/mentoring"
)

// reportGoals tells of the goals as they stood on the day, without those that
// were dropped before the time that is looked at.
func (s *Service) reportGoals(page *mentoring.ReportPage, pair mentoring.ID) {
	page.Attainment = mentoring.AttainmentOn(s.store.Goals(pair), s.store.CheckIns, page.Day)
	for _, g := range s.goalsByDimension(pair) {
		gone := !page.Since.IsZero() && g.StateOn(page.Since) == mentoring.GoalDropped
		state := g.StateOn(page.Day)
		if g.Created.After(page.Day) || gone && state == mentoring.GoalDropped {
			continue
		}
		newest, ok := mentoring.NewestCheckIn(s.store.CheckIns(g.ID), page.Day)
		line := mentoring.GoalLine{Statement: g.Statement, Dimension: g.Dimension, Outcome: newest.Outcome, CheckedIn: ok}
		page.Goals = append(page.Goals, mentoring.ReportGoal{GoalLine: line, State: state})
		s.reportCheckIns(page, g)
	}
}

// reportCheckIns tells the check-ins of the time that is looked at, in the words
// that were agreed on their days.
func (s *Service) reportCheckIns(page *mentoring.ReportPage, g mentoring.Goal) {
	checkIns := slices.Clone(s.store.CheckIns(g.ID))
	slices.SortStableFunc(checkIns, func(a, b mentoring.CheckIn) int { return a.Day.Compare(b.Day) })
	for _, c := range checkIns {
		if within(c.Day, page) {
			page.CheckIns = append(page.CheckIns, mentoring.CheckInLine{
				Goal: g.Statement, Dimension: g.Dimension, Day: c.Day, Outcome: c.Outcome,
				Words: g.OutcomesOn(c.Day)[c.Outcome-mentoring.MinOutcome], Note: c.Note,
			})
		}
	}
}

// within says that a day lies in the time that a report looks at: after the day
// compared with, until the day looked at.
func within(day mentoring.Date, page *mentoring.ReportPage) bool {
	return !day.After(page.Day) && (page.Since.IsZero() || day.After(page.Since))
}

// reportTime tells the sessions of the time that is looked at: how many they
// are, and what shifted.
func (s *Service) reportTime(page *mentoring.ReportPage, pair mentoring.ID) {
	sessions := slices.Clone(s.store.Sessions(pair))
	slices.SortStableFunc(sessions, mentoring.Session.Compare)
	for _, session := range sessions {
		if session.Status() != mentoring.Held || !within(session.Day, page) {
			continue
		}
		page.Sessions++
		if session.Shift.Text != "" || session.Shift.Kind != "" {
			page.Shifts = append(page.Shifts, mentoring.ShiftLine{Day: session.Day, Number: session.Number, Title: session.Title, Shift: session.Shift})
		}
	}
}

// reportPromises counts the promises of the mentee as they stood on the day.
func (s *Service) reportPromises(page *mentoring.ReportPage, pair mentoring.ID) {
	var until []mentoring.Commitment
	for _, c := range promisedBy(s.store.Commitments(pair), mentoring.Mentee) {
		if c, made := c.On(page.Day); made {
			until = append(until, c)
		}
	}
	page.Kept = mentoring.CredibilityOf(until)
	for _, r := range mentoring.ByRecipient(until, s.store.Stakeholders(pair), mentoring.Mentee) {
		page.Promises = append(page.Promises, mentoring.RecipientLine{Whom: r.Name, Kept: r.Credibility, Open: r.Open})
	}
}

// reportLettingGo tells what was named to let go of until the day.
func (s *Service) reportLettingGo(page *mentoring.ReportPage, pair mentoring.ID) {
	for _, l := range s.store.LettingsGo(pair) {
		if l.Named.After(page.Day) {
			continue
		}
		if l.Gone.After(page.Day) {
			l.Gone = mentoring.Date{}
		}
		line := mentoring.LettingGoLine{What: l.What, To: l.To, Gone: l.Gone}
		page.LettingGo = append(page.LettingGo, mentoring.NamedLettingGo{LettingGoLine: line, Named: l.Named})
	}
}

// reportEvidence tells the examples of the time that is looked at, and what
// stakeholders have written until the day: all of it, so that nobody can tell
// from a shorter time who wrote what.
func (s *Service) reportEvidence(page *mentoring.ReportPage, pair mentoring.ID) {
	m := mentoring.Meeting{Mentee: page.Mentee, Mentor: page.Mentor}
	for _, e := range s.evidenceNewestFirst(pair) {
		if e.Day.After(page.Day) || !page.Since.IsZero() && !e.Day.After(page.Since) {
			continue
		}
		line := mentoring.EvidenceLine{Day: e.Day, Who: s.firstName(e.By, m), Text: e.Text}
		for _, c := range s.named(pair, e.Competencies, e.Day) {
			line.Competencies = append(line.Competencies, c.Name)
		}
		page.Evidence = append(page.Evidence, line)
	}
	var until []mentoring.Assessment
	for _, a := range s.store.Assessments(pair) {
		if !a.Day.After(page.Day) {
			until = append(until, a)
		}
	}
	words, held := othersWords(until)
	page.Held = held
	for _, w := range words {
		page.Said = append(page.Said, mentoring.OthersLine(w))
	}
}
