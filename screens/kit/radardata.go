package kit

import (
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// RadarData is what a radar shows: where somebody stands now, where they stood
// earlier, how others and the mentor see them, and where they aim at. Labels
// name these in the legend; one that has no values is not shown.
type RadarData struct {
	Now, Others, Mentor, Earlier, Aim                          mentoring.Values
	NowLabel, OthersLabel, MentorLabel, EarlierLabel, AimLabel string
	// NowName and EarlierName are how the figures name these two where they are
	// views of two people ("Maya 3.2, others 3.4"). Without them the figures
	// speak of a change. Others and mentor are called as in the legend, but
	// without what stands there after a comma.
	NowName, EarlierName string
}

// PictureData is how a radar shows a picture: the earlier day, named by its
// date, only where the two can be compared.
func PictureData(p app.Picture, today mentoring.Date) RadarData {
	d := RadarData{Now: p.Now.Values, Aim: p.Aim}
	if p.Comparable() {
		d.Earlier, d.EarlierLabel = p.Earlier.Values, MonthDay(p.Earlier.Day, today)
	}
	return d
}

// RadarFigures returns what the radar shows as text, one line for each
// dimension: "3.2, was 3.0", or "Maya 3.2, others 3.4". Aims are left out.
func RadarFigures(d RadarData) [3]string {
	var lines [3]string
	for i := range lines {
		lines[i] = d.figures(i)
	}
	return lines
}

func (d RadarData) figures(dimension int) string {
	var parts []string
	for _, view := range []struct {
		of   layer
		name string
	}{
		{nowLayer, d.NowName},
		{earlierLayer, orElse(d.EarlierName, lang.T("was"))},
		{othersLayer, untilComma(d.label(othersLayer))},
		{mentorLayer, untilComma(d.label(mentorLayer))},
	} {
		if value := d.values(view.of)[dimension]; value.Known() {
			parts = append(parts, strings.TrimSpace(view.name+" "+figure(value)))
		}
	}
	return orElse(lang.Commas(parts...), lang.T("not rated yet"))
}

func untilComma(text string) string {
	if at := strings.IndexAny(text, ",，"); at >= 0 {
		return text[:at]
	}
	return text
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
