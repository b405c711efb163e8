package report

import "trefoil/app/mentoring"

// reportLayers are the lines of the radar that have values, in the order of the
// legend.
func reportLayers(page mentoring.ReportPage) []Layer {
	var all []Layer
	for _, l := range []Layer{
		{page.Now, nowLabel(page), OfNow},
		{page.Others, othersLabel("Others", page.OthersPeople), OfOthers},
		{page.MentorsView, mentor(page), OfMentor},
		{page.Then, pastDay(page.Since, page.Rated), OfEarlier},
		{page.Aim, "Aim", OfAim},
	} {
		if l.Values.Known() {
			all = append(all, l)
		}
	}
	return all
}

// nowLabel names the values of the day looked at, and says when they are few.
func nowLabel(page mentoring.ReportPage) string {
	label := seer(page)
	if page.Eyes == mentoring.Other {
		label = othersLabel(label, page.OthersPeople)
	} else if page.Now[0].Of+page.Now[1].Of+page.Now[2].Of < 3 {
		label += ": " + tooEarly
	}
	if day := pastDay(page.Rated, page.Day); day != "" && len(label) < 24 {
		label += ", " + day
	}
	return label
}

// othersLabel names others with how many they are; fewer than three are too few.
func othersLabel(label string, n int) string {
	label += ", " + people(n)
	if n < 3 {
		label += ": " + tooEarly
	}
	return label
}
