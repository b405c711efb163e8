package report

import (
	"unicode/utf8"

	"trefoil/app/mentoring"
)

// reportLayers are the lines of the radar that have values, in the order of the
// legend.
func (w wording) reportLayers(page mentoring.ReportPage) []Layer {
	var all []Layer
	for _, l := range []Layer{
		{page.Now, w.nowLabel(page), OfNow},
		{page.Others, w.othersLabel(w.T("Others"), page.OthersPeople), OfOthers},
		{page.MentorsView, w.mentor(page), OfMentor},
		{page.Then, w.pastDay(page.Since, page.Rated), OfEarlier},
		{page.Aim, w.T("Aim"), OfAim},
	} {
		if l.Values.Known() {
			all = append(all, l)
		}
	}
	return all
}

// nowLabel names the values of the day looked at, and says when they are few.
func (w wording) nowLabel(page mentoring.ReportPage) string {
	label := w.seer(page)
	if page.Eyes == mentoring.Other {
		label = w.othersLabel(label, page.OthersPeople)
	} else if page.Now[0].Of+page.Now[1].Of+page.Now[2].Of < 3 {
		label = w.F("%s: too early to tell", label)
	}
	if utf8.RuneCountInString(label) < 24 {
		label = w.list(label, w.pastDay(page.Rated, page.Day))
	}
	return label
}

// othersLabel names others with how many they are; fewer than three are too few.
func (w wording) othersLabel(label string, n int) string {
	label = w.list(label, w.N(n, "%d person", "%d people"))
	if n < 3 {
		return w.F("%s: too early to tell", label)
	}
	return label
}
