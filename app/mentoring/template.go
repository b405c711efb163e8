package mentoring

import (
	"math"
	"slices"
	"time"
)

// EarlierStages are the stages that a template had until a moment. They are
// kept so that a session held before still shows the course it took.
type EarlierStages struct {
	Until  time.Time `json:"until"` // UTC
	Stages []Stage   `json:"stages"`
}

// Normalised returns the template with its shares in proportion, so that they
// sum to 1; all of them 0 are equal ones. Shares that can't be brought into
// proportion stay, for Check to refuse.
func (t Template) Normalised() Template {
	sum := 0.0
	for _, s := range t.Stages {
		if !(s.Share >= 0) {
			return t
		}
		sum += s.Share
	}
	if math.Abs(sum-1) < 1e-9 { // dividing would change the last digits only
		return t
	}
	t.Stages = slices.Clone(t.Stages)
	for i := range t.Stages {
		if sum == 0 {
			t.Stages[i].Share = 1 / float64(len(t.Stages))
			continue
		}
		t.Stages[i].Share /= sum
	}
	return t
}

// Restaged returns the template with other stages from now on. Stages of other
// names or shares than before become earlier ones.
func (t Template) Restaged(stages []Stage, now time.Time) Template {
	if !SameStages(t.Stages, stages) {
		t.Earlier = append(slices.Clone(t.Earlier), EarlierStages{now.UTC(), t.Stages})
	}
	t.Stages = stages
	return t
}

// SameStages says that the names and shares are the same, in the same order.
func SameStages(a, b []Stage) bool {
	return slices.EqualFunc(a, b, func(x, y Stage) bool { return x.Name == y.Name && x.Share == y.Share })
}

// StageQuestions is how many questions a stage has at most.
const StageQuestions = 3

// SameAsked says that the same is asked in each stage.
func SameAsked(a, b []Stage) bool {
	return slices.EqualFunc(a, b, func(x, y Stage) bool { return slices.Equal(x.Questions, y.Questions) })
}

// As returns the template with the stages that it had when a session ended.
func (t Template) As(s Session) Template {
	if s.Ended.IsZero() {
		return t
	}
	for _, e := range t.Earlier {
		if s.Ended.Before(e.Until) {
			t.Stages = e.Stages
			break
		}
	}
	return t
}

// MinutesOf is the time of the stage in a session of so many minutes.
func (s Stage) MinutesOf(session int) float64 { return s.Share * float64(session) }
