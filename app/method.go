package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/assets"
)

// LoadMethod reads the model that ships with the program. An error means that
// the program was built wrongly.
func LoadMethod() (mentoring.Method, error) {
	var m mentoring.Method
	files := map[string]any{
		"competencies.json": &m.Competencies,
		"templates.json":    &m.Templates,
		"questions.json":    &m.Questions,
	}
	for name, into := range files {
		b, err := fs.ReadFile(assets.Method, name)
		if err == nil {
			err = json.Unmarshal(b, into)
		}
		if err != nil {
			return m, fmt.Errorf("load method %s: %w", name, err)
		}
	}
	return m, nil
}

// shipped is the method as it ships, in the language spoken. It is translated once
// for each language.
func (s *Service) shipped() mentoring.Method {
	l := s.language()
	if l.Code == lang.English.Code {
		return s.method
	}
	if kept, ok := s.translated.Load(l.Code); ok {
		return kept.(mentoring.Method)
	}
	m := methodIn(l, s.method)
	s.translated.Store(l.Code, m)
	return m
}

// methodIn is a method in a language. What has no translation stays English.
func methodIn(l *lang.Language, m mentoring.Method) mentoring.Method {
	m.Competencies = slices.Clone(m.Competencies)
	for i := range m.Competencies {
		competencyIn(l, &m.Competencies[i])
	}
	m.Questions = slices.Clone(m.Questions)
	for i := range m.Questions {
		m.Questions[i].Text = l.T(m.Questions[i].Text)
	}
	m.Templates = slices.Clone(m.Templates)
	for i := range m.Templates {
		templateIn(l, &m.Templates[i])
	}
	return m
}

func competencyIn(l *lang.Language, c *mentoring.Competency) {
	c.Name, c.Definition = l.T(c.Name), l.T(c.Definition)
	for i, anchor := range c.Anchors {
		c.Anchors[i] = l.T(anchor)
	}
}

func templateIn(l *lang.Language, t *mentoring.Template) {
	t.Name = l.T(t.Name)
	t.Stages = slices.Clone(t.Stages)
	for i := range t.Stages {
		stage := &t.Stages[i]
		stage.Name = l.T(stage.Name)
		stage.Questions = slices.Clone(stage.Questions)
		for j, question := range stage.Questions {
			stage.Questions[j] = l.T(question)
		}
	}
}
