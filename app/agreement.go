package app

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Agreed is what a pair agreed, as it can be read and written anew.
type Agreed struct {
	Mentee  string
	Mentor  string // empty when the mentor has given no name
	Now     mentoring.Agreement
	Has     bool                  // there is a version at all
	Draft   mentoring.Agreement   // what was written since; its ID is empty when nothing was
	Earlier []mentoring.Agreement // newest first
	Ended   mentoring.Date        // since when the mentoring is over; zero while it goes on
	Cadence int                   // days between sessions; 0 when that is not agreed
}

// Agreement returns what a pair agreed.
func (s *Service) Agreement(pair mentoring.ID) (Agreed, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return Agreed{}, err
	}
	a := Agreed{Mentee: mentee.Name, Mentor: s.mentorOf(p), Ended: p.Ended, Cadence: p.CadenceDays}
	versions := s.store.Agreements(pair)
	a.Now, a.Has = mentoring.NewestAgreement(versions, s.Today())
	a.Draft, _ = mentoring.DraftAgreement(versions)
	for _, v := range slices.Backward(versions) {
		if v.ID != a.Now.ID && !v.Draft {
			a.Earlier = append(a.Earlier, v)
		}
	}
	slices.SortStableFunc(a.Earlier, func(x, y mentoring.Agreement) int { return y.Day.Compare(x.Day) })
	return a, nil
}

// SaveAgreement keeps what the pair agrees as of today. Today's version is
// replaced, an older one stays beside it. The draft is agreed with that.
func (s *Service) SaveAgreement(pair mentoring.ID, a mentoring.Agreement) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("save agreement: %w", err)
	}
	versions := s.store.Agreements(pair)
	a = s.tidyAgreement(a, pair, versions)
	a.Draft = false
	if now, ok := mentoring.NewestAgreement(versions, a.Day); ok && now.Day == a.Day {
		a.ID = now.ID
	}
	if err := s.save("save agreement", MenteesChanged, a); err != nil {
		return err
	}
	return s.dropDraft(versions, a.ID)
}

// DraftAgreement keeps what is written down and not agreed yet, beside what is agreed.
// What says the same as that, or nothing at all, is no draft.
func (s *Service) DraftAgreement(pair mentoring.ID, a mentoring.Agreement) error {
	if _, err := s.store.Pair(pair); err != nil {
		return fmt.Errorf("draft agreement: %w", err)
	}
	versions := s.store.Agreements(pair)
	a = s.tidyAgreement(a, pair, versions)
	a.Draft = true
	now, _ := mentoring.NewestAgreement(versions, a.Day)
	if a.SameWords(now) || a.SameWords(mentoring.Agreement{}) {
		return s.dropDraft(versions, "")
	}
	return s.save("draft agreement", MenteesChanged, a)
}

// tidyAgreement fills in what is not written: it takes the place of the draft.
func (s *Service) tidyAgreement(a mentoring.Agreement, pair mentoring.ID, versions []mentoring.Agreement) mentoring.Agreement {
	a.ID, a.PairID, a.Day = s.newID(), pair, s.Today()
	if draft, ok := mentoring.DraftAgreement(versions); ok {
		a.ID = draft.ID
	}
	for _, text := range []*string{&a.Purpose, &a.Confidentiality, &a.Cadence, &a.Ending, &a.Other} {
		*text = strings.TrimSpace(*text)
	}
	return a
}

// dropDraft hides what was not agreed, but for what is agreed now.
func (s *Service) dropDraft(versions []mentoring.Agreement, but mentoring.ID) error {
	for _, a := range versions {
		if a.Draft && a.ID != but {
			if err := s.hide(MenteesChanged, a.Ref()); err != nil {
				return err
			}
		}
	}
	return nil
}

// Farewell returns what the mentee of a pair said last at the end; empty when
// nothing was said.
func (s *Service) Farewell(pair mentoring.ID) (mentoring.Farewell, error) {
	if _, err := s.store.Pair(pair); err != nil {
		return mentoring.Farewell{}, fmt.Errorf("farewell: %w", err)
	}
	var last mentoring.Farewell
	for _, f := range s.store.Farewells(pair) {
		if !f.Day.Before(last.Day) {
			last = f
		}
	}
	return last, nil
}

// SaveFarewell keeps what the mentee says at the end, as of today. What was said
// today is replaced.
func (s *Service) SaveFarewell(pair mentoring.ID, f mentoring.Farewell) error {
	last, err := s.Farewell(pair)
	if err != nil {
		return err
	}
	f.ID, f.PairID, f.Day = s.newID(), pair, s.Today()
	if last.ID != "" && last.Day == f.Day {
		f.ID = last.ID
	}
	for _, text := range []*string{&f.Stays, &f.LetGo, &f.Next} {
		*text = strings.TrimSpace(*text)
	}
	return s.save("save farewell", MenteesChanged, f)
}

// EndMentoring says that the mentoring of a pair is over since today, or that it
// goes on. All of it stays to be read. Undo takes it back.
func (s *Service) EndMentoring(pair mentoring.ID, over bool) error {
	before, err := s.setEnded(pair, func() mentoring.Date {
		if over {
			return s.Today()
		}
		return mentoring.Date{}
	}())
	if err != nil {
		return err
	}
	did := lang.T("Mentoring goes on")
	if over {
		did = lang.T("Mentoring ended")
	}
	s.undos.push(did, func() error {
		_, err := s.setEnded(pair, before)
		return err
	})
	return nil
}

func (s *Service) setEnded(pair mentoring.ID, day mentoring.Date) (before mentoring.Date, err error) {
	p, err := s.store.Pair(pair)
	if err != nil {
		return before, fmt.Errorf("end mentoring: %w", err)
	}
	before, p.Ended = p.Ended, day
	return before, s.save("end mentoring", MenteesChanged, p)
}

// AgreementPage gathers what the document of an agreement tells: the version
// that holds today. It fails with mentoring.ErrNotFound when there is none.
func (s *Service) AgreementPage(pair mentoring.ID) (mentoring.AgreementPage, error) {
	a, err := s.Agreement(pair)
	if err != nil {
		return mentoring.AgreementPage{}, err
	}
	if !a.Has {
		return mentoring.AgreementPage{}, fmt.Errorf("agreement of %s: %w", pair, mentoring.ErrNotFound)
	}
	p, err := s.store.Pair(pair)
	if err != nil {
		return mentoring.AgreementPage{}, fmt.Errorf("agreement of %s: %w", pair, err)
	}
	return mentoring.AgreementPage{Language: s.papersOf(p).language().Code, Mentee: a.Mentee, Mentor: a.Mentor, Agreement: a.Now, Made: s.now()}, nil
}

// CertificatePage gathers what the certificate at the end tells.
func (s *Service) CertificatePage(pair mentoring.ID) (mentoring.CertificatePage, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return mentoring.CertificatePage{}, err
	}
	said, err := s.Farewell(pair)
	if err != nil {
		return mentoring.CertificatePage{}, err
	}
	page := mentoring.CertificatePage{
		Language: s.papersOf(p).language().Code, Mentee: mentee.Name, Mentor: s.mentorOf(p), Day: said.Day, Stays: said.Stays, LetGo: said.LetGo, Next: said.Next, Made: s.now(),
	}
	if page.Day.IsZero() {
		page.Day = s.Today()
	}
	for _, session := range s.store.Sessions(pair) {
		if session.Status() == mentoring.Held {
			page.Sessions++
			if page.Since.IsZero() || session.Day.Before(page.Since) {
				page.Since = session.Day
			}
		}
	}
	for _, l := range s.store.LettingsGo(pair) {
		if !l.Gone.IsZero() {
			page.Gone = append(page.Gone, mentoring.LettingGoLine{What: l.What, To: l.To, Gone: l.Gone})
		}
	}
	for _, g := range s.goalStandings(pair) {
		if g.CheckedIn && g.Newest.Outcome >= 0 && g.Goal.State() != mentoring.GoalDropped {
			page.Reached = append(page.Reached, mentoring.GoalLine{
				Statement: g.Goal.Statement, Dimension: g.Goal.Dimension, Outcome: g.Newest.Outcome, CheckedIn: true,
			})
		}
	}
	return page, nil
}
