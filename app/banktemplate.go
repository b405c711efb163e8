package app

import (
	"fmt"
	"reflect"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// BankTemplate is a template as the settings show it.
type BankTemplate struct {
	mentoring.Template
	Kept
}

// TemplateBank returns all templates, those that came with the program first.
func (s *Service) TemplateBank() []BankTemplate {
	method := s.Method()
	followed := s.followed(method)
	var bank []BankTemplate
	for _, t := range method.Templates {
		original, shipped := find(s.shipped().Templates, t.ID, templateID)
		edited := shipped && !sameTemplate(original, t)
		bank = append(bank, BankTemplate{t, Kept{shipped, edited, followed[t.ID]}})
	}
	return bank
}

// followed counts the sessions of each template.
func (s *Service) followed(method mentoring.Method) map[string]int {
	return s.uses(func(session mentoring.Session) []string { return []string{method.Template(session.Template).ID} })
}

// sameTemplate says that two forms of a template shape a talk alike.
func sameTemplate(a, b mentoring.Template) bool {
	return a.Name == b.Name && mentoring.SameStages(a.Stages, b.Stages) && mentoring.SameAsked(a.Stages, b.Stages)
}

func templateID(t mentoring.Template) string { return t.ID }

// AddTemplate adds a template of the user's own and returns its id. Its shares
// are brought into proportion, so minutes will do as well.
func (s *Service) AddTemplate(t mentoring.Template) (string, error) {
	t = tidyTemplate(t)
	t.ID, t.Retired, t.Earlier = string(s.newID()), false, nil
	return t.ID, s.put(lang.T("Template added"), t)
}

// EditTemplate changes the name and the stages of a template. Shares are
// brought into proportion. Sessions that were held with it keep the stages they
// had. Undo puts the former back.
func (s *Service) EditTemplate(next mentoring.Template) error {
	next = tidyTemplate(next)
	return s.changeTemplate(lang.T("Template changed"), next.ID, func(t *mentoring.Template) {
		t.Name = next.Name
		*t = t.Restaged(next.Stages, s.now())
	})
}

// RetireTemplate takes a template out of what is offered.
func (s *Service) RetireTemplate(id string) error {
	return s.changeTemplate(lang.T("Template retired"), id, func(t *mentoring.Template) { t.Retired = true })
}

// BringBackTemplate offers a retired template again.
func (s *Service) BringBackTemplate(id string) error {
	return s.changeTemplate(lang.T("Template brought back"), id, func(t *mentoring.Template) { t.Retired = false })
}

// ResetTemplate gives a template that came with the program its original name
// and stages. Sessions that were held with the changed ones keep them. It fails
// with mentoring.ErrNotFound for any other template.
func (s *Service) ResetTemplate(id string) error {
	original, shipped := find(s.shipped().Templates, id, templateID)
	if !shipped {
		return fmt.Errorf("reset template %s: %w", id, mentoring.ErrNotFound)
	}
	return s.changeTemplate(lang.T("Template reset"), id, func(t *mentoring.Template) {
		earlier := t.Restaged(original.Stages, s.now()).Earlier
		*t = original
		t.Earlier = earlier
	})
}

// DeleteTemplate deletes a template of the user's own. One that a session
// follows is retired instead, so that the session can still be read. It fails
// with mentoring.ErrNotFound for one that came with the program.
func (s *Service) DeleteTemplate(id string) error {
	record, kept := find(s.store.Templates(), id, templateID)
	if _, shipped := find(s.shipped().Templates, id, templateID); shipped || !kept {
		return fmt.Errorf("delete template %s: %w", id, mentoring.ErrNotFound)
	}
	if s.followed(s.Method())[id] > 0 {
		return s.RetireTemplate(id)
	}
	return s.drop(lang.T("Template deleted"), record)
}

func tidyTemplate(t mentoring.Template) mentoring.Template {
	t = t.Normalised()
	t.Name, t.Stages = mentoring.CleanLine(t.Name), slices.Clone(t.Stages)
	for i := range t.Stages {
		t.Stages[i].Name, t.Stages[i].Questions = mentoring.CleanLine(t.Stages[i].Name), tidyAll(t.Stages[i].Questions)
	}
	return t
}

// tidyAll tidies texts and leaves the empty ones out.
func tidyAll(texts []string) []string {
	var all []string
	for _, text := range texts {
		if text = mentoring.CleanLine(text); text != "" {
			all = append(all, text)
		}
	}
	return all
}

func (s *Service) changeTemplate(did, id string, change func(*mentoring.Template)) error {
	t, ok := find(s.Method().Templates, id, templateID)
	if !ok {
		return fmt.Errorf("template %s: %w", id, mentoring.ErrNotFound)
	}
	before := t
	change(&t)
	if reflect.DeepEqual(t, before) {
		return nil
	}
	if _, kept := find(s.store.Templates(), id, templateID); kept {
		return s.put(did, t, before)
	}
	return s.put(did, t)
}
