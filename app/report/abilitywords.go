package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"trefoil/app/mentoring"
)

// rated returns the abilities that anybody has rated, and how many nobody has.
func rated(all []mentoring.AbilityRow) (rows []mentoring.AbilityRow, unrated int) {
	for _, a := range all {
		if a.Mentee.Rated || a.Mentor.Rated || a.Others.People > 0 {
			rows = append(rows, a)
		}
	}
	return rows, len(all) - len(rows)
}

// unratedWords says how many abilities nobody has rated, "" when all are.
func unratedWords(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 ability is not rated yet."
	}
	return fmt.Sprintf("%d abilities are not rated yet.", n)
}

// sideFigure is the level that a side gave: a figure, or that it was not seen.
func sideFigure(l mentoring.SideLevel) string {
	switch {
	case !l.Rated:
		return noFigure
	case l.Level == mentoring.NotObserved:
		return strings.ToLower(l.Level.Name())
	}
	return fmt.Sprint(int(l.Level))
}

// othersFigure is the mean of others with how many they are: "2.4 (3)". Of one
// person there is none to show.
func othersFigure(v mentoring.View) string {
	if !v.Shown() {
		return noFigure
	}
	return fmt.Sprintf("%.1f (%d)", v.Mean, v.People)
}

// abilityWords says what there is to say of an ability beside its figures:
// "blind spot, up from 2".
func abilityWords(a mentoring.AbilityRow) string {
	var parts []string
	switch a.Gap {
	case mentoring.BlindSpot:
		parts = append(parts, "blind spot")
	case mentoring.HiddenStrength:
		parts = append(parts, "hidden strength")
	}
	if a.Others.People > 0 && a.Others.TooEarly() {
		parts = append(parts, "others: "+tooEarly)
	}
	if moved := abilityTrend(a.Trend); moved != "" {
		parts = append(parts, moved)
	}
	return strings.Join(parts, ", ")
}

// abilityTrend says how an ability moved, "" when it didn't.
func abilityTrend(t mentoring.TrendLine) string {
	was := strings.TrimSuffix(figure(t.Then), ".0")
	switch {
	case !t.Known || t.Move() == 0:
		return ""
	case t.Doubt == mentoring.TooFew:
		return "was " + was + ", too few to tell"
	case t.Doubt == mentoring.Disagree:
		return "was " + was + ", views differ more"
	case t.Move() > 0:
		return "up from " + was
	}
	return "down from " + was
}

// capital begins a sentence with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// groups are the abilities by dimension and phase, each with its own words.
type abilityGroup struct {
	dimension mentoring.Dimension
	phase     mentoring.Phase
	rows      []mentoring.AbilityRow
}

func abilityGroups(rows []mentoring.AbilityRow) []abilityGroup {
	var all []abilityGroup
	for _, a := range rows {
		if n := len(all); n == 0 || all[n-1].dimension != a.Dimension || all[n-1].phase != a.Phase {
			all = append(all, abilityGroup{dimension: a.Dimension, phase: a.Phase})
		}
		last := &all[len(all)-1]
		last.rows = append(last.rows, a)
	}
	return all
}
