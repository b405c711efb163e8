package overview

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// sides are the two who promise, in the order of the choice.
var sides = [2]mentoring.Side{mentoring.Mentee, mentoring.Mentor}

func sideIndex(side mentoring.Side) int {
	if side == mentoring.Mentor {
		return 1
	}
	return 0
}

// dimensionNames are the choices for a dimension, none first.
func dimensionNames() []string {
	names := []string{lang.T("No dimension")}
	for _, d := range mentoring.Dimensions {
		names = append(names, lang.T(d.Name()))
	}
	return names
}

// pickDimension chooses a dimension among the choices, or none.
func (f *form) pickDimension(d mentoring.Dimension) {
	f.kind.SetQuietly(f.kind.Options[d.Index()+1])
}

// dimension is the one that is chosen, "" for none.
func (f *form) dimension() mentoring.Dimension {
	if at := f.kind.SelectedIndex(); at > 0 {
		return mentoring.Dimensions[at-1]
	}
	return ""
}
