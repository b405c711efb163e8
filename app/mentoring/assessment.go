package mentoring

import "slices"

// Rating is one level given to one competency.
type Rating struct {
	Competency CompetencyID `json:"competency"`
	Level      Level        `json:"level"`
}

// Assessment is all ratings that one rater gives on one day. It is added,
// never changed: who changes their mind rates again.
type Assessment struct {
	ID      ID       `json:"id"`
	PairID  ID       `json:"pair_id"`
	Rater   Side     `json:"rater"`
	Day     Date     `json:"day"`
	Ratings []Rating `json:"ratings"`

	StakeholderID ID     `json:"stakeholder_id,omitempty"` // who rated, when the rater is neither side
	FormID        ID     `json:"form_id,omitempty"`        // the form that was answered
	Example       string `json:"example,omitempty"`        // what a stakeholder has seen
	Wish          string `json:"wish,omitempty"`           // what a stakeholder would like to see more of, or otherwise
}

// Ref points at the assessment.
func (a Assessment) Ref() Ref { return Ref{KindAssessment, a.ID} }

// Parent is the pair.
func (a Assessment) Parent() ID { return a.PairID }

// Check refuses an assessment without a day with ErrDateMissing, one that says
// nothing with ErrTextMissing, and a level outside 0 to 4, a rater who is nobody
// or a stakeholder without a name with ErrOutOfRange.
func (a Assessment) Check() error {
	if a.Day.IsZero() {
		return ErrDateMissing
	}
	if len(a.Ratings) == 0 && a.Example == "" && a.Wish == "" {
		return ErrTextMissing
	}
	known := a.Rater == Mentee || a.Rater == Mentor || a.Rater == Other
	if !known || (a.Rater == Other) != (a.StakeholderID != "") {
		return ErrOutOfRange
	}
	for _, r := range a.Ratings {
		if !r.Level.Valid() {
			return ErrOutOfRange
		}
	}
	return nil
}

// Aim is the level wanted in a dimension from a day on. It is added, never
// changed; a level of 0 takes the aim away.
type Aim struct {
	ID        ID        `json:"id"`
	PairID    ID        `json:"pair_id"`
	Day       Date      `json:"day"`
	Dimension Dimension `json:"dimension"`
	Level     float64   `json:"level"` // 0 to 4
}

// Ref points at the aim.
func (a Aim) Ref() Ref { return Ref{KindAim, a.ID} }

// Parent is the pair.
func (a Aim) Parent() ID { return a.PairID }

// Check refuses an aim without a day with ErrDateMissing and a level outside
// 0 to 4 or a dimension that is none with ErrOutOfRange.
func (a Aim) Check() error {
	if a.Day.IsZero() {
		return ErrDateMissing
	}
	if !(a.Level >= 0 && a.Level <= float64(MaxLevel)) || a.Dimension.Index() < 0 {
		return ErrOutOfRange
	}
	return nil
}

// Value is a mean of observed levels, 1 to 4, and how many it is made of.
// With none there is no value.
type Value struct {
	Mean float64
	Of   int
}

// Known says that there is a value.
func (v Value) Known() bool { return v.Of > 0 }

// Values holds one value for each dimension, in the order of Dimensions.
type Values [3]Value

// Known says that at least one dimension has a value.
func (v Values) Known() bool { return v[0].Known() || v[1].Known() || v[2].Known() }

// Weakest returns the dimension with the lowest value, the first of them when
// several share it. A dimension without a value doesn't count; when none has
// one it is the relationship, which is where most experts start.
func (v Values) Weakest() Dimension {
	weakest := -1
	for d := range v {
		if v[d].Known() && (weakest < 0 || v[d].Mean < v[weakest].Mean) {
			weakest = d
		}
	}
	if weakest < 0 {
		return Relationship
	}
	return Dimensions[weakest]
}

// Standing is where a mentee stands on a day in the eyes of one rater.
type Standing struct {
	Day     Date
	Rater   Side
	Values  Values
	Phases  [2]Values // by phase, in the order of Phases
	Ratings int       // how many competencies were observed; under three it is too early to tell
	People  int       // how many stakeholders answered; 0 in the eyes of a side
}

// enough is how many ratings, or how many stakeholders, it takes before a value
// is more than an anecdote.
const enough = 3

// TooEarly says that fewer than three ratings carry the standing, or that it is
// in the eyes of fewer than three others, so that it must not be shown as a trend.
func (s Standing) TooEarly() bool {
	return s.Ratings < enough || s.Rater == Other && s.People < enough
}

// StandingOn returns where the mentee stood on a day in the eyes of a rater:
// of each competency the newest rating on or before that day, without those
// not observed, averaged by dimension and by phase. The assessments are in the
// order in which they were recorded; of two on one day the later one counts.
// In the eyes of Other it is what OthersOn returns.
func StandingOn(competencies []Competency, assessments []Assessment, rater Side, on Date) Standing {
	if rater == Other {
		return OthersOn(competencies, assessments, on)
	}
	s := standingOf(competencies, NewestLevels(assessments, rater, on))
	s.Day, s.Rater = on, rater
	return s
}

// standingOf averages the levels that one rater gave.
func standingOf(competencies []Competency, levels map[CompetencyID]Level) Standing {
	var s Standing
	var all [3]mean
	var phases [2][3]mean
	for _, c := range competencies {
		level, d, p := levels[c.ID], c.Dimension.Index(), slices.Index(Phases[:], c.Phase)
		if level == NotObserved || d < 0 || p < 0 {
			continue
		}
		s.Ratings++
		all[d].add(level)
		phases[p][d].add(level)
	}
	for d := range Dimensions {
		s.Values[d] = all[d].value()
		for p := range Phases {
			s.Phases[p][d] = phases[p][d].value()
		}
	}
	return s
}

// NewestLevels returns the level of each competency that the rater has rated
// on or before the day. A competency last rated as not observed is there with
// level 0.
func NewestLevels(assessments []Assessment, rater Side, on Date) map[CompetencyID]Level {
	levels := make(map[CompetencyID]Level)
	days := make(map[CompetencyID]Date)
	for _, a := range assessments {
		if a.Rater != rater || a.Day.After(on) {
			continue
		}
		for _, r := range a.Ratings {
			if day, rated := days[r.Competency]; rated && a.Day.Before(day) {
				continue
			}
			levels[r.Competency], days[r.Competency] = r.Level, a.Day
		}
	}
	return levels
}

// AimsOn returns the newest aim of each dimension on or before the day, as
// values to draw beside a standing. The aims are in the order in which they
// were recorded.
func AimsOn(aims []Aim, on Date) Values {
	var v Values
	var days [3]Date
	for _, a := range aims {
		d := a.Dimension.Index()
		if d < 0 || a.Day.After(on) || a.Day.Before(days[d]) {
			continue
		}
		days[d], v[d] = a.Day, Value{Mean: a.Level, Of: 1}
		if a.Level == 0 {
			v[d] = Value{}
		}
	}
	return v
}

// RatingDays returns the days on which the rater rated, each once, in order.
func RatingDays(assessments []Assessment, rater Side) []Date {
	var days []Date
	for _, a := range assessments {
		if a.Rater == rater {
			days = append(days, a.Day)
		}
	}
	slices.SortFunc(days, Date.Compare)
	return slices.Compact(days)
}

// comparisonDays is how far back a change is looked for when nobody asked for
// a particular day: eight weeks, enough for behaviour to change.
const comparisonDays = 56

// EarlierDay proposes a day to compare a day with. The standing on a day is that
// of the newest ratings until then, so what is proposed is the newest day with
// ratings at least eight weeks before those, or the first one if all are nearer.
// The days are in order. Without an earlier day ok is false: ratings compared
// with themselves would look like a change of nothing.
func EarlierDay(days []Date, on Date) (day Date, ok bool) {
	var newest Date
	for _, d := range days {
		if !d.After(on) {
			newest = d
		}
	}
	for _, d := range days {
		if !d.Before(newest) {
			break
		}
		if !ok || d.DaysUntil(newest) >= comparisonDays {
			day, ok = d, true
		}
	}
	return day, ok
}

// Change is the mean difference between two standings over the dimensions that
// both know. ok is false when they share none, or when either is too early to
// tell.
func Change(then, now Standing) (change float64, ok bool) {
	if then.TooEarly() || now.TooEarly() {
		return 0, false
	}
	var n float64
	for d := range Dimensions {
		if then.Values[d].Known() && now.Values[d].Known() {
			change += now.Values[d].Mean - then.Values[d].Mean
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return change / n, true
}

type mean struct{ sum, n int }

func (m *mean) add(l Level) { m.sum += int(l); m.n++ }

func (m mean) value() Value {
	if m.n == 0 {
		return Value{}
	}
	return Value{Mean: float64(m.sum) / float64(m.n), Of: m.n}
}
