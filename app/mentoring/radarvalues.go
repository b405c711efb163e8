package mentoring

// RadarValues is what a radar of a document shows; what isn't known is not shown.
type RadarValues struct {
	Now, Earlier, Others, Mentor, Aim Values
	EarlierDay                        Date
}

// Known says that there is something to draw.
func (v RadarValues) Known() bool { return v.Now.Known() || v.Earlier.Known() || v.Others.Known() }
