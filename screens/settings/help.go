package settings

import (
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// helpCard leads to the help, for those who look for it here.
func (s *Screen) helpCard() *kit.Card {
	show := func(text string, topic kit.Topic) *kit.Button {
		return kit.NewButton(text, kit.Outlined, func() { s.host.Help(topic) })
	}
	return kit.NewCardTitled(lang.T("Help"), nil, container.New(kit.NewStack(12),
		kit.Body(lang.T("On any page F1 says what it is for, and ? shows all keys that work there.")),
		container.New(kit.NewFlowLines(8, 8),
			show(lang.T("Guide"), kit.GuideHelp), show(lang.T("Method"), kit.MethodHelp),
			show(lang.T("Protection"), kit.ProtectionHelp), show(lang.T("Failures"), kit.TroubleHelp), show(lang.T("Keys"), kit.KeysHelp)),
	))
}
