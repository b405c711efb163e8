package settings

import (
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

const keptText = "Everything you write stays on this computer. There is no account, and Trefoil never uses the network."

func (s *Screen) dataCard() *kit.Card {
	rows := container.New(kit.NewStack(10))
	s.mover = newMover(s)
	rows.Add(s.mover.content)
	rows.Add(kit.Body(lang.T(keptText)))
	s.transfer = newTransfer(s)
	rows.Add(kit.NewRule())
	rows.Add(s.transfer.content)
	var version any
	if s.config.Version != "" {
		version = "Trefoil " + s.config.Version
	}
	s.data = kit.NewCardTitled(lang.T("Your data"), version, rows)
	return s.data
}

func (s *Screen) sampleCard() *kit.Card {
	remove := kit.NewButton(lang.T("Remove the sample"), kit.Outlined, s.removeSample)
	s.sample = kit.NewCardTitled(lang.T("The sample"), nil, container.New(kit.NewStack(12),
		kit.Body(lang.T("The mentees of the sample are invented. Remove them when you have seen enough; your own mentees stay.")),
		container.New(kit.NewRow(0, -1), remove),
	))
	s.sample.Hidden = true
	return s.sample
}

func (s *Screen) removeSample() {
	if err := s.service.RemoveSample(); err != nil {
		s.host.Fail(err)
		return
	}
	s.Reload()
}
