package settings

import (
	"slices"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// The lengths that can be chosen here, in minutes. A plan may have any other.
const (
	lengthStep     = 5
	shortestLength = 15
	longestLength  = 180
)

// sessionsCard is what a new session begins with.
func (s *Screen) sessionsCard() *kit.Card {
	s.length = kit.OneLine("").Strong().Centered()
	s.shorter = kit.NewButton(lang.T("Shorter"), kit.Outlined, func() { s.lengthen(-1) })
	s.longer = kit.NewButton(lang.T("Longer"), kit.Outlined, func() { s.lengthen(1) })
	s.template = kit.NewSelect(nil, func(name string) { s.pickTemplate(slices.Index(s.template.Options, name)) })
	template := kit.NewField(lang.T("Stages of the talk"), s.template)
	template.SetHint(lang.T("The first and the third session of a pair have stages of their own. Each can be changed in the session."))
	return kit.NewCardTitled(lang.T("New sessions"), nil, container.New(kit.NewStack(14),
		kit.NewField(lang.T("Usual length"), container.New(kit.NewRow(12, -1), s.shorter, s.length, s.longer)),
		template,
	))
}

// lengthen goes a step up or down, on to the next whole one.
func (s *Screen) lengthen(by int) {
	at := s.config.Current.Sessions.Length()
	if by > 0 {
		at += lengthStep - at%lengthStep
	} else {
		at = (at - 1) / lengthStep * lengthStep
	}
	s.beginWith(func(d *app.SessionDefaults) { d.Minutes = min(max(at, shortestLength), longestLength) })
}

// pickTemplate takes a template for the rule; the first choice is none.
func (s *Screen) pickTemplate(i int) {
	s.beginWith(func(d *app.SessionDefaults) {
		if d.Template = ""; i > 0 {
			d.Template = s.usual[i-1].ID
		}
	})
}

func (s *Screen) beginWith(change func(*app.SessionDefaults)) {
	s.change(func(next *app.Settings) { change(&next.Sessions) })
	s.showSessions()
}

func (s *Screen) showSessions() {
	at := s.config.Current.Sessions
	s.length.SetText(lang.F("%d min", at.Length()))
	enable(s.shorter, at.Length() > shortestLength)
	enable(s.longer, at.Length() < longestLength)
	s.usual = s.service.UsualTemplates()
	options, picked := []string{lang.T("As last time")}, 0
	for i, t := range s.usual {
		options = append(options, t.Name)
		if t.ID == at.Template {
			picked = i + 1
		}
	}
	s.template.Options = options
	s.template.SetQuietly(options[picked])
}
