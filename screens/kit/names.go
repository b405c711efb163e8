package kit

import "trefoil/app/mentoring"

// DimensionName returns the full name of a dimension.
func DimensionName(d mentoring.Dimension) string {
	switch d {
	case mentoring.Technical:
		return "Technical expertise"
	case mentoring.Relationship:
		return "Relationship management"
	case mentoring.Business:
		return "Business savvy"
	default:
		return "No dimension"
	}
}

// DimensionShort returns the name of a dimension in one word.
func DimensionShort(d mentoring.Dimension) string {
	switch d {
	case mentoring.Technical:
		return "Technical"
	case mentoring.Relationship:
		return "Relationship"
	case mentoring.Business:
		return "Business"
	default:
		return "None"
	}
}

// PhaseName returns the name of a phase.
func PhaseName(p mentoring.Phase) string {
	if p == mentoring.OrganizationalCapacity {
		return "Organizational capacity"
	}
	return "Personal competence"
}

// OutcomeName returns what an outcome means, in words.
func OutcomeName(o mentoring.Outcome) string {
	if !o.Valid() {
		return ""
	}
	return [5]string{"Much less than expected", "Less than expected", "As expected", "More than expected", "Much more than expected"}[o-mentoring.MinOutcome]
}

// LevelName returns what a level means, in a word or two.
func LevelName(l mentoring.Level) string {
	if !l.Valid() {
		return ""
	}
	return [5]string{"Not observed", "Expert-centred", "When prompted", "Consistent", "Multiplies in others"}[l]
}
