package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func (s *Screen) nameCard() *kit.Card {
	s.name = kit.NewEntry(lang.T("First name and last name"))
	s.nameField = kit.NewField("", s.name)
	s.name.OnSubmitted = func(string) { s.submitName() }
	s.name.OnDone = s.submitName
	s.name.OnEscape = s.resetName
	s.name.OnChanged = func(string) {
		s.nameField.SetError("")
		s.hintName()
	}
	text := kit.Small(lang.T("It stands on the documents that you hand over, beside the name of your mentee."))
	return kit.NewCardTitled(lang.T("Your name"), nil, container.New(kit.NewStack(8), text, s.nameField))
}

// hintName says how to keep what was typed, as long as there is something.
func (s *Screen) hintName() {
	if s.name.Text == s.saved {
		s.nameField.SetHint("")
		return
	}
	s.nameField.SetHint(lang.T("Enter saves it, and so does leaving this page."))
}

func (s *Screen) submitName() {
	if strings.TrimSpace(s.name.Text) == "" {
		s.nameField.SetError(kit.Words(mentoring.ErrNameMissing))
		return
	}
	if err := s.saveName(); err != nil {
		s.host.Fail(err)
	}
}

// saveName keeps the name; what is typed stays when that fails.
func (s *Screen) saveName() error {
	if s.name.Text == s.saved {
		return nil
	}
	if err := s.service.SetMentorName(s.name.Text); err != nil {
		return err
	}
	s.saved = s.service.MentorName()
	s.name.SetQuietly(s.saved)
	s.nameField.SetHint(lang.T("Saved."))
	return nil
}

// resetName takes back what was typed, and the keyboard out of the field.
func (s *Screen) resetName() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.name); c != nil {
		c.Unfocus()
	}
	s.name.SetQuietly(s.saved)
	s.nameField.SetError("")
	s.nameField.SetHint("")
}
