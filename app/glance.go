package app

import (
	"bytes"
	"encoding/json"
	"log/slog"

	"trefoil/app/mentoring"
)

// glance is what Today shows on the next days, put away when the data is closed. The
// next start shows it before the records are read. A session that runs, or a day that
// isn't among these, makes the start longer and nothing else: what Today shows is
// compared with the records when they are there.
type glance struct {
	Form int           `json:"form"`
	Days []glanceOfDay `json:"days"`
}

type glanceOfDay struct {
	Day   mentoring.Date  `json:"day"`
	Count int             `json:"count"` // of TodayCount
	Page  json.RawMessage `json:"page"`  // a TodayPage
}

const (
	glanceForm = 1 // another one for each change of what is in it
	glanceDays = 8 // the day a week from now is the last
	glanceLeft = 5 // of the days, so that it is not made anew
)

// glimpse is the glance of the day on which the data was opened, until all is read.
type glimpse struct {
	day   mentoring.Date
	left  int // how many days there are, from this one on
	count int
	page  TodayPage
}

// seenIn returns what a glance shows on a day, or nil.
func seenIn(kept []byte, day mentoring.Date) *glimpse {
	var g glance
	if json.Unmarshal(kept, &g) != nil || g.Form != glanceForm {
		return nil
	}
	for i, d := range g.Days {
		s := &glimpse{day: day, left: len(g.Days) - i, count: d.Count}
		if d.Day == day && json.Unmarshal(d.Page, &s.page) == nil {
			return s
		}
	}
	return nil
}

// atAGlance returns what was put away for today, nil where all has to be read.
func (s *Service) atAGlance() *glimpse {
	if seen := s.glimpse.Load(); seen != nil && seen.day == s.Today() {
		return seen
	}
	return nil
}

// allRead goes on without the glance, and has everything shown anew where it was not
// what the records say.
func (s *Service) allRead() {
	s.complete.Store(true)
	was := s.glimpse.Swap(nil)
	if was == nil {
		return
	}
	is, err := s.glanceOf(was.day)
	page, errWas := json.Marshal(was.page)
	if err != nil || errWas != nil || is.Count != was.count || !bytes.Equal(page, is.Page) {
		s.glanceHolds.Store(false)
		s.changes.announce(AnyChange)
	}
}

// keepGlance puts away what Today shows on the next days, if that isn't there already.
func (s *Service) keepGlance() {
	if !s.complete.Load() || s.glanceHolds.Load() && s.store.Glanced() {
		return
	}
	g := glance{Form: glanceForm}
	for i := range glanceDays {
		day, err := s.glanceOf(s.Today().AddDays(i))
		if err != nil {
			slog.Error("the next start takes longer", "error", err)
			return
		}
		g.Days = append(g.Days, day)
	}
	kept, err := json.Marshal(g)
	if _, _, talking := s.Running(); err == nil && !talking { // with a talk Today changes by the minute
		s.store.KeepGlance(kept)
	}
}

// glanceOf makes what Today shows on a day.
func (s *Service) glanceOf(day mentoring.Date) (g glanceOfDay, err error) {
	then := &Service{core: s.core, speaks: s.speaks, day: day}
	g = glanceOfDay{Day: day, Count: then.todayCount()}
	g.Page, err = json.Marshal(then.todayPage())
	return g, err
}
