package agreement

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// preview shows a document before it is saved. What was typed is kept on the way.
func (s *Screen) preview(paper kit.Paper) {
	s.host.Go(kit.Route{Page: kit.PreviewPage, Pair: s.pair, Paper: paper})
}

// export makes the document of what is agreed. A draft is in none.
func (s *Screen) export(form app.Form) {
	if !s.agreed.Has {
		s.host.Say(lang.T("Nothing is agreed yet, so there is nothing to export."))
		return
	}
	s.sayWithoutDraft()
	s.document(s.service.AgreementDocument, form)
}

// sayWithoutDraft says what a page leaves out of what is written.
func (s *Screen) sayWithoutDraft() {
	if s.isDraft() {
		s.host.Say(lang.T("The page has what is agreed, without the draft."))
	}
}

// document saves what was typed, makes a document and asks where to put it.
func (s *Screen) document(of func(mentoring.ID, app.Form) (app.Document, error), form app.Form) {
	if s.making {
		return
	}
	if err := s.Leave(); err != nil {
		s.host.Fail(err)
		return
	}
	s.making = true
	var doc app.Document
	s.host.Background(func() (err error) {
		doc, err = of(s.pair, form)
		return err
	}, func(err error) {
		s.making = false
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Save(doc)
	})
}
