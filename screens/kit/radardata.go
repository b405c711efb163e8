package kit

import (
	"strings"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// RadarData is what a radar shows: where somebody stands now, where they stood
// or are seen by others, and where they aim at. Labels name the three in the
// legend; one that has no values is not shown.
type RadarData struct {
	Now, Earlier, Aim                mentoring.Values
	NowLabel, EarlierLabel, AimLabel string
	// NowName and EarlierName are how the figures name two views of one day
	// ("Maya 3.2, others 3.4"). Without them the figures speak of a change.
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

// Legend returns the data as the legend of its radar shows it.
func (d RadarData) Legend() (now, earlier, aim string) {
	if d.Now.Known() {
		now = orElse(d.NowLabel, "now")
	}
	if d.Earlier.Known() {
		earlier = orElse(d.EarlierLabel, "earlier")
	}
	if d.Aim.Known() {
		aim = orElse(d.AimLabel, "aim")
	}
	return now, earlier, aim
}

// RadarFigures returns what the radar shows as text, one line for each
// dimension: "3.2, was 3.0".
func RadarFigures(d RadarData) [3]string {
	var lines [3]string
	for i := range lines {
		lines[i] = d.figures(d.Now[i], d.Earlier[i])
	}
	return lines
}

func (d RadarData) figures(now, earlier mentoring.Value) string {
	var parts []string
	if d.NowName != "" || d.EarlierName != "" {
		if now.Known() {
			parts = append(parts, strings.TrimSpace(d.NowName+" "+figure(now)))
		}
		if earlier.Known() {
			parts = append(parts, strings.TrimSpace(d.EarlierName+" "+figure(earlier)))
		}
		return orElse(strings.Join(parts, ", "), "not rated yet")
	}
	switch {
	case now.Known() && earlier.Known():
		return figure(now) + ", was " + figure(earlier)
	case now.Known():
		return figure(now)
	case earlier.Known():
		return "was " + figure(earlier)
	default:
		return "not rated yet"
	}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
