package report

import (
	"fmt"

	"trefoil/app/mentoring"
)

// rated returns the competencies that anybody has rated, and how many nobody has.
func rated(all []mentoring.CompetencyRow) (rows []mentoring.CompetencyRow, unrated int) {
	for _, a := range all {
		if a.Mentee.Rated || a.Mentor.Rated || a.Others.People > 0 {
			rows = append(rows, a)
		}
	}
	return rows, len(all) - len(rows)
}

// unratedWords says how many competencies nobody has rated, "" when all are.
func (w wording) unratedWords(n int) string {
	if n == 0 {
		return ""
	}
	return w.N(n, "%d competency is not rated yet.", "%d competencies are not rated yet.")
}

// sideFigure is the level that a side gave: a figure, or that it was not seen.
func (w wording) sideFigure(l mentoring.SideLevel) string {
	switch {
	case !l.Rated:
		return noFigure
	case l.Level == mentoring.NotObserved:
		return w.within(l.Level.Name())
	}
	return fmt.Sprint(int(l.Level))
}

// othersFigure is the mean of others with how many they are: "2.4 (3)". Of one
// person there is none to show.
func (w wording) othersFigure(v mentoring.View) string {
	if !v.Shown() {
		return noFigure
	}
	return fmt.Sprintf("%s (%d)", w.figure(v.Mean), v.People)
}

// competencyWords says what there is to say of a competency beside its figures:
// "blind spot, up from 2".
func (w wording) competencyWords(a mentoring.CompetencyRow) string {
	var parts []string
	switch a.Gap {
	case mentoring.BlindSpot:
		parts = append(parts, w.T("blind spot"))
	case mentoring.HiddenStrength:
		parts = append(parts, w.T("hidden strength"))
	}
	if a.Others.People > 0 && a.Others.TooEarly() {
		parts = append(parts, w.T("others: too early to tell"))
	}
	return w.list(append(parts, w.competencyTrend(a.Trend))...)
}

// competencyTrend says how a competency moved, "" when it didn't.
func (w wording) competencyTrend(t mentoring.TrendLine) string {
	was := w.Number(mentoring.Tenth(t.Then))
	switch {
	case !t.Known || t.Move() == 0:
		return ""
	case t.Doubt == mentoring.TooFew:
		return w.F("was %s, too few to tell", was)
	case t.Doubt == mentoring.Disagree:
		return w.F("was %s, views differ more", was)
	case t.Move() > 0:
		return w.F("up from %s", was)
	}
	return w.F("down from %s", was)
}

// groups are the competencies by dimension and phase, each with its own words.
type competencyGroup struct {
	dimension mentoring.Dimension
	phase     mentoring.Phase
	rows      []mentoring.CompetencyRow
}

func competencyGroups(rows []mentoring.CompetencyRow) []competencyGroup {
	var all []competencyGroup
	for _, a := range rows {
		if n := len(all); n == 0 || all[n-1].dimension != a.Dimension || all[n-1].phase != a.Phase {
			all = append(all, competencyGroup{dimension: a.Dimension, phase: a.Phase})
		}
		last := &all[len(all)-1]
		last.rows = append(last.rows, a)
	}
	return all
}
