package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// secretField asks for what opens the data now: the passphrase, or in its place
// the recovery key.
type secretField struct {
	entry    *kit.Entry
	field    *kit.Field
	other    *kit.Link
	content  *fyne.Container
	recovery bool
	refit    func()
}

func newSecretField(refit func()) *secretField {
	s := &secretField{entry: kit.NewEntry(""), refit: refit}
	s.entry.OnChanged = func(string) { s.field.SetError(""); refit() }
	s.field = kit.NewField("", s.entry)
	s.other = kit.NewLink("", s.turn)
	s.content = container.New(kit.NewStack(4), s.field, container.New(kit.NewRow(0, -1), s.other))
	s.name()
	return s
}

func (s *secretField) turn() {
	s.recovery = !s.recovery
	s.entry.SetQuietly("")
	s.field.SetError("")
	s.name()
	s.refit()
}

func (s *secretField) name() {
	s.entry.Password = !s.recovery
	if s.recovery {
		s.field.SetLabel(lang.T("Recovery key"))
		s.other.SetText(lang.T("Use the passphrase"))
	} else {
		s.field.SetLabel(lang.T("Passphrase now"))
		s.other.SetText(lang.T("Forgotten? Use the recovery key"))
	}
	s.entry.Refresh()
}

func (s *secretField) secret() mentoring.Secret {
	if s.recovery {
		return mentoring.Secret{RecoveryKey: s.entry.Text}
	}
	return mentoring.Secret{Passphrase: s.entry.Text}
}

// refuse says that it doesn't open the data. What was typed stays, for most often
// one letter is wrong.
func (s *secretField) refuse() {
	if s.recovery {
		s.field.SetError(lang.T("That is not the recovery key. Nothing was changed; compare it with what you kept, letter by letter."))
		return
	}
	s.field.SetError(lang.T("That is not the passphrase. Nothing was changed; look at Caps Lock and the keyboard layout."))
}

// nextFields ask for a new passphrase, twice.
type nextFields struct {
	first, second           *kit.Entry
	firstField, secondField *kit.Field
	content                 *fyne.Container
}

func newNextFields(refit func()) *nextFields {
	n := &nextFields{first: kit.NewEntry(""), second: kit.NewEntry("")}
	n.first.Password, n.second.Password = true, true
	n.firstField = kit.NewField(lang.T("New passphrase"), n.first)
	n.secondField = kit.NewField(lang.T("Once more"), n.second)
	n.firstField.SetHint(strengthWords(""))
	n.first.OnChanged = func(text string) {
		n.firstField.SetError("")
		n.firstField.SetHint(strengthWords(text))
		refit()
	}
	n.second.OnChanged = func(string) { n.secondField.SetError(""); refit() }
	n.content = container.New(kit.NewStack(12), n.firstField, n.secondField)
	return n
}

// wrong says beside the fields what is wrong and returns the first of these, nil
// when nothing is.
func (n *nextFields) wrong() fyne.Focusable {
	switch err := mentoring.CheckPassphrase(n.first.Text); {
	case err != nil:
		n.firstField.SetError(kit.Words(err))
		return n.first
	case n.second.Text == "":
		n.secondField.SetError(lang.T("Type it once more, to be sure that it is what you meant."))
		return n.second
	case n.second.Text != n.first.Text:
		n.secondField.SetError(lang.T("The two are not the same. Nothing was changed; look at both."))
		return n.second
	}
	return nil
}

// keyFields show a recovery key, make a page of it, and have it typed back: only
// then it counts.
type keyFields struct {
	key     string
	entry   *kit.Entry
	field   *kit.Field
	content *fyne.Container
}

func newKeyFields(s *Screen, refit func()) *keyFields {
	k := &keyFields{key: s.service.NewRecoveryKey(), entry: kit.NewEntry("")}
	k.field = kit.NewField(lang.T("Type it back from what you wrote or printed"), k.entry)
	k.field.SetHint(lang.T("Case, spaces and hyphens don't matter. Only then it counts."))
	k.entry.OnChanged = func(string) { k.field.SetError(""); refit() }
	print := kit.NewButton(lang.T("Make a page to print…"), kit.Outlined, func() {
		if doc, err := s.service.RecoveryDocument(k.key); err != nil {
			s.host.Fail(err)
		} else {
			s.host.Save(doc)
		}
	})
	k.content = container.New(kit.NewStack(12), kit.Body(lang.T(keyText)),
		kit.NewField(lang.T("Recovery key"), kit.Body(k.key).Strong()), container.New(kit.NewRow(0, -1), print), k.field)
	return k
}

// right says whether the key was typed back, and beside the field what is wrong.
func (k *keyFields) right() bool {
	typed, want := mentoring.RecoveryLetters(k.entry.Text), mentoring.RecoveryLetters(k.key)
	if typed == want {
		return true
	}
	k.field.SetError(typedBackWords(typed, want))
	return false
}
