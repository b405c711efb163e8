package mentoring

import (
	"math"
	"slices"
	"strings"
)

// Questions and templates ship with the program. One that was edited, added or
// retired is kept as a record and takes the place of the shipped one with its
// id; deleting the record resets it to the original.

// Ref points at the question.
func (q Question) Ref() Ref { return Ref{KindQuestion, ID(q.ID)} }

// Parent is empty: the bank serves all pairs.
func (Question) Parent() ID { return "" }

// Check refuses a question without words with ErrTextMissing and a dimension or
// phase that is none with ErrOutOfRange; a closing question has neither.
func (q Question) Check() error {
	switch {
	case strings.TrimSpace(q.Text) == "":
		return ErrTextMissing
	case q.Closing:
		return nil
	case q.Dimension.Index() < 0, q.Phase != PersonalCompetence && q.Phase != OrganizationalCapacity:
		return ErrOutOfRange
	}
	return nil
}

// Ref points at the template.
func (t Template) Ref() Ref { return Ref{KindTemplate, ID(t.ID)} }

// Parent is empty: templates serve all pairs.
func (Template) Parent() ID { return "" }

// Check refuses a template without a name with ErrNameMissing, one without
// stages or with a nameless one with ErrTextMissing, and shares that are
// negative or don't sum to 1, give or take a thousandth, with ErrOutOfRange.
func (t Template) Check() error {
	if strings.TrimSpace(t.Name) == "" {
		return ErrNameMissing
	}
	if len(t.Stages) == 0 {
		return ErrTextMissing
	}
	sum := 0.0
	for _, s := range t.Stages {
		if strings.TrimSpace(s.Name) == "" {
			return ErrTextMissing
		}
		if !(s.Share >= 0) {
			return ErrOutOfRange
		}
		sum += s.Share
	}
	if !(math.Abs(sum-1) <= 0.001) {
		return ErrOutOfRange
	}
	return nil
}

// With returns the method with these questions and templates in the place of
// those with the same id, and the others added at the end.
func (m Method) With(questions []Question, templates []Template) Method {
	m.Questions = replaced(m.Questions, questions, func(q Question) string { return q.ID })
	m.Templates = replaced(m.Templates, templates, func(t Template) string { return t.ID })
	return m
}

func replaced[T any](shipped, own []T, id func(T) string) []T {
	if len(own) == 0 {
		return shipped
	}
	all := slices.Clone(shipped)
	for _, o := range own {
		at := slices.IndexFunc(all, func(s T) bool { return id(s) == id(o) })
		if at < 0 {
			all = append(all, o)
			continue
		}
		all[at] = o
	}
	return all
}
