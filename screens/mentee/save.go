package mentee

import (
	"errors"
	"strings"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// submit saves and goes to the mentee. What is wrong stands beside the name.
func (s *Screen) submit() {
	switch err := s.save(); {
	case err == nil:
		s.host.Go(kit.Route{Page: kit.OverviewPage, Pair: s.pair})
	case !errors.Is(err, mentoring.ErrNameMissing):
		s.host.Fail(err)
	}
}

// save keeps what the form says. When only the mentor's own name could not be
// saved, the mentee is not added a second time.
func (s *Screen) save() error {
	d := s.read()
	if strings.TrimSpace(d.Name) == "" {
		s.fault(lang.T("Write the name first."))
		s.host.Window.Canvas().Focus(s.name)
		return mentoring.ErrNameMissing
	}
	if err := s.keep(d); err != nil {
		return err
	}
	s.saved = d
	if own := strings.TrimSpace(s.own.Text); own != "" {
		if err := s.service.SetMentorName(own); err != nil {
			return err
		}
		s.own.SetQuietly("")
	}
	return nil
}

func (s *Screen) keep(d app.MenteeDetails) error {
	if s.pair != "" {
		return s.service.EditMentee(s.pair, d)
	}
	pair, err := s.service.AddMentee(d)
	if err == nil {
		s.pair = pair
	}
	return err
}

// Leave saves what was typed. A mentee who was deleted meanwhile stays so.
func (s *Screen) Leave() error {
	if !s.dirty() {
		return nil
	}
	if err := s.save(); !errors.Is(err, mentoring.ErrNotFound) {
		return err
	}
	return nil
}
