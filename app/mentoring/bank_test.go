package mentoring

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMethodWith(t *testing.T) {
	shipped := Method{
		Questions: []Question{{ID: "a", Text: "A"}, {ID: "b", Text: "B"}},
		Templates: []Template{{ID: "grow", Name: "GROW"}},
	}
	got := shipped.With(
		[]Question{{ID: "own", Text: "Own"}, {ID: "a", Text: "Edited", Retired: true}},
		[]Template{{ID: "grow", Name: "Grow slowly"}},
	)
	want := Method{
		Questions: []Question{{ID: "a", Text: "Edited", Retired: true}, {ID: "b", Text: "B"}, {ID: "own", Text: "Own"}},
		Templates: []Template{{ID: "grow", Name: "Grow slowly"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if shipped.Questions[0].Text != "A" || shipped.Templates[0].Name != "GROW" {
		t.Error("what ships was changed")
	}
	if diff := cmp.Diff(shipped, shipped.With(nil, nil)); diff != "" {
		t.Error(diff)
	}
}

func TestQuestionCheck(t *testing.T) {
	good := Question{ID: "q", Dimension: Technical, Phase: PersonalCompetence, Text: "What?"}
	tests := []struct {
		name   string
		change func(*Question)
		want   error
	}{
		{"good", func(*Question) {}, nil},
		{"closing fits anywhere", func(q *Question) { q.Closing, q.Dimension, q.Phase = true, "", 0 }, nil},
		{"no words", func(q *Question) { q.Text = " " }, ErrTextMissing},
		{"no dimension", func(q *Question) { q.Dimension = "" }, ErrOutOfRange},
		{"no phase", func(q *Question) { q.Phase = 3 }, ErrOutOfRange},
	}
	for _, tt := range tests {
		q := good
		tt.change(&q)
		if err := q.Check(); !errors.Is(err, tt.want) || (tt.want == nil) != (err == nil) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestTemplateCheck(t *testing.T) {
	tests := []struct {
		name string
		t    Template
		want error
	}{
		{"good", Template{Name: "Walk", Stages: []Stage{{Name: "Out", Share: 0.3}, {Name: "Home", Share: 0.7}}}, nil},
		{"rounded thirds", Template{Name: "Walk", Stages: []Stage{{Name: "1", Share: 0.333}, {Name: "2", Share: 0.333}, {Name: "3", Share: 0.333}}}, nil},
		{"no name", Template{Name: " ", Stages: []Stage{{Name: "Out", Share: 1}}}, ErrNameMissing},
		{"no stages", Template{Name: "Walk"}, ErrTextMissing},
		{"a nameless stage", Template{Name: "Walk", Stages: []Stage{{Share: 1}}}, ErrTextMissing},
		{"a share below 0", Template{Name: "Walk", Stages: []Stage{{Name: "1", Share: -0.5}, {Name: "2", Share: 1.5}}}, ErrOutOfRange},
		{"too much", Template{Name: "Walk", Stages: []Stage{{Name: "1", Share: 0.6}, {Name: "2", Share: 0.5}}}, ErrOutOfRange},
	}
	for _, tt := range tests {
		if err := tt.t.Check(); !errors.Is(err, tt.want) || (tt.want == nil) != (err == nil) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
