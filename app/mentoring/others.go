package mentoring

// View is how others see one competency on a day: the mean over stakeholders of
// the newest level that each of them observed.
type View struct {
	Mean   float64 // 1 to 4, meaningless when it is not to be shown
	People int     // stakeholders who observed it
}

// Shown says that the mean may be shown at all: of one person it would be that
// person's answer.
func (v View) Shown() bool { return v.People > 1 }

// TooEarly says that fewer than three stakeholders observed it.
func (v View) TooEarly() bool { return v.People < enough }

// OthersLevels returns how others see each competency that somebody of them
// observed on or before the day. It doesn't depend on the order in which
// answers of different people came in.
func OthersLevels(assessments []Assessment, on Date) map[CompetencyID]View {
	sums := make(map[CompetencyID]mean)
	for _, levels := range byStakeholder(assessments, on) {
		for id, level := range levels {
			if level != NotObserved {
				m := sums[id]
				m.add(level)
				sums[id] = m
			}
		}
	}
	views := make(map[CompetencyID]View, len(sums))
	for id, m := range sums {
		views[id] = View{m.value().Mean, m.n}
	}
	return views
}

// OthersOn returns where the mentee stood on a day in the eyes of the
// stakeholders: in each dimension the mean of each of them first, then the mean
// over them, so that who answered more doesn't count more. A value that only one
// of them gave is left out: it would be that person's answer.
func OthersOn(competencies []Competency, assessments []Assessment, on Date) Standing {
	s := Standing{Day: on, Rater: Other}
	var all [3]meanOfMeans
	var phases [2][3]meanOfMeans
	observed := make(map[CompetencyID]bool)
	for _, levels := range byStakeholder(assessments, on) {
		one := standingOf(competencies, levels)
		if one.Ratings > 0 {
			s.People++
		}
		for d := range Dimensions {
			all[d].add(one.Values[d])
			for p := range Phases {
				phases[p][d].add(one.Phases[p][d])
			}
		}
		for _, c := range competencies {
			observed[c.ID] = observed[c.ID] || levels[c.ID] != NotObserved
		}
	}
	for d := range Dimensions {
		s.Values[d] = all[d].value()
		for p := range Phases {
			s.Phases[p][d] = phases[p][d].value()
		}
	}
	for _, seen := range observed {
		if seen {
			s.Ratings++
		}
	}
	return s
}

// byStakeholder returns the newest levels that each stakeholder gave until a day.
func byStakeholder(assessments []Assessment, on Date) map[ID]map[CompetencyID]Level {
	each := make(map[ID][]Assessment)
	for _, a := range assessments {
		if a.Rater == Other {
			each[a.StakeholderID] = append(each[a.StakeholderID], a)
		}
	}
	levels := make(map[ID]map[CompetencyID]Level, len(each))
	for who, given := range each {
		levels[who] = NewestLevels(given, Other, on)
	}
	return levels
}

// meanOfMeans sums up in whole parts of a level, so that the sum doesn't depend
// on the order, as that of fractions does.
type meanOfMeans struct {
	sum int
	n   int
}

// wholes is how many parts a level has: each mean of one to sixteen levels is a
// whole number of them.
const wholes = 720720

func (m *meanOfMeans) add(v Value) {
	if v.Known() {
		m.sum += int(v.Mean*wholes + 0.5)
		m.n++
	}
}

func (m meanOfMeans) value() Value {
	if m.n < 2 {
		return Value{}
	}
	return Value{Mean: float64(m.sum) / float64(m.n) / wholes, Of: m.n}
}

// ViewGap says how far the mentee's own view lies from that of others.
type ViewGap int

// The kinds of gap between views. A gap is a talking point, not a verdict.
const (
	NoGap          ViewGap = iota
	BlindSpot              // the mentee's own level is at least 0.7 above that of others
	HiddenStrength         // at least 0.5 below
)

const (
	blindSpot      = 0.7
	hiddenStrength = -0.5
	roundingError  = 1e-9 // what means of levels can be off by
)

// GapBetween compares the mentee's own level of a competency with the view of
// others. There is no gap to speak of where one of them is missing, or while
// fewer than three others have answered.
func GapBetween(own Level, others View) ViewGap {
	if own == NotObserved || others.TooEarly() {
		return NoGap
	}
	switch gap := float64(own) - others.Mean; {
	case gap >= blindSpot-roundingError:
		return BlindSpot
	case gap <= hiddenStrength+roundingError:
		return HiddenStrength
	}
	return NoGap
}
