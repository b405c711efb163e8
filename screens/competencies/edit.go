package competencies

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// addOne opens the form for a new competency above the list.
func (s *Screen) addOne() {
	s.open(app.CompetencyEdit{
		Competency: mentoring.Competency{Dimension: mentoring.Technical, Phase: mentoring.PersonalCompetence}, Added: true,
	})
}

// open opens the form of a competency. What was written in another is kept first.
func (s *Screen) open(e app.CompetencyEdit) {
	if !s.finish() {
		return
	}
	s.form = newForm(s, e)
	s.Reload()
	s.form.grow() // now that it knows its width
	s.focus(s.form.name)
	s.scroll.Reveal(s.form.box)
}

// finish keeps what was written in an open form and closes it. It says whether
// that went.
func (s *Screen) finish() bool {
	if s.form == nil {
		return true
	}
	if s.form.dirty() && !s.form.keep() {
		return false
	}
	s.form = nil
	return true
}

// close closes the form and puts the keyboard where it was opened.
func (s *Screen) close() {
	id := s.form.id()
	s.form = nil
	s.Reload()
	s.focus(s.place(id))
}

// place is where the keyboard goes for a competency.
func (s *Screen) place(id mentoring.CompetencyID) fyne.Focusable {
	for _, r := range s.rows {
		if r.id == id {
			return r.press
		}
	}
	return s.add
}

// setFocus puts a competency into the focus or takes it out.
func (s *Screen) setFocus(id mentoring.CompetencyID, on bool) error {
	var focus []mentoring.CompetencyID
	for _, e := range s.all {
		if e.Competency.ID == id && on || e.Competency.ID != id && e.Focus {
			focus = append(focus, e.Competency.ID)
		}
	}
	err := s.service.SetFocus(s.pair, focus)
	if err == nil {
		s.Reload()
	}
	return err
}

// retire takes a competency out of use or into use again. What was written in its
// form is kept first.
func (s *Screen) retire(id mentoring.CompetencyID, retired bool) {
	if !s.finish() {
		return
	}
	if err := s.service.RetireCompetency(s.pair, id, retired); err != nil {
		s.host.Fail(err)
	}
	s.Reload()
	s.focus(s.place(id))
}

// Leave keeps what was written. A new competency in which nothing was written is
// none.
func (s *Screen) Leave() error {
	if s.form == nil || !s.form.dirty() {
		return nil
	}
	if err := s.form.save(); err != nil {
		return err
	}
	s.form = nil
	return nil
}

// TakeKey cancels the open form with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape || s.form == nil {
		return false
	}
	s.form.bar.Cancel()
	return true
}
