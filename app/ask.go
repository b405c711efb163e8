package app

import (
	"cmp"
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// FormDocuments makes the form that a stakeholder fills in.
type FormDocuments interface {
	FormPDF(page mentoring.FormPage) ([]byte, error)
	FormHTML(page mentoring.FormPage) ([]byte, error)
	FormFileName(page mentoring.FormPage, ending string) string
}

// HTML is a page that a browser opens.
const HTML Form = ".html"

// Ask makes a form for a stakeholder about one to three competencies of the
// pair, in the words of today, and returns its id. It fails with
// mentoring.ErrOutOfRange for none or more.
func (s *Service) Ask(stakeholder mentoring.ID, about []mentoring.CompetencyID) (mentoring.ID, error) {
	p, err := s.store.Stakeholder(stakeholder)
	if err != nil {
		return "", fmt.Errorf("ask: %w", err)
	}
	f := mentoring.Form{ID: s.newID(), StakeholderID: p.ID, Made: s.Today()}
	pair, err := s.store.Pair(p.PairID)
	if err != nil {
		return "", fmt.Errorf("ask: %w", err)
	}
	f.Competencies = s.papersOf(pair).named(p.PairID, about, s.Today())
	return f.ID, s.save("ask", PeopleChanged, f)
}

// FormDocument makes the document of a form, a PDF to print or HTML to fill in.
func (s *Service) FormDocument(form mentoring.ID, kind Form) (Document, error) {
	page, err := s.FormPage(form)
	if err != nil {
		return Document{}, err
	}
	doc := Document{Name: s.documents.FormFileName(page, string(kind))}
	if kind == HTML {
		doc.Bytes, err = s.documents.FormHTML(page)
	} else {
		doc.Bytes, err = s.documents.FormPDF(page)
	}
	if err != nil {
		return Document{}, fmt.Errorf("form %s: %w", form, err)
	}
	return doc, nil
}

// FormPage gathers what the document of a form tells.
func (s *Service) FormPage(form mentoring.ID) (mentoring.FormPage, error) {
	f, err := s.store.Form(form)
	if err != nil {
		return mentoring.FormPage{}, fmt.Errorf("form: %w", err)
	}
	p, err := s.store.Stakeholder(f.StakeholderID)
	if err != nil {
		return mentoring.FormPage{}, fmt.Errorf("form: %w", err)
	}
	pair, mentee, err := s.pair(p.PairID)
	if err != nil {
		return mentoring.FormPage{}, err
	}
	return mentoring.FormPage{Language: s.papersOf(pair).language().Code, Form: f, Mentee: mentee.Name, Stakeholder: p.Name, Asker: s.mentorOf(pair)}, nil
}

// FormLine is one form that was made.
type FormLine struct {
	mentoring.FormPage
	Answered bool
}

// Forms lists the forms of a pair that were made, newest first.
func (s *Service) Forms(pair mentoring.ID) ([]FormLine, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return nil, fmt.Errorf("forms: %w", err)
	}
	var lines []FormLine
	for _, p := range s.store.Stakeholders(pair) {
		for _, f := range s.store.Forms(p.ID) {
			page, err := s.FormPage(f.ID)
			if err != nil {
				return nil, err
			}
			_, answered := s.answerTo(pair, f.ID)
			lines = append(lines, FormLine{page, answered})
		}
	}
	slices.SortStableFunc(lines, func(a, b FormLine) int {
		return cmp.Or(b.Form.Made.Compare(a.Form.Made), cmp.Compare(b.Form.ID, a.Form.ID)) // ids of one day rise
	})
	return lines, nil
}

// AnswersFound is what would be added of answers that came back. It has no
// levels and no words: what one person answered is not shown by itself.
type AnswersFound struct {
	Answers     mentoring.Answers // to add; not for showing
	Stakeholder string
	About       []string // the competencies with a level
	Unseen      int      // competencies that the stakeholder couldn't see
	Texts       int      // written answers
	Corrects    bool     // the form was answered before, otherwise
}

// CheckAnswers reads a file of answers or a pasted code and checks all of it,
// without adding anything. Beside what mentoring.ReadAnswers and Form.Accept
// fail with, it fails with mentoring.ErrNotFound when the form is none of this
// pair's and with mentoring.ErrAlreadyAdded when the same was added before.
func (s *Service) CheckAnswers(pair mentoring.ID, b []byte) (AnswersFound, error) {
	a, err := mentoring.ReadAnswers(b)
	if err != nil {
		return AnswersFound{}, fmt.Errorf("read answers: %w", err)
	}
	return s.checkAnswers(pair, a)
}

func (s *Service) checkAnswers(pair mentoring.ID, a mentoring.Answers) (AnswersFound, error) {
	f, p, err := s.formOf(pair, a.Form)
	if err != nil {
		return AnswersFound{}, err
	}
	if err := f.Accept(a, s.Today()); err != nil {
		return AnswersFound{}, fmt.Errorf("accept answers: %w", err)
	}
	found := AnswersFound{Answers: a, Stakeholder: p.Name}
	for _, r := range a.Ratings {
		if r.Level == mentoring.NotObserved {
			found.Unseen++
			continue
		}
		for _, c := range f.Competencies {
			if c.ID == r.Competency {
				found.About = append(found.About, c.Name)
			}
		}
	}
	for _, text := range []string{a.Example, a.Wish} {
		if text != "" {
			found.Texts++
		}
	}
	before, answered := s.answerTo(pair, f.ID)
	if answered && sameAnswers(before, a) {
		return AnswersFound{}, fmt.Errorf("accept answers: %w", mentoring.ErrAlreadyAdded)
	}
	found.Corrects = answered
	return found, nil
}

// formOf returns a form with whom it asks, if it is one of the pair.
func (s *Service) formOf(pair, form mentoring.ID) (mentoring.Form, mentoring.Stakeholder, error) {
	f, err := s.store.Form(form)
	if err != nil {
		return f, mentoring.Stakeholder{}, fmt.Errorf("answers: %w", mentoring.ErrOtherForm)
	}
	p, err := s.store.Stakeholder(f.StakeholderID)
	if err != nil || p.PairID != pair {
		return f, p, fmt.Errorf("answers: %w", mentoring.ErrOtherForm)
	}
	return f, p, nil
}

// AddAnswers adds answers, checked again, as an assessment by the stakeholder.
// Undo takes them back.
func (s *Service) AddAnswers(pair mentoring.ID, a mentoring.Answers) error {
	found, err := s.checkAnswers(pair, a)
	if err != nil {
		return err
	}
	_, p, err := s.formOf(pair, a.Form)
	if err != nil {
		return err
	}
	day := a.Day
	if day.After(s.Today()) {
		day = s.Today() // the stakeholder's calendar can be a day ahead
	}
	assessment := mentoring.Assessment{
		ID: s.newID(), PairID: pair, Rater: mentoring.Other, StakeholderID: p.ID, FormID: a.Form,
		Day: day, Ratings: a.Ratings, Example: a.Example, Wish: a.Wish,
	}
	if err := s.save("add answers", RatingsChanged|PeopleChanged, assessment); err != nil {
		return err
	}
	s.undos.push(lang.F("Answers of %s added", found.Stakeholder), func() error {
		return s.hide(RatingsChanged|PeopleChanged, assessment.Ref())
	})
	return nil
}

// answerTo returns the newest answers to a form.
func (s *Service) answerTo(pair, form mentoring.ID) (answer mentoring.Assessment, ok bool) {
	for _, a := range s.store.Assessments(pair) {
		if a.FormID == form {
			answer, ok = a, true
		}
	}
	return answer, ok
}

func sameAnswers(before mentoring.Assessment, a mentoring.Answers) bool {
	if before.Example != a.Example || before.Wish != a.Wish || len(before.Ratings) != len(a.Ratings) {
		return false
	}
	for i, r := range before.Ratings {
		if a.Ratings[i] != r {
			return false
		}
	}
	return true
}
