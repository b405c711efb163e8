package overview

import "trefoil/app/mentoring"

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
	names := []string{noDimension}
	for _, d := range mentoring.Dimensions {
		names = append(names, d.Name())
	}
	return names
}

func nameOf(d mentoring.Dimension) string {
	if d.Index() < 0 {
		return noDimension
	}
	return d.Name()
}

func dimensionNamed(name string) mentoring.Dimension {
	for _, d := range mentoring.Dimensions {
		if d.Name() == name {
			return d
		}
	}
	return ""
}
