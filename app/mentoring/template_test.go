package mentoring

import (
	"errors"
	"math"
	"testing"
	"time"
)

func TestTemplateNormalised(t *testing.T) {
	tests := []struct {
		name      string
		in, wants []float64
		check     error
	}{
		{"minutes", []float64{10, 30, 10}, []float64{0.2, 0.6, 0.2}, nil},
		{"as they are", []float64{0.25, 0.75}, []float64{0.25, 0.75}, nil},
		{"one", []float64{7}, []float64{1}, nil},
		{"none said", []float64{0, 0}, []float64{0.5, 0.5}, nil},
		{"one without time", []float64{0, 20}, []float64{0, 1}, nil},
		{"below 0", []float64{-1, 2}, []float64{-1, 2}, ErrOutOfRange},
		{"no number", []float64{math.NaN(), 2}, []float64{math.NaN(), 2}, ErrOutOfRange},
		{"without end", []float64{math.Inf(1), 2}, []float64{math.NaN(), 0}, ErrOutOfRange},
		{"no stages", nil, nil, ErrTextMissing},
	}
	for _, tt := range tests {
		before := Template{Name: "Walk"}
		for _, share := range tt.in {
			before.Stages = append(before.Stages, Stage{Name: "On", Share: share})
		}
		got := before.Normalised()
		for i, s := range got.Stages {
			if math.Abs(s.Share-tt.wants[i]) > 1e-9 {
				t.Errorf("%s: share %d is %v, want %v", tt.name, i, s.Share, tt.wants[i])
			}
			if x := before.Stages[i].Share; x != tt.in[i] && !math.IsNaN(x) {
				t.Errorf("%s: the template given was changed", tt.name)
			}
		}
		if err := got.Check(); !errors.Is(err, tt.check) || (err == nil) != (tt.check == nil) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestTemplateKeepsEarlierStages(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 11, 24, hour, 0, 0, 0, time.UTC) }
	one, two, three := []Stage{{Name: "One", Share: 1}}, []Stage{{Name: "Two", Share: 1}}, []Stage{{Name: "Three", Share: 1}}
	walk := Template{ID: "walk", Stages: one}
	walk = walk.Restaged(two, at(10)).Restaged(two, at(11)).Restaged(three, at(12))
	if len(walk.Earlier) != 2 {
		t.Errorf("earlier %+v", walk.Earlier)
	}
	asked := walk.Restaged([]Stage{{Name: "Three", Share: 1, Questions: []string{"Why?"}}}, at(13))
	if len(asked.Earlier) != 2 || len(asked.Stages[0].Questions) != 1 {
		t.Errorf("other questions are no other stages: %+v", asked)
	}
	for _, tt := range []struct {
		name  string
		ended time.Time
		want  string
	}{
		{"the first", at(9), "One"}, {"the second", at(11), "Two"}, {"now", at(14), "Three"}, {"not held", time.Time{}, "Three"},
	} {
		if got := walk.As(Session{Ended: tt.ended}).Stages[0].Name; got != tt.want {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

func TestStageMinutes(t *testing.T) {
	if got := (Stage{Share: 0.2}).MinutesOf(DefaultMinutes); got != 10 {
		t.Errorf("%v minutes", got)
	}
}
