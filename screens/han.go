package screens

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// tookHan takes the fonts for Chinese and Japanese if they were left out and what is
// about to be shown may need them, and says whether it did: what was measured by then
// is measured anew. A text that Fyne has drawn without them once stays as it is.
func (s *Shell) tookHan() bool {
	if !kit.WithoutHan() {
		return false
	}
	needed := s.Service.Han() || speaksHan() || s.route.Page == kit.SettingsPage // there languages stand in their own signs
	if needed {
		kit.NeedHan()
	}
	return needed
}

func speaksHan() bool { return strings.HasPrefix(lang.Current().Code, "zh") }
