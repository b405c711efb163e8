package handover

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// sealing is the card on which a document gets a passphrase before it is saved.
type sealing struct {
	host   kit.Host
	seal   func(app.Document, string) (app.Document, error)
	make   func() func() (app.Document, error)
	card   *kit.Card
	slot   *fyne.Container
	first  *kit.Entry
	second *kit.Entry
	field  *kit.Field
	save   *kit.Button
	refit  func()
}

const sealWords = "The file can only be opened with this passphrase, in a program that reads age files (age-encryption.org). Nobody can get the passphrase back, Trefoil neither."

func newSealing(host kit.Host, seal func(app.Document, string) (app.Document, error), make func() func() (app.Document, error)) *sealing {
	s := &sealing{host: host, seal: seal, make: make, first: kit.NewEntry(""), second: kit.NewEntry("")}
	s.first.Password, s.second.Password = true, true
	s.field = kit.NewField(lang.T("Once more"), s.second)
	s.save = kit.NewButton(lang.T("Save sealed"), kit.Outlined, s.keep)
	s.first.OnSubmitted = func(string) { host.Window.Canvas().Focus(s.second) }
	s.second.OnSubmitted = func(string) { s.keep() }
	s.second.OnChanged = func(string) { s.field.SetError("") }
	s.first.OnEscape, s.second.OnEscape = s.close, s.close
	s.card = kit.NewCardTitled(lang.T("Seal with a passphrase"), nil, container.New(kit.NewStack(12),
		kit.Small(lang.T(sealWords)), kit.NewField(lang.T("Passphrase"), s.first), s.field,
		container.New(kit.NewRow(10, -1), s.save, kit.NewButton(lang.T("Cancel"), kit.Quiet, s.close))))
	s.slot = container.New(kit.NewStack(kit.Gap), s.card)
	s.slot.Hidden = true
	return s
}

// open asks for the passphrase.
func (s *sealing) open() {
	s.slot.Hidden = false
	s.refit()
	s.host.Window.Canvas().Focus(s.first)
}

// close forgets what was typed.
func (s *sealing) close() {
	s.first.SetQuietly("")
	s.second.SetQuietly("")
	s.field.SetError("")
	s.slot.Hidden = true
	s.refit()
	s.host.Window.Canvas().Unfocus()
}

// keep makes the document, seals it and asks where to put it.
func (s *sealing) keep() {
	passphrase := s.first.Text
	switch {
	case passphrase == "":
		s.field.SetError(lang.T("Type a passphrase first."))
		return
	case passphrase != s.second.Text:
		s.field.SetError(lang.T("The two are not the same. Type it once more."))
		return
	}
	if s.save.Disabled() { // it is being made
		return
	}
	s.save.Disable()
	make := s.make()
	var doc app.Document
	s.host.Background(func() (err error) {
		if doc, err = make(); err == nil {
			doc, err = s.seal(doc, passphrase)
		}
		return err
	}, func(err error) {
		s.save.Enable()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.close()
		s.host.SaveAs(doc, func(string) { s.host.Say(lang.T("Saved, sealed with your passphrase.")) })
	})
}
